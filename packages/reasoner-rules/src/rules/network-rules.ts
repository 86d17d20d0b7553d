import { findIn } from '../failure/find-in.js';
import { oneLine } from '../text/one-line.js';
import { quoted } from '../text/quoted.js';
import type { FailureRule } from './failure-rule.js';
import { toRule } from './plain-rule.js';
import { toFix } from './to-fix.js';

const hostPattern =
  /(?:resolve host:? |ENOTFOUND |EAI_AGAIN |lookup |resolve '|getaddrinfo \w+ |host=['"])([a-z0-9][\w.-]{1,252}\w)/i;

const nameRule: FailureRule = {
  kind: 'network',
  when: ({ rule }) => rule === 'name-resolution',
  title: ({ nearby, message }) => {
    const host = findIn(nearby.slice(0, 4), hostPattern);
    return host
      ? `The host name ${oneLine(host, 160)} cannot be resolved (DNS)`
      : `A host name cannot be resolved: ${message}`;
  },
  rootCause: ({ nearby, message }) => {
    const host = findIn(nearby.slice(0, 4), hostPattern);
    const subject = host ? `the host name ${quoted(host, 160)}` : 'a host name';
    return `The runner could not resolve ${subject}: the name does not exist (any more), or the runner's name service failed. The log says ${quoted(message, 240)}. Nothing points at the code of the change.`;
  },
  fixes: () => [
    toFix(
      'Check that the name is right and public',
      'A name of a private network resolves only on runners inside it. If the name is right, run the job again: name services fail for minutes at a time.',
    ),
  ],
};

/** Connections, names, certificates, overloaded servers. */
export const networkRules: readonly FailureRule[] = [
  nameRule,
  toRule({
    kind: 'network',
    rules: ['certificate'],
    title: 'A TLS certificate is not accepted',
    meaning:
      'The runner does not trust the certificate of a server: it has expired, is for another name, or its authority is unknown.',
    fixes: [
      {
        title: 'Renew the certificate, or make its authority known to the runner',
        detail: 'Do not switch the check off: it would hide an attack in the same way.',
      },
    ],
  }),
  toRule({
    kind: 'network',
    rules: ['server-error-status'],
    title: 'A server answered with an error',
    meaning:
      'A service that the job depends on was overloaded or broken. Nothing points at the code of the change.',
    fixes: [
      {
        title: 'Run the job again',
        detail:
          'If it happens often, retry the request with a growing pause, or keep a copy of what is fetched.',
      },
    ],
  }),
  toRule({
    kind: 'network',
    rules: ['download-failed'],
    title: 'A download failed',
    meaning:
      'The job could not fetch something it needs: it is not there (any more), or the transfer broke off.',
    fixes: [
      {
        title: 'Open the address of the log',
        detail: 'If it is gone, the address must be corrected; if it answers, run the job again.',
      },
    ],
  }),
  toRule({
    kind: 'network',
    title: 'A network connection failed',
    meaning: 'The job could not reach another machine, or lost the connection to it.',
    fixes: [
      {
        title: 'See whether the other side is up, then run the job again',
        detail:
          'If it is a service the job itself starts (a database, a test server), wait until it accepts connections before using it.',
      },
    ],
  }),
];
