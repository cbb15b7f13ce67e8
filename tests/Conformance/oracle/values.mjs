// Random input: literals of a document and values of variables, by their types.
import { getNamedType, getNullableType, GraphQLNonNull, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField } from 'graphql';

const strings = ['', 'plain', 'with "quotes" and \\', 'line\nbreak', '臺北', '😀', '\u0007bell'];

/** What the scalars take, as literals that are JSON too. */
const scalars = {
  Int: (random) => String(random.int(2001) - 1000),
  Float: (random) => (random.percent(50) ? String(random.int(100)) : `${random.int(1000)}.5`),
  Boolean: (random) => String(random.percent(50)),
  ID: (random) => (random.percent(50) ? String(random.int(100)) : `"id-${random.int(100)}"`),
  String: (random) => JSON.stringify(random.pick(strings)),
  Even: (random) => String(2 * random.int(100)),
  Date: () => '"2024-02-29"',
  PartialDate: () => '"2024-02"',
  DateTime: () => '"2024-02-29T12:00:00Z"',
  Decimal: () => '12.50',
  Long: () => '9007199254740991',
  Url: () => '"https://example.org/"',
  Json: (random) => (random.percent(50) ? '7' : '"text"'),
};

/** A literal without variables. */
export function constant(type, random) {
  return literal(type, random, (inner) => constant(inner, random));
}

/**
 * A literal; inside lists and objects it is what `inner` gives.
 * @param inner Called with a type, whether the place has a default, and whether it is in a oneOf object.
 */
export function literal(type, random, inner) {
  if (isNonNullType(type)) {
    return literalOf(type.ofType, random, inner);
  }

  return random.percent(8) ? 'null' : literalOf(type, random, inner);
}

function literalOf(type, random, inner) {
  if (isListType(type)) {
    // A single value stands for the list of it, but a variable would not.
    return random.percent(20)
      ? constant(neverNull(type.ofType), random)
      : `[${Array.from({ length: random.int(4) }, () => inner(type.ofType)).join(random.percent(50) ? ', ' : ' ')}]`;
  }

  if (isInputObjectType(type)) {
    return `{${givenFields(type, random).map((field) => `${field.name}: ${type.isOneOf ? inner(neverNull(field.type), false, true) : inner(field.type, field.defaultValue !== undefined)}`).join(', ')}}`;
  }

  if (isEnumType(type)) {
    return random.pick(type.getValues()).name;
  }

  return (scalars[type.name] ?? scalars.String)(random);
}

/** The JSON value of a variable, mostly one of its type. */
export function json(type, random) {
  if (random.percent(3)) {
    return random.pick([null, 7, 1.5, 'RED', true, [], [null], {}, { unknown: 1 }, 3000000000, '']);
  }

  if (isNonNullType(type)) {
    return jsonOf(type.ofType, random);
  }

  return random.percent(12) ? null : jsonOf(type, random);
}

function jsonOf(type, random) {
  if (isListType(type)) {
    return random.percent(15) ? json(type.ofType, random) : Array.from({ length: random.int(4) }, () => json(type.ofType, random));
  }

  if (isInputObjectType(type)) {
    return Object.fromEntries(givenFields(type, random).map((field) => [field.name, json(type.isOneOf ? neverNull(field.type) : field.type, random)]));
  }

  return isEnumType(type) ? random.pick(type.getValues()).name : JSON.parse((scalars[type.name] ?? scalars.String)(random));
}

/** At most one further input object: they can hold each other without end. */
function givenFields(type, random) {
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    return [random.pick(fields)];
  }

  const objects = fields.filter((field) => isInputObjectType(getNamedType(field.type)));
  const chosen = objects.length > 0 && random.percent(40) ? random.pick(objects) : undefined;
  return fields.filter((field) =>
    isRequiredInputField(field) || field === chosen || (!objects.includes(field) && random.percent(objects.length > 3 ? 20 : 50)));
}

const neverNull = (type) => new GraphQLNonNull(getNullableType(type));
