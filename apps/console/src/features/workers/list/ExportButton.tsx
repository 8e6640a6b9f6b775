import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { ListQuestion } from './list-question.ts'

const ExportDialog = lazy(() => import('./ExportDialog.tsx'))

/** Exports what the list shows, filters and all, once it is known how many that are. */
export function ExportButton(props: { question: ListQuestion; total: number | undefined; icon: ReactNode }) {
  const { total } = props
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" leftSection={props.icon} disabled={!total} onClick={() => setOpened(true)}>
        <Trans>Ekspor</Trans>
      </Button>
      <Suspense>
        {opened && total !== undefined && (
          <ExportDialog question={props.question} total={total} onClose={() => setOpened(false)} />
        )}
      </Suspense>
    </>
  )
}
