// Reads every row of every resource of data packages with the reference implementations of Frictionless Data, and prints what it found in each package
// as JSON, one a line: the rows of each resource, and the problems. Usage: node packages.mjs FOLDER...
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import datapackage from 'datapackage';

for (const folder of process.argv.slice(2)) {
  console.log(JSON.stringify(await judge(folder)));
}

async function judge(folder) {
  const found = await datapackage.Package.load(path.join(folder, 'datapackage.json'));
  const problems = found.errors.map(describe);
  const rows = {};
  for (const resource of found.resources) {
    const bytes = readFileSync(path.join(folder, resource.descriptor.path));
    if (bytes.length !== resource.descriptor.bytes) {
      problems.push(`${resource.name}: ${bytes.length} bytes, not ${resource.descriptor.bytes}`);
    }

    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (hash !== resource.descriptor.hash) {
      problems.push(`${resource.name}: ${hash}, not ${resource.descriptor.hash}`);
    }

    try {
      rows[resource.name] = (await resource.read({ relations: true })).length;
    } catch (error) {
      problems.push(`${resource.name}: ${describe(error)}`);
    }
  }

  return { package: found.descriptor.name, rows, problems };
}

function describe(error) {
  return error.errors?.length > 0 ? error.errors.map(describe).join('; ') : error.message;
}
