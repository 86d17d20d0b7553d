import { rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OpsError } from '@opsaicortex/core';
import { readSpoolFile, spoolFileHeadBytes, writeSpoolFile } from './spool-file.js';
import { listSpoolFiles, openSpoolFolder, type SpoolFile, toFileName } from './spool-folder.js';
import { shareCalls, syncDirectory } from './sync-directory.js';
import { type Amount, createTally } from './tally.js';

/** Bounds of a spool. What was set aside counts. */
export interface SpoolLimits {
  readonly maxBytes: number;
  readonly maxDeliveries: number;
}

/** What a spool holds. */
export interface SpoolDepth {
  /** To be forwarded, with those that are being written. */
  readonly waiting: Amount;
  /** Refused by the core for good. */
  readonly rejected: Amount;
  /** Not what was written. */
  readonly damaged: Amount;
  /** When the first of those that wait arrived. */
  readonly oldestAt: Date | undefined;
}

/** Deliveries on disk, in the order of their arrival. For one process at a time. */
export interface Spool {
  /**
   * Keeps an envelope: when it resolves, bytes and name are on disk.
   * @throws OpsError `unavailable` when the spool is full; the system's error when the disk is, or fails
   */
  add(envelope: Uint8Array): Promise<void>;
  /** The first that wait: at most `count`, and no more than `maxBytes` but for the first. */
  first(count: number, maxBytes: number): readonly SpoolFile[];
  /** The envelope, or undefined for a file that is damaged and now set aside. */
  read(file: SpoolFile): Promise<Buffer | undefined>;
  /** Forgets what was forwarded. */
  remove(file: SpoolFile): Promise<void>;
  /** Sets aside what will never be taken, with the reason in a file beside it. */
  reject(file: SpoolFile, reason: string): Promise<void>;
  /** Moves a file behind all others, until the next start. */
  postpone(file: SpoolFile): void;
  depth(): SpoolDepth;
  /** Rejects when it is full, or when the disk takes nothing. */
  checkHealth(): Promise<void>;
  /** Looks again at what was set aside: somebody may have dealt with it. */
  recount(): Promise<void>;
}

/**
 * Opens the spool in a folder, with what the process before left there.
 * @throws OpsError `configuration` when the folder cannot be used
 */
export async function openSpool(folder: string, limits: SpoolLimits, now: () => Date): Promise<Spool> {
  const folders = { rejected: join(folder, 'rejected'), damaged: join(folder, 'damaged') };
  await openSpoolFolder([folder, folders.rejected, folders.damaged]);
  const found = await listSpoolFiles(folder);
  const waiting = new Map(found.map((file) => [file.sequence, file]));
  const waitingTally = createTally(found);
  const aside = { rejected: createTally(), damaged: createTally() };
  let lastSequence = Math.max(found.at(-1)?.sequence ?? 0, await recount());
  const syncNames = shareCalls(() => syncDirectory(folder));
  const probeDisk = shareCalls(async () => {
    await writeSpoolFile(join(folder, 'probe'), Buffer.alloc(0));
    await unlink(join(folder, 'probe'));
  });
  const toPath = ({ sequence }: Pick<SpoolFile, 'sequence'>) => join(folder, toFileName(sequence));

  async function recount(): Promise<number> {
    const files = {
      rejected: await listSpoolFiles(folders.rejected),
      damaged: await listSpoolFiles(folders.damaged),
    };
    aside.rejected = createTally(files.rejected);
    aside.damaged = createTally(files.damaged);
    return Math.max(files.rejected.at(-1)?.sequence ?? 0, files.damaged.at(-1)?.sequence ?? 0);
  }

  function hasRoom(bytes: number): boolean {
    const amounts = [waitingTally.amount(), aside.rejected.amount(), aside.damaged.amount()];
    const total = (key: keyof Amount) => amounts.reduce((sum, amount) => sum + amount[key], 0);
    return total('deliveries') < limits.maxDeliveries && total('bytes') + bytes <= limits.maxBytes;
  }

  function forget(file: SpoolFile): void {
    if (waiting.delete(file.sequence)) waitingTally.subtract(file.bytes);
  }

  async function setAside(file: SpoolFile, where: keyof typeof folders): Promise<void> {
    forget(file);
    aside[where].add(file.bytes);
    await rename(toPath(file), join(folders[where], toFileName(file.sequence)));
  }

  return {
    async add(envelope) {
      const bytes = spoolFileHeadBytes + envelope.length;
      if (!hasRoom(bytes)) throw full();
      waitingTally.add(bytes);
      lastSequence += 1;
      const file = { sequence: lastSequence, bytes, arrivedAt: now() };
      const path = toPath(file);
      try {
        await writeSpoolFile(path, envelope);
        await syncNames();
      } catch (error) {
        waitingTally.subtract(bytes);
        // Whoever sent it is told that it is not stored, so it should not be.
        await unlink(path).catch(() => {});
        throw error;
      }
      waiting.set(file.sequence, file);
    },
    first(count, maxBytes) {
      const files: SpoolFile[] = [];
      let sum = 0;
      for (const file of waiting.values()) {
        sum += file.bytes;
        if (files.length === count || (files.length > 0 && sum > maxBytes)) break;
        files.push(file);
      }
      return files;
    },
    async read(file) {
      const envelope = await readSpoolFile(toPath(file)).catch((error: NodeJS.ErrnoException) => {
        // Somebody took it away: there is nothing to try again.
        if (error.code === 'ENOENT') forget(file);
        throw error;
      });
      if (envelope === undefined) await setAside(file, 'damaged');
      return envelope;
    },
    async remove(file) {
      forget(file);
      await unlink(toPath(file));
    },
    async reject(file, reason) {
      // Without room for the reason the delivery is set aside all the same: the log has it too.
      const reasonPath = join(folders.rejected, `${toFileName(file.sequence)}.reason`);
      await writeFile(reasonPath, `${reason}\n`, { mode: 0o600 }).catch(() => {});
      await setAside(file, 'rejected');
    },
    postpone(file) {
      if (waiting.delete(file.sequence)) waiting.set(file.sequence, file);
    },
    depth() {
      const [oldest] = waiting.values();
      return {
        waiting: waitingTally.amount(),
        rejected: aside.rejected.amount(),
        damaged: aside.damaged.amount(),
        oldestAt: oldest?.arrivedAt,
      };
    },
    async checkHealth() {
      if (!hasRoom(spoolFileHeadBytes)) throw full();
      await probeDisk();
    },
    async recount() {
      await recount();
    },
  };
}

function full(): OpsError {
  return new OpsError('unavailable', 'The spool is full.', { adapter: 'server' });
}
