// Compares the kept contract with the introspection of a running program, and checks documents against it; prints what is wrong as JSON.
// Usage: node clients/inspect.mjs http://127.0.0.1:5080/graphql opengov.graphql document.graphql...
import { readFileSync } from 'node:fs';
import { diff, validate } from '@graphql-inspector/core';
import { buildClientSchema, buildSchema, introspectionFromSchema, lexicographicSortSchema, printSchema, Source } from 'graphql';
import { everything, served } from './served.mjs';

const [url, contract, ...documents] = process.argv.slice(2);
const told = await served(url);
const kept = buildClientSchema(introspectionFromSchema(buildSchema(readFileSync(contract, 'utf8')), everything));
const print = (schema) => printSchema(lexicographicSortSchema(schema));

const changes = await diff(kept, told);
const invalid = validate(told, documents.map((file) => new Source(readFileSync(file, 'utf8'), file)));
console.log(JSON.stringify({
  types: Object.keys(told.getTypeMap()).length,
  isPrintedAlike: print(kept) === print(told),
  changes: changes.map(({ message }) => message),
  invalid: invalid.flatMap(({ source, errors, deprecated }) => [...errors, ...deprecated].map(({ message }) => `${source.name}: ${message}`)),
}));
