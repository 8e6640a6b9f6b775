import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import classes from './ListExport.module.css'
import type { ListSource, RowsInSight } from './use-connection.ts'

const ListExportDialog = lazy(() => import('./ListExportDialog.tsx'))

/** Takes a list along as it stands: its columns, words, filters and order, and all of its pages. */
export function ListExport<Data, Row>(props: {
  source: ListSource<Data, Row> | RowsInSight<Row>
  /** The table of one page. */
  children: (rows: readonly Row[], data: NonNullable<Data>) => ReactNode
}) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        className={classes.button}
        variant="subtle"
        size="xs"
        aria-label={t`Unduh daftar (CSV)`}
        onClick={() => setOpen(true)}
      >
        <IconDownload size={16} aria-hidden />
        <span className={classes.words}>
          <Trans>Unduh daftar (CSV)</Trans>
        </span>
      </Button>
      {isOpen && (
        <Suspense>
          <ListExportDialog
            source={props.source as ListSource<unknown, unknown> | RowsInSight<unknown>}
            draw={props.children as (rows: readonly unknown[], data: unknown) => ReactNode}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
