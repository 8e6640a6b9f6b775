import type pg from 'pg'
import { expect } from 'vitest'
import { computesCohort, FROM_MONTH, plansProgramme } from './designate.ts'
import { type Asked, type Government, governmentAt } from './government.ts'
import { type BelowFloor, keptBelowFloor, lockedAmong, lockedBelowFloor } from './outside.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Says nothing of ages, of service to the state or of citizenship. */
const SILENT = { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] }

interface Place {
  readonly url: string
  readonly admin: pg.Client
  readonly time: Stopwatch
}

/** Whom the law keeps out of a cover that begins next January, and last somebody whom it does not. */
const PEOPLE: readonly (readonly [birthDate: string, facts: object])[] = [
  ['2012-05-10', {}],
  ['1950-05-10', {}],
  ['1985-05-10', { publicService: 'CIVIL_SERVANT' }],
  ['1985-05-10', { publicService: 'ARMY' }],
  ['1985-05-10', { publicService: 'POLICE' }],
  ['1985-05-10', { citizenship: 'FOREIGN' }],
  ['1985-05-10', { publicService: 'NONE', citizenship: 'INDONESIAN' }],
]

/** Registers them where others of the regency live. @returns their ids */
async function registers({ officer, regencies: [regency = ''] }: Government): Promise<readonly string[]> {
  const { workers } = await officer.ask(
    'query ($code: String!) { workers(first: 10, filter: { areaCodes: [$code] }) { edges { node { village { code } } } } }',
    { code: regency },
  )
  const villageCode: string = workers.edges[0].node.village.code
  // Below those of the demo; another walk of the same day brings others.
  const serial = 3_000 + (Date.now() % 3_000)
  const ids: string[] = []
  for (const [at, [birthDate, facts]] of PEOPLE.entries()) {
    const born = `${birthDate.slice(8)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}`
    const nationalId = `${villageCode.slice(0, 8).replaceAll('.', '')}${born}${serial + at}`
    const person = { nationalId, name: `Uji Lantai ${'ABCDEFG'[at]}`, birthDate, sex: 'MALE', villageCode, ...facts }
    ids.push((await officer.does('registerWorker', { ...person, membershipKind: 'NONE' }, 'id')).id)
  }
  return ids
}

interface Locked {
  /** Of those who live there, whom the law keeps out. */
  readonly living: BelowFloor
  /** The same of those who were locked. */
  readonly locked: BelowFloor
  /** Of the seven who were registered for it, by their place: who was locked. */
  readonly registered: readonly number[]
}

/** A list of everybody whom a rule without any word of the law admits, locked by another officer; people are counted from the rows. */
export async function locksUnderSilentRule(regencyToWalk: Asked, { url, admin, time }: Place): Promise<Locked> {
  const [regency = ''] = regencyToWalk.regencies
  const government = await governmentAt(url, regencyToWalk)
  const people = await registers(government)
  const draft = await computesCohort(government, await plansProgramme(government, time, SILENT), time)
  const input = { cohortId: draft.id, expectedVersion: draft.version, reason: 'Uji lantai hukum, tidak diumumkan' }
  const locked = await time('list without a word of the law locked', () =>
    government.approver.does('lockCohort', input, 'id members'),
  )
  expect(locked.members).toBe(draft.members)
  const names = await lockedAmong(admin, locked.id, people)
  return {
    living: await keptBelowFloor(admin, regency, FROM_MONTH),
    locked: await lockedBelowFloor(admin, locked.id),
    registered: [...people.keys()].filter((at) => names.has(people[at] ?? '')),
  }
}
