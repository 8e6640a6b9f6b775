import { useLingui } from '@lingui/react'
import { Plural, Trans } from '@lingui/react/macro'
import { daysBetween } from '@payung/domain/calendar/iso-day'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import { Card } from '../../ui/Card.tsx'
import { fundingSourceWords } from '../workers/worker-words.ts'
import classes from './BillRows.module.css'
import type { PayerBehind } from './money-standing.query.ts'

/** Who else pays for people of our decrees and is late, or whose money the insurer does not have: a village, too, that has no account here. */
export function PayersBehind(props: { bills: readonly PayerBehind[] }) {
  if (props.bills.length === 0) return null
  return (
    <Card
      title={<Trans>Uang pembayar lain</Trans>}
      hint={<Trans>Lewat tempo, atau dibayar dan belum diterima BPJS. Bulannya belum terlindungi.</Trans>}
    >
      <ul className={classes.rows}>
        {props.bills.map((bill) => (
          <PayerRow
            key={`${bill.standing} ${bill.payerName ?? bill.payer?.id} ${bill.since} ${bill.fromMonth}`}
            bill={bill}
          />
        ))}
      </ul>
    </Card>
  )
}

function PayerRow(props: { bill: PayerBehind }) {
  const { i18n } = useLingui()
  const { months, rupiah } = useFormats()
  const { today } = useViewer()
  const { list, decree, payer, payerName, fundingSource, fromMonth, untilMonth, standing, amount, since } = props.bill
  const days = daysBetween(since, today)
  const span = months(fromMonth, untilMonth)
  return (
    <li>
      <div className={classes.line}>
        <span>
          {payer?.name ?? payerName ?? <Trans context="one">Pekerja</Trans>}
          {fundingSource !== null && ` (${i18n._(fundingSourceWords[fundingSource])})`}
        </span>
        <span className={`${classes.amount} figures`}>{rupiah(amount)}</span>
      </div>
      <p className={classes.facts}>
        <span className={classes.decree}>
          {list !== null ? (
            <Link to="/iuran/$listId" params={{ listId: list.id }}>
              {span}
            </Link>
          ) : decree === null ? (
            span
          ) : (
            <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }}>
              {span}
            </Link>
          )}
          {decree !== null && ` · ${decree.number ?? ''}`}
        </span>
        <Badge tone="bad" icon={IconAlertTriangle}>
          {standing === 'NOT_PAID' ? (
            <Plural value={days} other="Lewat # hari" />
          ) : (
            <Plural value={days} _0="Dibayar hari ini, belum diterima" other="Dibayar # hari lalu, belum diterima" />
          )}
        </Badge>
      </p>
    </li>
  )
}
