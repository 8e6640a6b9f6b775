import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import {
  ADULT,
  beginCohort,
  cohortId,
  cohortOf,
  colleague,
  computedCohort,
  computes,
  locksUnpublished,
  POOR,
  REFUSAL,
  savePriority,
} from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeAmounts, arrangeProgramme } from '../../testing/programme.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const UPDATE = `mutation ($input: UpdateCohortInput!) { updateCohort(input: $input) { __typename ... on UpdateCohortSuccess { data { id name version members computedAt seed } } ${REFUSAL} } }`
const DISCARD = `mutation ($input: DiscardCohortInput!) { discardCohort(input: $input) { __typename ... on DiscardCohortSuccess { data { state } } ... on Error { code } } }`

const WOMAN = { label: 'Perempuan', points: 10, when: { fact: 'SEX', among: ['FEMALE'] } } as const

describe('a cohort that is computed', () => {
  test('takes the eligible with most points within the quota, keeps others in reserve, and explains each place', async ({
    signIn,
    admin,
    keys,
  }) => {
    const poor = await arrangePeople(admin, vaultOf(keys), [
      { decile: 1, sex: 'MALE' },
      { decile: 2, sex: 'FEMALE' },
    ])
    await arrangePeople(admin, vaultOf(keys), [
      ...Array.from({ length: 11 }, () => ({ decile: 8, sex: 'MALE' as const })),
      { birthDate: '1940-01-01', decile: 1 },
    ])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    expect(await savePriority(officer, programmeId, [POOR, WOMAN])).toMatchObject({
      data: {
        priorityInForce: {
          version: 1,
          criteria: [
            { label: 'Desil 1–3', points: 50 },
            { label: 'Perempuan', points: 10 },
          ],
        },
      },
    })
    const cohort = await computedCohort(officer, programmeId)
    expect(cohort).toMatchObject({
      state: 'DRAFT',
      eligible: 13,
      members: 10,
      reserves: 2,
      changedSince: [],
      ruleVersion: 1,
      priority: { version: 1 },
      areas: [
        {
          area: { code: '61.12' },
          quota: 10,
          taken: 0,
          eligible: 13,
          members: 10,
          reserves: 2,
          lastPoints: 0,
          nextPoints: 0,
        },
      ],
    })
    const people = cohort.people.edges.map((edge: { node: object }) => edge.node)
    expect(people.slice(0, 2)).toMatchObject([
      {
        place: 1,
        points: 60,
        standing: 'MEMBER',
        criteria: [
          { label: 'Desil 1–3', points: 50 },
          { label: 'Perempuan', points: 10 },
        ],
      },
      { place: 2, points: 50, standing: 'MEMBER', criteria: [{ label: 'Desil 1–3', points: 50 }] },
    ])
    expect(people[0].workerId).toBe(Buffer.from(`Worker:${poor[1]?.id}`).toString('base64'))
    const draws = people.slice(2).map(({ draw }: { draw: string }) => draw)
    expect(draws).toEqual([...draws].sort())
    expect(people.map(({ standing }: { standing: string }) => standing)).toEqual([
      ...Array.from({ length: 10 }, () => 'MEMBER'),
      'RESERVE',
      'RESERVE',
    ])
  })

  test('costs what its members cost in each month, all areas together', async ({ signIn, admin, keys }) => {
    await arrangeAmounts(admin)
    await arrangePeople(admin, vaultOf(keys), [{}, {}, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const { cost, areas } = await computedCohort(await signIn('kubu-raya'), programmeId)
    expect(cost).toEqual({
      people: 3,
      months: 12,
      total: String(3 * 12 * 16_800),
      spans: [{ fromMonth: '2027-01-01', months: 12, perMonth: String(3 * 16_800) }],
    })
    expect(areas[0].cost.total).toBe(cost.total)
  })

  test('is the same each time from the same seed, draws anew from another, and follows its filter', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), variedPeople(60))
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const idsOf = (cohort: { people: { edges: { node: { workerId: string } }[] } }) =>
      cohort.people.edges.map(({ node }) => node.workerId)
    const [first, again, other, women] = [
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId, { seed: 'undian-lain' }),
      await computedCohort(officer, programmeId, { filter: { sexes: ['FEMALE'] } }),
    ]
    expect(idsOf(again)).toEqual(idsOf(first))
    expect(idsOf(other)).not.toEqual(idsOf(first))
    expect(women.eligible).toBeLessThan(first.eligible)
  })

  test('takes only who was accepted in its round, which it names and keeps', async ({ signIn, admin, keys }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{}, {}, {}])
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', { rule: ADULT, villages: ['61.12.05.2003'] })
    await admin.query(
      `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code, accepted_at)
       select $1, $2, person_id, id, village_code, case when id = $3 then now() end from worker where id = any($4)`,
      [TENANTS['kubu-raya'].id, round.id, people[0]?.id, [people[0]?.id, people[1]?.id]],
    )
    const officer = await signIn('kubu-raya')
    const roundId = globalIdOf('Round', round.id)
    const programmeId = globalIdOf('Programme', round.programme)
    const cohort = await computedCohort(officer, programmeId, { roundId })
    expect(cohort).toMatchObject({ eligible: 1, members: 1 })
    expect(cohort.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)).toEqual([
      globalIdOf('Worker', people[0]?.id ?? ''),
    ])
    const { cohort: seen } = await officer.ask('query ($id: ID!) { cohort(id: $id) { round { id name } } }', {
      id: cohort.id,
    })
    expect(seen.round).toEqual({ id: roundId, name: 'Putaran 2027' })
    expect((await computedCohort(officer, programmeId)).eligible).toBe(3)
  })

  test('finds who was accepted under the record that theirs was merged into, through several', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{}, {}, {}, {}])
    const ids = people.map(({ id }) => id)
    const round = await arrangeRound(admin, 'kubu-raya', 'Putaran 2027', { rule: ADULT, villages: ['61.12.05.2003'] })
    await admin.query(
      `insert into candidate (tenant_id, round_id, person_id, worker_id, village_code, accepted_at)
       select $1, $2, person_id, id, village_code, now() from worker where id = $3`,
      [TENANTS['kubu-raya'].id, round.id, ids[0]],
    )
    for (const [from, into] of [ids.slice(0, 2), ids.slice(1, 3)])
      await admin.query('update worker set superseded_by = $2 where id = $1', [from, into])
    const [officer, roundId] = [await signIn('kubu-raya'), globalIdOf('Round', round.id)]
    const cohort = await computedCohort(officer, globalIdOf('Programme', round.programme), { roundId })
    expect(cohort.people.edges.map(({ node }: { node: { workerId: string } }) => node.workerId)).toEqual([
      globalIdOf('Worker', ids[2] ?? ''),
    ])
  })

  test('says when rule, order or quotas have changed since', async ({ signIn, admin, keys }) => {
    await arrangePeople(admin, vaultOf(keys), [{}, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const { id } = await computedCohort(officer, programmeId)
    await admin.query(
      `insert into rule_version (programme_id, version, tenant_id, rule, effective_from) values ($1, 2, $2, $3, '2026-02-01')`,
      [programmeId, TENANTS['kubu-raya'].id, ADULT],
    )
    await savePriority(officer, programmeId, [POOR])
    await admin.query('update programme_quota set people = 9 where programme_id = $1', [programmeId])
    const cohort = await cohortOf(officer, id)
    expect(cohort.changedSince).toEqual(['RULE', 'PRIORITY', 'QUOTAS'])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    expect(await locksUnpublished(await signIn('pertamina'), cohort)).toMatchObject({ code: 'RULE_CHANGED' })
    await computes(officer, cohort)
    expect(await cohortOf(officer, id)).toMatchObject({ changedSince: [], ruleVersion: 2, priority: { version: 1 } })
    const { rows: jobNotices } = await admin.query(
      `select distinct n.params ->> 'file' as name, c.name as is_called from notice n cross join cohort c where n.params ->> 'jobKind' = 'COHORT_COMPUTE'`,
    )
    expect(jobNotices).toEqual([{ name: cohort.name, is_called: cohort.name }])
  })
})

