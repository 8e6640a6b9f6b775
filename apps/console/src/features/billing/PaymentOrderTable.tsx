import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Badge } from '../../ui/Badge.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { useDecreeName } from '../programmes/use-decree-name.ts'
import { programmeWords } from '../workers/worker-words.ts'
import { orderLooks } from './payment-order-words.ts'
import type { PaymentOrderSummary } from './payment-orders.query.ts'

/** Orders with their last paper, their bill and budget lines; each opens its bill. */
export function PaymentOrderTable(props: { orders: readonly PaymentOrderSummary[] }) {
  const { t } = useLingui()
  const { day, months, rupiah } = useFormats()
  const nameOf = useDecreeName()
  return (
    <DataTable
      label={t`Perintah pembayaran`}
      rows={props.orders}
      idOf={({ id }) => id}
      nameOf={({ sppNumber }) => sppNumber}
      columns={[
        {
          id: 'number',
          header: <Trans>Nomor SPP</Trans>,
          onPhone: 'HEAD',
          cell: ({ list, sppNumber }) =>
            list === null ? (
              sppNumber
            ) : (
              <Link to="/iuran/$listId" params={{ listId: list.id }}>
                {sppNumber}
              </Link>
            ),
        },
        {
          id: 'amount',
          header: <Trans context="amount">Jumlah</Trans>,
          align: 'right',
          cell: ({ amount }) => (
            <PhoneLabel label={<Trans context="amount">Jumlah</Trans>}>{rupiah(amount)}</PhoneLabel>
          ),
        },
        {
          id: 'paper',
          header: <Trans>Surat terakhir</Trans>,
          wraps: true,
          cell: (order) => <LastPaper order={order} />,
        },
        { id: 'state', header: <Trans>Keadaan</Trans>, cell: ({ state }) => <LookBadge look={orderLooks[state]} /> },
        {
          id: 'waits',
          header: <Trans>Menunggu sejak</Trans>,
          wraps: true,
          cell: ({ isLate, state, waitsSince }) =>
            waitsSince === null ? (
              '—'
            ) : (
              <span>
                {state === 'REQUESTED' ? (
                  <Trans>PA/KPA, {day(waitsSince)}</Trans>
                ) : (
                  <Trans>Bendahara, {day(waitsSince)}</Trans>
                )}
                {isLate && (
                  <>
                    {' '}
                    <Badge tone="bad" icon={IconAlertTriangle}>
                      <Trans>Lewat jatuh tempo</Trans>
                    </Badge>
                  </>
                )}
              </span>
            ),
        },
        {
          id: 'bill',
          header: <Trans>Tagihan</Trans>,
          wraps: true,
          cell: ({ list }) =>
            list === null
              ? '—'
              : [
                  list.billingCode ?? '—',
                  list.decree === null ? list.government.name : nameOf(list.decree),
                  months(list.fromMonth, list.untilMonth),
                ].join(', '),
        },
        {
          id: 'payer',
          header: <Trans>Pembayar (SKPD)</Trans>,
          wraps: true,
          cell: ({ lines }) => [...new Set(lines.map(({ line }) => line?.agency.name ?? '—'))].join(', ') || '—',
        },
        {
          id: 'lines',
          header: <Trans>Baris anggaran</Trans>,
          wraps: true,
          cell: ({ lines }) => <Lines lines={lines} />,
        },
      ]}
    />
  )
}

/** A treasury may write the paper's name into its number: it is said once. */
const named = (paper: 'SPM' | 'SP2D', written: string) =>
  written.toUpperCase().startsWith(paper) ? written : `${paper} ${written}`

function LastPaper(props: { order: PaymentOrderSummary }) {
  const { day } = useFormats()
  const { sp2dNumber, sp2dOn, spmNumber, spmOn, sppOn } = props.order
  if (sp2dNumber !== null && sp2dOn !== null)
    return (
      <>
        {named('SP2D', sp2dNumber)}, {day(sp2dOn)}
      </>
    )
  if (spmNumber !== null && spmOn !== null)
    return (
      <>
        {named('SPM', spmNumber)}, {day(spmOn)}
      </>
    )
  return <Trans>SPP, {day(sppOn)}</Trans>
}

/** What an order asks of each budget line; each opens it. */
function Lines(props: { lines: PaymentOrderSummary['lines'] }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  if (props.lines.length === 0) return <Trans>Tanpa baris anggaran</Trans>
  return (
    <span style={{ display: 'grid', gridAutoRows: 'minmax(24px, auto)', alignItems: 'center' }}>
      {props.lines.map(({ amount, line }) =>
        line === null ? (
          <span key={amount}>{rupiah(amount)}</span>
        ) : (
          <Link key={line.id} to="/anggaran/$lineId" params={{ lineId: line.id }}>
            {i18n._(programmeWords[line.programme])} <span style={{ whiteSpace: 'nowrap' }}>{rupiah(amount)}</span>
          </Link>
        ),
      )}
    </span>
  )
}
