import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import type { Transfer } from './custody.query.ts'

/** The cards of the page as the lines of a file. */
export function TransferTable(props: { transfers: readonly Transfer[] }) {
  const { t } = useLingui()
  const { moment } = useFormats()
  const nameOf = ({ subject }: Transfer) => subject?.name ?? t`Orang yang tidak lagi tampak bagi Anda`
  return (
    <DataTable
      label={t`Serah terima`}
      rows={props.transfers}
      idOf={({ id }) => id}
      nameOf={nameOf}
      columns={[
        { id: 'name', header: <Trans>Nama</Trans>, cell: nameOf },
        { id: 'nationalId', header: 'NIK', cell: ({ subject }) => subject?.maskedNationalId ?? '—' },
        {
          id: 'from',
          header: <Trans>Dari</Trans>,
          cell: ({ subject, fromTenant }) => [subject?.village.name, fromTenant.shortName].filter(Boolean).join(', '),
        },
        {
          id: 'to',
          header: <Trans>Ke</Trans>,
          cell: ({ toVillage, toTenant }) =>
            [toVillage.name, toVillage.parent?.name, toTenant.shortName].filter(Boolean).join(', '),
        },
        { id: 'reason', header: <Trans>Alasan</Trans>, cell: ({ reason }) => reason },
        {
          id: 'by',
          header: <Trans>Diusulkan oleh</Trans>,
          cell: ({ proposedBy, fromTenant }) => proposedBy?.name ?? fromTenant.shortName,
        },
        { id: 'at', header: <Trans>Diusulkan</Trans>, cell: ({ proposedAt }) => moment(proposedAt) },
      ]}
    />
  )
}
