import { Trans, useLingui } from '@lingui/react/macro'
import { Box, Button } from '@mantine/core'
import { type ListName, namesPeople } from '@payung/domain/disclosure/list-register'
import { mayTakeList } from '@payung/domain/disclosure/taken-list'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useViewer } from '../../session/viewer.ts'
import ListExportDialog from './ListExportDialog.tsx'
import type { ListSource, RowsInSight } from './use-connection.ts'

interface ListExportButtonProps {
  readonly source: ListSource<unknown, unknown> | RowsInSight<unknown>
  readonly name: ListName
  readonly draw: (rows: readonly unknown[], data: unknown) => ReactNode
}

/** Begins the file of a list; loaded after the list, which everybody waits for. */
export default function ListExportButton(props: ListExportButtonProps) {
  return namesPeople(props.name, false) ? <PeopleButton {...props} /> : <FileButton {...props} />
}

/** Names leave the house with those alone who may take people out; the server refuses whom this button is not shown to. */
function PeopleButton(props: ListExportButtonProps) {
  const { permissions, tenant } = useViewer()
  const may = mayTakeList((permission) => permissions.includes(permission), props.name, tenant.kind === 'COMPANY')
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
