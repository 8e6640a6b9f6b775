import type pg from 'pg'
import { expect } from 'vitest'
import { decides, designatedIn } from './decide.ts'
import { computesCohort, hearsObjections, locksCohort, monthOfCover, plansProgramme } from './designate.ts'
import { type Asked, governmentAt } from './government.ts'
import { amends, reviews, revokes } from './keep-true.ts'
import type { Answer } from './officer.ts'
import {
  costByRegencyOutside,
  daysPass,
  faultsOutside,
  hashesOutside,
  lockedOutside,
  monthsOutside,
  RUPIAH_PER_MONTH,
} from './outside.ts'
import type { Stopwatch } from './stopwatch.ts'

interface Place {
  readonly url: string
  readonly admin: pg.Client
  readonly time: Stopwatch
  /** Fewer are no walk of this size. */
  readonly peopleMin: number
  /** Account of the regency in which the first lines of the annex live. */
  readonly keeper: string
}

/**
 * The whole chain of a government, by the public API alone: programme, rule, quotas, list, objections, lock, decree, votes, clean paper, signature,
 * amendment, re-verification, revocation. What the API says of people, months, rupiah, regencies and hashes is reckoned again from the rows.
 *
 * @returns state and last month of the first decree, as the API shows them at the end
 */
export async function walksChain(asked: Asked, { url, admin, time, peopleMin, keeper }: Place): Promise<Answer> {
  const government = await governmentAt(url, asked)
  const { officer } = government
  const programmeId = await plansProgramme(government, time)
  const draft = await computesCohort(government, programmeId, time)
  expect(draft.members).toBeGreaterThanOrEqual(peopleMin)
  const heard = await hearsObjections(government, draft, time)
  await daysPass(admin, heard.id)
  const locked = await locksCohort(government, heard, time)
  const areas = locked.areas.map(({ area, members }: Answer) => ({ area: area.code, people: members }))
  expect(await lockedOutside(admin, locked.id)).toEqual({
    areas: areas.toSorted(byArea),
    contentHash: locked.contentHash,
  })

  const drafted = await time('decree drafted', () => officer.does('draftDecree', { cohortId: locked.id }))
  const base = await decides(government, drafted.id, { what: 'decree', time })
  const first = await monthsOutside(admin, base.id)
  expect(base.decree.people).toBe(locked.members)
  expect(base.decree.cost.months).toHaveLength(12)
  expect(first.personMonths).toBe(12 * base.decree.people)
  expect(BigInt(base.decree.cost.total)).toBe(first.rupiah)
  const expected = areas.map(({ area, people }: Answer) => [area, BigInt(12 * people * RUPIAH_PER_MONTH)] as const)
  expect(await costByRegencyOutside(admin, base.id)).toEqual(new Map(expected))
  const hashes = async ({ id, decree, paper }: typeof base) => {
    const { annexHash, contentHash } = decree
    expect({ annex: annexHash, content: contentHash }).toEqual(await hashesOutside(admin, id, paper))
  }
  const people = async (month: string) =>
    sum([...((await monthsOutside(admin, base.id)).byMonth.get(month)?.values() ?? [])])
  /** A decree names nobody whom the law keeps out, and costs in each of its months what everybody costs who is designated once it is signed. */
  const holds = async (signed: typeof base, months: readonly string[]) => {
    const { people: all, added, replaced, cost, kind } = signed.decree
    const brought = kind === 'DESIGNATION' ? all : added + replaced
    const none = { tooYoung: 0, tooOld: 0, barred: 0, gone: 0, twice: 0 }
    expect(await faultsOutside(admin, signed.id)).toEqual({ people: brought, ...none })
    const byMonth: { month: string; people: number }[] = []
    for (const month of months) byMonth.push({ month, people: await people(month) })
    expect(cost.months).toEqual(byMonth)
    expect(Number(cost.total)).toBe(sum(byMonth.map((row) => row.people)) * RUPIAH_PER_MONTH)
    await hashes(signed)
  }
  await holds(base, monthsFrom(1))

  const amendment = await decides(government, await amends(government, base.id, time), { what: 'amendment', time })
  expect(amendment.decree).toMatchObject({ replaced: 1, people: base.decree.people - 1 })
  await holds(amendment, monthsFrom(4))
  const reviewed = await decides(government, await reviews(government, base.id, keeper, time), {
    what: 'amendment of the re-verification',
    time,
  })
  await holds(reviewed, monthsFrom(7))
  const revocation = await decides(government, await revokes(government, base.id), { what: 'revocation', time })
  await holds(revocation, monthsFrom(10))

  const { byMonth, rupiah } = await monthsOutside(admin, base.id)
  expect([...byMonth.keys()]).toHaveLength(9)
  for (const month of [1, 4, 7, 9, 10].map(monthOfCover)) {
    const outside = new Map(asked.regencies.map((code) => [code, byMonth.get(month)?.get(code) ?? 0]))
    expect(await designatedIn(government, base.id, month), month).toEqual(outside)
  }
  expect(rupiah).toBeLessThan(BigInt(base.decree.cost.total))
  const { decree } = await officer.ask('query ($id: ID!) { decree(id: $id) { state endedFrom } }', { id: base.id })
  return decree
}

const byArea = (a: { area: string }, b: { area: string }) => (a.area < b.area ? -1 : 1)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Months of the year of cover from this one on. */
const monthsFrom = (first: number) => Array.from({ length: 13 - first }, (_, at) => monthOfCover(first + at))
