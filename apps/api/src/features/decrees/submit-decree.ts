import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { asksForLess, type RouteStep, stepsFor } from '@payung/domain/access/approval'
import type { DecreeState } from '@payung/domain/decree/decree-state'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { assertAnswersDecided, assertNobodyCovered } from '../cohorts/public.ts'
import { findProgrammes, type ProgrammeRecord, paymentsStillExplained } from '../programmes/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { type ColleagueRow, findRoles, findRoute, findRouteByOthers, type RouteRow } from './approval.queries.ts'
import { readFirstRoute, readRouteSteps } from './approval-route.ts'
import { assertChangesHold, assertMonthsHold } from './changes-hold.ts'
import { type ChargedRow, findCharged } from './charged.queries.ts'
import { assertBases } from './decree-basis.ts'
import {
  assertPayersCostAlike,
  costByMonth,
  costOrRefused,
  costRows,
  type DecreeCost,
  monthsToPay,
} from './decree-cost.ts'
import { fieldValues } from './decree-fields.ts'
import { type DecreeForm, findDecreeForm } from './decree-form.queries.ts'
import { decreeStepMessages } from './decree-steps.messages.ts'
import { assertMay, dutiesOfRoles } from './decrees.policy.ts'
import { type DecreeRecord, findDecrees } from './decrees.queries.ts'
import { assertMatchingTrue, matchedIn } from './matched.ts'
import { assertNoOverlap } from './overlaps.ts'
import { assertMonthsInsurable } from './past-months.ts'
import { assertPayersNamed, payersChangedBy, payersOutdated, rupiahMoved } from './payers-changed.ts'
import { assertGoneKnown, type KnowingGone } from './people-gone.ts'
import { assertPledgesFunded } from './pledges-funded.ts'
import { assertBudgetNamed, assertPartsThere } from './required-parts.ts'
import { assertReviewTrue, reviewedFor } from './reviewed.ts'
import { insertSteps, setDecreeInReview } from './submit-decree.queries.ts'
import {
  assertUnchanged,
  countAnew,
  fillDecree,
  keepPayments,
  lockDecree,
  moveDecree,
  takeAnsweredOut,
  takeCoveredOut,
} from './write-decree.queries.ts'

/** What the payers were asked must still be so. @throws ConflictError `FUNDING_OUTDATED`, `PAYERS_OUTDATED` */
async function orFundingOutdated<T>(submit: () => Promise<T>): Promise<T> {
  try {
    return await submit()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint
    throw constraint === 'funding_outdated' ? fundingOutdated() : (payersOutdated(constraint) ?? error)
  }
}

export function fundingOutdated(): ConflictError {
  return new ConflictError(decreeStepMessages.FUNDING_OUTDATED())
}

interface Existing {
  readonly decreeId: string
  readonly expectedVersion: number
}

/**
 * Submits a draft: from then on its text and annex are what is decided on, its cost is reckoned and its steps are those of today's route.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`, `DECREE_EMPTY`, `COHORT_CHANGED_SINCE`, `QUOTA_EXCEEDED`, `AREA_QUOTA_EXCEEDED`,
 *   `CHANGES_STALE`, `PEOPLE_GONE`, `ROUTE_BY_MAKER`, `VOTER_GONE`, `DECREE_OVERLAP`, `MONTHS_COVERED`, `ANSWERS_OPEN`, `MATCHING_UNCOUNTED`, `MATCHING_OF_NOBODY`, `REVIEW_UNCOUNTED`, `REVIEW_OF_NOBODY`, `MONTHS_PAST`, `PAYMENT_DIFFERS`, `TEXT_INCOMPLETE`, `BUDGET_UNNAMED`, `PAYERS_UNNAMED`, `AMOUNT_MISSING`, `FUNDING_PRICE_DIFFERS`, `FUNDING_OUTDATED`, `PAYERS_OUTDATED`, `PLEDGE_UNFUNDED`, `AGREEMENT_EXPIRED` and its like
 */
