import type { ComponentProps, ReactNode } from 'react'
import { type DocumentInput, useQuery } from 'urql'
import { NotFoundPage } from './NotFoundPage.tsx'
import { LoadingRows } from './states/LoadingRows.tsx'
import { QueryStates } from './states/QueryStates.tsx'

/** A page about one record: what stands there until it is loaded, where loading fails, and where there is none. */
export function RecordPage<Data, Found>(props: {
  query: DocumentInput<Data, { id: string }>
  id: string
  recordOf: (data: Data) => Found | null
  /** A form begins with what is true now, never with what is remembered. */
  fresh?: boolean
  /** What could not be loaded; "this page" by default. */
  failure?: ReactNode
  loading: ComponentProps<typeof LoadingRows>
  children: (record: Found, reload: () => void) => ReactNode
}) {
  const [{ data, error }, ask] = useQuery({
    query: props.query,
    variables: { id: props.id },
    requestPolicy: props.fresh ? 'network-only' : 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  if (data === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={reload}
        failure={props.failure}
        wholePage
        loading={<LoadingRows {...props.loading} />}
      />
    )
  const record = props.recordOf(data)
  return record === null ? <NotFoundPage /> : props.children(record, reload)
}
