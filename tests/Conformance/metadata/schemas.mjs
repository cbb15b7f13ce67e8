// Holds documents to their JSON Schemas with Ajv in its strict mode, and prints the problems of each as JSON, one document a line. Files of one row a line
// are held to the schema's definitions of rows. Usage: node schemas.mjs FOLDER/SLUG... (without endings)
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

for (const name of process.argv.slice(2)) {
  console.log(JSON.stringify({ name, problems: judge(name) }));
}

function judge(name) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  const schema = JSON.parse(readFileSync(`${name}.schema.json`, 'utf8'));
  const document = ajv.compile({ ...schema, $id: 'document' });
  const problems = problemsOf(document, JSON.parse(readFileSync(`${name}.json`, 'utf8')));
  for (const definition of Object.keys(schema.$defs).filter(key => /^row$|Row$/.test(key) && /^[a-z]/.test(key))) {
    const row = ajv.compile({ $ref: `document#/$defs/${definition}` });
    for (const line of readFileSync(name + endingOf(definition), 'utf8').split('\n').filter(text => text.length > 0)) {
      problems.push(...problemsOf(row, JSON.parse(line)));
    }
  }

  return problems;
}

// The rows of a second list stand in a file of their own: "issuesRow" in SLUG-issues.ndjson.
function endingOf(definition) {
  const list = definition.replace(/row$/i, '').replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  return list === '' ? '.ndjson' : `-${list}.ndjson`;
}

function problemsOf(validate, value) {
  return validate(value) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}
