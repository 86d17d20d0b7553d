// What most programs do: every line a string. node read-lines-file.mjs FILE
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  if (line.includes('error')) count += 1;
}
process.stdout.write(String(count));
