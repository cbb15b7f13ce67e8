// The data of the fixture schema for graphql-js: what tests/Api.Tests/Conformance/FixtureData.cs says to the engine.
import { GraphQLError, isAbstractType, isEnumType, isListType, isNonNullType, isScalarType, Kind } from 'graphql';

const words = ['', 'plain', 'with "quotes" and \\', 'tab\tand\nline', '臺北', '😀', '\u0007', '</script>', '\u2028'];

/** Teaches the schema, which was built from its printed form, its scalar and its data; answers the options of `execute`. */
export function bring(schema) {
  const even = schema.getType('Even');
  even.serialize = (value) => (Number.isInteger(value) ? value : refuse(value));
  even.parseValue = (value) => ((value | 0) === value && value % 2 === 0 ? value : refuse(value));
  even.parseLiteral = (node) => (node.kind === Kind.INT && node.value % 2 === 0 ? Number(node.value) : refuse(node.value));
  return {
    typeResolver: (value) => value.type,
    fieldResolver: (parent, args, state, { fieldName, returnType }) => {
      if (!parent && state.isMutation) {
        state.count++;
      }

      const hash = mix(parent?.hash ?? state.seed, `${fieldName}${state.count}${canonical(args)}`);
      if (is(hash, 'fails', 30)) {
        throw new Error('The fixture fails here.');
      }

      return answer(schema, hash, returnType);
    },
  };
}

function answer(schema, hash, type) {
  if (is(hash, 'null', isNonNullType(type) ? 40 : 8)) {
    return null;
  }

  if (is(hash, 'wrong', 60)) {
    return { hash, type: 'Nothing' };
  }

  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) {
    return Array.from({ length: hash % 4 }, (_, index) => answer(schema, mix(hash, String(index)), nullable.ofType));
  }

  if (isEnumType(nullable)) {
    return nullable.getValues()[hash % nullable.getValues().length].name;
  }

  if (!isScalarType(nullable)) {
    const names = isAbstractType(nullable) ? schema.getPossibleTypes(nullable).map((possible) => possible.name).sort() : [nullable.name];
    return { hash, type: names[hash % names.length] };
  }

  switch (nullable.name) {
    case 'Int':
      return (hash % 2001) - 1000;
    case 'Float':
      return ((hash % 16001) - 8000) / 8;
    case 'Boolean':
      return hash % 2 === 0;
    case 'Even':
      return (hash % 100) * 2;
    case 'ID':
      return `id-${hash % 1000}`;
    default:
      return words[hash % words.length] + hash;
  }
}

const is = (hash, what, oneIn) => mix(hash, what) % oneIn === 0;

/** FNV-1a over UTF-16 code units, then mixed so that near texts are far apart. */
function mix(start, text) {
  let hash = (2166136261 ^ start) >>> 0;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619) >>> 0;
  }

  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

function canonical(value) {
  if (typeof value === 'string') {
    return `'${value}'`;
  }

  if (Array.isArray(value)) {
    return `[${value.map((item) => `${canonical(item)},`).join('')}]`;
  }

  return value !== null && typeof value === 'object'
    ? `{${Object.entries(value).map(([name, member]) => `${name}:${canonical(member)},`).join('')}}`
    : String(value);
}

function refuse(value) {
  throw new GraphQLError(`Even cannot represent ${value}.`);
}
