import { type AnyVariables, type CombinedError, type DocumentInput, useQuery } from 'urql'

/** Rows of a list, and where the next ones begin. */
export interface RowsOfList<Row> {
  /** Where the query asks for it. */
  readonly totalCount?: number | null
  readonly edges: readonly { readonly node: Row }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

interface Connection<Row> extends RowsOfList<Row> {
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** One page of a list, as far as it is there. */
export interface ConnectionState<Data, Row> {
  readonly data: Data | undefined
  readonly error: CombinedError | undefined
  readonly rows: readonly Row[]
  readonly page: Connection<Row>['pageInfo'] | undefined
  readonly refetch: () => void
  /** From which the whole of the list is read again, for a file. */
  readonly source: ListSource<Data, Row>
}

/** A list that is there whole. */
export interface RowsInSight<Row> {
  readonly rows: readonly Row[]
}

/** What a list asks for, with the filters and the order in sight. */
export interface ListSource<Data, Row> {
  readonly query: DocumentInput<Data, AnyVariables>
  readonly variables: Readonly<Record<string, unknown>>
  /** Null for what is not there any more. */
  readonly connectionOf: (data: Data) => RowsOfList<Row> | null | undefined
}

/** Asks for one page of a list: what is remembered is shown at once, and asked again. */
export function useConnection<Data, Variables extends AnyVariables, Row>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  connectionOf: (data: Data) => Connection<Row>,
): ConnectionState<Data, Row> {
  const [{ data, error }, ask] = useQuery<Data, AnyVariables>({ query, variables, requestPolicy: 'cache-and-network' })
  const connection = data === undefined ? undefined : connectionOf(data)
  return {
    data,
    error,
    rows: connection?.edges.map(({ node }) => node) ?? [],
    page: connection?.pageInfo,
    refetch: () => ask({ requestPolicy: 'network-only' }),
    source: listSource(query, variables, connectionOf),
  }
}

/** What a list asks for, where its page is drawn without `useConnection`. */
export function listSource<Data, Variables extends AnyVariables, Row>(
  query: DocumentInput<Data, Variables>,
  variables: Variables,
  connectionOf: ListSource<Data, Row>['connectionOf'],
): ListSource<Data, Row> {
  return { query: query as DocumentInput<Data, AnyVariables>, variables: { ...variables }, connectionOf }
}
