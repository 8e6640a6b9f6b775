import { type IsoDay, yearsBefore } from '../calendar/iso-day.ts'
import type { Rupiah } from '../money/money.ts'
import { type BenefitTerms, termOf } from './benefit-terms.ts'

/** Levels of school in their order. */
export const SCHOOL_LEVELS = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY'] as const
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number]

/** A child of the deceased or wholly disabled person. */
export interface ScholarChild {
  readonly birthDate: IsoDay
  /** Where the child is in the year of the event; null before the first school. */
  readonly level: SchoolLevel | null
  /** Which year of the level, 1 for the first. */
  readonly yearOfLevel: number
  readonly marriedOn: IsoDay | null
  readonly worksSince: IsoDay | null
}

export interface ScholarshipYear {
  readonly year: number
  readonly level: SchoolLevel
  readonly rupiah: Rupiah
}

export type ScholarshipEnd = 'SCHOOL_DONE' | 'AGE' | 'MARRIED' | 'WORKING' | 'NOT_AT_SCHOOL' | 'TOTAL_REACHED'

export interface ScholarshipPath {
  readonly years: readonly ScholarshipYear[]
  readonly end: ScholarshipEnd
}

/**
 * The years for which one child is paid, from the year of the event on, if the child goes on with school year by year.
 *
 * A year is paid where the child, on its first day of July, is below the age at which it ends, and neither married nor at work. A child who is not at school has no
 * year yet: payment begins with the first letter of a school.
 *
 * Legal source: PP 82/2019; Permenaker 5/2021 article 103 (2). Permenaker 1/2025 article 103 (3a) excepts some children who work beside school: nobody has decided about them.
 */
export function scholarshipPath(child: ScholarChild, fromYear: number, terms: BenefitTerms): ScholarshipPath {
  if (child.level === null) return { years: [], end: 'NOT_AT_SCHOOL' }
  const ageBelow = Number(termOf(terms, 'SCHOLARSHIP_AGE_BELOW').amount)
  const places = SCHOOL_LEVELS.slice(SCHOOL_LEVELS.indexOf(child.level)).flatMap((level, index) => {
    const most = Number(termOf(terms, `SCHOLARSHIP_${level}_MAX`).amount)
    const first = index === 0 ? Math.max(1, child.yearOfLevel) : 1
    return Array.from({ length: Math.max(0, most - first + 1) }, () => level)
  })
  const years: ScholarshipYear[] = []
  for (const [index, level] of places.entries()) {
    const year = fromYear + index
    const day = `${year}-07-01`
    if (child.marriedOn !== null && child.marriedOn <= day) return { years, end: 'MARRIED' }
    if (child.worksSince !== null && child.worksSince <= day) return { years, end: 'WORKING' }
    if (child.birthDate <= yearsBefore(day, ageBelow)) return { years, end: 'AGE' }
    years.push({ year, level, rupiah: termOf(terms, `SCHOLARSHIP_${level}_YEARLY`).amount })
  }
  return { years, end: 'SCHOOL_DONE' }
}

/**
 * The paths of the children who are paid: of at most so many, the youngest with the longest way before them first, and never more than the total of one event.
 *
 * @returns one path for each paid child; what lies above the total is left out from the last years
 */
export function scholarshipsOf(
  children: readonly ScholarChild[],
  fromYear: number,
  terms: BenefitTerms,
): readonly ScholarshipPath[] {
  const most = Number(termOf(terms, 'SCHOLARSHIP_CHILDREN_MAX').amount)
  const total = (path: ScholarshipPath) => path.years.reduce((sum, { rupiah }) => sum + rupiah, 0n)
  const paths = children
    .map((child) => scholarshipPath(child, fromYear, terms))
    .filter(({ years }) => years.length > 0)
    .sort((a, b) => (total(a) === total(b) ? 0 : total(a) > total(b) ? -1 : 1))
    .slice(0, most)
  let left = termOf(terms, 'SCHOLARSHIP_TOTAL_MAX').amount
  return paths.map(({ years, end }) => {
    const paid: ScholarshipYear[] = []
    for (const year of years) {
      if (year.rupiah > left) return { years: paid, end: 'TOTAL_REACHED' as const }
      left -= year.rupiah
      paid.push(year)
    }
    return { years: paid, end }
  })
}
