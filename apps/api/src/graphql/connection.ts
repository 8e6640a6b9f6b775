import { type PageArguments, type PageRequest, pageOf, readPageRequest } from '../platform/page-request.ts'
import { isUuid } from './ids.ts'

/** The page of a list whose cursors are ids. A cursor that is none begins at the beginning, as every list of ours does. */
export function readIdPage({ after, before, ...sizes }: PageArguments): PageRequest {
  return readPageRequest({ ...sizes, after: idOrNull(after), before: idOrNull(before) })
}

/** The page of a list whose cursors are whole numbers: rows of a file, positions in a batch. */
export function readNumberPage({ after, before, ...sizes }: PageArguments): PageRequest {
  return readPageRequest({ ...sizes, after: numberOrNull(after), before: numberOrNull(before) })
}

function numberOrNull(cursor: string | null | undefined): string | null {
  return cursor != null && /^\d{1,9}$/.test(cursor) ? cursor : null
}

function idOrNull(cursor: string | null | undefined): string | null {
  return cursor != null && isUuid(cursor) ? cursor : null
}

/** A page as a connection answers it, from rows that were fetched with one too many. */
export function connectionOf<Row>(fetched: readonly Row[], request: PageRequest, cursorOf: (row: Row) => string) {
  const { rows, ...more } = pageOf(fetched, request)
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    pageInfo: { ...more, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  }
}
