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

/** A variable of a oneOf object is told by two rules; the one of variables knows where. */
const isToldTwice = (error) => /must be non-nullable to be used for OneOf/.test(error.message) && error.locations.length === 1;

function judge(text) {
  return validate(schema, parse(text)).filter((error) => !isToldTwice(error)).map(({ message, locations }) => ({ message, locations: locations.map(({ line, column }) => `${line}:${column}`) }));
}

/** @returns How many errors the document has. */
function tell(seed, rule, text) {
  try {
    const errors = judge(text);
    console.log(JSON.stringify({ seed, rule, document: text, errors }));
    return errors.length;
  } catch (error) {
    // graphql-js falls over an undefined variable inside a oneOf object, and so has no verdict.
    if (/validateOneOfInputObject/.test(error.stack)) {
      return NaN;
    }

    throw error;
  }
}

function breaks(document, rule) {
  try {
    return validate(schema, document, [rule]).length > 0;
  } catch {
    return true;
  }
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
    if (breakers[rule.name](findSites(schema, document), random) && breaks(document, rule)) {
      found += tell(seed, rule.name, print(document)) > 0 ? 1 : 0;
    }
  }
}
