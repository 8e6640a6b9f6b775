import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, unprintable, withoutNationalId } from '../workers/public.ts'
import { countLines } from './decide-reverification.queries.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { assertMay, wrongState } from './reverification.policy.ts'
import { type AskedDecision, countItems, type ItemFilter, writeDecisions } from './reverification-items.queries.ts'
import { findReverification } from './reverifications.queries.ts'

export interface DecideInput extends AskedDecision {
  readonly reverificationId: string
  readonly lines: readonly number[]
}

export interface DecideManyInput extends AskedDecision {
  readonly reverificationId: string
  readonly filter: ItemFilter
  /** As it was shown before; another number is another selection. */
  readonly expectedCount: number
}

const LINES_AT_ONCE_MAX = 100
const NOTE_LENGTH = { min: 3, max: 300 }

/**
 * Decides about single lines, or takes what was decided back. Deciding the same again changes nothing.
 *
 * @throws NotAllowedError
 * @throws NotFoundError also for a line that is out of sight
 * @throws ValidationError `NOTE_MISSING`, `TEXT_HAS_NATIONAL_ID`, `UNPRINTABLE`, `KEEP_REASON_MISSING` for who is said to have died
 * @throws ConflictError `REVERIFICATION_STATE`
 */
export async function decideReverification(tx: TenantTransaction, actor: Actor, input: DecideInput): Promise<string> {
  const numbers = [...new Set(input.lines)]
  if (numbers.length === 0 || numbers.length > LINES_AT_ONCE_MAX) throw new NotFoundError()
  const decision = readDecision(input)
  const row = await findReverification(tx, input.reverificationId)
  assertMay(actor, row, 'DECIDE')
  const [seen] = await tx.rows<{ count: number }>(countLines(row.id, numbers))
  if (seen?.count !== numbers.length) throw new NotFoundError()
  const decided = await unlessRefused(() => tx.run(writeDecisions(row.id, { numbers }, decision)))
  await recordAudit(tx, actor, 'REVERIFICATION_DECIDED', {
    subject: { kind: 'reverification', id: row.id },
    details: { people: decided, outcome: decision.outcome, ...(numbers.length === 1 ? { line: numbers[0] ?? 0 } : {}) },
  })
  return row.id
}

/**
 * Decides alike about everybody whom a filter finds, within one's part.
 *
 * @throws as above, ConflictError `REVERIFICATION_COUNT` where the filter finds another number than was shown
 */
export async function decideManyReverifications(
  tx: TenantTransaction,
  actor: Actor,
  input: DecideManyInput,
): Promise<string> {
  const decision = readDecision(input)
  const row = await findReverification(tx, input.reverificationId)
  assertMay(actor, row, 'DECIDE')
  const [count] = await tx.rows<{ total: number }>(countItems(row.id, input.filter))
  if (count?.total !== input.expectedCount)
    throw new ConflictError(reverificationMessages.REVERIFICATION_COUNT({ people: count?.total ?? 0 }), {
      count: String(count?.total ?? 0),
    })
  const decided = await unlessRefused(() => tx.run(writeDecisions(row.id, { filter: input.filter }, decision)))
  await recordAudit(tx, actor, 'REVERIFICATION_DECIDED', {
    subject: { kind: 'reverification', id: row.id },
    details: { people: decided, outcome: decision.outcome },
  })
  return row.id
}

function readDecision({ outcome, reason, note }: AskedDecision): AskedDecision {
  const text = note?.trim() || null
  const leaves = outcome === 'GRADUATE' || outcome === 'REMOVE' || outcome === 'REPLACE'
  const length = text?.length ?? 0
  if (
    (leaves && reason === 'OTHER' && length < NOTE_LENGTH.min) ||
    (length > 0 && length < NOTE_LENGTH.min) ||
    length > NOTE_LENGTH.max
  )
    throw fault(reverificationMessages.NOTE_MISSING())
  // It stands in the annex of the amendment that the review becomes.
  const unprinted = paperFault(text ?? '')
  if (unprinted !== null) throw fault(unprintable(unprinted), 'note')
  return { outcome, reason: leaves ? reason : null, note: withoutNationalId(text, 'note') }
}

/** Whoever closes it at the same moment is faster or waits; and what the database refuses is told in words. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const refusal = databaseRefusal(error)?.constraint
    if (refusal === 'reverification_is_settled') throw wrongState('CLOSED')
    if (refusal === 'reverification_keeps_deceased') throw fault(reverificationMessages.KEEP_REASON_MISSING())
    throw error
  }
}
