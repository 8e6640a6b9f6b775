import type { Prisma } from '@payung/database/prisma'
import { type BenefitTerms, termOf } from '@payung/domain/benefit/benefit-terms'
import {
  type ScholarRecord,
  type ScholarshipYearStanding,
  scholarshipYears,
} from '@payung/domain/benefit/scholarship-years'
import { today } from '../../platform/clock.ts'
import { type ClaimRow, findLifeEvents, findTerms, type LifeEventRow, type TermRow, termsOf } from '../claims/public.ts'
import {
  type CheckRow,
  type EndRow,
  findChecksOf,
  findEnds,
  findPayments,
  findProofs,
  findScholarshipsOf,
  type PaymentRow,
  type ProofRow,
  type ScholarshipRow,
} from './scholarships.queries.ts'

export interface Child {
  readonly row: ScholarshipRow
  /** What was brought and written down, with what was taken back. */
  readonly proofs: readonly ProofRow[]
  readonly payments: readonly PaymentRow[]
  readonly ends: readonly EndRow[]
  readonly years: readonly ScholarshipYearStanding[]
}

/** The children of one event: what they share decides what is left for each. */
export interface Family {
  readonly claimId: string
  readonly event: LifeEventRow
  readonly firstYear: number
  readonly children: readonly Child[]
  readonly check: CheckRow | null
  readonly totalRupiah: bigint
  readonly paidRupiah: bigint
  /** The claim was neither rejected nor taken back. */
  readonly isOnItsWay: boolean
}

type Read = <Row>(statement: Prisma.Sql) => Promise<readonly Row[]>

export const stands = <Entry extends { readonly withdrawn_at: Date | null }>(entry: Entry) =>
  entry.withdrawn_at === null

/** The school year of an event: that of its calendar year, as `scholarshipPath` counts. */
export const firstYearOf = (event: Pick<LifeEventRow, 'event_day'>) => Number(event.event_day.slice(0, 4))

/**
 * The children of some claims with how each of their years stands, in a handful of statements for all.
 *
 * @param claims each with its event
 * @returns by claim; absent where the law of the day of the event is not in the reference data
 */
export async function readFamilies(
  read: Read,
  claims: readonly Pick<ClaimRow, 'id' | 'event_id' | 'state'>[],
): Promise<ReadonlyMap<string, Family>> {
  const claimIds = claims.map(({ id }) => id)
  const events = new Map(
    (await read<LifeEventRow>(findLifeEvents(claims.map((claim) => claim.event_id)))).map((event) => [event.id, event]),
  )
  const rows = await read<ScholarshipRow>(findScholarshipsOf(claimIds))
  const ids = rows.map(({ id }) => id)
  const proofs = Map.groupBy(await read<ProofRow>(findProofs(ids)), (row) => row.scholarship_id)
  const payments = Map.groupBy(await read<PaymentRow>(findPayments(ids)), (row) => row.scholarship_id)
  const ends = Map.groupBy(await read<EndRow>(findEnds(ids)), (row) => row.scholarship_id)
  const checks = new Map((await read<CheckRow>(findChecksOf(claimIds))).map((check) => [check.claim_id, check]))
  const days = [...new Set([...events.values()].map((event) => event.event_day))]
  const terms = Map.groupBy(await read<TermRow>(findTerms(days)), ({ day }) => day)
  const families = claims.flatMap((claim) => {
    const event = events.get(claim.event_id)
    if (event === undefined) return []
    const ofClaim = rows.filter((row) => row.claim_id === claim.id)
    const children = ofClaim.map((row) => ({
      row,
      proofs: proofs.get(row.id) ?? [],
      payments: payments.get(row.id) ?? [],
      ends: ends.get(row.id) ?? [],
    }))
    const law = termsOf(terms.get(event.event_day) ?? [])
    const isOnItsWay = claim.state !== 'REJECTED' && claim.state !== 'WITHDRAWN'
    const of = { claimId: claim.id, event, check: checks.get(claim.id) ?? null, isOnItsWay }
    const family = familyOf(of, children, law)
    return family === null ? [] : [[claim.id, family] as const]
  })
  return new Map(families)
}

function familyOf(
  of: Pick<Family, 'claimId' | 'event' | 'check' | 'isOnItsWay'>,
  children: readonly Omit<Child, 'years'>[],
  terms: BenefitTerms,
): Family | null {
  try {
    const ground = { fromYear: firstYearOf(of.event), today: today().toString(), terms }
    const years = scholarshipYears(children.map(recordOf), ground)
    return {
      ...of,
      children: children.map((child) => ({ ...child, years: years.get(child.row.id) ?? [] })),
      firstYear: ground.fromYear,
      totalRupiah: termOf(terms, 'SCHOLARSHIP_TOTAL_MAX').amount,
      paidRupiah: children
        .flatMap(({ payments }) => payments.filter(stands))
        .reduce((sum, { rupiah }) => sum + rupiah, 0n),
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function recordOf({ row, proofs, payments, ends }: Omit<Child, 'years'>): ScholarRecord {
  const end = ends.find(stands)
  return {
    id: row.id,
    birthDate: row.birth_date,
    level: row.level,
    yearOfLevel: row.year_of_level ?? 1,
    end: end === undefined ? null : { kind: end.kind, day: end.on_day },
    proofs: proofs.filter(stands).map(({ year, level, year_of_level: yearOfLevel }) => ({ year, level, yearOfLevel })),
    payments: payments.filter(stands).map(({ year, rupiah }) => ({ year, rupiah })),
  }
}
