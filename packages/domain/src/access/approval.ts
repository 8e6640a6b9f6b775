import type { Permission } from './permission.ts'

/** What a step asks of whoever takes it: to read the text as a lawyer, or to answer for the whole. */
export type ApprovalDuty = 'REVIEW' | 'APPROVE'

export type ApprovalVote = 'APPROVE' | 'RETURN' | 'REJECT'

export const DUTY_PERMISSIONS: Readonly<Record<ApprovalDuty, Permission>> = {
  REVIEW: 'DECREE_REVIEW',
  APPROVE: 'DECREE_APPROVE',
}

/** One step of a route, as it is configured. */
export interface RouteStep {
  readonly label: string
  /** The same in English; null where nobody has written it. */
  readonly labelEn: string | null
  readonly duty: ApprovalDuty
  /** Working time before it counts as late, in calendar days. */
  readonly days: number
  /** Id of the one person whose step it is; null for anybody with the duty. */
  readonly voterId: string | null
  /** Taken only from so many people on; null where the number does not matter. */
  readonly fromPeople: number | null
  /** Taken only from so much money on, in rupiah; null where it does not matter. */
  readonly fromRupiah: bigint | null
}

/**
 * The steps that a decree of this size takes. A step with bands is taken where either of them is reached; a step without always.
 */
export function stepsFor(
  route: readonly RouteStep[],
  size: { readonly people: number; readonly rupiah: bigint },
): readonly RouteStep[] {
  return route.filter(
    ({ fromPeople, fromRupiah }) =>
      (fromPeople === null && fromRupiah === null) ||
      (fromPeople !== null && size.people >= fromPeople) ||
      (fromRupiah !== null && size.rupiah >= fromRupiah),
  )
}

export type RouteFault =
  | { readonly code: 'ROUTE_EMPTY' | 'ROUTE_TOO_LONG' | 'ROUTE_WITHOUT_APPROVAL' | 'ROUTE_ALL_BANDED' }
  | { readonly code: 'STEP_LABEL' | 'STEP_LABEL_EN' | 'STEP_DAYS' | 'STEP_BAND'; readonly step: number }

const STEPS_MAX = 10
const DAYS_MAX = 60

const isName = (text: string) => text.trim().length >= 2 && text.trim().length <= 80

/** What cannot stand in a route, `null` if it can. A decree that no step decides on would approve itself. */
export function routeFault(route: readonly RouteStep[]): RouteFault | null {
  if (route.length === 0) return { code: 'ROUTE_EMPTY' }
  if (route.length > STEPS_MAX) return { code: 'ROUTE_TOO_LONG' }
  for (const [step, { label, labelEn, days, fromPeople, fromRupiah }] of route.entries()) {
    if (!isName(label)) return { code: 'STEP_LABEL', step }
    if (labelEn !== null && !isName(labelEn)) return { code: 'STEP_LABEL_EN', step }
    if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX) return { code: 'STEP_DAYS', step }
    if ((fromPeople !== null && fromPeople < 1) || (fromRupiah !== null && fromRupiah < 1n))
      return { code: 'STEP_BAND', step }
  }
  if (!route.some(({ duty }) => duty === 'APPROVE')) return { code: 'ROUTE_WITHOUT_APPROVAL' }
  const always = stepsFor(route, { people: 0, rupiah: 0n })
  return always.some(({ duty }) => duty === 'APPROVE') ? null : { code: 'ROUTE_ALL_BANDED' }
}

export type StepStanding = 'WAITING' | 'OPEN' | 'LATE' | 'APPROVED' | 'RETURNED' | 'REJECTED'

export interface VotedStep {
  readonly days: number
  readonly vote: { readonly vote: ApprovalVote; readonly at: Date } | null
}

export interface PlacedStep {
  readonly standing: StepStanding
  /** Since when it is somebody's turn; null before. */
  readonly openedAt: Date | null
  /** When it counts as late. */
  readonly dueAt: Date | null
}

const MS_IN_DAY = 86_400_000
const OUTCOMES = { APPROVE: 'APPROVED', RETURN: 'RETURNED', REJECT: 'REJECTED' } as const

/**
 * Where each step of a submission stands: the first without a vote is open since the one before it was taken, all behind it wait.
 * After a return or a rejection nothing is open any more.
 */
export function placeSteps(steps: readonly VotedStep[], submittedAt: Date, now: Date): readonly PlacedStep[] {
  let since: Date | null = submittedAt
  return steps.map(({ days, vote }) => {
    const openedAt = since
    if (openedAt === null) return { standing: 'WAITING', openedAt: null, dueAt: null }
    const dueAt = new Date(openedAt.getTime() + days * MS_IN_DAY)
    since = vote?.vote === 'APPROVE' ? vote.at : null
    if (vote !== null) return { standing: OUTCOMES[vote.vote], openedAt, dueAt }
    return { standing: now > dueAt ? 'LATE' : 'OPEN', openedAt, dueAt }
  })
}

/** Whether steps ask for fewer decisions of some kind than others do: a route that is to hold for its author's own decree may only ask for more. */
export function asksForLess(steps: readonly RouteStep[], others: readonly RouteStep[]): boolean {
  const count = (of: readonly RouteStep[], duty: ApprovalDuty) => of.filter((step) => step.duty === duty).length
  return (Object.keys(DUTY_PERMISSIONS) as ApprovalDuty[]).some((duty) => count(steps, duty) < count(others, duty))
}
