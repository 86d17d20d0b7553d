import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FaultCase } from '../fault-case.js';

const lookup = fileURLToPath(new URL('../served/rebinding-lookup.mjs', import.meta.url));

/** Behind each address is a trap that counts who comes. The message is told all the same, without the log. */
export const logLinks: FaultCase = {
  name: 'log-links',
  title: 'GitHub’s link to a log leads to a private, mapped, NAT64, decimal, rebinding or file address',
  isQuick: true,
  async run(world) {
    let visits = 0;
    const trap = await openTrap(() => {
      visits += 1;
    });
    const port = toPort(trap);
    const server = await world.start({ nodeFlags: ['--import', lookup] });
    for (const location of listLinks(port)) {
      const outgoing = world.makeFailure();
      const path = new RegExp(`${outgoing.repository}/actions/jobs/\\d+/logs`);
      world.github.failNext({ path, status: 302, headers: { location }, body: '', times: 50 });
      await world.send(outgoing, server);
    }
    world.faultEnds();
    await world.settle(180_000);
    world.expect(`nobody fell into the trap (${visits} did)`, visits === 0);
    const output = server.output();
    world.expect('no address is in the log', !output.includes('169.254') && !output.includes('rebinding'));
    world.observe(`${listLinks(port).length} links refused, none followed`);
    trap.close();
  },
};

/** Its names and numbers all lead to this machine. */
function listLinks(port: number): readonly string[] {
  const hosts = [
    ...['127.0.0.2', '127.1', '2130706434', '0x7f000002', '0177.0.0.2', '0.0.0.0'],
    ...[
      '[::1]',
      '[::ffff:127.0.0.2]',
      '[::ffff:7f00:2]',
      '[64:ff9b::7f00:2]',
      '[2002:7f00:2::1]',
      '[fe80::1]',
    ],
    ...['localhost', 'private.invalid', 'mapped.invalid', 'mixed.invalid', 'rebinding.invalid'],
    ...['169.254.169.254', '[::ffff:169.254.169.254]', '[fd00:ec2::254]', '10.0.0.1', '192.168.1.1'],
  ];
  const others = [
    'file:///etc/passwd',
    `gopher://127.0.0.2:${port}/`,
    'data:text/plain,x',
    `http://127.0.0.2:${port}/log`,
  ];
  return [...hosts.map((host) => `https://${host}:${port}/log`), ...others];
}

async function openTrap(onVisit: () => void): Promise<Server> {
  const server = createServer((_request, response) => void response.end('trapped'));
  server.on('connection', onVisit);
  // Every address of this machine.
  server.listen(0, '::');
  await once(server, 'listening');
  return server;
}

function toPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
