// Writes the documents that are measured into a folder.
// Usage: node bench/Documents/documents.mjs FOLDER, in the repository's root.
import { readFileSync, writeFileSync } from 'node:fs';
import { getIntrospectionQuery } from '../../tests/Conformance/node_modules/graphql/index.mjs';

const folder = process.argv[2];
const typical = readFileSync('schema/operations/visits-received.graphql', 'utf8');
const fragments = Array.from({ length: 50 }, (_, index) => `
fragment Visit${index} on Engagement { id titleZh startsOn endsOn country { code nameZh } citations { section source { titleZh } } }
fragment Page${index} on EngagementConnection { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ...Visit${index} } } }
query visits${index}($after: String, $isLong: Boolean = false) {
  engagements(where: { kind: { eq: VISIT_RECEIVED }, startsOn: { gte: "2023-01-01", lt: "2024-01-01" } }, order: [{ startsOn: DESC }], first: 50, after: $after) {
    ...Page${index}
    nodes { participants @include(if: $isLong) { nodes { person { nameZh nameEn } role side } } ... on Engagement { headcount approximate } }
  }
}
`);

writeFileSync(`${folder}/small.graphql`, '{ agencies(first: 10) { nodes { id nameZh } } }');
writeFileSync(`${folder}/typical.graphql`, typical);
writeFileSync(`${folder}/large.graphql`, fragments.join(''));
writeFileSync(`${folder}/introspection.graphql`, getIntrospectionQuery());
