import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { linesOf, listLooks } from './figure-list-words.ts'
import type { FigureListSummary } from './figure-lists.query.ts'

/** Lists that were uploaded, each with how far it is. */
export function FigureListTable(props: { lists: readonly FigureListSummary[] }) {
  const { t } = useLingui()
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
            <Link to="/cakupan/berkas" search={{ daftar: id }}>
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
          id: 'lines',
          header: <Trans>Baris</Trans>,
          align: 'right',
          cell: ({ lineCount }) => <PhoneLabel label={<Trans>Baris</Trans>}>{number(lineCount)}</PhoneLabel>,
        },
        {
          id: 'faulty',
          header: <Trans>Perlu diperbaiki</Trans>,
          align: 'right',
          cell: (list) => (
            <PhoneLabel label={<Trans>Perlu diperbaiki</Trans>}>{number(linesOf(list, 'FAULTY'))}</PhoneLabel>
          ),
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
