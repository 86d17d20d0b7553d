import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on 127.0.0.1 that keeps what it takes. */
export interface MailServer {
  readonly port: number;
  /** Raw messages, headers and all. */
  readonly mails: readonly string[];
  close(): Promise<void>;
}

/** Takes one password from one user, and refuses mail to `nobody@…`. */
export async function startMailServer(user: string, pass: string): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true, // it listens on the loopback address only
    onAuth: (given, _session, done) =>
      given.username === user && given.password === pass
        ? done(null, { user })
        : done(new Error('Wrong user or password')),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('nobody@')
          ? Object.assign(new Error('No such mailbox'), { responseCode: 550 })
          : null,
      ),
    onData(stream, _session, done) {
      text(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  const { server: listener } = server;
  server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo; // it listens on TCP, not on a pipe
  return { port, mails, close: () => new Promise((resolve) => server.close(resolve)) };
}