export async function submitDecree(
  tx: Transaction,
  actor: Actor,
  input: Existing & KnowingGone & Partial<Record<'withoutCovered' | 'withoutAnswered', boolean | null | undefined>>,
): Promise<string> {
  const { reference } = tx
  const read = await lockDecree(tx, actor, input.decreeId)
  assertMay(actor, read, 'SUBMIT')
  assertUnchanged(read, input.expectedVersion)
  const leftOut = await assertGoneKnown(tx, read, input, LEAVES_OUT)
  const counted = await countedAnew(tx, actor, read, { leftOut, withoutCovered: input.withoutCovered === true })
  const record = input.withoutAnswered === true ? await withoutAnswered(tx, actor, counted) : counted
  assertFilled(record)
  assertMonthsInsurable(record)
  assertPartsThere(record)
  assertPayersNamed(record)
  await assertChangesHold(tx, record)
  await assertMonthsHold(tx, record.id)
  await assertNoOverlap(tx, record.id, record.kind === 'DESIGNATION' ? OWN_DECREE_FIRST : NOT_ADDED)
  await assertNobodyCovered(tx, record.id, record.kind === 'DESIGNATION' ? WITHOUT_THEM : NOT_ADDED)
  await assertAnswersDecided(tx, record.id, record.kind === 'DESIGNATION' ? DECIDED_OR_OUT : DECIDED_OR_DROPPED)
  await assertBases(tx, record)
  await assertPledgesFunded(tx, record)
  const matched = await matchedIn((statement) => tx.rows(statement), record.id)
  assertMatchingTrue(record, matched)
  const reviewed = await reviewedFor((statement) => tx.rows(statement), record.id)
  assertReviewTrue(record, reviewed)
  const programme = await programmeOf(tx, record)
  const cost = await costOrRefused(tx, programme, record)
  await assertPayersCostAlike(tx, programme, record, record.payer_sources, cost)
  if (record.paid_months.length > 0)
    await keepPayments(
      tx,
      record.id,
      paymentsStillExplained(record.paid_months, await costByMonth(tx, programme, record)),
    )
  const [route] = await tx.rows<RouteRow>(findRoute())
  const [amended] = record.amends_id === null ? [] : await tx.rows<DecreeRecord>(findDecrees([record.amends_id]))
  const [form = null] = await tx.rows<DecreeForm>(findDecreeForm())
  const values = fieldValues(reference, record, programme, {
    cost,
    amended: amended ?? null,
    matched,
    reviewed,
    form,
    charged: await tx.rows<ChargedRow>(findCharged(record.id)),
    payers: await payersChangedBy((statement) => tx.rows(statement), record),
  })
  assertBudgetNamed(record, values)
  const size = sizeOf(record, cost, await rupiahMoved(tx, record))
  const taken = stepsFor(await stepsOf(tx, actor, record, route), size)
  await assertRouteHolds(tx, actor, record, route, taken, size)
  await assertVotersRemain(tx, actor, taken)
  const steps = taken.map((step, at) => ({
    position: at + 1,
    label: step.label,
    label_en: step.labelEn,
    duty: step.duty,
    days: step.days,
    voter_id: step.voterId,
  }))
  await tx.run(insertSteps(record.id, record.submission + 1, actor, JSON.stringify(steps)))
  const review = setDecreeInReview({
    version: route?.version ?? null,
    valuesJson: JSON.stringify(values),
    costJson: JSON.stringify(costRows(cost)),
    totalRupiah: cost.totalRupiah,
    id: record.id,
  })
  await orFundingOutdated(() => tx.run(review))
  await recordAudit(tx, actor, 'DECREE_SUBMITTED', {
    subject: { kind: 'decree', id: record.id, version: record.version + 1 },
    details: { people: record.people, steps: steps.length, leftOut },
  })
  return record.id
}

