// The places of a document that a change can be made at, with what the schema knows of them.
import { Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

const valueKinds = new Set([
  Kind.VARIABLE, Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT]);

export function findSites(schema, document) {
  const types = new TypeInfo(schema);
  const sites = {
    schema,
    document,
    operations: document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
    fragments: document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
    variables: [],
    selectionSets: [],
    fields: [],
    spreads: [],
    /** Fragments with a type condition, inline ones too. */
    conditions: [],
    namedTypes: [],
    directives: [],
    directiveLists: [],
    /** Each with the node and the key that holds it. */
    values: [],
  };
  visit(document, visitWithTypeInfo(types, {
    enter(node, key, parent) {
      if (node.directives) {
        sites.directiveLists.push(node.directives);
      }

      if (valueKinds.has(node.kind) && !(node.kind === Kind.VARIABLE && parent.kind === Kind.VARIABLE_DEFINITION)) {
        sites.values.push({ node, owner: parent, key });
      }

      switch (node.kind) {
        case Kind.VARIABLE_DEFINITION:
          sites.variables.push(node);
          break;
        case Kind.SELECTION_SET:
          sites.selectionSets.push({ node, parent: types.getParentType() });
          break;
        case Kind.FIELD:
          sites.fields.push({ node, definition: types.getFieldDef() });
          break;
        case Kind.FRAGMENT_SPREAD:
          sites.spreads.push({ node });
          break;
        case Kind.FRAGMENT_DEFINITION:
        case Kind.INLINE_FRAGMENT:
          if (node.typeCondition) {
            sites.conditions.push(node);
          }

          break;
        case Kind.NAMED_TYPE:
          sites.namedTypes.push(node);
          break;
        case Kind.DIRECTIVE:
          sites.directives.push(node);
          break;
      }
    },
  }));
  return sites;
}
