import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { ImportStateBadge } from './ImportStateBadge.tsx'
import type { ImportSummaryOf } from './import.query.ts'

/** Every file that came in: who sent it, when, and what came of it. */
export function ImportHistory(props: { imports: readonly ImportSummaryOf[] }) {
  const { t } = useLingui()
  const { moment, number } = useFormats()
  const counted = (value: number) => (value === 0 ? '—' : number(value))
  const columns: readonly Column<ImportSummaryOf>[] = [
    {
      id: 'file',
      header: <Trans context="one">Berkas</Trans>,
      onPhone: 'HEAD',
      cell: (importFile) => (
        <Link to="/impor/$importId" params={{ importId: importFile.id }}>
          {importFile.fileName}
        </Link>
      ),
    },
    { id: 'state', header: <Trans>Keadaan</Trans>, cell: (importFile) => <ImportStateBadge of={importFile} /> },
    {
      id: 'rows',
      header: <Trans>Baris</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (importFile) => counted(importFile.rowCount),
    },
    {
      id: 'created',
      header: <Trans>Dibuat baru</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (importFile) => counted(importFile.createCount),
    },
    {
      id: 'updated',
      header: <Trans>Diperbarui</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (importFile) => counted(importFile.updateCount),
    },
    {
      id: 'invalid',
      header: <Trans>Perlu perbaikan</Trans>,
      align: 'right',
      onPhone: 'HIDDEN',
      cell: (importFile) => counted(importFile.invalidCount),
    },
    {
      id: 'sender',
      header: <Trans>Pengirim</Trans>,
      onPhone: 'HIDDEN',
      cell: (importFile) => importFile.sender ?? '—',
    },
    { id: 'by', header: <Trans>Diunggah oleh</Trans>, cell: (importFile) => importFile.createdBy?.name ?? '—' },
    { id: 'at', header: <Trans>Diunggah</Trans>, cell: (importFile) => moment(importFile.createdAt) },
  ]
  return (
    <DataTable
      label={t`Riwayat impor`}
      columns={columns}
      rows={props.imports}
      idOf={({ id }) => id}
      nameOf={({ fileName }) => fileName}
    />
  )
}
