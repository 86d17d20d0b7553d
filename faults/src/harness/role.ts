/** What a process of the server does. */
export type Role = 'all' | 'ingest' | 'core' | 'worker';
