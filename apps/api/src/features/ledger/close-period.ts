import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { mayCloseMonth } from '@payung/domain/money/ledger-period'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import {
  ConflictError,
  type DomainError,
  issueAbout,
  NotAllowedError,
  NotFoundError,
  ValidationError,
} from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { ledgerMessages } from './ledger.messages.ts'
import { mayCloseLedger, mayReadLedger } from './ledger.policy.ts'
import { insertPeriod, type PeriodRow } from './ledger.queries.ts'

/** The first day after the last closed month; null while none is closed. */
export function firstFreeDay(lastClosed: Pick<PeriodRow, 'month'> | null): string | null {
  return lastClosed === null ? null : Temporal.PlainDate.from(lastClosed.month).add({ months: 1 }).toString()
}

interface MonthToClose {
  /** Any day of it. */
  readonly month: string
}

/**
 * Closes a month of the ledger, and with it the months before. It never opens again: what becomes known of it later is booked on the day it becomes known.
 *
 * @returns its first day
 * @throws NotFoundError to who may not read the ledger; NotAllowedError; ValidationError `LEDGER_MONTH_NOT_OVER`
 * @throws ConflictError `LEDGER_MONTH_CLOSED`, `LEDGER_BUSY`
 */
export async function closePeriod(tx: TenantTransaction, actor: Actor, { month: day }: MonthToClose): Promise<string> {
  if (!mayReadLedger(actor)) throw new NotFoundError()
  if (!mayCloseLedger(actor)) throw new NotAllowedError()
  const month = `${day.slice(0, 7)}-01`
  if (!mayCloseMonth(month, today().toString(), null)) throw notOver()
  try {
    await tx.run(insertPeriod(actor.tenantId, month))
  } catch (error) {
    throw refusalOfClosing(error) ?? error
  }
  await recordAudit(tx, actor, 'LEDGER_PERIOD_CLOSED', { details: { month } })
  return month
}

/** The state of a lock that was waited for too long. */
const LOCK_NOT_AVAILABLE = '55P03'

function refusalOfClosing(error: unknown): DomainError | null {
  const refusal = databaseRefusal(error)
  if (refusal?.state === LOCK_NOT_AVAILABLE) return new ConflictError(ledgerMessages.LEDGER_BUSY())
  if (refusal?.constraint === 'ledger_period_closed') return new ConflictError(ledgerMessages.LEDGER_MONTH_CLOSED())
  return refusal?.constraint === 'ledger_period_over' ? notOver() : null
}

const notOver = () => new ValidationError([issueAbout(ledgerMessages.LEDGER_MONTH_NOT_OVER())])
