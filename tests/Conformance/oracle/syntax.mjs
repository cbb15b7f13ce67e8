// Prints executable documents with graphql-js's verdict on their syntax, one JSON object a line: random documents in which a few characters were taken
// out, put in or cut off. Most are broken.
// Usage: node syntax.mjs SEED COUNT < schema.graphql
import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { RandomDocument } from './operations.mjs';
import { Random } from './random.mjs';

const [firstSeed, count] = process.argv.slice(2).map(Number);
const schema = buildSchema(readFileSync(0, 'utf8'));
const longest = 600;

const pieces = [
  '{', '}', '(', ')', '[', ']', ':', '=', '!', '|', '&', '@', '$', '$a', '@a', '...', '..', '.5', '1', '-', '-1', '1.5', '1.', '1..2', '1e', '1e+3', '00', '01', '0x1', '1a',
  '"', '"""', '"a"', '"""a\n  b"""', '\\', '"\\n"', '"\\q"', '"\\u{110000}"', '"\\u{1F600}"', '"\\uD83D"', '"\\uD83D\\uDE00"', '#', ',', '\uFEFF', '\0', '\u0007', '\u2028', '\u00a0',
  '\t', '\r', '\n', '\r\n', "'", '?', '%', '臺北', '😀', 'query', 'mutation', 'subscription', 'fragment', 'on', 'type', 'extend', 'schema', 'input', 'directive', 'true', 'null', '"d" {',
  '"d" query', '"""d"""fragment',
];

function change(random) {
  let text = new RandomDocument(schema, random).text;
  text = text.length > longest ? text.slice(0, longest - random.int(longest / 2)) : text;
  for (let changes = 1 + random.int(2); changes > 0; changes--) {
    const at = random.int(text.length + 1);
    text = random.pick([
      () => text.slice(0, at) + random.pick(pieces) + text.slice(at),
      () => `${text.slice(0, at)} ${random.pick(pieces)} ${text.slice(at)}`,
      () => text.slice(0, at) + text.slice(at + 1 + random.int(6)),
      () => text.slice(0, at),
    ])();
  }

  // Half of a surrogate pair has no UTF-8, in which the engine takes its documents.
  return text.toWellFormed();
}

function judge(document) {
  try {
    parse(document);
    return {};
  } catch (error) {
    const [{ line, column }] = error.locations;
    return { message: error.message, place: `${line}:${column}` };
  }
}

for (let seed = firstSeed; seed < firstSeed + count; seed++) {
  const document = change(new Random(seed));
  console.log(JSON.stringify({ seed, document, ...judge(document) }));
}
