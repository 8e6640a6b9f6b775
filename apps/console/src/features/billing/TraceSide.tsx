import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type TraceCheck, traceChecks } from '@payung/domain/protection/trace-checks'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconGavel, IconReceipt } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { useFundingWords } from '../funding/use-funding-words.ts'
import { missingLinkWords, monthLooks } from './billing-words.ts'
import classes from './TraceSide.module.css'
import type { ProtectionTrace } from './trace.query.ts'
import { checkedPart, contributionOfMonth } from './trace-sum.ts'

/** What the month costs and waits for, what was checked of it, and the way back to everybody of its decree and lists. */
export function TraceSide(props: { trace: ProtectionTrace; decrees: number }) {
  const { trace } = props
  return (
    <div className={classes.column}>
      <SumCard trace={trace} />
      <ChecksCard trace={trace} decrees={props.decrees} />
      <BackCard trace={trace} />
    </div>
  )
}

function SumCard(props: { trace: ProtectionTrace }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  const words = useFundingWords()
  const { trace } = props
  const { parts, state } = trace
  const sum = trace.amount ?? (state === 'AFTER_DEATH' ? null : contributionOfMonth(trace))
  const waiting = parts.flatMap(({ missing, payer }) => (missing === null ? [] : [{ missing, payer }]))
  return (
    <Card>
      <LookBadge look={monthLooks[state]} />
      <p className={classes.amount}>{sum === null ? '—' : rupiah(sum)}</p>
      {waiting.length === 0 && (
        <p className={classes.state}>
          {state === 'PROTECTED' ? (
            <Trans>Lunas, dibukukan BPJS, dan melindungi bulan ini.</Trans>
          ) : state === 'AFTER_DEATH' ? (
            <Trans>Tidak ada yang perlu membayar bulan ini. Yang sudah dibayar kembali sebagai kredit.</Trans>
          ) : (
            <Trans>Lunas oleh semua pembayar.</Trans>
          )}
        </p>
      )}
      {waiting.map(({ missing, payer }) => (
        <p key={words.payer(payer)} className={classes.state}>
          {parts.length > 1 && `${words.purse(payer)}: `}
          {i18n._(missingLinkWords[missing])}
        </p>
      ))}
      {parts.length > 1 && parts.every(({ amount }) => amount !== null) && (
        <div className={classes.shares} aria-hidden>
          {parts.map(({ amount, payer }) => (
            <span key={words.payer(payer)} className={classes.share} style={{ flexGrow: Number(amount) }} />
          ))}
        </div>
      )}
    </Card>
  )
}

const checkWords: Readonly<Record<TraceCheck, MessageDescriptor>> = {
  SHARES_ADD_UP: msg`Bagian para pembayar genap`,
  PAID_ONCE: msg`Tidak dibayar dua kali`,
  BUDGET_HOLDS: msg`Komitmen di bawah pagu`,
  BILL_PAID: msg`Tagihan lunas`,
  MONEY_ARRIVED: msg`Seluruh uangnya diterima BPJS`,
}

function ChecksCard(props: { trace: ProtectionTrace; decrees: number }) {
  const { i18n, t } = useLingui()
  const { trace, decrees } = props
  const contributionRupiah = contributionOfMonth(trace)
  const checks = traceChecks({ contributionRupiah, parts: trace.parts.map(checkedPart), decrees })
  return (
    <Card title={<Trans>Yang diperiksa</Trans>}>
      <ul className={classes.rows}>
        {checks.map(({ check, holds }) => {
          const Icon = holds === null ? IconClock : holds ? IconCircleCheck : IconAlertTriangle
          return (
            <li key={check} data-holds={holds ?? undefined}>
              <Icon size={18} aria-hidden />
              <span>
                {i18n._(checkWords[check])}
                <small>{holds === null ? t`Belum dapat diperiksa` : holds ? t`Cocok` : t`Tidak cocok`}</small>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function BackCard(props: { trace: ProtectionTrace }) {
  const { number } = useFormats()
  const { decree, parts } = props.trace
  const lists = parts.flatMap(({ list }) => list ?? [])
  if (decree === null && lists.length === 0) return null
  return (
    <Card title={<Trans>Arah sebaliknya</Trans>}>
      <ul className={classes.rows}>
        {decree !== null && (
          <li>
            <IconGavel size={18} aria-hidden />
            <Trans>Keputusan ini</Trans>
            <Link to="/keputusan/$decreeId" params={{ decreeId: decree.id }} search={{ tab: 'lampiran' }}>
              <Trans>{number(decree.people)} orang</Trans>
            </Link>
          </li>
        )}
        {lists.map(({ id, people }) => (
          <li key={id}>
            <IconReceipt size={18} aria-hidden />
            <Trans>Daftar iuran ini</Trans>
            <Link to="/iuran/$listId/orang" params={{ listId: id }}>
              <Trans>{number(people)} orang</Trans>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}
