import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { SyntheticBadge } from '../programmes/ProgrammeBadges.tsx'
import { lastMonthOf } from '../workers/coverage-month.ts'
import { LateBills } from './LateBills.tsx'
import type { PledgeAccount } from './pledge-account.query.ts'
import { pledgeLooks } from './pledge-words.ts'

/** One row for each pledge: rupiah from the promise to the receipt, months of people below them, and how late a bill is. */
export function PledgeAccountTable(props: { accounts: readonly PledgeAccount[] }) {
  const { t } = useLingui()
  const { month, rupiah } = useFormats()
  const money = (
    id: string,
    header: ReactNode,
    amountOf: (account: PledgeAccount) => string,
    monthsOf?: (account: PledgeAccount) => number | null,
  ) => ({
    id,
    header,
    align: 'right' as const,
    cell: (account: PledgeAccount) => (
      <PhoneLabel label={header}>
        {rupiah(amountOf(account))}
        <PersonMonths months={monthsOf?.(account) ?? null} />
      </PhoneLabel>
    ),
  })
  return (
    <DataTable
      label={t`Ikhtisar janji CSR`}
      rows={props.accounts}
      idOf={({ id }) => id}
      nameOf={({ pledge }) => pledge?.company?.name ?? ''}
      columns={[
        {
          id: 'company',
          header: <Trans>Perusahaan</Trans>,
          onPhone: 'HEAD',
          wraps: true,
          cell: ({ pledge }) =>
            pledge !== null && (
              <span style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
                <Link to="/janji/$pledgeId" params={{ pledgeId: pledge.id }}>
                  {pledge.company?.name ?? '—'}
                </Link>
                {pledge.synthetic && <SyntheticBadge />}
                <small>
                  <Trans>Berakhir {month(lastMonthOf(pledge.untilMonth))}</Trans>
                </small>
              </span>
            ),
        },
        {
          id: 'state',
          header: <Trans>Keadaan</Trans>,
          wraps: true,
          cell: ({ state, ...late }) => (
            <span style={{ display: 'flex', gap: 6, flexWrap: 'wrap' }}>
              <LookBadge look={pledgeLooks[state]} />
              <LateBills {...late} />
            </span>
          ),
        },
        money(
          'promised',
          <Trans>Dijanjikan</Trans>,
          ({ promised }) => promised,
          // Before people are matched it has months of nobody.
          ({ state, pledgedMonths }) => (state === 'OFFERED' ? null : pledgedMonths),
        ),
        money(
          'listed',
          <Trans>Masuk daftar iuran</Trans>,
          ({ listed }) => listed,
          ({ listedMonths }) => listedMonths,
        ),
        money('billed', <Trans>Ditagih</Trans>, ({ billed }) => billed),
        money(
          'paid',
          <Trans>Dibayar</Trans>,
          ({ paid }) => paid,
          ({ paidMonths }) => paidMonths,
        ),
        money(
          'received',
          <Trans>Diterima BPJS</Trans>,
          ({ received }) => received,
          ({ receivedMonths }) => receivedMonths,
        ),
        money('gap', <Trans>Belum dibayar</Trans>, ({ gap }) => gap),
      ]}
    />
  )
}

function PersonMonths(props: { months: number | null }) {
  const { number } = useFormats()
  if (props.months === null) return null
  return (
    <>
      <br />
      <small>
        <Trans>{number(props.months)} bulan-orang</Trans>
      </small>
    </>
  )
}
