// Compares the kept contract with the introspection of a running program, and checks documents against it; prints what is wrong as JSON.
// Usage: node clients/inspect.mjs http://127.0.0.1:5080/graphql opengov.graphql document.graphql...
import { readFileSync } from 'node:fs';
import { diff, validate } from '@graphql-inspector/core';
import { buildClientSchema, buildSchema, getIntrospectionQuery, introspectionFromSchema, lexicographicSortSchema, printSchema, Source } from 'graphql';

const [url, contract, ...documents] = process.argv.slice(2);
const everything = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const query = getIntrospectionQuery(everything);
const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
const served = buildClientSchema((await response.json()).data);
const kept = buildClientSchema(introspectionFromSchema(buildSchema(readFileSync(contract, 'utf8')), everything));
const print = (schema) => printSchema(lexicographicSortSchema(schema));

const changes = await diff(kept, served);
const invalid = validate(served, documents.map((file) => new Source(readFileSync(file, 'utf8'), file)));
console.log(JSON.stringify({
  types: Object.keys(served.getTypeMap()).length,
  isPrintedAlike: print(kept) === print(served),
  changes: changes.map(({ message }) => message),
  invalid: invalid.flatMap(({ source, errors, deprecated }) => [...errors, ...deprecated].map(({ message }) => `${source.name}: ${message}`)),
}));
