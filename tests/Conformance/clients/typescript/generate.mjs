// Writes the TypeScript types of the contract and of some documents to standard output.
// Usage: node clients/typescript/generate.mjs opengov.graphql document.graphql... > types.ts
import { readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const [schema, ...documents] = process.argv.slice(2);
const read = (file) => parse(readFileSync(file, 'utf8'));
const scalars = { Date: 'string', DateTime: 'string', PartialDate: 'string', Decimal: 'number', Long: 'number', Url: 'string', Json: 'unknown' };

console.log(await codegen({
  filename: 'types.ts',
  schema: read(schema),
  documents: documents.map((file) => ({ location: file, document: read(file) })),
  config: { scalars, strictScalars: true, enumsAsTypes: true },
  pluginMap: { typescript, operations },
  plugins: [{ typescript: {} }, { operations: {} }],
}));
