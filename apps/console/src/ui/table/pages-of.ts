import { LIST_FILE_ROWS_MAX } from '@payung/domain/disclosure/taken-list'
import { type Client, CombinedError } from 'urql'
import type { ListSource, RowsOfList } from './use-connection.ts'

/** The most that the API gives at once. */
const ROWS_ON_PAGE = 100

export interface ListPage<Data, Row> {
  readonly data: NonNullable<Data>
  readonly rows: readonly Row[]
}

/** More rows than one file takes. */
export class ListTooLong extends Error {}

/**
 * A list from its beginning, page by page, with the filters and the order in sight.
 *
 * @throws CombinedError where a page was refused
 * @throws ListTooLong as soon as it is known
 */
export async function* pagesOf<Data, Row>(
  client: Client,
  { connectionOf, query, variables }: ListSource<Data, Row>,
): AsyncGenerator<ListPage<Data, Row>, void> {
  const { after: _after, before: _before, first, last, ...filters } = variables
  const inSight = Number(first ?? last ?? ROWS_ON_PAGE)
  let size = ROWS_ON_PAGE
  let read = 0
  let cursor: string | null = null
  for (;;) {
    const page: Readonly<Record<string, unknown>> = {
      ...filters,
      first: size,
      ...(cursor === null ? {} : { after: cursor }),
    }
    const { data, error } = await client.query<Data>(query, page, { requestPolicy: 'network-only' }).toPromise()
    if (isTooCostly(error) && inSight < size) {
      size = inSight
      continue
    }
    const connection: RowsOfList<Row> | null | undefined = data == null ? null : connectionOf(data)
    if (data == null || connection == null) throw error ?? fault('The list is not there any more.')
    read += connection.edges.length
    const { endCursor, hasNextPage } = connection.pageInfo
    if ((connection.totalCount ?? 0) > LIST_FILE_ROWS_MAX || read + (hasNextPage ? 1 : 0) > LIST_FILE_ROWS_MAX)
      throw new ListTooLong()
    yield { data, rows: connection.edges.map(({ node }) => node) }
    if (!hasNextPage) return
    // A query that takes no cursor would answer its first page for ever.
    if (endCursor === null || endCursor === cursor) throw fault('The next page of the list begins where this one does.')
    cursor = endCursor
  }
}

/** What went wrong on our side, as the alerts of the console show it. */
export function fault(message: string): CombinedError {
  return new CombinedError({ graphQLErrors: [{ message }] })
}

function isTooCostly(error: CombinedError | undefined): boolean {
  return error?.graphQLErrors.some(({ extensions }) => extensions.code === 'QUERY_TOO_COSTLY') ?? false
}
