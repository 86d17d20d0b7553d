/** Where runners check repositories out: the part of a path that says nothing to its reader. */
const checkouts: readonly RegExp[] = [
  /^\/home\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/Users\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/__w\/[^/]+\/[^/]+\//,
  /^\/github\/workspace\//,
  /^\/builds\/[^/]+\/[^/]+\//,
  /^\/home\/travis\/build\/[^/]+\/[^/]+\//,
  /^[A-Z]:[\\/]a[\\/][^\\/]+[\\/][^\\/]+[\\/]/,
  /^\.\//,
];

/** A file's path as people of the project write it. */
export function toProjectPath(path: string): string {
  const local = path.replace(/^file:\/\//, '');
  for (const checkout of checkouts) if (checkout.test(local)) return local.replace(checkout, '');
  return local;
}
