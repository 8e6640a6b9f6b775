import type { Permission } from '@payung/domain/access/permission'
import { type ComponentProps, type ReactNode, useCallback } from 'react'
import { type DocumentInput, useQuery } from 'urql'
import { useViewer } from '../session/viewer.ts'
import { isOffline } from './fault.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { LoadingRows } from './states/LoadingRows.tsx'
import { NoAccess } from './states/NoAccess.tsx'
import { QueryStates } from './states/QueryStates.tsx'
import type { pageOfAddress } from './table/page-address.ts'

interface RecordPageProps<Data, Shown> {
  readonly query: DocumentInput<Data, { id: string } & Partial<ReturnType<typeof pageOfAddress>>>
  readonly id: string
  /** Of the list that the record holds, where it holds one. */
  readonly page?: ReturnType<typeof pageOfAddress>
  readonly recordOf: (data: Data) => Shown | null
  /** A form begins with what is true now, never with what is remembered. */
  readonly fresh?: boolean
  /** What could not be loaded; "this page" by default. */
  readonly failure?: ReactNode
  readonly loading: ComponentProps<typeof LoadingRows>
  /** What goes on without a connection, by what lies on this device; null where nothing does. */
  readonly whileOffline?: ReactNode
  readonly children: (record: Shown, reload: () => void) => ReactNode
}

/** A page about one record: what stands there until it is loaded, where loading fails, where there is none, and for who may not read it. */
export function RecordPage<Data, Shown>(
  props: RecordPageProps<Data, Shown> & {
    /** For who lacks it the server is not asked; absent where the record itself says who may open it. */
    readonly may?: Permission
  },
) {
  const { may, ...record } = props
  const { permissions } = useViewer()
  return may === undefined || permissions.includes(may) ? <LoadedRecord {...record} /> : <NoAccess />
}

function LoadedRecord<Data, Shown>(props: RecordPageProps<Data, Shown>) {
  const [{ data, error }, ask] = useQuery({
    query: props.query,
    variables: { id: props.id, ...props.page },
    requestPolicy: props.fresh ? 'network-only' : 'cache-and-network',
  })
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  if (data == null)
    return props.whileOffline != null && isOffline(error) ? (
      props.whileOffline
    ) : (
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
