import type { Prisma } from '@payung/database/prisma'
import type { TenantKind } from '@payung/domain/access/role'
import {
  type BenefitEvent,
  type ClaimEventKind,
  eventWithoutDetails,
  opensClaim,
} from '@payung/domain/benefit/benefit-event'
import type { BenefitTerms } from '@payung/domain/benefit/benefit-terms'
import { type Benefit, benefitsFor, isOfRegion } from '@payung/domain/benefit/benefits-for'
import { disabilityOf } from '@payung/domain/benefit/disability'
import { type LostProtection, lostProtection } from '@payung/domain/benefit/lost-protection'
import type { ScholarChild } from '@payung/domain/benefit/scholarship'
import { claimProgramme } from '@payung/domain/benefit/work-relation'
import { explainContribution } from '@payung/domain/money/contribution'
import type { Tariff } from '@payung/domain/money/tariff'
import type { ProtectionState } from '@payung/domain/protection/month-state'
import { unpaidBy } from '@payung/domain/protection/unpaid-by'
import { today } from '../../platform/clock.ts'
import { type ContributionMonthRow, findContributionMonths } from '../billing/public.ts'
import { type EventGrantRow, findGrantsOfEvents, legalBasisOf } from '../regional-grants/public.ts'
import { type AccidentRow, type EventAccidentRow, findAccidentsOfEvents } from './accidents.queries.ts'
import {
  type EventChildRow,
  findEventChildren,
  findProtectedMonths,
  findTerms,
  type LifeEventRow,
  type ProtectedMonthRow,
  type TermRow,
} from './claims.queries.ts'
import { findEventsWithoutHeir } from './heirs.queries.ts'

/** A grant at a death, and who gives it. */
export interface GrantDue extends Benefit {
  readonly grantId: string
  readonly giverName: string
  readonly giverKind: TenantKind
}

export interface BenefitsDue {
  readonly claimId: string | null
  readonly month: string
  readonly protectionState: ProtectionState | null
  readonly benefits: readonly Benefit[]
  /** Without what an accident has led to: what that says is about health, and opens to the officers of the case. */
  readonly openBenefits: readonly Benefit[]
  /** What governments give on top by their own regulations: no part of what the insurer owes. */
  readonly grants: readonly GrantDue[]
  readonly lost: LostProtection
  /** Two people have said that no heir is known: the funeral money alone is due to a person. */
  readonly hasNoHeir: boolean
  /** Who has not paid the month under our decree; nobody where it is paid, or no decree of ours pays it. */
  readonly unpaidBy: ContributionMonthRow['payers']
  /** The decree of ours under which the month stands; null where none does. */
  readonly decreeId: string | null
  readonly listId: string | null
  readonly terms: BenefitTerms
}

type Read = <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>

interface Facts {
  /** The months of decrees of ours. */
  readonly months: readonly ContributionMonthRow[]
  /** The months that the insurer has posted, under whichever decree. */
  readonly protectedMonths: readonly ProtectedMonthRow[]
  readonly terms: BenefitTerms
  readonly tariffs: readonly Tariff[]
  readonly children: readonly ScholarChild[]
  readonly accident: AccidentRow | null
  readonly grants: readonly EventGrantRow[]
  readonly hasNoHeir: boolean
}

export function termsOf(rows: readonly TermRow[]): BenefitTerms {
  return new Map(rows.map(({ key, amount, legal_basis: legalBasis }) => [key, { key, amount, legalBasis }]))
}

/**
 * What is due after events, by the month in which each happened: its protection is read from the facts, as its trace shows them, in seven statements for all.
 *
 * @returns by event; absent where it opens no claim, or the law of its day is not in the reference data
 */
export async function readBenefitsDue(
  read: Read,
  tariffs: readonly Tariff[],
  events: readonly LifeEventRow[],
): Promise<ReadonlyMap<string, BenefitsDue>> {
  const workers = [...new Set(events.map((event) => event.worker_id))]
  const days = [...new Set(events.map((event) => event.event_day))]
  const ours = Map.groupBy(await read<ContributionMonthRow>(findContributionMonths(workers)), (row) => row.worker_id)
  const posted = Map.groupBy(await read<ProtectedMonthRow>(findProtectedMonths(workers)), (row) => row.worker_id)
  const terms = Map.groupBy(await read<TermRow>(findTerms(days)), ({ day }) => day)
  const children = Map.groupBy(
    await read<EventChildRow>(findEventChildren(events.map(({ id }) => id))),
    (row) => row.event_id,
  )
  const accidents = new Map(
    (await read<EventAccidentRow>(findAccidentsOfEvents(events.map(({ id }) => id)))).map((row) => [row.event_id, row]),
  )
  const grants = Map.groupBy(
    await read<EventGrantRow>(findGrantsOfEvents(events.map(({ id }) => id))),
    (row) => row.event_id,
  )
  const withoutHeir = new Set(
    (await read<{ event_id: string }>(findEventsWithoutHeir(events.map(({ id }) => id)))).map((row) => row.event_id),
  )
  const due = events.flatMap((event) => {
    const facts = {
      months: ours.get(event.worker_id) ?? [],
      protectedMonths: posted.get(event.worker_id) ?? [],
      terms: termsOf(terms.get(event.event_day) ?? []),
      tariffs,
      children: (children.get(event.id) ?? []).map(scholarChild),
      accident: accidents.get(event.id) ?? null,
      grants: grants.get(event.id) ?? [],
      hasNoHeir: withoutHeir.has(event.id),
    }
    const answer = opensClaim(event.kind) ? dueOf({ ...event, kind: event.kind }, facts) : null
    return answer === null ? [] : [[event.id, answer] as const]
  })
  return new Map(due)
}

