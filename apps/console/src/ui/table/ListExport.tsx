import type { ListName } from '@payung/domain/disclosure/list-register'
import { lazy, type ReactNode, Suspense } from 'react'
import type { ListSource, RowsInSight } from './use-connection.ts'

const ListExportButton = lazy(() => import('./ListExportButton.tsx'))

/** Takes a list along as it stands: its columns, words, filters and order, and all of its pages. */
export function ListExport<Data, Row>(props: {
  source: ListSource<Data, Row> | RowsInSight<Row>
  /** As the register of lists has it: whether it names people, and so who has its file, follows from it. */
  name: ListName
  /** The table of one page. */
  children: (rows: readonly Row[], data: NonNullable<Data>) => ReactNode
}) {
  return (
    <Suspense>
      <ListExportButton
        name={props.name}
        source={props.source as ListSource<unknown, unknown> | RowsInSight<unknown>}
        draw={props.children as (rows: readonly unknown[], data: unknown) => ReactNode}
      />
    </Suspense>
  )
}
