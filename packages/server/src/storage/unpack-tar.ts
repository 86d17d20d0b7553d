import { mkdir, writeFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

const blockBytes = 512;

/** Writes the folders and files of a tar archive below a folder, readable for this user only. */
export async function unpackTar(archive: Buffer, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let offset = 0; offset + blockBytes <= archive.length; ) {
    const { name, size, isFolder } = readHeader(archive.subarray(offset, offset + blockBytes));
    if (name === '') return;
    const path = join(folder, name);
    if (!path.startsWith(join(normalize(folder), sep)) && path !== normalize(folder))
      throw new Error('The archive holds a path outside of its folder.');
    const start = offset + blockBytes;
    if (isFolder) await mkdir(path, { recursive: true, mode: 0o700 });
    else await writeFile(path, archive.subarray(start, start + size), { mode: 0o600 });
    offset = start + Math.ceil(size / blockBytes) * blockBytes;
  }
}

/** The fields of a POSIX header (ustar) that matter here. */
function readHeader(header: Buffer) {
  const text = (start: number, length: number) =>
    header.toString('utf8', start, start + length).replace(/\0.*$/s, '');
  const prefix = text(345, 155);
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    size: Number.parseInt(text(124, 12), 8) || 0,
    isFolder: text(156, 1) === '5',
  };
}
