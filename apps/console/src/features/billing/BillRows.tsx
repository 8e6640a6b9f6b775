import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { daysBetween } from '@payung/domain/calendar/iso-day'
import { IconAlertTriangle, IconCalendarDue, IconHeartHandshake } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useViewer } from '../../session/viewer.ts'
import { Badge } from '../../ui/Badge.tsx'
import classes from './BillRows.module.css'
import type { BillToArrive, BillToPay, ListBeforeBill } from './money-standing.query.ts'

/** A bill whose due day is so near is marked. */
const SOON_DAYS = 7

/** Bills that are not paid, the first due day first: how much is open, until when, and who waits for it. */
export function BillsToPay(props: { bills: readonly BillToPay[] }) {
  const { number, rupiah } = useFormats()
  return (
    <ul className={classes.rows}>
      {props.bills.map((bill) => (
        <BillRow key={bill.id} bill={bill} amount={bill.open ?? '0'}>
          <DueDay dueOn={bill.dueOn} />
          {bill.ordered !== '0' && (
            <span>
              <Trans>{rupiah(bill.ordered)} sudah diminta lewat SPP</Trans>
            </span>
          )}
          {bill.familiesWaiting !== null && (
            <Badge tone="warn" icon={IconHeartHandshake}>
              <Trans>Keluarga menunggu: {number(bill.familiesWaiting.families)}</Trans>
            </Badge>
          )}
          {bill.familiesWaiting !== null && <PayableUntil {...bill.familiesWaiting} />}
        </BillRow>
      ))}
    </ul>
  )
}

/** How long the month for which a family waits can still be paid: after that day the family loses what it is due. */
function PayableUntil({ payBy, daysLeft }: NonNullable<BillToPay['familiesWaiting']>) {
  const { day, number } = useFormats()
  if (payBy === null || daysLeft === null) return null
  return daysLeft < 0 ? (
    <b>
      <Trans>batas membayar tunggakan sudah lewat ({day(payBy)}): tanyakan pengaktifan kembali ke BPJS</Trans>
    </b>
  ) : (
    <b>
      <Trans>
        tunggakannya dapat dibayar sampai {day(payBy)}: {number(daysLeft)} hari lagi
      </Trans>
    </b>
  )
}

/** Bills whose money the insurer has not received, the oldest payment first. */
export function BillsToArrive(props: { bills: readonly BillToArrive[] }) {
  const { day } = useFormats()
  return (
    <ul className={classes.rows}>
      {props.bills.map((bill) => {
        const standing = bill.payments.filter(({ returned }) => returned === null).map(({ paidOn }) => paidOn)
        const since = standing.toSorted()[0]
        return (
          <BillRow key={bill.id} bill={bill} amount={String(BigInt(bill.paid) - BigInt(bill.received))}>
            {since !== undefined && (
              <span>
                <Trans>dibayar sejak {day(since)}</Trans>
              </span>
            )}
          </BillRow>
        )
      })}
    </ul>
  )
}

/** Lists that have no bill yet: whose turn it is, and since when. */
export function ListsBeforeBill(props: { lists: readonly ListBeforeBill[] }) {
  return (
    <ul className={classes.rows}>
      {props.lists.map((list) => (
        <BillRow key={list.id} bill={list} amount={list.total}>
          <span>
            <Turn list={list} />
          </span>
        </BillRow>
      ))}
    </ul>
  )
}

function Turn({ list }: { list: ListBeforeBill }) {
  const { day, moment } = useFormats()
  if (list.state === 'SENT' && list.sentOn !== null)
    return <Trans>menunggu kode iuran dari BPJS sejak {day(list.sentOn)}</Trans>
  if (list.state === 'APPROVED')
    return (
      <Trans>disetujui, menunggu dikirim ke BPJS oleh petugas sejak {moment(list.approvedAt ?? list.draftedAt)}</Trans>
    )
  return <Trans>menunggu disetujui penyetuju instansi Anda sejak {moment(list.draftedAt)}</Trans>
}

function BillRow(props: {
  bill: Pick<BillToPay, 'id' | 'fromMonth' | 'untilMonth' | 'decree' | 'government'>
  amount: string
  children: ReactNode
}) {
  const { months, rupiah } = useFormats()
  const { id, fromMonth, untilMonth, decree, government } = props.bill
  return (
    <li>
      <div className={classes.line}>
        <Link to="/iuran/$listId" params={{ listId: id }}>
          {months(fromMonth, untilMonth)}
        </Link>
        <span className={`${classes.amount} figures`}>{rupiah(props.amount)}</span>
      </div>
      <p className={classes.facts}>
        <span className={classes.decree}>{decree?.number ?? government.name}</span>
        {props.children}
      </p>
    </li>
  )
}

function DueDay(props: { dueOn: string | null }) {
  const { t } = useLingui()
  const { day } = useFormats()
  const { today } = useViewer()
  if (props.dueOn === null) return null
  const days = daysBetween(today, props.dueOn)
  if (props.dueOn < today)
    return (
      <Badge tone="bad" icon={IconAlertTriangle}>
        <Plural value={days} other="Lewat # hari" />
      </Badge>
    )
  if (days > SOON_DAYS)
    return (
      <span>
        <Trans>jatuh tempo {day(props.dueOn)}</Trans>
      </span>
    )
  return (
    <Badge tone="warn" icon={IconCalendarDue}>
      {days === 0 ? t`Jatuh tempo hari ini` : <Plural value={days} other="Jatuh tempo # hari lagi" />}
    </Badge>
  )
}
