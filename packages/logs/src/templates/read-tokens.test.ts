import { expect, it } from 'vitest';
import { createTemplateMiner } from './template-miner.js';

const templateOf = (line: string): string => createTemplateMiner().add(line).text;

it.each([
  ['Took 12.5 seconds to build 3 of 7 images', 'Took <*> to build <*> of <*> images'],
  ['downloaded 403 bytes (1.2 KB) in <1 sec', 'downloaded <*> (<*>) in <*>'],
  ['session opened at Fri Jun 17 07:07:00 2005', 'session opened at <*>'],
  ['link 00:11:43:e3:ba:c3 up, peer fe80::1:2 down', 'link <*> up, peer <*> down'],
  ['GET https://registry.example/left-pad?x=1,2: 404', 'GET <*>: <*>'],
  ['open /tmp/build-1/out.txt: No such file or directory', 'open <*>: No such file or directory'],
  ['at C:\\work\\a.cs:line 4', 'at C:<*>:line <*>'],
  ['src/cart.ts:12:5 is not formatted', '<*> is not formatted'],
  ['connect to db.example.com:5432 as root@db', 'connect to <*> as <*>'],
  ['commit deadbeefcafe of faade', 'commit <*> of faade'],
  ['replicate to 10.0.0.1:50 10.0.0.2:50, 10.0.0.3:50', 'replicate to <*>'],
  ['java.io.IOException: Broken pipe', 'java.io.IOException: Broken pipe'],
  ['loading org.acme.shop.Cart', 'loading <*>'],
  ['connection from 1.2.3.4 () closed', 'connection from <*> (<*>) closed'],
  ['jk_init() ok', 'jk_init() ok'],
  ['log2(8) is 3', 'log2(<*>) is <*>'],
  ['interface eth0 is up', 'interface eth0 is up'],
  ['done.', 'done.'],
  ['nodes n-1 <ok> n-2 <ok> n-3 <ok>', 'nodes <*> <ok>'],
  ['发布 完成 12', '发布 完成 <*>'],
  ['', ''],
])('reads %j as %j', (line, template) => {
  expect(templateOf(line)).toBe(template);
});

it.each(['[', 'a ', '1:', 'a:', 'f:', '/', '<*>', '(] ', '1 a 1 b ', '\ud83d', '=', '.'])(
  'reads a long line of %j in linear time',
  (part) => {
    const startedAt = performance.now();
    templateOf(part.repeat(1_000_000));
    expect(performance.now() - startedAt).toBeLessThan(200);
  },
);
