import type { BenefitTerms } from '@payung/domain/benefit/benefit-terms'
import type { Benefit } from '@payung/domain/benefit/benefits-for'
import { dueAtAnswer, dueWithoutHeir, payableToPeople, restToAsk } from '@payung/domain/benefit/claim-due'
import type { ClaimAction, ClaimState } from '@payung/domain/benefit/claim-state'
import { isSumOfInsurer } from '@payung/domain/benefit/work-relation'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { loadTariffs } from '../tariffs/public.ts'
import {
  type AccidentRow,
  findAccidents,
  findOfficers,
  findTotalDisabilities,
  type OfficerRow,
  type TotalDisabilityRow,
} from './accidents.queries.ts'
import { type BenefitsDue, readBenefitsDue, termsOf } from './benefits-due.ts'
import { type ClaimStepRow, findClaimSteps } from './claim-steps.queries.ts'
import { actionsOn, mayReadBenefits, mayReadClaims } from './claims.policy.ts'
import {
  type ClaimDemandRow,
  type ClaimPaperRow,
  type ClaimRow,
  type CorrectionRow,
  findClaimDemands,
  findClaimPapers,
  findClaims,
  findCorrections,
  findHolidays,
  findInventedCases,
  findLifeEvents,
  findReports,
  findTerms,
  type HolidayRow,
  type LifeEventRow,
  type ReportRow,
  type TermRow,
} from './claims.queries.ts'
import { findEventsWithoutHeir } from './heirs.queries.ts'
import { findMetAfterDeath, type MetAfterDeathRow } from './met-after-death.queries.ts'

/** A claim that the viewer may see; asked one by one, read together, as all of these. */
export const loadClaim = batched<Context, string, ClaimRow>(async (context, ids) => {
  if (!mayReadClaims(context.actor)) return new Map()
  return new Map((await context.read<ClaimRow>(findClaims(ids))).map((row) => [row.id, row]))
})

export const loadLifeEvent = batched<Context, string, LifeEventRow>(async (context, ids) => {
  if (!mayReadClaims(context.actor)) return new Map()
  return new Map((await context.read<LifeEventRow>(findLifeEvents(ids))).map((row) => [row.id, row]))
})

/** Events of whose claim two people have said that no heir is known. */
export const loadWithoutHeir = batched<Context, string, true>(async (context, eventIds) => {
  const rows = await context.read<{ event_id: string }>(findEventsWithoutHeir(eventIds))
  return new Map(rows.map((row) => [row.event_id, true as const]))
})

export const loadReports = batched<Context, string, readonly ReportRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<ReportRow>(findReports(ids)), (row) => row.event_id),
)

export const loadCorrections = batched<Context, string, readonly CorrectionRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<CorrectionRow>(findCorrections(ids)), (row) => row.event_id),
)

export const loadMetAfterDeath = batched<Context, string, MetAfterDeathRow>(async (context, ids) => {
  const rows = await context.read<MetAfterDeathRow>(findMetAfterDeath(ids))
  return new Map(rows.map((row) => [row.report_id, row]))
})

export const loadClaimSteps = batched<Context, string, readonly ClaimStepRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<ClaimStepRow>(findClaimSteps(ids)), (row) => row.claim_id),
)

export const loadClaimPapers = batched<Context, string, readonly ClaimPaperRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<ClaimPaperRow>(findClaimPapers(ids)), (row) => row.claim_id),
)

export const loadClaimDemands = batched<Context, string, readonly ClaimDemandRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<ClaimDemandRow>(findClaimDemands(ids)), (row) => row.claim_id),
)

/** Cases of the demonstration, whoever asks. */
export const loadInvented = batched<Context, string, true>(async (context, ids) => {
  const rows = await context.read<{ id: string }>(findInventedCases(ids))
  return new Map(rows.map(({ id }) => [id, true as const]))
})

/** Whether the viewer has taken a step of the case. */
export const isOfficer = batched<Context, string, boolean>(
  async (context, ids) =>
    new Map((await context.read<OfficerRow>(findOfficers(ids))).map((row) => [row.claim_id, row.is_officer])),
)

/** What accidents have led to, the last entry first; nothing to who is no officer of the case. */
export const loadAccidents = batched<Context, string, readonly AccidentRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<AccidentRow>(findAccidents(ids)), (row) => row.claim_id),
)

