// Random documents that a schema should find valid.
import {
  doTypesOverlap, GraphQLNonNull, isAbstractType, isCompositeType, isLeafType, isNonNullType, isRequiredArgument, isUnionType,
  getNamedType, SchemaMetaFieldDef, TypeMetaFieldDef,
} from 'graphql';
import { constant, literal } from './values.mjs';

const deepest = 4;

/** One document. */
export class RandomDocument {
  #schema;
  #random;
  #introspects;
  #composites;
  #names = 0;
  #variables = [];
  #fragments = [];
  /** The variables and fragments that the definition in hand uses. */
  #used = { variables: new Set(), fragments: new Set() };

  constructor(schema, random, { introspects = true, kinds = ['query', 'query', 'query', 'query', 'mutation', 'subscription'] } = {}) {
    this.#schema = schema;
    this.#random = random;
    this.#introspects = introspects;
    this.#composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));
    const known = { query: schema.getQueryType(), mutation: schema.getMutationType(), subscription: schema.getSubscriptionType() };
    const possible = kinds.filter((kind) => known[kind]);
    const count = random.percent(20) ? 2 + random.int(2) : 1;
    const operations = Array.from({ length: count }, () => {
      const kind = random.pick(possible);
      return this.#operation(kind, known[kind], count > 1);
    });
    const fragments = this.#fragments.map((fragment) => fragment.text);
    const definitions = random.percent(50) ? [...operations, ...fragments] : [...fragments, ...operations];
    this.text = definitions.join(random.percent(50) ? '\n\n' : ' ');
  }

  #operation(kind, root, isNamed) {
    const random = this.#random;
    this.#used = { variables: new Set(), fragments: new Set() };
    const selections = kind === 'subscription' ? `{ ${this.#field(root, deepest, false)} }` : this.#selections(root, deepest);
    const directives = this.#directives(kind.toUpperCase());
    for (const fragment of this.#used.fragments) {
      // A set is walked to its end, with what is added on the way.
      fragment.uses.variables.forEach((variable) => this.#used.variables.add(variable));
      fragment.uses.fragments.forEach((inner) => this.#used.fragments.add(inner));
    }

    const variables = [...this.#used.variables].map(
      (variable) => `${this.#description()}$${variable.name}: ${variable.type}${variable.default ? ` = ${variable.default}` : ''}${variable.directives}`);
    if (kind === 'query' && !isNamed && variables.length === 0 && directives === '' && random.percent(50)) {
      return selections;
    }

    const name = isNamed || random.percent(70) ? ` ${this.#name('Operation')}` : '';
    return `${this.#description()}${kind}${name}${variables.length ? `(${variables.join(', ')})` : ''}${directives} ${selections}`;
  }

  #selections(type, depth) {
    const random = this.#random;
    const parts = Array.from({ length: 1 + random.int(depth === deepest ? 4 : 3) }, () => this.#selection(type, depth));
    if (random.percent(10)) {
      parts.push(random.pick(parts));
    }

    return `{ ${parts.join(random.percent(50) ? ' ' : '\n  ')} }`;
  }

  #selection(type, depth) {
    const random = this.#random;
    const roll = random.int(100);
    if (depth > 0 && roll < (isAbstractType(type) ? 35 : 10)) {
      const on = random.percent(10) ? type : random.pick(this.#composites.filter((other) => doTypesOverlap(this.#schema, type, other)).concat(type));
      const condition = on === type && random.percent(50) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#directives('INLINE_FRAGMENT')} ${this.#selections(on, depth - 1)}`;
    }

    if (depth > 0 && roll < (isAbstractType(type) ? 50 : 18)) {
      const fragment = this.#fragment(type, depth - 1);
      this.#used.fragments.add(fragment);
      return `...${fragment.name}${this.#directives('FRAGMENT_SPREAD')}`;
    }

    return this.#field(type, depth, true);
  }

  /** One that can be spread on the type: an old one, or one more. */
  #fragment(type, depth) {
    const random = this.#random;
    const old = this.#fragments.filter((fragment) => doTypesOverlap(this.#schema, type, fragment.type));
    if (old.length > 0 && random.percent(40)) {
      return random.pick(old);
    }

    const outer = this.#used;
    const uses = { variables: new Set(), fragments: new Set() };
    this.#used = uses;
    const on = random.pick(this.#composites.filter((other) => doTypesOverlap(this.#schema, type, other)).concat(type));
    const name = this.#name('Fragment');
    const text = `${this.#description()}fragment ${name} on ${on.name}${this.#directives('FRAGMENT_DEFINITION')} ${this.#selections(on, depth)}`;
    this.#used = outer;
    const fragment = { name, type: on, text, uses };
    this.#fragments.push(fragment);
    return fragment;
  }

  #field(type, depth, isConditional) {
    const random = this.#random;
    if (isUnionType(type) || (isConditional && random.percent(6))) {
      return '__typename';
    }

    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || isLeafType(getNamedType(field.type)));
    if (this.#introspects && type === this.#schema.getQueryType() && random.percent(8)) {
      fields.splice(0, fields.length, SchemaMetaFieldDef, TypeMetaFieldDef);
    }

