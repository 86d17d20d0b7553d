// The floor: what a webhook costs at the very least. Bare `node:http`, one HMAC, one pipelined Redis script that keeps
// the body once by its id. Not durable. Says its port on standard output.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { connect } from 'node:net';

const [redisPort, secret] = process.argv.slice(2);
const script = `if redis.call('SET', KEYS[1], '1', 'NX', 'EX', 600) then redis.call('XADD', 'floor', 'MAXLEN', '~', 20000, '*', 'body', ARGV[1]) return 1 end return 0`;
const redis = connect(Number(redisPort), '127.0.0.1');
const waiting = [];
let rest = '';
redis.setNoDelay(true);
redis.on('data', (chunk) => {
  rest += chunk.toString('latin1');
  for (;;) {
    const end = rest.indexOf('\r\n');
    if (end < 0) return;
    // A bulk string (the script's digest) has a second line.
    const second = rest.startsWith('$') ? rest.indexOf('\r\n', end + 2) : end;
    if (second < 0) return;
    waiting.shift()?.(rest.slice(0, second));
    rest = rest.slice(second + 2);
  }
});

function send(parts) {
  redis.cork();
  for (const part of parts) redis.write(part);
  process.nextTick(() => redis.uncork());
  return new Promise((resolve) => waiting.push(resolve));
}

const bulk = (text) => `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
const loaded = await send([`*3\r\n${bulk('SCRIPT')}${bulk('LOAD')}${bulk(script)}`]);
const head = `*5\r\n${bulk('EVALSHA')}${bulk(loaded.split('\r\n')[1])}${bulk('1')}`;

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    const given = Buffer.from(request.headers['x-hub-signature-256']?.slice(7) ?? '', 'hex');
    const expected = createHmac('sha256', secret).update(body).digest();
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return;
    }
    const key = `floor:${request.headers['x-github-delivery']}`;
    const answer = await send([`${head}${bulk(key)}$${body.length}\r\n`, body, '\r\n']);
    response.writeHead(answer.startsWith(':') ? 202 : 503).end('{}');
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
