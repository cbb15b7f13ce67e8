// Prints random documents with graphql-js's verdict on each, one JSON object a line.
// Usage: node validation.mjs SEED VALID INVALID < schema.graphql
// VALID: how many valid documents; INVALID: how many that break each rule. A rule that the schema gives no way to break is left out.
import { readFileSync } from 'node:fs';
import { buildSchema, getOperationRootType, parse, print, specifiedRules, validate } from 'graphql';
import { breakers } from './breakers.mjs';
import { RandomDocument } from './operations.mjs';
import { Random } from './random.mjs';
import { findSites } from './sites.mjs';

const [firstSeed, valid, invalid] = process.argv.slice(2).map(Number);
const schema = buildSchema(readFileSync(0, 'utf8'));

/** graphql-js 16 looks for the root type of an operation before it executes it, and has no rule for it. */
function KnownOperationTypesRule(context) {
  return {
    OperationDefinition(node) {
      try {
        getOperationRootType(context.getSchema(), node);
      } catch (error) {
        context.reportError(error);
      }
    },
  };
}

const rules = [...specifiedRules, KnownOperationTypesRule];

/** @returns How many errors the document has. */
function tell(seed, rule, text) {
  const errors = validate(schema, parse(text), rules).map(
    ({ message, locations }) => ({ message, locations: locations.map(({ line, column }) => `${line}:${column}`) }));
  console.log(JSON.stringify({ seed, rule, document: text, errors }));
  return errors.length;
}

let seed = firstSeed;
for (let found = 0; found < valid; seed++) {
  found += tell(seed, null, new RandomDocument(schema, new Random(seed)).text) === 0 ? 1 : 0;
}

for (const rule of rules) {
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
