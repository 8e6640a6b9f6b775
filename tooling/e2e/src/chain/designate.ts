import { expect } from 'vitest'
import { dayIn } from '../demo-day.ts'
import type { Government } from './government.ts'
import type { Answer } from './officer.ts'
import { openPublicList } from './public-list.ts'
import type { Stopwatch } from './stopwatch.ts'

const RULE = {
  op: 'ALL',
  of: [
    { fact: 'AGE', from: 18 },
    { fact: 'AGE_AT_FIRST_REGISTRATION', to: 64, basis: 'PP 44/2015' },
    { fact: 'STATUS', among: ['CANDIDATE', 'VERIFIED'] },
    { op: 'NOT', of: { fact: 'PUBLIC_SERVICE', among: ['CIVIL_SERVANT', 'ARMY', 'POLICE'], ifUnknown: 'UNMET' } },
  ],
}

/** Next year, as the office counts it: the chain covers the whole of it. */
const YEAR_OF_COVER = Number(dayIn(0).slice(0, 4)) + 1

/** The first day of a month of the year of cover. */
export const monthOfCover = (month: number) => `${YEAR_OF_COVER}-${String(month).padStart(2, '0')}-01`

export const FROM_MONTH = monthOfCover(1)
const UNTIL_MONTH = `${YEAR_OF_COVER + 1}-01-01`

/** A programme of next year with its quotas and its rule, open for its areas. @returns its id */
export async function plansProgramme(government: Government, time: Stopwatch, rule: object = RULE): Promise<string> {
  const { officer } = government
  const { regulations } = await officer.ask(
    '{ regulations(first: 50, filter: { states: [ENACTED], kinds: [PP, PERGUB] }) { edges { node { id } } } }',
  )
  const regulationIds = regulations.edges.slice(0, 3).map(({ node }: Answer) => node.id)
  const quotas: { readonly areaCode: string; readonly people: number }[] = []
  // Regency by regency: a question with a list of each of them costs more than the server answers.
  for (const areaCode of government.regencies) {
    const { workers } = await officer.ask(
      'query ($areaCode: String!) { workers(first: 10, filter: { areaCodes: [$areaCode] }) { totalCount } }',
      { areaCode },
    )
    quotas.push({ areaCode, people: government.quotaOf(workers.totalCount) })
  }
  const programme = await time('programme drafted with its quotas', () =>
    officer.does('createProgramme', {
      name: `Perlindungan uji ${Date.now()}`,
      insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
      fromMonth: FROM_MONTH,
      untilMonth: UNTIL_MONTH,
      fundingSource: government.fundingSource,
      quotas,
      regulationIds,
    }),
  )
  const ruled = await time('rule saved', () =>
    officer.does('saveRule', {
      programmeId: programme.id,
      expectedVersion: programme.version,
      rule: JSON.stringify(rule),
      effectiveFrom: `${dayIn(0).slice(0, 7)}-01`,
    }),
  )
  await time('programme opened', () =>
    officer.does('openProgramme', { programmeId: programme.id, expectedVersion: ruled.version }),
  )
  return programme.id
}

const COHORT = `id version state members reserves contentHash publicPath holdingObjectionCount areas { area { code } members }
  openAnswers { total } objections(first: 10) { edges { node { id workerId holdsUpLock decision { upheld } } } }`

async function cohortOf({ officer }: Government, id: string): Promise<Answer> {
  return (await officer.ask(`query ($id: ID!) { cohort(id: $id) { ${COHORT} } }`, { id })).cohort
}

/** Everybody placed by rule, order and quota. @returns the draft */
export async function computesCohort(government: Government, programmeId: string, time: Stopwatch): Promise<Answer> {
  const { officer } = government
  const draft = await officer.does('createCohort', {
    programmeId,
    name: 'Kohort uji rantai',
    seed: 'undian-rantai-2027',
    reservePercent: 5,
  })
  await time('cohort computed', async () => {
    const job = await officer.does(
      'computeCohort',
      {
        cohortId: draft.id,
        expectedVersion: draft.version,
        withoutAnswered: true,
        withoutCovered: true,
        idempotencyKey: `rantai-${Date.now()}`,
      },
      'id',
    )
    await officer.awaitsJob(job.id)
  })
  return cohortOf(government, draft.id)
}

/** The list in public, two objections against it, and their decisions. @returns the published cohort as it then stands */
export async function hearsObjections(government: Government, draft: Answer, time: Stopwatch): Promise<Answer> {
  const { url, officer, verifier, approver } = government
  const published = await time('list published', () =>
    officer.does(
      'publishCohort',
      { cohortId: draft.id, expectedVersion: draft.version, objectionsUntil: dayIn(1) },
      COHORT,
    ),
  )
  const list = await time('public list read', () => openPublicList(url, published.publicPath))
  expect(await list.object('DECEASED', 'Orang ini sudah meninggal bulan lalu.', 0)).toBe(200)
  expect(await list.object('MOVED', 'Katanya orang ini sudah pindah.', 1)).toBe(200)
  const { objections } = await cohortOf(government, draft.id)
  const [second, first] = objections.edges.map(({ node }: Answer) => node)
  for (const objection of [first, second])
    await officer.does('confirmObjection', { objectionId: objection.id, means: 'OFFICE' }, 'id')
  const decides = (objection: Answer, upheld: boolean) => ({
    objectionId: objection.id,
    upheld,
    reason: upheld ? 'Akta kematian sudah dilihat di kantor desa' : 'Masih tinggal di desa ini menurut kepala dusun',
  })
  // Whoever made the list, and whoever confirmed the objection, decides nothing about it.
  expect(await officer.tries('decideObjection', decides(first, true), 'id')).toHaveProperty('code')
  await time('objection upheld, the reserve follows', () =>
    verifier.does('decideObjection', decides(first, true), 'id'),
  )
  await verifier.does('decideObjection', decides(second, false), 'id')
  const heard = await cohortOf(government, draft.id)
  expect(heard).toMatchObject({ members: draft.members, reserves: draft.reserves - 1, holdingObjectionCount: 0 })
  const lock = { cohortId: heard.id, expectedVersion: heard.version }
  expect(await approver.tries('lockCohort', lock)).toMatchObject({ code: 'OBJECTIONS_OPEN' })
  return heard
}

/** @returns the cohort as it was locked */
export async function locksCohort(government: Government, heard: Answer, time: Stopwatch): Promise<Answer> {
  const input = { cohortId: heard.id, expectedVersion: heard.version }
  expect(await government.officer.tries('lockCohort', input)).toHaveProperty('code')
  await time('open answers of registers read', () => cohortOf(government, heard.id))
  const locked = await time('list locked', () => government.approver.does('lockCohort', input, COHORT))
  expect(locked).toMatchObject({ state: 'LOCKED', members: heard.members })
  return locked
}