describe('a draft', () => {
  test('that changes in what it is computed from loses its people, and by its name alone keeps them', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [{}, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, programmeId, { filter: { sexes: ['FEMALE'], areaCodes: ['61.12'] } })
    const same = {
      cohortId: cohort.id,
      name: 'Nama lain',
      filter: { areaCodes: ['61.12'], sexes: ['FEMALE'] },
      seed: cohort.seed,
      reservePercent: 20,
    }
    const renamed = (await officer.ask(UPDATE, { input: { ...same, expectedVersion: cohort.version } })).updateCohort
    expect(renamed).toMatchObject({ data: { name: 'Nama lain', members: 2 } })
    expect((await officer.ask(UPDATE, { input: { ...same, expectedVersion: cohort.version } })).updateCohort.code).toBe(
      'COHORT_CHANGED',
    )
    const redrawn = await officer.ask(UPDATE, {
      input: { ...same, seed: 'baru-1', expectedVersion: renamed.data.version },
    })
    expect(redrawn.updateCohort).toMatchObject({ data: { members: 0, computedAt: null } })
    const input = { cohortId: cohort.id, expectedVersion: redrawn.updateCohort.data.version }
    expect((await officer.ask(DISCARD, { input })).discardCohort).toMatchObject({ data: { state: 'DISCARDED' } })
    expect(
      (await officer.ask(UPDATE, { input: { ...same, expectedVersion: input.expectedVersion + 1 } })).updateCohort.code,
    ).toBe('COHORT_STATE')
  })

  test('is begun only of one’s own open programme, by who makes cohorts for the whole tenant', async ({
    signIn,
    admin,
  }) => {
    const own = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { state: 'DRAFT' })
    const provincial = await arrangeProgramme(admin, 'provinsi', 'Provinsi', { areas: ['61.12'] })
    const open = await arrangeProgramme(admin, 'kubu-raya', 'Dibuka')
    const officer = await signIn('kubu-raya')
    expect(await beginCohort(officer, own)).toMatchObject({ code: 'PROGRAMME_NOT_OPEN' })
    expect(await beginCohort(officer, provincial)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await beginCohort(officer, open, { name: 'x', seed: '!', reservePercent: 101 })).toMatchObject({
      issues: [
        { path: 'name', code: 'COHORT_NAME_INVALID' },
        { path: 'seed', code: 'SEED_INVALID' },
        { path: 'reservePercent', code: 'RESERVE_INVALID' },
      ],
    })
    const filter = { areaCodes: ['61.12', '61.99'], occupationCodes: ['', 'ASTRONAUT'], ecosystemCodes: ['MOON'] }
    expect(await beginCohort(officer, open, { filter })).toMatchObject({
      issues: ['areaCodes', 'occupationCodes', 'ecosystemCodes'].map((field) => ({
        path: `filter.${field}`,
        code: 'FILTER_CODE_UNKNOWN',
      })),
    })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    expect(await beginCohort(officer, open)).toMatchObject({ code: 'NOT_ALLOWED' })
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect(await beginCohort(officer, open)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

test('people of another area see their part of a list, and another tenant’s cohort is nobody’s', async ({
  signIn,
  admin,
  keys,
}) => {
  await arrangePeople(admin, vaultOf(keys), [{ in: '61.12.05.2003' }, { in: '61.12.01.2001' }])
  const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
  const officer = await signIn('kubu-raya')
  const { id } = await computedCohort(officer, programmeId)
  expect(await cohortOf(await signIn('pontianak'), id)).toBeNull()
  expect(await cohortOf(officer, cohortId(programmeId))).toBeNull()
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
  const seen = await cohortOf(officer, id)
  expect(seen.people.totalCount).toBe(1)
  expect(seen.actions).toEqual([])
})
