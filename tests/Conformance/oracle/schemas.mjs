// Prints type system documents with graphql-js's verdict on each, one JSON object a line: a schema in which one or two tokens were taken out,
// exchanged, renamed or repeated. Most break a rule.
// Usage: node schemas.mjs SEED COUNT < schema.graphql
import { readFileSync } from 'node:fs';
import { buildSchema, Lexer, Source, TokenKind, validateSchema } from 'graphql';
import { Random } from './random.mjs';

const [firstSeed, count] = process.argv.slice(2).map(Number);
const tokens = tokensOf(readFileSync(0, 'utf8'));

for (let seed = firstSeed; seed < firstSeed + count; seed++) {
  const document = change(new Random(seed));
  console.log(JSON.stringify({ seed, document, errors: judge(document) }));
}

function tokensOf(text) {
  const lexer = new Lexer(new Source(text));
  const found = [];
  while (lexer.advance().kind !== TokenKind.EOF) {
    found.push(text.slice(lexer.token.start, lexer.token.end));
  }

  return found;
}

function change(random) {
  const changed = [...tokens];
  for (let changes = 1 + random.int(2); changes > 0; changes--) {
    const at = random.int(changed.length);
    const isName = /^\w/.test(changed[at]);
    switch (random.int(6)) {
      case 0:
        changed.splice(at, 1);
        break;
      case 1:
        changed[at] = random.pick(changed.filter((token) => /^\w/.test(token) === isName));
        break;
      case 2:
        changed[at] = isName ? `__${changed[at]}` : changed[at];
        break;
      case 3:
        changed.splice(at + 1, 0, isName ? '!' : random.pick(changed));
        break;
      case 4:
        changed.splice(at + 1, 0, ...changed.slice(at, at + 1 + random.int(6)));
        break;
      default:
        changed.splice(at + 1, 0, random.pick(['@deprecated', '@oneOf', '@specifiedBy(url: "x")', '@skip(if: true)', '= null', '& Node']));
        break;
    }
  }

  return changed.join(' ');
}

function judge(document) {
  try {
    return validateSchema(buildSchema(document)).map((error) => error.message);
  } catch (error) {
    return [error.message];
  }
}
