// How an application uses the generated types: what is null, what is a list and what an enum may be must hold.
import type { VisitsReceivedQuery, VisitsReceivedQueryVariables } from './types';

export const variables: VisitsReceivedQueryVariables = { from: '2023-01', before: '2024-01', first: 10 };

export function titles({ engagements }: VisitsReceivedQuery): string[] {
  const { endCursor, hasNextPage } = engagements.pageInfo;
  const lines = engagements.nodes.map((visit) => `${visit.startsOn ?? '?'} ${visit.titleZh}: ${visit.country?.nameZh ?? ''}`);
  return hasNextPage && endCursor ? [...lines, `after ${endCursor}`] : lines;
}

// @ts-expect-error A visit's nodes are not asked for their version.
export const version = (answer: VisitsReceivedQuery) => answer.engagements.nodes[0].version;

// @ts-expect-error The beginning of the period is required.
export const incomplete: VisitsReceivedQueryVariables = { before: '2024-01' };
