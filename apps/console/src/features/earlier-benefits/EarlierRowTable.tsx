import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { programmeWords } from '../workers/worker-words.ts'
import type { EarlierBenefit } from './earlier-benefits.query.ts'
import { standingLooks } from './earlier-words.ts'

/** Payments as the insurer's list has them. Nothing in it is about health. */
export function EarlierRowTable(props: { rows: readonly EarlierBenefit[]; showsStanding: boolean }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { rupiah, shortDay } = useFormats()
  return (
    <DataTable
      label={t`Pembayaran terdahulu`}
      rows={props.rows}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={[
        {
          id: 'name',
          header: <Trans>Peserta</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: (benefit) => <Person benefit={benefit} />,
        },
        {
          id: 'programme',
          header: <Trans context="one">Program</Trans>,
          onPhone: 'LINE',
          cell: ({ programme }) => i18n._(programmeWords[programme]),
        },
        { id: 'paid', header: <Trans>Hari bayar</Trans>, onPhone: 'LINE', cell: ({ paidOn }) => shortDay(paidOn) },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          onPhone: 'LINE',
          cell: ({ amount }) => rupiah(amount),
        },
        { id: 'recipient', header: <Trans>Penerima</Trans>, wraps: true, cell: ({ recipient }) => recipient ?? '—' },
        { id: 'area', header: <Trans>Wilayah</Trans>, cell: ({ area }) => area.name },
        { id: 'claim', header: <Trans>Nomor klaim</Trans>, wraps: true, cell: ({ claimNumber }) => claimNumber },
        ...(props.showsStanding
          ? [
              {
                id: 'standing',
                header: <Trans>Keadaan</Trans>,
                cell: ({ standing }: EarlierBenefit) => <LookBadge look={standingLooks[standing]} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Person(props: { benefit: EarlierBenefit }) {
  const { maskedNationalId, membershipNumber, name, worker } = props.benefit
  return (
    <>
      {worker === null ? (
        name
      ) : (
        <Link to="/pekerja/$workerId" params={{ workerId: worker.id }}>
          {name}
        </Link>
      )}
      {maskedNationalId !== null && (
        <small style={{ display: 'block' }}>
          <Trans>NIK {maskedNationalId}</Trans>
        </small>
      )}
      {membershipNumber !== null && (
        <small style={{ display: 'block' }}>
          <Trans>KPJ {membershipNumber}</Trans>
        </small>
      )}
    </>
  )
}
