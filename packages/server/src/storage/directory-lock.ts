import { createHash, randomBytes } from 'node:crypto';
import { realpath, rename, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OpsError } from '@opsaicortex/core';

/** The right to use a data directory. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/** Longest path that every system accepts for a socket. */
const maxSocketPath = 96;
/** By then a process that took over the same stale lock at the same moment has shown itself. */
const settleMs = 50;
const answerTimeoutMs = 2_000;

/**
 * Takes the data directory for this process. The lock is a socket that the process answers on, so it ends with the
 * process, however that dies: PGlite itself lets two processes open one directory, and ruin it.
 * @throws OpsError `configuration` when another process has it
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = await toSocketPath(directory);
  const identity = `${process.pid} ${randomBytes(8).toString('hex')}`;
  // Listens under a name of its own first: a rename replaces a dead socket in one step, and the last one wins.
  const ownPath = `${path}.${randomBytes(3).toString('hex')}`;
  const server = await listen(ownPath, identity);
  const owner = await readOwner(path);
  if (owner === undefined) {
    await rename(ownPath, path);
    await sleep(settleMs);
  }
  const winner = owner ?? (await readOwner(path));
  if (winner !== identity) {
    await close(server);
    throw inUse(directory, winner);
  }
  return {
    async release() {
      await unlink(path).catch(() => {});
      await close(server);
    },
  };
}

async function toSocketPath(directory: string): Promise<string> {
  const real = await realpath(directory);
  const path = join(real, 'server.lock');
  if (path.length <= maxSocketPath) return path;
  return join(tmpdir(), `opsaicortex-${createHash('sha256').update(real).digest('hex').slice(0, 24)}.lock`);
}

/** What the process says that holds the lock; undefined when there is none. An owner too busy to speak is one all the same. */
function readOwner(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let said = '';
    let isConnected = false;
    socket.setTimeout(answerTimeoutMs, () => socket.destroy());
    socket.on('connect', () => {
      isConnected = true;
    });
    socket.on('data', (chunk) => {
      said += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(isConnected ? said : undefined));
  });
}

function listen(path: string, identity: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(identity);
    });
    server.once('error', reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function inUse(directory: string, owner: string | undefined): OpsError {
  const pid = owner?.split(' ')[0] || 'unknown';
  const message = `The data directory ${directory} is in use by another process (pid ${pid}): stop that one, or set DATA_DIR to another folder.`;
  return new OpsError('configuration', message, { adapter: 'server' });
}
