// Prints random documents with graphql-js's verdict on each, one JSON object a line.
// Usage: node validation.mjs SEED VALID INVALID < schema.graphql
// VALID: how many valid documents; INVALID: how many that break each rule. A rule that the schema gives no way to break is left out.
import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, specifiedRules, validate } from 'graphql';
import { breakers } from './breakers.mjs';
import { RandomDocument } from './operations.mjs';
import { Random } from './random.mjs';
import { findSites } from './sites.mjs';

const [firstSeed, valid, invalid] = process.argv.slice(2).map(Number);
const schema = buildSchema(readFileSync(0, 'utf8'));

/** @returns How many errors the document has. */
function tell(seed, rule, text) {
  const errors = validate(schema, parse(text)).map(
    ({ message, locations }) => ({ message, locations: locations.map(({ line, column }) => `${line}:${column}`) }));
  console.log(JSON.stringify({ seed, rule, document: text, errors }));
  return errors.length;
}

let seed = firstSeed;
for (let found = 0; found < valid; seed++) {
  found += tell(seed, null, new RandomDocument(schema, new Random(seed)).text) === 0 ? 1 : 0;
}

for (const rule of specifiedRules) {
  let tries = 50 * invalid;
  for (let found = 0; found < invalid && tries > 0; seed++, tries--) {
    const random = new Random(seed);
    const document = parse(new RandomDocument(schema, random).text, { noLocation: true });
    if (breakers[rule.name](findSites(schema, document), random) && validate(schema, document, [rule]).length > 0) {
      tell(seed, rule.name, print(document));
      found++;
    }
  }
}
