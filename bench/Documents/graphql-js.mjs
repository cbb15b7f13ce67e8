// Prints, for each document of the folder, a line parted by tabs: name, microseconds to parse, microseconds to validate, by graphql-js.
// Usage: NODE_ENV=production node bench/Documents/graphql-js.mjs FOLDER MILLISECONDS, in the repository's root.
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from '../../tests/Conformance/node_modules/graphql/index.mjs';

const [folder, milliseconds] = [process.argv[2], Number(process.argv[3])];
const schema = buildSchema(readFileSync('schema/opengov.graphql', 'utf8'));

function repeat(call, time) {
  const start = performance.now();
  let calls = 0;
  do {
    for (let i = 0; i < 10; i++) {
      call();
    }

    calls += 10;
  } while (performance.now() - start < time);
  return (1000 * (performance.now() - start)) / calls;
}

/** Microseconds of one call, after twice the time to get warm. */
function measure(call) {
  repeat(call, 2 * milliseconds);
  return repeat(call, milliseconds).toFixed(2);
}

const files = readdirSync(folder).filter((name) => name.endsWith('.graphql')).sort();

// What the runtime learns from every document comes first.
for (const file of files) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  measure(() => validate(schema, parse(text)));
}

for (const file of files) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error) {
    throw error;
  }

  console.log([file.replace('.graphql', ''), measure(() => parse(text)), measure(() => validate(schema, document))].join('\t'));
}
