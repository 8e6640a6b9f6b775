import { Temporal } from 'temporal-polyfill'
import { today } from '../../platform/clock.ts'
import { DomainError } from '../../platform/errors.ts'
import { ledgerMessages } from './ledger.messages.ts'
import type { LedgerDays } from './ledger.queries.ts'

const YEARS_MAX = 2

/** The days of a period: this month until today where none is named. @throws DomainError `LEDGER_DAYS_INVALID` */
export function readLedgerDays({
  from,
  until,
}: {
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
}): LedgerDays {
  const last = until == null ? today() : Temporal.PlainDate.from(until)
  const first = from == null ? last.with({ day: 1 }) : Temporal.PlainDate.from(from)
  const isBounded = Temporal.PlainDate.compare(last, first.add({ years: YEARS_MAX })) <= 0
  if (Temporal.PlainDate.compare(first, last) > 0 || !isBounded)
    throw new DomainError(ledgerMessages.LEDGER_DAYS_INVALID())
  return { from: first.toString(), until: last.toString() }
}