type ClaimEventRow = LifeEventRow & { readonly kind: ClaimEventKind }

function dueOf(
  event: ClaimEventRow,
  { months, protectedMonths, terms, tariffs, children, accident, grants: grantRows, hasNoHeir }: Facts,
): BenefitsDue | null {
  const month = `${event.event_day.slice(0, 7)}-01`
  const programmes = protectedMonths.filter((row) => row.month === month).map(({ programme }) => programme)
  const ofMonth = months.filter((row) => row.month === month)
  const best = ofMonth.find(({ state }) => state === 'PROTECTED') ?? ofMonth.at(-1)
  // Another government's decree protects a family as ours does.
  const protectionState = programmes.length > 0 ? 'PROTECTED' : (best?.state ?? null)
  const ourPaid = months.filter(({ state }) => state === 'PROTECTED' || state === 'PAID')
  const paid = [...new Set([...ourPaid, ...protectedMonths].map((row) => row.month))].sort()
  const until = paid.filter((paidMonth) => paidMonth <= month)
  const arrears = Number(terms.get('ARREARS_PAYABLE')?.amount ?? 0n)
  const membership = { monthOfMembership: monthOfMembership(until, month, arrears), monthsContributed: until.length }
  const lost = lostProtection(
    protectionState,
    paid.findLast((paidMonth) => paidMonth < month) ?? null,
    arrears,
    today().toString(),
  )
  try {
    const happened = { ...benefitEvent(event), children, hasNoHeir }
    // Death insurance pays the same whatever the base is.
    const baseRupiah = happened.isAtWork ? baseOf(tariffs, month) : 0n
    const regional = grantRows.map((row) => ({ rupiah: row.rupiah, legalBasis: legalBasisOf(row) }))
    const allOf = (what: BenefitEvent) =>
      benefitsFor(what, { state: protectionState, programmes }, membership, { baseRupiah, terms, grants: regional })
    const benefitsOf = (what: BenefitEvent) => allOf(what).filter((benefit) => !isOfRegion(benefit))
    const openBenefits = benefitsOf(happened)
    const benefits = accident === null ? openBenefits : benefitsOf(withAccident(happened, accident, terms))
    // The rule names them in the order in which they are handed in.
    const grants = allOf(happened)
      .filter(isOfRegion)
      .flatMap((benefit, index) => {
        const row = grantRows[index]
        if (row === undefined) return []
        return { ...benefit, grantId: row.grant_id, giverName: row.area_name, giverKind: row.giver_kind }
      })
    const [decreeId, listId] = [best?.decree_id ?? null, best?.list_id ?? null]
    const { claim_id: claimId } = event
    const money = { benefits, openBenefits, grants, hasNoHeir }
    return {
      claimId,
      month,
      protectionState,
      ...money,
      lost,
      unpaidBy: unpaidBy(best, protectionState),
      decreeId,
      listId,
      terms,
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function withAccident(event: BenefitEvent, accident: AccidentRow, terms: BenefitTerms): BenefitEvent {
  return {
    ...event,
    disability: disabilityOf(accident.losses, terms),
    daysUnableToWork: accident.days_unable_to_work,
    homeCareRupiah: accident.home_care.map(BigInt),
    transports: [
      { way: 'LAND', rupiah: accident.transport_land },
      { way: 'SEA', rupiah: accident.transport_sea },
      { way: 'AIR', rupiah: accident.transport_air },
    ],
  }
}

function scholarChild(row: EventChildRow): ScholarChild {
  const { birth_date: birthDate, level, year_of_level: yearOfLevel, married_on: marriedOn, left_on: worksSince } = row
  return { birthDate, level, yearOfLevel: yearOfLevel ?? 1, marriedOn, worksSince }
}

function benefitEvent(event: ClaimEventRow): BenefitEvent {
  const programme = claimProgramme(event.kind, {
    atWorkOrOnTheWay: event.at_work_or_on_the_way,
    becauseOfWork: event.because_of_work,
    inTraffic: event.in_traffic,
    ofOccupationalIllness: event.of_occupational_illness,
  })
  return eventWithoutDetails(event.kind, event.event_day, programme === 'WORK_ACCIDENT')
}

/** The base of the package for vulnerable workers in that month. @throws RangeError where the tariff has none */
function baseOf(tariffs: readonly Tariff[], month: string): bigint {
  const [answer] = explainContribution(tariffs, {
    programmes: ['WORK_ACCIDENT'],
    month,
    fundingSource: 'REGIONAL_BUDGET',
  })
  const base = answer?.contribution?.baseRupiah
  if (base == null) throw new RangeError(`no base in ${month}`)
  return base
}

/** Which month of the membership it is, 1 for the first: a membership begins anew after more unpaid months than can be paid later. */
function monthOfMembership(paidMonths: readonly string[], month: string, arrearsMonths: number): number {
  const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  let first = index(month)
  for (const paid of paidMonths.toReversed()) {
    if (first - index(paid) > arrearsMonths + 1) break
    first = index(paid)
  }
  return index(month) - first + 1
}
