// Prints random requests to the fixture with what graphql-js answers, one JSON object a line.
// Usage: node execution.mjs SEED COUNT < fixture.graphql
import { readFileSync } from 'node:fs';
import { buildSchema, execute, getOperationAST, Kind, parse, print, typeFromAST, validate } from 'graphql';
import { bring } from './fixture.mjs';
import { RandomDocument } from './operations.mjs';
import { Random } from './random.mjs';
import { json } from './values.mjs';

const [firstSeed, count] = process.argv.slice(2).map(Number);
const schema = buildSchema(readFileSync(0, 'utf8'));
const resolvers = bring(schema);

/** Most values are given; a variable is left out now and then, also where it must not be. */
function randomVariables(definitions, random) {
  const variables = {};
  for (const { variable, type, defaultValue } of definitions) {
    const isRequired = type.kind === Kind.NON_NULL_TYPE && !defaultValue;
    const value = json(typeFromAST(schema, type), random);

    // What a null in @skip or @include ends is not said; the engine refuses the whole request before it runs.
    const mayDecide = value === null && print(type) === 'Boolean';
    if (!mayDecide && !random.percent(isRequired ? 2 : 40)) {
      variables[variable.name.value] = value;
    }
  }

  return variables;
}

for (let seed = firstSeed, found = 0; found < count; seed++) {
  const random = new Random(seed);
  const text = new RandomDocument(schema, random, { introspects: false, kinds: ['query', 'query', 'mutation'] }).text;
  const document = parse(text);
  if (validate(schema, document).length > 0) {
    continue;
  }

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = random.pick(operations);
  const operationName = random.percent(operations.length > 1 ? 90 : 30) ? operation.name?.value : random.pick([undefined, undefined, 'Missing']);
  const variableValues = randomVariables(operation.variableDefinitions, random);
  const isMutation = getOperationAST(document, operationName)?.operation === 'mutation';
  const { data, errors = [] } = execute({
    schema, document, operationName, variableValues, ...resolvers, contextValue: { seed, isMutation, count: 0 } });
  console.log(JSON.stringify({
    seed,
    document: text,
    operationName,
    variables: variableValues,
    isMutation,
    data: data === undefined ? null : JSON.stringify(data),
    errors: errors.map(({ message, path, locations }) =>
      ({ message, path: JSON.stringify(path ?? null), locations: (locations ?? []).map(({ line, column }) => `${line}:${column}`) })),
  }));
  found++;
}
