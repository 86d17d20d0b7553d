import { Command } from 'commander';
import { toConfigurationError } from '../config/configuration-problem.js';
import { loadSettings } from '../config/load-settings.js';
import { createInternalKey, type InternalKeys, toPublicKeys } from '../edge/internal-keys.js';
import type { Terminal } from './terminal.js';

interface KeysFlags {
  readonly rotate?: boolean;
  readonly public?: boolean;
}

/** `keys`: makes the keys between edge and core, rotates them, and tells their public halves. */
export function keysCommand(terminal: Terminal): Command {
  return new Command('keys')
    .description('Print new keys for OPSAICORTEX_INTERNAL_KEYS, with which an edge signs what it forwards.')
    .option('--rotate', 'print the keys of OPSAICORTEX_INTERNAL_KEYS with a new one added, which signs')
    .option('--public', 'print the keys of OPSAICORTEX_INTERNAL_KEYS without their private parts, for a core')
    .addHelpText('after', rotation)
    .action(async (flags: KeysFlags) => {
      terminal.print(JSON.stringify(await toKeys(flags, terminal)));
    });
}

const rotation = `
To rotate without a refusal:
  1. keys --rotate prints the new key first and the old one after it
  2. give that (or its --public form) to every core, and restart them
  3. give it to every edge, and restart them: they sign with the first key
  4. a minute later take the old key away everywhere`;

async function toKeys(flags: KeysFlags, { environment }: Terminal): Promise<InternalKeys> {
  if (flags.rotate !== true && flags.public !== true) return { keys: [createInternalKey()] };
  const settings = await loadSettings({
    OPSAICORTEX_INTERNAL_KEYS: environment.OPSAICORTEX_INTERNAL_KEYS,
  });
  const current = settings.environment.OPSAICORTEX_INTERNAL_KEYS;
  if (current === undefined) {
    throw toConfigurationError([{ name: 'OPSAICORTEX_INTERNAL_KEYS', message: 'is missing' }]);
  }
  const keys = flags.rotate === true ? { keys: [createInternalKey(), ...current.keys.slice(0, 1)] } : current;
  return flags.public === true ? toPublicKeys(keys) : keys;
}
