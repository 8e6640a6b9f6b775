import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import ListExportDialog from './ListExportDialog.tsx'
import type { ListSource, RowsInSight } from './use-connection.ts'

/** Begins the file of a list; loaded after the list, which everybody waits for. */
export default function ListExportButton(props: {
  source: ListSource<unknown, unknown> | RowsInSight<unknown>
  draw: (rows: readonly unknown[], data: unknown) => ReactNode
}) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button miw={44} variant="subtle" size="xs" aria-label={t`Unduh daftar (CSV)`} onClick={() => setOpen(true)}>
        <IconDownload size={16} aria-hidden />
        <Box component="span" visibleFrom="sm" ml={8}>
          <Trans>Unduh daftar (CSV)</Trans>
        </Box>
      </Button>
      {isOpen && <ListExportDialog source={props.source} draw={props.draw} onClose={() => setOpen(false)} />}
    </>
  )
}
