// Loaded before the server: a resolver that lies. Names that end in `.invalid` lead to this machine, one of them only at the
// second look.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const addresses = {
  'private.invalid': [['127.0.0.2', 4]],
  'mapped.invalid': [['::ffff:127.0.0.2', 6]],
  'mixed.invalid': [
    ['93.184.215.14', 4],
    ['127.0.0.2', 4],
  ],
};
let looks = 0;
const realLookup = dns.lookup;

function find(name) {
  if (name !== 'rebinding.invalid') return addresses[name];
  looks += 1;
  // A public address that refuses at once, then ours.
  return looks % 2 === 1 ? [['192.88.98.1', 4]] : [['127.0.0.2', 4]];
}

dns.lookup = (name, options, callback = options) => {
  const found = find(name);
  if (found === undefined) return realLookup(name, options, callback);
  const list = found.map(([address, family]) => ({ address, family }));
  if (options.all) callback(null, list);
  else callback(null, list[0].address, list[0].family);
};
syncBuiltinESMExports();
