import type { CompanyProtectionLine } from './protection.query.ts'

/** How far the payments of a payer reach, from a month on. */
export interface PaidMonths {
  /** Whom they protect in that month. */
  readonly people: number
  /** Whose contribution of that month has not been paid in time. */
  readonly unpaid: number
  /** Of them, whose contribution can still be paid so that nothing is lost. */
  readonly inGrace: number
  /** The last month in which they protect anybody; null where they protect nobody any more. */
  readonly protectedThrough: string | null
  /** The last month that decrees have it pay for anybody. */
  readonly designatedThrough: string
  /** The last month before that one in which they protected anybody, and how many. */
  readonly protectedBefore: { readonly month: string; readonly people: number } | null
}

const UNPAID: ReadonlySet<CompanyProtectionLine['cells'][number]['state']> = new Set(['GRACE', 'LAPSED'])

/** @returns null where nobody stands in its months: no decree has it pay */
export function paidMonths(lines: readonly CompanyProtectionLine[], current: string): PaidMonths | null {
  const cells = lines.flatMap(({ relation, cells: of }) => (relation === 'PAYER' ? of : []))
  const counted = cells.filter(({ people, month }) => people > 0 && month >= current)
  const lastOf = (months: readonly { readonly month: string }[]) =>
    months.reduce<string | null>((last, { month }) => (last === null || month > last ? month : last), null)
  const designatedThrough = lastOf(counted.filter(({ state }) => state !== 'ENDED'))
  if (designatedThrough === null) return null
  const protecting = cells.filter(({ state, people }) => state === 'PROTECTED' && people > 0)
  const peopleIn = (chosenMonth: string) =>
    protecting.reduce((sum, { month, people }) => sum + (month === chosenMonth ? people : 0), 0)
  const unpaid = counted.filter(({ month, state }) => month === current && UNPAID.has(state))
  const monthBefore = lastOf(protecting.filter(({ month }) => month < current))
  return {
    people: peopleIn(current),
    unpaid: unpaid.reduce((sum, { people }) => sum + people, 0),
    inGrace: unpaid.reduce((sum, { state, people }) => sum + (state === 'GRACE' ? people : 0), 0),
    protectedThrough: lastOf(protecting.filter(({ month }) => month >= current)),
    designatedThrough,
    protectedBefore: monthBefore === null ? null : { month: monthBefore, people: peopleIn(monthBefore) },
  }
}
