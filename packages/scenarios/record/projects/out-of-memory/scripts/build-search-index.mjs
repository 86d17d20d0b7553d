// Builds the search index of the shop: every three-letter piece of every product text points to the products it is in.
const shards = 24;
const productsPerShard = 4_000;
const words = [
  'mug',
  'poster',
  'lamp',
  'chair',
  'table',
  'oak',
  'linen',
  'red',
  'small',
  'folding',
  'garden',
  'kitchen',
];

const pieces = new Map();

function addProduct(number) {
  const text = Array.from(
    { length: 12 },
    (_, index) => words[(number * 7 + index * number) % words.length],
  ).join(' ');
  for (let at = 0; at + 3 <= text.length; at += 1) {
    const piece = text.slice(at, at + 3);
    const places = pieces.get(piece) ?? [];
    places.push({ product: number, at });
    pieces.set(piece, places);
  }
}

for (let shard = 1; shard <= shards; shard += 1) {
  for (let index = 0; index < productsPerShard; index += 1) addProduct(shard * productsPerShard + index);
  process.stdout.write(
    `[index] shard ${shard}/${shards}: ${shard * productsPerShard} products, ${pieces.size} pieces\n`,
  );
}
process.stdout.write('[index] written to dist/search-index.json\n');
