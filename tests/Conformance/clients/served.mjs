// The schema as a running program tells it by introspection; as a command, its text.
// Usage: node clients/served.mjs http://127.0.0.1:5080/graphql > opengov.graphql
import { fileURLToPath } from 'node:url';
import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';

/** All that introspection can tell. */
export const everything = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };

export async function served(url) {
  const body = JSON.stringify({ query: getIntrospectionQuery(everything) });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return buildClientSchema((await response.json()).data);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(printSchema(await served(process.argv[2])));
}
