// Reads a JSON-LD document into RDF, without a network, and holds it to shapes. Prints, as JSON, how many things there are of each class and every breach.
// Usage: node catalogue.mjs DOCUMENT ITS-ADDRESS SHAPES...
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const [file, base, ...shapes] = process.argv.slice(2);
const type = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const quads = await jsonld.toRDF(JSON.parse(readFileSync(file, 'utf8')), { base, format: 'application/n-quads', documentLoader: refuse, safe: true });
const data = new Store(new Parser({ format: 'N-Quads' }).parse(quads));
const problems = [];
for (const shape of shapes) {
  const report = await new SHACLValidator(new Store(new Parser().parse(readFileSync(shape, 'utf8')))).validate(data);
  for (const result of report.results) {
    problems.push(`${result.focusNode?.value} ${result.path?.value}: ${result.message.map(message => message.value).join(' ')}`);
  }
}

const classes = {};
for (const quad of data.match(null, type)) {
  classes[quad.object.value] = (classes[quad.object.value] ?? 0) + 1;
}

console.log(JSON.stringify({ quads: data.size, classes, problems }));

function refuse(url) {
  throw new Error(`The document asks for ${url}; it must say by itself what it means.`);
}
