// Ways to break one rule in a document: each takes a site map of it, changes it in place, and answers false where the document has no such place.
import { getNamedType, isAbstractType, isCompositeType, isInputType, isLeafType, Kind, parse, parseType, parseValue } from 'graphql';

const definition = (text) => parse(text, { noLocation: true }).definitions[0];
const name = (value) => ({ kind: Kind.NAME, value });
const namedType = (value) => ({ kind: Kind.NAMED_TYPE, name: name(value) });
const field = (text) => definition(`{ ${text} }`).selectionSet.selections[0];
const copy = (node) => structuredClone(node);

/** A name with a slip of the pen, or another word. */
function slip(random, text) {
  const at = random.int(text.length);
  return random.pick([
    () => `${text.slice(0, at)}x${text.slice(at)}`,
    () => (text.length > 2 && !/\d/.test(text[at === 0 ? 1 : 0]) ? text.slice(0, at) + text.slice(at + 1) : `${text}y`),
    () => text.toUpperCase(),
    () => `${text}s`,
    () => 'nothingOfTheKind',
  ])().replace(/^\d+/, 'n');
}

function insert(random, list, ...nodes) {
  list.splice(random.int(list.length + 1), 0, ...nodes);
  return true;
}

/** Does it to one of the places; false when there is none. */
function at(random, places, change) {
  return places.length > 0 && change(random.pick(places)) !== false;
}

function typeNames(schema, filter) {
  return Object.values(schema.getTypeMap()).filter((type) => filter(type) && !type.name.startsWith('__')).map((type) => type.name);
}

const wrongLiterals = ['"text"', '7', '1.5', 'true', 'null', 'NO_SUCH_VALUE', '{ unknown: 1 }', '[]', '[[null]]', '3000000000', '{}', '""'];