    if (fields.length === 0) {
      return '__typename';
    }

    const field = random.pick(fields);
    const args = this.#arguments(field.args);

    // Equal keys must be equal fields: those with arguments get a key of their own.
    const alias = args || random.percent(20) ? `${this.#name('alias')}: ` : '';
    const inner = getNamedType(field.type);
    const selections = isCompositeType(inner) ? ` ${this.#selections(inner, depth - 1)}` : '';
    return `${alias}${field.name}${args}${isConditional ? this.#directives('FIELD') : ''}${selections}`;
  }

  #arguments(definitions) {
    const given = definitions.filter((argument) => isRequiredArgument(argument) || this.#random.percent(40));
    const texts = given.map((argument) => `${argument.name}: ${this.#value(typeOf(argument), argument.defaultValue !== undefined)}`);
    return texts.length ? `(${texts.join(', ')})` : '';
  }

  #directives(location, isConstant = false) {
    const random = this.#random;
    if (!random.percent(12)) {
      return '';
    }

    const possible = this.#schema.getDirectives().filter((directive) => directive.locations.includes(location));
    if (possible.length === 0) {
      return '';
    }

    const directive = random.pick(possible);
    const times = directive.isRepeatable ? 1 + random.int(2) : 1;
    return Array.from({ length: times }, () => ` @${directive.name}${isConstant ? this.#constants(directive.args) : this.#arguments(directive.args)}`).join('');
  }

  #constants(definitions) {
    const given = definitions.filter((argument) => isRequiredArgument(argument) || this.#random.percent(40));
    return given.length ? `(${given.map((argument) => `${argument.name}: ${constant(argument.type, this.#random)}`).join(', ')})` : '';
  }

  #value(type, hasDefault = false, isOneOf = false) {
    return this.#random.percent(30)
      ? `$${this.#variable(type, hasDefault, isOneOf).name}`
      : literal(type, this.#random, (...inner) => this.#value(...inner));
  }

  /** A variable that may stand in the place: an old one, or one more. */
  #variable(type, hasDefault, isOneOf) {
    const random = this.#random;
    const old = this.#variables.filter((variable) => variable.type === String(type));
    if (old.length > 0 && random.percent(50)) {
      const variable = random.pick(old);
      this.#used.variables.add(variable);
      return variable;
    }

    let [own, isOptional] = [type, !isOneOf && random.percent(30)];
    if (isNonNullType(type) && (hasDefault || isOptional)) {
      [own, isOptional] = [type.ofType, !hasDefault || isOptional];
    } else if (!isNonNullType(type) && random.percent(30)) {
      own = new GraphQLNonNull(type);
    }

    const variable = {
      name: this.#name('variable'),
      type: String(own),
      // A place that is never null is not satisfied by a default of null.
      default: isOptional ? constant(isNonNullType(type) ? type : own, random) : '',
      directives: this.#directives('VARIABLE_DEFINITION', true),
    };
    this.#variables.push(variable);
    this.#used.variables.add(variable);
    return variable;
  }

  #description() {
    return this.#random.percent(5) ? this.#random.pick(['"What it is for." ', '"""\nWhat it is for.\n"""\n']) : '';
  }

  #name(prefix) {
    return `${prefix}${++this.#names}`;
  }
}

/** By the specification the includeDeprecated of introspection is never null, which graphql-js 16 does not say. */
const typeOf = ({ name, type }) => (name === 'includeDeprecated' ? new GraphQLNonNull(type) : type);
