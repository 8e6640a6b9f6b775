import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button } from '@mantine/core'
import { mayTakeList } from '@payung/domain/disclosure/taken-list'
import { IconDownload } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import ListExportDialog from './ListExportDialog.tsx'
import type { ListSource, RowsInSight } from './use-connection.ts'

interface ListExportButtonProps {
  readonly source: ListSource<unknown, unknown> | RowsInSight<unknown>
  readonly ofPeople: boolean
  readonly draw: (rows: readonly unknown[], data: unknown) => ReactNode
}

/** Begins the file of a list; loaded after the list, which everybody waits for. */
export default function ListExportButton(props: ListExportButtonProps) {
  return props.ofPeople ? <PeopleButton {...props} /> : <FileButton {...props} />
}

/** Names leave the house with those alone who may take people out. */
function PeopleButton(props: ListExportButtonProps) {
  const { permissions } = useViewer()
  const { pathname } = useLocation()
  const may = mayTakeList((permission) => permissions.includes(permission), { list: pathname, ofPeople: true })
  return may ? <FileButton {...props} /> : null
}

function FileButton(props: ListExportButtonProps) {
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
      {isOpen && <ListExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
