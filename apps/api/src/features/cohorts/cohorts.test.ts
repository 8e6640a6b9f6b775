import type { Rule } from '@payung/domain/eligibility/eligibility-rule'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { beginCohort, cohortId, cohortOf, colleague, computedCohort, computes } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { arrangeAmounts, arrangeProgramme } from '../../testing/programme.builder.ts'
import { arrangeRound } from '../../testing/round.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { test as workerTest } from '../../testing/with-worker.ts'

const SAVE = `mutation ($input: SavePriorityInput!) { savePriority(input: $input) { __typename ... on SavePrioritySuccess { data { priorityInForce { version criteria { label points } } priorities { version usedAt } } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const LOCK = `mutation ($input: LockCohortInput!) { lockCohort(input: $input) { __typename ... on LockCohortSuccess { data { id state members contentHash } }
  ... on ValidationError { issues { path code } } ... on Error { code message } } }`
const UPDATE = `mutation ($input: UpdateCohortInput!) { updateCohort(input: $input) { __typename ... on UpdateCohortSuccess { data { id name version members computedAt seed } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const DISCARD = `mutation ($input: DiscardCohortInput!) { discardCohort(input: $input) { __typename ... on DiscardCohortSuccess { data { state } } ... on Error { code } } }`

const ADULT: Rule = { fact: 'AGE', from: 18, to: 64 }
const POOR = { label: 'Desil 1–3', points: 50, when: { fact: 'WELFARE_DECILE', to: 3 } } as const
const WOMAN = { label: 'Perempuan', points: 10, when: { fact: 'SEX', among: ['FEMALE'] } } as const
const REASON = 'Tidak diumumkan karena uji coba'

const savePriority = async (client: Client, programmeId: string, criteria: unknown, effectiveFrom = '2026-01-01') =>
  (await client.ask(SAVE, { input: { programmeId, criteria: JSON.stringify(criteria), effectiveFrom } })).savePriority

const lock = async (client: Client, cohort: { id: string; version: number }, reason: string | null = REASON) =>
  (await client.ask(LOCK, { input: { cohortId: cohort.id, expectedVersion: cohort.version, reason } })).lockCohort

/** Jobs are run while each of these tests does. */
const test = workerTest.extend<{ running: undefined }>({
  running: [
    async ({ worker }, use) => {
      expect(worker).toBeDefined()
      await use(undefined)
    },
    { auto: true },
  ],
})

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
    const [one, again, other, women] = [
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId, { seed: 'undian-lain' }),
      await computedCohort(officer, programmeId, { filter: { sexes: ['FEMALE'] } }),
    ]
    expect(idsOf(again)).toEqual(idsOf(one))
    expect(idsOf(other)).not.toEqual(idsOf(one))
    expect(women.eligible).toBeLessThan(one.eligible)
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
    expect(await lock(await signIn('pertamina'), cohort)).toMatchObject({ code: 'RULE_CHANGED' })
    await computes(officer, cohort)
    expect(await cohortOf(officer, id)).toMatchObject({ changedSince: [], ruleVersion: 2, priority: { version: 1 } })
  })
})

