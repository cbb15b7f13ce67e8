// Judges the markup of pages by html-validate and by the W3C's validator, and feeds by feedparser. Prints a JSON list of findings.
// Usage: node pages/markup.mjs FOLDER JAVA FILE..., where each FILE is below FOLDER and ends in .html or .atom.
import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import FeedParser from 'feedparser';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';

const [, , folder, java, ...files] = process.argv;
const pages = files.filter((file) => file.endsWith('.html'));
const findings = [];

// What the renderer of pages decides for us, with no meaning in HTML: <meta /> and <script defer="">.
const rules = {
  'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off', 'long-title': 'off',
  // A region that scrolls needs a name and a place in the order of keys, not the heading of a section.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};
const validator = new HtmlValidate(new FileSystemConfigLoader({ root: true, extends: ['html-validate:recommended'], rules }));
for (const page of pages) {
  const report = await validator.validateFile(join(folder, page));
  for (const message of report.results.flatMap((result) => result.messages)) {
    findings.push({ judge: 'html-validate', file: page, message: `${message.line}: ${message.ruleId}: ${message.message}` });
  }
}

const jar = fileURLToPath(new URL('../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url));
const { stdout } = await promisify(execFile)(java, ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...pages.map((page) => join(folder, page))], { maxBuffer: 1 << 26 });
for (const message of JSON.parse(stdout).messages) {
  // "Trailing slash on void elements" is of the renderer's making too.
  if (message.type === 'error' || message.subType === 'warning') {
    findings.push({ judge: 'vnu', file: relative(folder, message.url.replace('file:', '')), message: `${message.lastLine}: ${message.message}` });
  }
}

for (const feed of files.filter((file) => file.endsWith('.atom'))) {
  const say = (message) => findings.push({ judge: 'feedparser', file: feed, message });
  await new Promise((resolve) => {
    const parser = new FeedParser({ addmeta: false, strict: true });
    const ids = new Set();
    parser.on('meta', (meta) => {
      if (meta['#type'] !== 'atom' || !meta.title || !meta['atom:id'] || !meta.pubdate) say('The feed lacks its title, id or instant.');
    });
    parser.on('data', (item) => {
      if (!item.title || !item.link || !item.summary || !item.pubdate) say(`The entry "${item.guid}" lacks title, link, summary or instant.`);
      if (ids.has(item.guid)) say(`Two entries are "${item.guid}".`);
      ids.add(item.guid);
    });
    parser.on('error', (error) => {
      say(error.message);
      resolve();
    });
    parser.on('end', resolve);
    createReadStream(join(folder, feed)).pipe(parser);
  });
}

process.stdout.write(JSON.stringify(findings));
