import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { readTariffs } from '../tariffs/public.ts'
import { assertNoMonthPast } from './months-paid.ts'
import { monthCost, paymentsStillExplained } from './payments-explained.ts'
import { assertProgrammeBases } from './programme-basis.ts'
import { programmeMessages } from './programmes.messages.ts'
import { mayManageProgrammes } from './programmes.policy.ts'
import { assertUnchanged } from './save-programme.ts'
import {
  awaitListsAndDecrees,
  changeState,
  countRulesAndQuotas,
  countWaiting,
  keepPayments,
  lockProgramme,
} from './write-programme.queries.ts'

export interface ProgrammeStateInput {
  readonly programmeId: string
  readonly expectedVersion: number
}

/**
 * Opens a programme: its areas see it, people are judged by it, its rules are never rewritten again.
 *
 * @throws ConflictError `PROGRAMME_INCOMPLETE` without a rule or a quota, `PROGRAMME_STATE` unless it is a draft, `MONTHS_PAST`, `PAYMENT_DIFFERS`, `AMOUNT_MISSING`, and `AGREEMENT_EXPIRED`,
 *   `AGREEMENT_OVER_QUOTA`, `AGREEMENT_NOT_ACTIVE` or `AGREEMENT_NOT_A_PARTY` for one that it cannot rest on, with who can lift that
 */
export async function openProgramme(tx: Transaction, actor: Actor, input: ProgrammeStateInput): Promise<string> {
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  const record = await lockProgramme(tx, actor, input.programmeId)
  assertUnchanged(record, input.expectedVersion)
  if (record.state !== 'DRAFT') throw wrongState()
  const { rules, quotas } = await countRulesAndQuotas(tx, record.id)
  if (rules === 0 || quotas === 0) throw new ConflictError(programmeMessages.PROGRAMME_INCOMPLETE())
  await assertProgrammeBases(tx, record)
  if (!record.synthetic)
    assertNoMonthPast({ fromMonth: record.from_month, untilMonth: record.until_month }, record.paid_months)
  if (record.paid_months.length > 0) {
    const costOf = monthCost(await readTariffs(tx), record, () => record.quota_people)
    const paid = paymentsStillExplained(record.paid_months, costOf)
    if (paid.some(({ cost }) => cost === undefined)) throw amountMissing()
    await keepPayments(tx, record.id, paid)
  }
  await changeState(tx, actor, record.id, 'OPEN')
  await recordAudit(tx, actor, 'PROGRAMME_OPENED', {
    subject: { kind: 'programme', id: record.id, version: record.version + 1 },
    details: { people: record.quota_people },
  })
  return record.id
}

/**
 * Closes an open programme for good, once nothing of it waits: what waited could not go on afterwards.
 *
 * @throws ConflictError `PROGRAMME_STATE` unless it is open, `PROGRAMME_HAS_WAITING` while a list of it is public or a decree of it is not signed
 */
export async function closeProgramme(tx: TenantTransaction, actor: Actor, input: ProgrammeStateInput): Promise<string> {
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  await awaitListsAndDecrees(tx, input.programmeId)
  const record = await lockProgramme(tx, actor, input.programmeId)
  assertUnchanged(record, input.expectedVersion)
  if (record.state !== 'OPEN') throw wrongState()
  const waiting = await countWaiting(tx, record.id)
  if (waiting.lists + waiting.decrees > 0) throw hasWaiting(waiting)
  await changeState(tx, actor, record.id, 'CLOSED')
  await recordAudit(tx, actor, 'PROGRAMME_CLOSED', {
    subject: { kind: 'programme', id: record.id, version: record.version + 1 },
  })
  return record.id
}

/**
 * Throws a draft away that never was opened. It stays readable by its address, as the log names it.
 *
 * @throws ConflictError `PROGRAMME_STATE` unless it is a draft
 */
export async function discardProgramme(
  tx: TenantTransaction,
  actor: Actor,
  input: ProgrammeStateInput,
): Promise<string> {
  if (!mayManageProgrammes(actor)) throw new NotAllowedError()
  const record = await lockProgramme(tx, actor, input.programmeId)
  assertUnchanged(record, input.expectedVersion)
  if (record.state !== 'DRAFT') throw wrongState()
  await changeState(tx, actor, record.id, 'DISCARDED')
  await recordAudit(tx, actor, 'PROGRAMME_DISCARDED', {
    subject: { kind: 'programme', id: record.id, version: record.version + 1 },
  })
  return record.id
}

function hasWaiting({ lists, decrees }: { readonly lists: number; readonly decrees: number }): ConflictError {
  return new ConflictError(programmeMessages.PROGRAMME_HAS_WAITING({ decrees, lists }), {
    lists: String(lists),
    decrees: String(decrees),
  })
}

function amountMissing(): ConflictError {
  return new ConflictError(programmeMessages.AMOUNT_MISSING())
}

function wrongState(): ConflictError {
  return new ConflictError(programmeMessages.PROGRAMME_STATE())
}
