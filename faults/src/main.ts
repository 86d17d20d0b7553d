import { runFaults } from './run-faults.js';

process.exitCode = await runFaults(process.argv.slice(2), (text) => void process.stdout.write(text));
// Sockets of what was killed may linger.
process.exit();
