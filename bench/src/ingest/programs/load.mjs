// Sends signed webhooks over raw keep-alive sockets, and tells on standard output when measuring begins and what was
// measured. Whole requests are made in advance, so that a request costs two system calls here.
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const options = JSON.parse(process.argv[2] ?? '{}');
const { port, secret, connections, warmUpMs, measureMs, perSecond, isFresh } = options;
const payloads = JSON.parse(readFileSync(options.payloadFile, 'utf8'));
const latencies = [];
const idle = [];
/** Due times of requests that no connection was free for. */
const late = [];
let phase = 'warm-up';
let isOver = false;
let failures = 0;
let sentRuns = Date.now();

const sign = (body) => createHmac('sha256', secret).update(body).digest('hex');

/** A request with the places of what changes from one to the next. */
function makeRequest({ event, body }) {
  const signature = sign(body);
  const bytes = Buffer.byteLength(body);
  const head =
    'POST /webhooks/github HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: GitHub-Hookshot/0c2e5a1\r\nAccept: */*\r\n' +
    `Content-Type: application/json\r\nContent-Length: ${bytes}\r\nX-GitHub-Event: ${event}\r\n` +
    'X-GitHub-Hook-ID: 292430182\r\nX-GitHub-Hook-Installation-Target-ID: 79929171\r\n' +
    'X-GitHub-Hook-Installation-Target-Type: repository\r\n' +
    `X-Hub-Signature-256: sha256=${signature}\r\nX-GitHub-Delivery: ${randomUUID()}\r\n\r\n`;
  const bodyAt = Buffer.byteLength(head);
  const run = /"(?:workflow_run|workflow_job|check_run)":\{"id":(\d+)/.exec(body);
  return {
    buffer: Buffer.from(head + body),
    signatureAt: head.indexOf(signature),
    idAt: bodyAt - 40,
    bodyAt,
    runAt:
      run === null
        ? -1
        : bodyAt + Buffer.byteLength(body.slice(0, run.index + run[0].length - run[1].length)),
    runLength: run?.[1].length ?? 0,
  };
}

function renew(request) {
  request.buffer.write(randomUUID(), request.idAt, 'latin1');
  if (!isFresh || request.runAt < 0) return;
  sentRuns += 1;
  const id = String(sentRuns).slice(-request.runLength).padStart(request.runLength, '7');
  request.buffer.write(id, request.runAt, 'latin1');
  request.buffer.write(sign(request.buffer.subarray(request.bodyAt)), request.signatureAt, 'latin1');
}

function open(index) {
  const socket = connect(port, '127.0.0.1');
  const requests = payloads.map(makeRequest);
  let next = index;
  let answer = '';
  let dueAt = 0;
  const connection = {
    send(due) {
      dueAt = due;
      const request = requests[next++ % requests.length];
      renew(request);
      socket.write(request.buffer);
    },
  };
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
    if (!isWhole(answer)) return;
    if (phase === 'measuring') {
      if (answer.startsWith('HTTP/1.1 20')) latencies.push(performance.now() - dueAt);
      else failures += 1;
    }
    answer = '';
    if (isOver) socket.end();
    else if (perSecond === undefined) connection.send(performance.now());
    else if (late.length > 0) connection.send(late.shift());
    else idle.push(connection);
  });
  socket.on('error', () => {
    failures += 1;
  });
  socket.on('connect', () =>
    perSecond === undefined ? connection.send(performance.now()) : idle.push(connection),
  );
}

function isWhole(answer) {
  const end = answer.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /content-length: *(\d+)/i.exec(answer)?.[1];
  return length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end + 4 + Number(length);
}

/** Requests fall due at their times whether or not the server keeps up: its pauses count. */
function keepRate() {
  const startedAt = performance.now();
  let due = 0;
  const tick = () => {
    if (isOver) return;
    for (; startedAt + (due * 1_000) / perSecond <= performance.now(); due += 1) {
      const dueAt = startedAt + (due * 1_000) / perSecond;
      const connection = idle.pop();
      if (connection === undefined) late.push(dueAt);
      else connection.send(dueAt);
    }
    setTimeout(tick, 1);
  };
  tick();
}

for (let index = 0; index < connections; index += 1) open(index);
if (perSecond !== undefined) keepRate();
setTimeout(() => {
  phase = 'measuring';
  process.stdout.write('measuring\n');
  const before = process.cpuUsage();
  const startedAt = performance.now();
  setTimeout(() => {
    phase = 'over';
    isOver = true;
    const { user, system } = process.cpuUsage(before);
    const sorted = latencies.sort((one, other) => one - other);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const result = {
      answers: sorted.length,
      failures: failures + late.length,
      seconds: (performance.now() - startedAt) / 1_000,
      p50: at(0.5),
      p99: at(0.99),
      cpuMicroseconds: user + system,
    };
    process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit());
  }, measureMs);
}, warmUpMs);
