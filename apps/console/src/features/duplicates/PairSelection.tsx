import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { SelectionBar } from '../../ui/table/SelectionBar.tsx'
import type { ListSelection } from '../../ui/table/use-selection.ts'
import { type DuplicatesAddress, filterOf } from './duplicates-address.ts'

const NotSameDialog = lazy(() =>
  import('./batches/NotSameDialog.tsx').then((module) => ({ default: module.NotSameDialog })),
)

/** What can be said of the chosen pairs together. Merging is not among it: that is looked at, or obvious. */
export function PairSelection(props: { selection: ListSelection; total: number; address: DuplicatesAddress }) {
  const [asking, setAsking] = useState(false)
  const { chosen, count } = props.selection
  return (
    <>
      <SelectionBar
        selection={props.selection}
        total={props.total}
        actions={
          <Button size="xs" onClick={() => setAsking(true)}>
            <Trans>Bukan orang yang sama</Trans>
          </Button>
        }
      />
      <Suspense>
        {asking && (
          <NotSameDialog
            chosen={chosen.kind === 'ALL' ? { filter: filterOf(props.address) } : { pairIds: [...chosen.ids] }}
            count={count}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
