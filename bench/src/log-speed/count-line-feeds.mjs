// The least that reading a file costs. node count-line-feeds.mjs FILE
import { createReadStream } from 'node:fs';

let count = 0;
for await (const chunk of createReadStream(process.argv[2])) {
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
}
process.stdout.write(String(count));