export const breakers = {
  ExecutableDefinitionsRule: ({ document }, random) => insert(random, document.definitions, definition(random.pick(
    ['type Extra { a: Int }', 'extend type Query { a: Int }', 'scalar Extra', 'directive @extra on FIELD', 'schema { query: Query }', 'enum Extra { A }']))),

  KnownOperationTypesRule: ({ operations, schema }, random) => {
    const missing = ['query', 'mutation', 'subscription'].filter((kind) => !schema.getRootType(kind));
    return missing.length > 0 && at(random, operations, (operation) => {
      operation.operation = random.pick(missing);
    });
  },

  UniqueOperationNamesRule: ({ document, operations }, random) => at(random, operations, (operation) => {
    operation.name ??= name('Same');
    const again = copy(operation);
    return insert(random, document.definitions, again);
  }),

  LoneAnonymousOperationRule: ({ document }, random) => insert(random, document.definitions, definition('{ __typename }')),

  SingleFieldSubscriptionsRule: ({ operations, fragments }, random) => at(random, operations.filter((o) => o.operation === 'subscription'), (operation) => {
    const selections = operation.selectionSet.selections;
    if (selections.some((selection) => selection.directives?.length)) {
      return false;
    }

    const other = random.pick(['__typename', 'other: __typename', '... { another: __typename }', 'first: ticks second: ticks']);
    if (random.percent(20)) {
      operation.selectionSet.selections = definition('{ __typename }').selectionSet.selections;
      return true;
    }

    return insert(random, selections, ...definition(`{ ${other} }`).selectionSet.selections);
  }),

  KnownTypeNamesRule: ({ namedTypes }, random) => at(random, namedTypes, (type) => {
    type.name.value = slip(random, type.name.value);
  }),

  FragmentsOnCompositeTypesRule: ({ conditions, schema }, random) => at(random, conditions, (node) => {
    node.typeCondition.name.value = random.pick(typeNames(schema, (type) => !isCompositeType(type)));
  }),

  VariablesAreInputTypesRule: ({ variables, schema }, random) => at(random, variables, (variable) => {
    const type = random.pick(typeNames(schema, (candidate) => !isInputType(candidate)));
    variable.type = parseType(random.pick([type, `${type}!`, `[${type}]`]), { noLocation: true });
  }),

  ScalarLeafsRule: ({ fields }, random) => at(random, fields.filter(({ definition: known }) => known), ({ node, definition: known }) => {
    node.selectionSet = isLeafType(getNamedType(known.type)) ? definition('{ id }').selectionSet : undefined;
  }),

  FieldsOnCorrectTypeRule: ({ fields, selectionSets, schema }, random) => {
    const abstract = selectionSets.filter(({ parent }) => isAbstractType(parent));
    if (random.percent(50) && abstract.length > 0) {
      const { node, parent } = random.pick(abstract);
      const [type] = [random.pick(schema.getPossibleTypes(parent))];
      return insert(random, node.selections, field(random.pick(Object.keys(type.getFields()))));
    }

    return at(random, fields, ({ node }) => {
      node.name.value = slip(random, node.name.value);
    });
  },

  UniqueFragmentNamesRule: ({ document, fragments }, random) => at(random, fragments, (fragment) => insert(random, document.definitions, copy(fragment))),

  KnownFragmentNamesRule: ({ spreads, selectionSets }, random) => {
    if (random.percent(30)) {
      return insert(random, random.pick(selectionSets).node.selections, { kind: Kind.FRAGMENT_SPREAD, name: name('Missing'), directives: [] });
    }

    return at(random, spreads, ({ node }) => {
      node.name.value = slip(random, node.name.value);
    });
  },

  NoUnusedFragmentsRule: ({ document, fragments, schema }, random) => {
    const unused = `fragment Unused on ${random.pick(typeNames(schema, isCompositeType))} { __typename }`;
    if (fragments.length > 0 && random.percent(30)) {
      return insert(random, document.definitions, definition(unused.replace('__typename', `...${fragments[0].name.value}`)));
    }

    return insert(random, document.definitions, definition(unused));
  },

  PossibleFragmentSpreadsRule: ({ conditions, schema }, random) => at(random, conditions, (node) => {
    node.typeCondition.name.value = random.pick(typeNames(schema, isCompositeType));
  }),

  NoFragmentCyclesRule: ({ fragments }, random) => at(random, fragments, (fragment) => {
    const other = random.pick(fragments);
    return insert(random, other.selectionSet.selections, { kind: Kind.FRAGMENT_SPREAD, name: name(fragment.name.value), directives: [] });
  }),

  UniqueVariableNamesRule: ({ operations }, random) => at(random, operations.filter((o) => o.variableDefinitions.length > 0), (operation) =>
    insert(random, operation.variableDefinitions, copy(random.pick(operation.variableDefinitions)))),

  NoUndefinedVariablesRule: ({ operations, values }, random) => {
    const used = values.filter(({ node }) => node.kind === Kind.VARIABLE);
    if (used.length > 0 && random.percent(40)) {
      const { node } = random.pick(used);
      node.name.value = slip(random, node.name.value);
      return true;
    }

    return at(random, operations.filter((o) => o.variableDefinitions.length > 0), ({ variableDefinitions }) => {
      variableDefinitions.splice(random.int(variableDefinitions.length), 1);
    });
  },

  NoUnusedVariablesRule: ({ document, operations }, random) => at(random, operations, (operation) =>
    insert(random, operation.variableDefinitions, definition('query ($unused: Int) { a }').variableDefinitions[0])),

  KnownDirectivesRule: ({ directives, directiveLists }, random) => {
    if (directives.length > 0 && random.percent(40)) {
      const node = random.pick(directives);
      node.name.value = slip(random, node.name.value);
      return true;
    }

    return at(random, directiveLists, (list) => insert(random, list, random.pick([
      ...definition('{ a @skip(if: true) @deprecated @oneOf @nothing @onField @onQuery @onFragmentSpread @includes }').selectionSet.selections[0].directives])));
  },

  UniqueDirectivesPerLocationRule: ({ directives, directiveLists }, random) => {
    const lists = directiveLists.filter((list) => list.length > 0);
    return at(random, lists, (list) => insert(random, list, copy(random.pick(list))));
  },

  KnownArgumentNamesRule: ({ fields, directives }, random) => {
    const owners = [...fields.filter(({ definition: known }) => known).map(({ node }) => node), ...directives];
    return at(random, owners, (owner) => {
      owner.arguments ??= [];
      if (owner.arguments.length > 0 && random.percent(60)) {
        const argument = random.pick(owner.arguments);
        argument.name.value = slip(random, argument.name.value);
        return true;
      }

      return insert(random, owner.arguments, { kind: Kind.ARGUMENT, name: name('unknown'), value: parseValue('1', { noLocation: true }) });
    });
  },

  UniqueArgumentNamesRule: ({ fields, directives }, random) => {
    const owners = [...fields.map(({ node }) => node), ...directives].filter((owner) => owner.arguments?.length > 0);
    return at(random, owners, (owner) => insert(random, owner.arguments, copy(random.pick(owner.arguments))));
  },

  ValuesOfCorrectTypeRule: ({ values }, random) => at(random, values, ({ owner, key }) => {
    owner[key] = parseValue(random.pick(wrongLiterals), { noLocation: true });
  }),

  ProvidedRequiredArgumentsRule: ({ fields, directives }, random) => {
    const owners = [...fields.map(({ node }) => node), ...directives].filter((owner) => owner.arguments?.length > 0);
    return at(random, owners, (owner) => {
      owner.arguments.splice(random.int(owner.arguments.length), 1);
    });
  },

  VariablesInAllowedPositionRule: ({ variables, schema }, random) => at(random, variables, (variable) => {
    const types = typeNames(schema, isInputType);
    const inner = variable.type.kind === Kind.NON_NULL_TYPE ? variable.type.type : variable.type;
    variable.type = random.pick([
      () => inner,
      () => ({ kind: Kind.LIST_TYPE, type: variable.type }),
      () => namedType(random.pick(types)),
    ])();
    if (random.percent(80)) {
      variable.defaultValue = undefined;
    }
  }),

  OverlappingFieldsCanBeMergedRule: ({ fields, selectionSets }, random) => {
    const { node: set, parent } = random.pick(selectionSets);
    const known = Object.values(parent.getFields?.() ?? {});
    if (known.length === 0) {
      return false;
    }

    const conflict = known.filter((candidate) => isLeafType(getNamedType(candidate.type)));
    const existing = set.selections.filter((selection) => selection.kind === Kind.FIELD);
    if (existing.length > 0 && random.percent(60)) {
      const chosen = random.pick(existing);
      const again = copy(chosen);
      if (chosen.arguments.length > 0 && random.percent(60)) {
        again.arguments.splice(random.int(again.arguments.length), 1);
      } else if (again.selectionSet && random.percent(70)) {
        again.selectionSet.selections = again.selectionSet.selections.map((inner) =>
          (inner.kind === Kind.FIELD ? { ...inner, name: name('__typename'), alias: name((inner.alias ?? inner.name).value), arguments: [], selectionSet: undefined } : inner));
      } else {
        again.alias = name((chosen.alias ?? chosen.name).value);
        again.name = name('__typename');
        again.arguments = [];
        again.selectionSet = undefined;
      }

      const wrapped = { kind: Kind.INLINE_FRAGMENT, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: [again] } };
      return insert(random, set.selections, random.percent(30) ? wrapped : again);
    }

    return conflict.length > 1 && insert(
      random, set.selections, ...[random.pick(conflict), random.pick(conflict)].map((candidate) => field(`same: ${candidate.name}`)));
  },

  UniqueInputFieldNamesRule: ({ values }, random) => at(
    random, values.filter(({ node }) => node.kind === Kind.OBJECT && node.fields.length > 0).map(({ node }) => node),
    (node) => insert(random, node.fields, copy(random.pick(node.fields)))),

  MaxIntrospectionDepthRule: ({ operations }, random) => at(random, operations.filter((o) => o.operation === 'query'), (operation) => insert(
    random, operation.selectionSet.selections, field(random.pick([
      '__type(name: "Query") { fields { type { fields { type { interfaces { name } } } } } }',
      '__schema { types { possibleTypes { possibleTypes { possibleTypes { name } } } } }',
      'deep: __schema { queryType { fields { type { ...on __Type { inputFields { type { fields { name } } } } } } } }',
      '__type(name: "Query") { fields { type { interfaces { fields { type { name } } } } } }',
    ])))),
};
