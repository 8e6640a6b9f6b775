import { planAmendment } from '@payung/domain/decree/plan-amendment'
import { REVIEWED_LINE } from '@payung/domain/decree/review-claim'
import { withoutUnprintable } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { callableReserve, changeAnnex, type DecreeRecord, draftAmendment, findDecrees } from '../decrees/public.ts'
import { setAmendment } from './draft-from-reverification.queries.ts'
import type { MoveInput } from './move-reverification.ts'
import { reverificationMessages } from './reverification.messages.ts'
import { assertMay } from './reverification.policy.ts'
import { type LeavingRow, listLeaving } from './reverification-items.queries.ts'
import { lockReverification } from './reverifications.queries.ts'

export interface DraftedAmendment {
  readonly reverificationId: string
  readonly amendmentId: string
  /** Whose place nobody of the reserve could take: they are removed. */
  readonly unfilled: number
  /** Whose line another amendment has taken meanwhile. */
  readonly skipped: number
  /** Whose turn it was in the reserve, and whom the rule of today does not admit. */
  readonly passedOver: number
}

/** As many as the annex of an amendment takes at once. */
const CHANGES_AT_ONCE = 5_000

/**
 * Drafts the amendment that a closed review calls for: who goes with the reason that was decided, who is replaced by the next of the reserve of the
 * same area whom the programme's rule still admits. It is a draft as any other, to be changed, submitted and signed by the steps of decrees; whoever drafts it decides on it no more.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `MONTH_OUTSIDE`
 * @throws ConflictError `REVERIFICATION_STATE`, `REVERIFICATION_CHANGED`, `REVERIFICATION_AMENDED`, `REVERIFICATION_NOBODY_GOES`, and as drafting an amendment does
 */
export async function draftFromReverification(
  tx: Transaction,
  actor: Actor,
  input: MoveInput & { readonly fromMonth: string },
): Promise<DraftedAmendment> {
  const row = await lockReverification(tx, input.reverificationId, input.expectedVersion)
  assertMay(actor, row, 'AMEND')
  const amendmentId = await draftAmendment(tx, actor, {
    decreeId: row.decree_id,
    fromMonth: input.fromMonth,
    considerations: [REVIEWED_LINE],
  })
  const [amendment] = await tx.rows<DecreeRecord>(findDecrees([amendmentId]))
  if (amendment === undefined) throw new Error('a decree that was just written cannot be read back')
  const base = { id: row.decree_id, until_month: amendment.until_month }
  const leaving = await tx.rows<LeavingRow>(listLeaving(row.id, base, input.fromMonth))
  const standing = leaving.filter(({ stands }) => stands)
  if (standing.length === 0) throw nobodyGoes()
  const waiting = await callableReserve(tx, amendment)
  const { changes, unfilled, passedOver } = planAmendment(
    standing.map((it) => ({
      line: it.line_no,
      areaCode: it.area_code,
      outcome: it.outcome,
      reason: it.reason_code,
      note: it.note === null ? null : printedNote(it.note),
    })),
    waiting.map((it) => ({ workerId: it.worker_id, areaCode: it.area_code, place: it.place, admitted: it.admitted })),
  )
  for (let at = 0; at < changes.length; at += CHANGES_AT_ONCE)
    await changeAnnex(tx, actor, {
      decreeId: amendmentId,
      expectedVersion: amendment.version + at / CHANGES_AT_ONCE,
      added: changes.slice(at, at + CHANGES_AT_ONCE),
      dropped: [],
    })
  await tx.run(setAmendment(amendmentId, row.id))
  await recordAudit(tx, actor, 'REVERIFICATION_AMENDMENT_DRAFTED', {
    subject: { kind: 'reverification', id: row.id, version: row.version + 1 },
    details: { decree: amendmentId, people: changes.length, unfilled, passedOver },
  })
  return { reverificationId: row.id, amendmentId, unfilled, skipped: leaving.length - standing.length, passedOver }
}

function nobodyGoes(): ConflictError {
  return new ConflictError(reverificationMessages.REVERIFICATION_NOBODY_GOES())
}

const NOTE_MIN = 3

/** A review that was decided before notes were held to what papers print cannot be decided anew. */
function printedNote(note: string): string {
  const text = withoutUnprintable(note).trim()
  return text.length < NOTE_MIN ? 'menurut verifikasi ulang' : text
}
