import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { EarlierUploadSummary } from './earlier-benefits.query.ts'
import { uploadLooks } from './earlier-words.ts'

/** Lists that were uploaded, each with how far it is. */
export function EarlierUploadTable(props: { uploads: readonly EarlierUploadSummary[] }) {
  const { t } = useLingui()
  const { moment, number, rupiah } = useFormats()
  return (
    <DataTable
      label={t`Daftar yang diunggah`}
      rows={props.uploads}
      idOf={({ id }) => id}
      nameOf={({ fileName }) => fileName}
      columns={[
        {
          id: 'file',
          header: <Trans>Nama berkas</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ id, fileName }) => (
            <Link to="/klaim/terdahulu" search={{ berkas: id }}>
              {fileName}
            </Link>
          ),
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          onPhone: 'LINE',
          cell: ({ state }) => <LookBadge look={uploadLooks[state]} />,
        },
        { id: 'rows', header: <Trans>Baris</Trans>, align: 'right', cell: ({ rowCount }) => number(rowCount) },
        {
          id: 'amount',
          header: <Trans>Jumlah</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ amount }) => rupiah(amount),
        },
        {
          id: 'faults',
          header: <Trans>Tidak terbaca</Trans>,
          align: 'right',
          cell: ({ faultCount }) => number(faultCount),
        },
        {
          id: 'who',
          header: <Trans>Diunggah</Trans>,
          wraps: true,
          cell: ({ uploadedAt, uploadedBy }) => `${moment(uploadedAt)}, ${uploadedBy?.name ?? '—'}`,
        },
      ]}
    />
  )
}
