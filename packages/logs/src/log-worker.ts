// Runs in a worker thread, which `understandLogInWorker` starts.
import { parentPort, workerData } from 'node:worker_threads';
import { serveWorker } from './understand/serve-worker.js';

if (parentPort) await serveWorker(parentPort, workerData);
