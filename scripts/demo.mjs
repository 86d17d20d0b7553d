// npm run demo: everything a new user needs, in one command.
import { setUp } from './setup.mjs';

await setUp();
process.argv.splice(2, 0, 'demo');
await import('../packages/server/bin/opsaicortex.js');