const LEAVES_OUT = [
  'Muat ulang untuk melihat siapa. Bila diajukan, mereka dikeluarkan dari lampiran; penggantinya masuk lewat keputusan perubahan.',
  'Reload to see who. Submitting leaves them out of the annex; an amendment brings others in.',
] as const

const WITHOUT_THEM = [
  'Ajukan tanpa mereka, ubah bulan pertamanya sesudah bulan-bulan itu, atau sepakati pembagian iuran dengan pembayar itu.',
  'Submit without them, change the first month to one after those, or agree with that payer to share the contribution.',
] as const

const OWN_DECREE_FIRST = [
  'Ajukan tanpa mereka, ubah bulan pertamanya sesudah bulan-bulan itu, atau ubah keputusan itu dahulu.',
  'Submit without them, change the first month to one after those, or amend that decree first.',
] as const

const DECIDED_OR_OUT = [
  'Putuskan jawaban itu pada halaman pemadanan, atau ajukan tanpa mereka.',
  'Decide about those answers on the page of matching, or submit without them.',
] as const

const DECIDED_OR_DROPPED = [
  'Putuskan jawaban itu pada halaman pemadanan, atau keluarkan perubahannya.',
  'Decide about those answers on the page of matching, or take those changes out.',
] as const

/** Whose death or move waits for a decision comes into no designation, where whoever submits it leaves them out. */
async function withoutAnswered(tx: TenantTransaction, actor: Actor, record: DecreeRecord): Promise<DecreeRecord> {
  if (record.kind !== 'DESIGNATION') return record
  await takeAnsweredOut(tx, record.id)
  return lockDecree(tx, actor, record.id)
}

const NOT_ADDED = [
  'Keluarkan penambahan itu, atau mulai pada bulan sesudahnya.',
  'Take those additions out, or begin in a later month.',
] as const

/**
 * Of an amendment or a revocation: with the people who are designated now, whatever amendments were signed since it was written. Of a designation:
 * without whoever has gone since its annex was taken over, and without whom others insure where that is wanted.
 */
async function countedAnew(
  tx: TenantTransaction,
  actor: Actor,
  record: DecreeRecord,
  { leftOut, withoutCovered }: { readonly leftOut: number; readonly withoutCovered: boolean },
): Promise<DecreeRecord> {
  if (record.kind !== 'DESIGNATION') await countAnew(tx, record)
  else if (withoutCovered) await takeCoveredOut(tx, record.id)
  else if (leftOut > 0) await fillDecree(tx, record.id)
  else return record
  return lockDecree(tx, actor, record.id)
}

export async function programmeOf(
  tx: TenantTransaction,
  record: Pick<DecreeRecord, 'programme_id'>,
): Promise<ProgrammeRecord> {
  const [programme] = await tx.rows<ProgrammeRecord>(findProgrammes([record.programme_id]))
  if (programme === undefined) throw new NotFoundError()
  return programme
}

/** A saved route; the posts that a government begins with where none was saved. */
async function stepsOf(
  tx: TenantTransaction,
  actor: Actor,
  { makers }: Pick<DecreeRecord, 'makers'>,
  route: RouteRow | undefined,
): Promise<readonly RouteStep[]> {
  if (route !== undefined) return readRouteSteps(route)
  return readFirstRoute((statement) => tx.rows<ColleagueRow>(statement), actor, [...makers, actor.userId])
}

/**
 * Whoever makes a decree does not decide by how many it is checked: a route of theirs may ask for more than the last of somebody else's, never for
 * fewer decisions.
 *
 * @throws ConflictError `ROUTE_BY_MAKER`
 */
async function assertRouteHolds(
  tx: TenantTransaction,
  actor: Actor,
  record: DecreeRecord,
  route: RouteRow | undefined,
  taken: readonly RouteStep[],
  size: { people: number; rupiah: bigint },
): Promise<void> {
  const makers = [...record.makers, actor.userId]
  if (route === undefined || route.saved_by === null || !makers.includes(route.saved_by)) return
  const [others] = await tx.rows<RouteRow>(findRouteByOthers(makers))
  if (asksForLess(taken, stepsFor(await stepsOf(tx, actor, record, others), size)))
    throw new ConflictError(decreeStepMessages.ROUTE_BY_MAKER())
}

