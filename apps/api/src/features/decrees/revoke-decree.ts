import { concludedFromAll } from '@payung/domain/decree/conclusion'
import type { Actor } from '../../platform/actor.ts'
import type { Context } from '../../platform/context.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, readLoggedReason } from '../workers/public.ts'
import { countEnding, type EndingRow } from './decree-annex.queries.ts'
import { keptCost, monthsToPay, peopleAfter } from './decree-cost.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'
import { citationOf } from './decree-fields.ts'
import { reportUnprintable } from './decree-texts.ts'
import { assertMay } from './decrees.policy.ts'
import type { DecreeRecord } from './decrees.queries.ts'
import { insertAs, templateFor } from './draft-decree.ts'
import { loadAmendments } from './load-decree.ts'
import { fillRevocation, insertDecree, lockDecree } from './write-decree.queries.ts'

/**
 * Drafts the revocation of a signed designation: a decree of its own, by which nobody is designated any longer from a month on once it is signed.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ValidationError `MONTH_OUTSIDE`, `REASON_MISSING` and its like
 * @throws ConflictError `DECREE_STATE`, `DECREE_IS_AMENDMENT`, `REVOCATION_BEGUN`
 */
export async function draftRevocation(
  tx: Transaction,
  actor: Actor,
  input: {
    readonly decreeId: string
    /** First month that is no longer covered; the first of all where nobody is to have been designated. */
    readonly fromMonth: string
    /** What calls for it: the first of its considerations. */
    readonly reason: string
  },
): Promise<string> {
  const { reference } = tx
  const base = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, base, 'REVOKE')
  assertMonth(base, input.fromMonth)
  const reason = readLoggedReason(input.reason)
  const issues: ValidationIssue[] = []
  reportUnprintable('reason', reason, (message, path) => issues.push(issueAbout(message, path)))
  if (issues.length > 0) throw new ValidationError(issues)
  const template = await templateFor(tx, 'REVOCATION')
  const id = await begunOnce(() =>
    insertAs(() =>
      insertDecree(tx, actor, {
        ...template,
        considerations: concludedFromAll(
          [`bahwa ${reason.replace(/^bahwa /i, '')}`, ...template.considerations].slice(0, 30),
        ),
        kind: 'REVOCATION',
        programmeId: base.programme_id,
        cohortId: null,
        amendsId: base.id,
        fromMonth: input.fromMonth,
        untilMonth: base.until_month,
        fundingSource: base.funding_source,
        quotaPeople: base.quota_people,
        legalReferences: [...base.legal_references, citationOf(reference, base)].slice(-60),
        regulationIds: base.regulation_ids,
        agreementIds: [],
        paidMonths: [],
      }),
    ),
  )
  const people = await fillRevocation(tx, id)
  await recordAudit(tx, actor, 'DECREE_REVOCATION_DRAFTED', {
    subject: { kind: 'decree', id, version: 1 },
    details: { people, fromMonth: input.fromMonth },
  })
  return id
}

async function begunOnce(insert: () => Promise<string>): Promise<string> {
  try {
    return await insert()
  } catch (error) {
    if (databaseRefusal(error)?.constraint !== 'decree_revoked_once') throw error
    throw new ConflictError(decreeDraftMessages.REVOCATION_BEGUN())
  }
}

function assertMonth(record: DecreeRecord, month: string): void {
  if (!month.endsWith('-01') || month < record.from_month || month >= record.until_month)
    throw fault(decreeDraftMessages['MONTH_OUTSIDE/assertMonth']())
}

export interface EndingEffects {
  readonly fromMonth: string
  readonly people: number
  readonly months: number
  readonly areas: readonly EndingRow[]
  /** What would no longer be spent; null where the decree's cost is not known. */
  readonly freedRupiah: bigint | null
}

/** Who would lose their designation if it ended with a month, shown before anybody decides that. @throws ValidationError `MONTH_OUTSIDE` */
export async function effectsOfEnding(context: Context, record: DecreeRecord, month: string): Promise<EndingEffects> {
  assertMonth(record, month)
  const areas = await context.read<EndingRow>(countEnding(record.id, month))
  const people = areas.reduce((sum, area) => sum + area.people, 0)
  const peopleIn = peopleAfter(record, await loadAmendments(context, record.id))
  const months = keptCost(record)?.months.filter((it) => it.month >= month) ?? null
  return {
    fromMonth: month,
    people,
    months: months?.length ?? 0,
    areas,
    freedRupiah:
      months === null
        ? null
        : monthsToPay({ months }).reduce((sum, it) => sum + it.perPersonRupiah * BigInt(peopleIn(it.month)), 0n),
  }
}