describe('a lock', () => {
  test('is made by somebody else, keeps everybody’s facts, and leaves nothing to do but export', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [person] = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, programmeId)
    expect(cohort.actions).toEqual(['EDIT', 'COMPUTE', 'PUBLISH', 'DISCARD'])
    expect(await lock(officer, cohort)).toMatchObject({ code: 'NOT_ALLOWED' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect(await lock(approver, cohort, null)).toMatchObject({
      issues: [{ path: 'reason', code: 'LOCK_REASON_MISSING' }],
    })
    expect(await lock(approver, cohort, 'Mendesak bagi 6112055511820001')).toMatchObject({
      issues: [{ path: 'reason', code: 'TEXT_HAS_NATIONAL_ID' }],
    })
    expect(await lock(approver, { ...cohort, version: 1 })).toMatchObject({ code: 'COHORT_CHANGED' })
    const { data } = await lock(approver, cohort)
    expect(data).toMatchObject({ state: 'LOCKED', members: 1, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await admin.query(`update worker set name = 'Nama Lain', version = version + 1 where id = $1`, [person?.id])
    const locked = await cohortOf(officer, cohort.id)
    expect(locked.people.edges[0].node.name).toBe('Siti Aminah')
    expect(locked).toMatchObject({ actions: ['EXPORT'], lockReason: REASON })
    expect((await lock(approver, locked)).code).toBe('COHORT_STATE')
    const { rows } = await admin.query(
      `select details, encode(digest, 'hex') as digest from audit_event where action = 'COHORT_LOCKED'`,
    )
    expect(rows).toEqual([
      { details: { entries: 1, published: false, unconfirmedObjections: 0 }, digest: data.contentHash },
    ])
  })

  test('is refused where somebody no longer meets the rule or stands elsewhere, and nothing of it stays', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ decile: 1 }, {}, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', {
      rule: { op: 'ALL', of: [ADULT, { fact: 'STATUS', among: ['CANDIDATE'] }] },
    })
    const officer = await signIn('kubu-raya')
    await savePriority(officer, programmeId, [POOR])
    const cohort = await computedCohort(officer, programmeId)
    await admin.query(`update worker set status = 'VERIFIED', version = version + 1 where id = $1`, [people[1]?.id])
    await admin.query('update worker set welfare_decile = 9, version = version + 1 where id = $1', [people[0]?.id])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const answer = await lock(await signIn('pertamina'), cohort)
    expect(answer).toMatchObject({ __typename: 'ConflictError', code: 'COHORT_STALE' })
    const { rows } = await admin.query('select count(*)::int as entries from cohort_entry')
    expect(rows[0].entries).toBe(0)
    expect((await cohortOf(officer, cohort.id)).state).toBe('DRAFT')
  })

  test('is refused for who has grown too old since the draft was computed, told before with why; a birthday moves no points', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }, {}])
    const elsewhere: Rule = { op: 'NOT', of: { fact: 'DESIGNATED_ELSEWHERE', payers: ['REGIONAL_BUDGET'] } }
    const rule: Rule = { op: 'ALL', of: [ADULT, elsewhere] }
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule })
    const officer = await signIn('kubu-raya')
    await savePriority(officer, programmeId, [{ label: 'Lansia', points: 5, when: { fact: 'AGE', from: 65 } }])
    const cohort = await computedCohort(officer, programmeId)
    const { rows: told } = await admin.query(`select details from audit_event where action = 'DESIGNATIONS_TOLD'`)
    expect(told).toEqual([{ details: { people: 0 } }])
    const UNFIT = `query ($id: ID!) { cohort(id: $id) { unfit { total people { name reason { text } } } } }`
    const unfit = async (client: Client) => (await client.ask(UNFIT, { id: cohort.id })).cohort.unfit
    expect(await unfit(officer)).toEqual({ total: 0, people: [] })
    // Sixty-four on the day of the draft, sixty-five by now.
    await admin.query(`set session_replication_role = replica`)
    await admin.query(`update cohort set judged_on = judged_on - 30`)
    await admin.query(`set session_replication_role = origin`)
    await admin.query(
      `update worker set birth_date = (now() - interval '65 years 10 days')::date, version = version + 1 where id = $1`,
      [people[0]?.id],
    )
    const why = /^65 tahun pada .*18 sampai 64 tahun/
    expect(await unfit(officer)).toEqual({
      total: 1,
      people: [{ name: 'Siti Aminah', reason: { text: expect.stringMatching(why) } }],
    })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect((await unfit(approver))?.total).toBe(1)
    expect(await lock(approver, cohort)).toMatchObject({
      code: 'COHORT_STALE',
      message: expect.stringMatching(/ 1 orang tidak lagi .*Siti Aminah \(65 tahun.* 0 orang mendapat nilai lain/),
    })
    expect((await admin.query('select count(*)::int as entries from cohort_entry')).rows[0].entries).toBe(0)
    await computes(officer, await cohortOf(officer, cohort.id))
    const { data } = await lock(approver, await cohortOf(officer, cohort.id))
    expect(data).toMatchObject({ state: 'LOCKED', members: 1 })
    expect(await unfit(approver)).toBeNull()
  })

  test('is refused for who died, moved or withdrew, with how many and who; computed again, the list is without them', async ({
    signIn,
    admin,
    keys,
  }) => {
    const people = await arrangePeople(admin, vaultOf(keys), [{ name: 'Siti Aminah' }, { name: 'Rina Wati' }, {}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const cohort = await computedCohort(officer, programmeId)
    for (const [at, status] of ['DECEASED', 'MOVED'].entries())
      await admin.query('update worker set status = $2, version = version + 1 where id = $1', [people[at]?.id, status])
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    const answer = await lock(approver, cohort)
    expect(answer).toMatchObject({ code: 'PEOPLE_GONE', message: expect.stringContaining('1 meninggal, 1 pindah') })
    const GONE = 'query ($id: ID!) { cohort(id: $id) { goneCount gone { name status } } }'
    const { cohort: seen } = await officer.ask(GONE, { id: cohort.id })
    expect(seen.goneCount).toBe(2)
    expect(seen.gone).toEqual(
      expect.arrayContaining([
        { name: 'Siti Aminah', status: 'DECEASED' },
        { name: 'Rina Wati', status: 'MOVED' },
      ]),
    )
    await computes(officer, cohort)
    const again = await cohortOf(officer, cohort.id)
    expect(again).toMatchObject({ eligible: 1, members: 1 })
    expect(await lock(approver, again)).toMatchObject({ data: { state: 'LOCKED' } })
  })

  test('fills the quota over all cohorts of a programme, and the next one finds only what is left', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(
      admin,
      vaultOf(keys),
      Array.from({ length: 13 }, () => ({})),
    )
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    const [first, second] = [
      await computedCohort(officer, programmeId),
      await computedCohort(officer, programmeId, { seed: 'lain-1' }),
    ]
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const approver = await signIn('pertamina')
    expect(await lock(approver, first)).toMatchObject({ data: { members: 10 } })
    expect(await lock(approver, second)).toMatchObject({ code: 'QUOTA_EXCEEDED' })
    await computes(officer, second)
    const next = await cohortOf(officer, second.id)
    expect(next).toMatchObject({ eligible: 3, members: 0, areas: [{ quota: 10, taken: 10, members: 0 }] })
    expect(await lock(approver, next)).toMatchObject({ code: 'COHORT_NOT_COMPUTED' })
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

describe('an order of priority', () => {
  test('is refused with the place of its fault, and kept as a new version once somebody was placed by it', async ({
    signIn,
    admin,
    keys,
  }) => {
    await arrangePeople(admin, vaultOf(keys), [{}])
    const programmeId = await arrangeProgramme(admin, 'kubu-raya', 'Uji', { rule: ADULT })
    const officer = await signIn('kubu-raya')
    expect(await savePriority(officer, programmeId, [POOR, { ...WOMAN, points: 0 }])).toMatchObject({
      issues: [{ path: 'criteria.1', code: 'PRIORITY_MALFORMED' }],
    })
    expect(
      await savePriority(officer, programmeId, [{ ...POOR, when: { fact: 'AGE', from: 60, to: 20 } }]),
    ).toMatchObject({
      issues: [{ path: 'criteria.0', code: 'RULE_RANGE_EMPTY' }],
    })
    expect(
      await savePriority(officer, programmeId, [POOR, { ...POOR, when: { fact: 'OCCUPATION', among: ['ASTRONAUT'] } }]),
    ).toMatchObject({ issues: [{ path: 'criteria.1', code: 'RULE_CODE_UNKNOWN' }] })
    await savePriority(officer, programmeId, [POOR])
    expect((await savePriority(officer, programmeId, [WOMAN])).data.priorities).toHaveLength(1)
    await computedCohort(officer, programmeId)
    const { priorities, priorityInForce } = (await savePriority(officer, programmeId, [POOR, WOMAN])).data
    expect(priorities.map(({ usedAt }: { usedAt: string | null }) => usedAt !== null)).toEqual([false, true])
    expect(priorityInForce.criteria).toHaveLength(2)
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
