import { type ClaimPaper, missingPapers } from '@payung/domain/benefit/claim-checklist'
import { claimableUntil } from '@payung/domain/benefit/claim-clock'
import { daysAllowedKey, isGathered } from '@payung/domain/benefit/claim-state'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { neededPapers } from './claim-papers.ts'
import type { ClaimStepRow } from './claim-steps.queries.ts'
import type { ClaimPaperRow, ClaimRow } from './claims.queries.ts'
import { insurerClock } from './insurer-clock.ts'
import {
  loadBenefitsDue,
  loadClaimDemands,
  loadClaimPapers,
  loadClaimSteps,
  loadHolidays,
  loadLifeEvent,
  loadTerms,
  loadWithoutHeir,
} from './load-claims.ts'

export interface ChecklistLine {
  readonly kind: ClaimPaper
  readonly reason: string | null
  readonly files: readonly ClaimPaperRow[]
}

/** The papers that a claim needs, and those that are there. */
export async function checklistOf(context: Context, claim: ClaimRow): Promise<ChecklistLine[]> {
  const event = await loadLifeEvent(context, claim.event_id)
  if (event === null) return []
  const demands = (await loadClaimDemands(context, claim.id)) ?? []
  const papers = (await loadClaimPapers(context, claim.id)) ?? []
  const hasNoHeir = (await loadWithoutHeir(context, claim.event_id)) === true
  const needed = neededPapers(claim, event, demands, hasNoHeir)
  const beyond = papers.map(({ kind }) => kind).filter((kind) => !needed.includes(kind))
  return [...new Set([...needed, ...beyond])].map((kind) => ({
    kind,
    reason: demands.find((demand) => demand.kind === kind)?.reason ?? null,
    files: papers.filter((paper) => paper.kind === kind),
  }))
}

export async function missingPapersCount(context: Context, claim: ClaimRow): Promise<number> {
  const lines = await checklistOf(context, claim)
  const present = lines.filter(({ files }) => files.length > 0).map(({ kind }) => kind)
  return missingPapers(
    lines.map(({ kind }) => kind),
    present,
  ).length
}

const DAY = 86_400_000

/** Days that the state may still last; null where none are set. While it lies with the insurer, the days until the insurer's last one. */
export async function daysLeftOf(context: Context, claim: ClaimRow): Promise<number | null> {
  if (['SUBMITTED', 'IN_REVIEW', 'APPROVED'].includes(claim.state)) {
    const until = (await clockOf(context, claim))?.until
    return until === undefined ? null : Math.round((Date.parse(until) - Date.parse(today().toString())) / DAY)
  }
  const key = daysAllowedKey(claim.state, claim.programme)
  if (key === null) return null
  const term = (await loadTerms(context, claim.state_since))?.get(key)
  if (term === undefined) return null
  const passed = Math.round((Date.parse(today().toString()) - Date.parse(claim.state_since)) / DAY)
  return Number(term.amount) - passed
}

/** The clock of the insurer runs from a complete file on until it has paid. */
export async function clockOf(context: Context, claim: ClaimRow) {
  const { complete_on: completeOn, state } = claim
  if (completeOn === null || !['SUBMITTED', 'IN_REVIEW', 'APPROVED', 'PAID', 'CLOSED'].includes(state)) return null
  const terms = await loadTerms(context, completeOn)
  if (terms === null) return null
  const holidays = (await loadHolidays(context, completeOn)) ?? new Set<string>()
  const paid =
    state === 'PAID' || state === 'CLOSED'
      ? ((await loadClaimSteps(context, claim.id)) ?? []).find((step) => step.to_state === 'PAID')
      : undefined
  const due = (await loadBenefitsDue(context, claim)) ?? undefined
  return insurerClock(claim, completeOn, paid?.on_day ?? today().toString(), { terms, holidays, due })
}

/** The last day on which the family may still ask; null once it has, and where the law knows no such day. */
export async function claimableUntilOf(context: Context, claim: ClaimRow): Promise<string | null> {
  if (!isGathered(claim.state) || claim.state === 'RETURNED') return null
  const event = await loadLifeEvent(context, claim.event_id)
  const terms = event === null ? null : await loadTerms(context, event.event_day)
  if (event === null || terms === null || !terms.has('CLAIM_LAPSES_AFTER')) return null
  return claimableUntil(claim.programme, event.event_day, event.day_precision, terms)
}

/** What the insurer has paid: all that was approved, where nobody wrote anything else down. */
export function paidOf(claim: Pick<ClaimRow, 'state' | 'paid_rupiah' | 'approved_rupiah'>): bigint | null {
  return claim.state === 'PAID' || claim.state === 'CLOSED' ? (claim.paid_rupiah ?? claim.approved_rupiah) : null
}

/** The last that the insurer said with an approval or a payment. */
export function reasonOfDifference(steps: readonly Pick<ClaimStepRow, 'to_state' | 'reason'>[]): string | null {
  const answers = steps.filter(({ to_state: to, reason }) => (to === 'APPROVED' || to === 'PAID') && reason !== null)
  return answers.at(-1)?.reason ?? null
}
