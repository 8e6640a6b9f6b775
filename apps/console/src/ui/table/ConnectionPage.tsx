import type { ListName } from '@payung/domain/disclosure/list-register'
import type { ComponentProps, ReactNode } from 'react'
import { LoadingRows } from '../states/LoadingRows.tsx'
import { QueryStates } from '../states/QueryStates.tsx'
import { ListExport } from './ListExport.tsx'
import { OlderNewer } from './OlderNewer.tsx'
import type { ConnectionState } from './use-connection.ts'

/** One page of a list with its foot, or why there are no rows: it loads, failed, nothing matches, or there has never been one. */
export function ConnectionPage<Data, Row>(props: {
  list: ConnectionState<Data, Row>
  /** What could not be loaded; "this page" by default. */
  failure?: ReactNode
  /** What is heard until the rows are there, and how many there will be. */
  loading: ComponentProps<typeof LoadingRows>
  /** Where filters are in force; without it, no rows means that there has never been one. */
  noMatch?: ReactNode
  empty: ReactNode
  words?: ComponentProps<typeof OlderNewer>['words']
  /** The table that the file is read from, where the page draws cards; false where the list has a file of its own. */
  file?: false | ((rows: readonly Row[], data: NonNullable<Data>) => ReactNode)
  /** As the register of lists has it; without a name the list has no file here, as with `file={false}`. */
  name?: ListName
  children: (rows: readonly Row[], data: NonNullable<Data>) => ReactNode
}) {
  const { data, error, page, refetch, rows } = props.list
  const none = rows.length === 0
  return (
    <QueryStates
      data={data}
      error={error}
      onRetry={refetch}
      failure={props.failure}
      loading={<LoadingRows {...props.loading} />}
      noMatch={none && props.noMatch}
      empty={none && props.empty}
    >
      {(data) => (
        <>
          {props.children(rows, data)}
          {page && (
            <OlderNewer page={page} {...(props.words && { words: props.words })}>
              {props.file !== false && props.name !== undefined && (
                <ListExport name={props.name} source={props.list.source}>
                  {props.file ?? props.children}
                </ListExport>
              )}
            </OlderNewer>
          )}
        </>
      )}
    </QueryStates>
  )
}