/**
 * Whoever alone may take a step may have lost the role since the route was saved; nobody could then decide, and it would wait for ever.
 *
 * @throws ConflictError `VOTER_GONE` that names the step
 */
async function assertVotersRemain(tx: TenantTransaction, actor: Actor, taken: readonly RouteStep[]): Promise<void> {
  for (const { voterId, duty, label } of taken) {
    if (voterId === null) continue
    const roles = await tx.rows<{ role: string }>(findRoles(voterId, today().toString()))
    const duties = dutiesOfRoles(
      actor.tenantKind,
      roles.map(({ role }) => role),
    )
    if (!duties.includes(duty)) throw new ConflictError(decreeStepMessages.VOTER_GONE({ label }))
  }
}

/** An amendment is as large as what it changes, not as the decree that it changes. */
function sizeOf(record: DecreeRecord, cost: DecreeCost, takenOver: bigint): { people: number; rupiah: bigint } {
  if (record.kind === 'DESIGNATION') return { people: record.people, rupiah: cost.totalRupiah }
  const perPerson = monthsToPay(cost).reduce((sum, month) => sum + month.perPersonRupiah, 0n)
  // A revocation is as large as what it takes.
  const moved = record.kind === 'REVOCATION' ? record.people : record.added + record.removed + record.replaced
  return { people: moved + record.corrected, rupiah: perPerson * BigInt(moved) + takenOver }
}

function assertFilled(record: DecreeRecord): void {
  if (record.kind === 'REVOCATION') return
  const changes = record.added + record.removed + record.replaced + record.corrected
  if ((record.kind === 'DESIGNATION' ? record.people : changes) === 0 && !record.changes_payers)
    throw new ConflictError(decreeStepMessages.DECREE_EMPTY())
  if (!record.cohort_matches) throw cohortChanged()
  if (record.people > record.quota_people) throw quotaExceeded(record.people, record.quota_people)
}

export function cohortChanged(): ConflictError {
  return new ConflictError(decreeStepMessages.COHORT_CHANGED_SINCE())
}

export function quotaExceeded(people: number, quota: number): ConflictError {
  return new ConflictError(decreeStepMessages.QUOTA_EXCEEDED({ people, quota }))
}

type Moving = (tx: TenantTransaction, actor: Actor, input: Existing & { readonly reason: string }) => Promise<string>

/**
 * Takes a submission back, to change it; votes already cast stay with it.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `DECREE_STATE`, `DECREE_CHANGED`
 * @throws ValidationError `REASON_MISSING` and its like
 */
export const withdrawDecree = moving('WITHDRAW', 'DRAFT', 'DECREE_WITHDRAWN')

/** Gives an approval up, so that the frozen decree is a draft again. @throws as `withdrawDecree` */
export const reopenDecree = moving('REOPEN', 'DRAFT', 'DECREE_REOPENED')

/** Puts a decree that nobody has signed away for good. @throws as `withdrawDecree` */
export const cancelDecree = moving('CANCEL', 'CANCELLED', 'DECREE_CANCELLED')

function moving(action: 'WITHDRAW' | 'REOPEN' | 'CANCEL', to: DecreeState, event: string): Moving {
  return async (tx, actor, input) => {
    const record = await lockDecree(tx, actor, input.decreeId)
    assertMay(actor, record, action)
    assertUnchanged(record, input.expectedVersion)
    await moveDecree(tx, record.id, to, readLoggedReason(input.reason))
    await recordAudit(tx, actor, event, { subject: { kind: 'decree', id: record.id, version: record.version + 1 } })
    return record.id
  }
}
