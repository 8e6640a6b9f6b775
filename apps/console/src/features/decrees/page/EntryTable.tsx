import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import { LookBadge } from '../../../ui/LookBadge.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../../ui/table/PhoneLabel.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import type { DecreeEntry } from '../decree.query.ts'
import { changeWords } from '../decree-words.ts'

/** People of an annex as it names them; of a consolidated one also since when they stand there, and why. */
export function EntryTable(props: { entries: readonly DecreeEntry[]; isConsolidated: boolean }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const { name } = useServerWords()
  return (
    <DataTable
      label={t`Orang dalam lampiran`}
      compact
      rows={props.entries}
      idOf={(one) => `${one.line}/${one.number}/${one.workerId}`}
      nameOf={(one) => one.name}
      columns={[
        {
          id: 'number',
          header: <Trans>No.</Trans>,
          align: 'right',
          cell: (one) => (
            <PhoneLabel label={<Trans>No.</Trans>}>
              {number((props.isConsolidated ? one.line : one.number) ?? one.number)}
            </PhoneLabel>
          ),
        },
        {
          id: 'name',
          header: <Trans>Nama</Trans>,
          onPhone: 'HEAD',
          cell: (one) => (
            <Link to="/pekerja/$workerId" params={{ workerId: one.workerId }}>
              {one.name}
            </Link>
          ),
        },
        {
          id: 'nationalId',
          header: <Trans>NIK</Trans>,
          onPhone: 'HIDDEN',
          cell: (one) => <span className="figures">{one.maskedNationalId}</span>,
        },
        { id: 'village', header: <Trans>Desa/kelurahan</Trans>, cell: (one) => one.village.name },
        {
          id: 'occupation',
          header: <Trans>Pekerjaan</Trans>,
          onPhone: 'HIDDEN',
          cell: (one) => (one.occupation ? name(one.occupation) : '—'),
        },
        ...(props.isConsolidated
          ? [
              {
                id: 'since',
                header: <Trans>Sejak</Trans>,
                cell: (one: DecreeEntry) => (one.fromMonth === null ? '—' : month(one.fromMonth)),
              },
              {
                id: 'why',
                header: <Trans>Karena</Trans>,
                cell: (one: DecreeEntry) => <LookBadge look={changeWords[one.change]} />,
              },
            ]
          : []),
      ]}
    />
  )
}