/** Whether somebody can never work again, reported so or by what was lost. */
export const isTotalDisability = batched<Context, string, boolean>(
  async (context, ids) =>
    new Map(
      (await context.read<TotalDisabilityRow>(findTotalDisabilities(ids))).map((row) => [row.claim_id, row.is_total]),
    ),
)

/** What the law says on a day. */
export const loadTerms = batched<Context, string, BenefitTerms>(async (context, days) => {
  const ofDay = Map.groupBy(await context.read<TermRow>(findTerms(days)), ({ day }) => day)
  return new Map([...ofDay].map(([day, rows]) => [day, termsOf(rows)]))
})

/** Holidays after a day, as far as a term of the insurer reaches. */
export const loadHolidays = batched<Context, string, ReadonlySet<string>>(async (context, days) => {
  const after = Map.groupBy(await context.read<HolidayRow>(findHolidays(days)), (row) => row.from_day)
  return new Map([...after].map(([day, rows]) => [day, new Set(rows.map((row) => row.day))]))
})

/** What is due after an event, for who works for the whole government. */
const loadDueOfEvent = batched<Context, string, BenefitsDue>(async (context, eventIds) => {
  const events = await context.read<LifeEventRow>(findLifeEvents(eventIds))
  return readBenefitsDue((statement) => context.read(statement), await loadTariffs(context), events)
})

/** Null to who works for a part of the government, and where the law is not in the reference data. */
export async function loadBenefitsDue(context: Context, claim: ClaimRow): Promise<BenefitsDue | null> {
  return mayReadBenefits(context.actor) ? loadDueOfEvent(context, claim.event_id) : null
}

/** In which what was due at the answer stands. A claim whose rest is asked for waits for another answer. */
const IS_ANSWERED: ReadonlySet<ClaimState> = new Set(['APPROVED', 'PAID', 'CLOSED'])

/** The steps that the viewer can take now: the rest is asked for where there is one, or where only the insurer knows. */
export async function loadActions(context: Context, claim: ClaimRow): Promise<readonly ClaimAction[]> {
  const actions = actionsOn(context.actor, claim.state)
  if (!actions.includes('ASK_REST') || isSumOfInsurer(claim.programme)) return actions
  const due = (await loadBenefitsDue(context, claim)) ?? undefined
  const sums = { submitted: claim.due_rupiah, approved: claim.approved_rupiah }
  return restToAsk(sums, due) > 0n ? actions : actions.filter((action) => action !== 'ASK_REST')
}

/** The most that the insurer can approve. Null before the claim is submitted, where only the insurer knows the sum, and to who works for a part of the government. */
export async function loadDueAtAnswer(context: Context, claim: ClaimRow): Promise<bigint | null> {
  if (claim.due_rupiah === null || isSumOfInsurer(claim.programme) || !mayReadBenefits(context.actor)) return null
  if (IS_ANSWERED.has(claim.state)) return claim.due_rupiah
  return dueAtAnswer(claim.due_rupiah, (await loadBenefitsDue(context, claim)) ?? undefined)
}

/** What the insurer pays to people of what it approved. Null while nothing is approved, once it is paid, and to who works for a part of the government. */
export async function loadPayable(context: Context, claim: ClaimRow): Promise<bigint | null> {
  const { approved_rupiah: approved } = claim
  if (claim.state !== 'APPROVED' || approved === null || !mayReadBenefits(context.actor)) return null
  return payableToPeople(approved, dueWithoutHeir((await loadBenefitsDue(context, claim)) ?? undefined))
}

/** What is due, as far as the viewer may read it: what an accident has led to is for the officers of the case. */
export async function benefitsOpenTo(context: Context, due: BenefitsDue): Promise<readonly Benefit[]> {
  const isOpen = due.claimId === null || (await isOfficer(context, due.claimId)) === true
  return isOpen ? due.benefits : due.openBenefits
}

/** What a mutation answers with, read after its commit. */
export async function reloadClaim(context: Context, id: string): Promise<ClaimRow> {
  const claim = await loadClaim(context, id)
  if (claim === null) throw new Error('a claim that was just written cannot be read back')
  return claim
}
