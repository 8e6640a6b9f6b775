import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { sourceWords } from '../claims/claim-words.ts'
import { listLooks, rowsOf } from './event-list-words.ts'
import type { EventListSummary } from './event-lists.query.ts'

/** Lists that were uploaded, each with how far it is. */
export function EventListTable(props: { lists: readonly EventListSummary[] }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { moment, number } = useFormats()
  return (
    <DataTable
      label={t`Daftar yang diunggah`}
      rows={props.lists}
      idOf={({ id }) => id}
      nameOf={({ fileName }) => fileName}
      columns={[
        {
          id: 'file',
          header: <Trans>Nama berkas</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, fileName }) => (
            <Link to="/klaim/daftar-peristiwa" search={{ berkas: id }}>
              {fileName}
            </Link>
          ),
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          onPhone: 'LINE',
          cell: ({ state }) => <LookBadge look={listLooks[state]} />,
        },
        {
          id: 'source',
          header: <Trans>Sumber kabar</Trans>,
          onPhone: 'LINE',
          cell: ({ source }) => i18n._(sourceWords[source]),
        },
        {
          id: 'rows',
          header: <Trans>Baris</Trans>,
          align: 'right',
          cell: ({ rowCount }) => <PhoneLabel label={<Trans>Baris</Trans>}>{number(rowCount)}</PhoneLabel>,
        },
        {
          id: 'new',
          header: <Trans>Peristiwa baru</Trans>,
          align: 'right',
          cell: (list) => <PhoneLabel label={<Trans>Peristiwa baru</Trans>}>{number(rowsOf(list, 'NEW'))}</PhoneLabel>,
        },
        {
          id: 'who',
          header: <Trans>Diunggah</Trans>,
          wraps: true,
          cell: ({ uploadedAt, uploadedBy }) => (
            <PhoneLabel
              label={<Trans>Diunggah</Trans>}
            >{`${moment(uploadedAt)}, ${uploadedBy?.name ?? '—'}`}</PhoneLabel>
          ),
        },
      ]}
    />
  )
}
