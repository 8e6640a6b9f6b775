import { becomesInstitution } from '@payung/database/testing/a-worker'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type ArrangedPerson, arrangePeople } from '../../testing/people.builder.ts'
import { test as apiTest, type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'

const test = apiTest.extend<{ people: ArrangedPerson[] }>({
  people: async ({ admin, keys }, use) => use(await arrangePeople(admin, vaultOf(keys), variedPeople(63))),
})

const FACETS = `query ($filter: WorkerFilter, $search: String) { workerFacets(filter: $filter, search: $search) { total areas { ...f } occupations { ...f }
  ecosystems { ...f } sexes { ...f } ageBands { ...f } deciles { ...f } statuses { ...f } registeredBy { ...f } membershipKinds { ...f } } }
  fragment f on Facet { key labelId labelEn count }`
const COUNT =
  'query ($filter: WorkerFilter, $search: String) { workers(filter: $filter, search: $search) { totalCount } }'
const COUNT_BY_LISTING =
  'query ($filter: WorkerFilter) { workers(first: 100, filter: $filter) { edges { node { id } } } }'

const FIELD_OF_FACET: Record<string, string> = {
  areas: 'areaCodes',
  occupations: 'occupationCodes',
  ecosystems: 'ecosystemCodes',
  sexes: 'sexes',
  ageBands: 'ageBands',
  deciles: 'deciles',
  statuses: 'statuses',
  registeredBy: 'registeredBy',
  membershipKinds: 'membershipKinds',
}

type Facets = { total: number } & Record<string, { key: string; count: number }[]>
type Filter = Record<string, unknown>

async function expectEachOpensItsCount(client: Client, filter: Filter, search?: string) {
  const { workerFacets } = await client.ask<{ workerFacets: Facets }>(FACETS, { filter, search })
  expect((await client.ask(COUNT, { filter, search })).workers.totalCount).toBe(workerFacets.total)
  const openings = Object.entries(FIELD_OF_FACET).flatMap(([facet, field]) =>
    (workerFacets[facet] ?? []).map(async ({ key, count }) => {
      const value = facet === 'deciles' ? Number(key) : key
      const { workers } = await client.ask(COUNT, { filter: { ...filter, [field]: [value] }, search })
      expect({ facet, key, count: workers.totalCount }).toEqual({ facet, key, count })
    }),
  )
  await Promise.all(openings)
  return workerFacets
}

const FOLD = 'select app.fold_facets(1000)'

async function expectOfEverybody(signIn: (tenant: 'kubu-raya' | 'provinsi') => Promise<Client>) {
  for (const tenant of ['kubu-raya', 'provinsi'] as const) {
    const facets = await expectEachOpensItsCount(await signIn(tenant), {})
    for (const facet of Object.keys(FIELD_OF_FACET).filter((facet) => facet !== 'ecosystems'))
      expect({ facet, sum: sum(facets[facet]) }).toEqual({ facet, sum: facets.total })
  }
}

const sum = (facets: { count: number }[] | undefined) => (facets ?? []).reduce((total, { count }) => total + count, 0)

describe('facets', () => {
  test('of everybody each open exactly the people they count, from rows, from bits and from some of both', async ({
    signIn,
    people,
    admin,
  }) => {
    expect(people).toHaveLength(63)
    const stages = [
      'select 1',
      FOLD,
      `update worker set status = 'VERIFIED' where id in (select id from worker order by id limit 9)`,
    ]
    for (const stage of stages) {
      await admin.query(stage)
      await expectOfEverybody(signIn)
    }
  })

  test('of a filter or a search open exactly the people they count', async ({ signIn, people, admin }) => {
    expect(people).toHaveLength(63)
    await admin.query(FOLD)
    await admin.query(
      `update worker set welfare_decile = 5, welfare_source = 'DTSEN' where id in (select id from worker order by id limit 9)`,
    )
    const client = await signIn('kubu-raya')
    const aFilter = fc.constantFrom<Filter>(
      { areaCodes: ['61.12.01'] },
      { areaCodes: ['61.12.01.2001', '61.12.05.2003'] },
      { sexes: ['MALE'], statuses: ['CANDIDATE', 'VERIFIED', 'MOVED'] },
      { ageBands: ['FROM_25', 'FROM_65'], deciles: [0, 1, 5] },
      { ecosystemCodes: ['VILLAGE'] },
      { registeredBy: ['61'], membershipKinds: ['NONE', 'SELF_EMPLOYED'] },
    )
    await fc.assert(
      fc.asyncProperty(aFilter, fc.constantFrom(undefined, 'aminah'), (filter, search) =>
        expectEachOpensItsCount(client, filter, search).then(() => true),
      ),
      { numRuns: 5 },
    )
  })

  test('count without their own choice, so that a second value can be ticked', async ({ signIn, people, admin }) => {
    expect(people).toHaveLength(63)
    const keysOf = (facets: { key: string }[] | undefined) => new Set((facets ?? []).map(({ key }) => key))
    for (const stage of ['select 1', FOLD]) {
      await admin.query(stage)
      const client = await signIn('kubu-raya')
      const { workerFacets: all } = await client.ask<{ workerFacets: Facets }>(FACETS, { filter: {} })
      for (const [facet, field] of Object.entries(FIELD_OF_FACET)) {
        const [first] = all[facet] ?? []
        const value = facet === 'deciles' ? Number(first?.key) : first?.key
        const facets = await expectEachOpensItsCount(client, { [field]: [value] })
        // Of areas also those below the choice.
        const level = (keys: Set<string>) =>
          new Set([...keys].filter((key) => facet !== 'areas' || key.length === first?.key.length))
        expect({ facet, keys: level(keysOf(facets[facet])) }).toEqual({ facet, keys: keysOf(all[facet]) })
        expect(all[facet]?.length, facet).toBeGreaterThan(1)
      }
      // Occupations are counted within the ecosystem that is chosen, and ecosystems within the occupation.
      const both = { ecosystemCodes: [all['ecosystems']?.[0]?.key], sexes: ['MALE'] }
      const { workerFacets } = await client.ask<{ workerFacets: Facets }>(FACETS, { filter: both })
      expect(keysOf(workerFacets['ecosystems']).size).toBeGreaterThan(1)
      expect(keysOf(workerFacets['occupations']).size).toBeLessThan(keysOf(all['occupations']).size)
    }
  })

  test('are of areas beside the chosen ones, and of one level below each of these', async ({ signIn, people }) => {
    expect(people).toHaveLength(63)
    const keys = async (client: Client, filter: Filter) =>
      (await client.ask<{ workerFacets: Facets }>(FACETS, { filter })).workerFacets['areas']
        ?.map(({ key }) => key)
        .sort()
    const province = await signIn('provinsi')
    expect(await keys(province, {})).toEqual(['61.12', '61.71'])
    const regency = await signIn('kubu-raya')
    expect(await keys(regency, { areaCodes: ['61.12'] })).toEqual(['61.12.01', '61.12.05'])
    expect(await keys(regency, {})).toEqual(['61.12.01', '61.12.05'])
    expect(await keys(regency, { areaCodes: ['61.12.01'] })).toEqual([
      ...['61.12.01', '61.12.01.2001', '61.12.01.2002', '61.12.05'],
    ])
    const belowChosen = ['61.12.01', '61.12.01.2001', '61.12.01.2002']
    expect(await keys(regency, { areaCodes: ['61.12.01.2001'] })).toEqual([...belowChosen, '61.12.05'])
    // The province sees nobody in 61.12.05.
    expect(await keys(province, { areaCodes: ['61.12.01.2001'] })).toEqual(['61.12', ...belowChosen, '61.71'])
  })

  test('of a village officer count the village alone, as its list does', async ({ signIn, people, admin }) => {
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const officer = await signIn('kubu-raya')
    const facets = await expectEachOpensItsCount(officer, {})
    expect(facets.total).toBe(people.filter((person) => person.in === '61.12.05.2003').length)
    expect((await officer.ask(COUNT_BY_LISTING, {})).workers.edges).toHaveLength(facets.total)
  })

  test('tell an institution that sees only proof nothing about ages, sexes and deciles', async ({
    signIn,
    people,
    admin,
  }) => {
    await becomesInstitution(admin, 'pertamina')
    const shown = people.slice(0, 3)
    for (const { id } of shown)
      await admin.query(
        `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) select id, $2, tenant_id, 'PROOF', 'FUNDING' from worker where id = $1`,
        [id, TENANTS.pertamina.id],
      )
    const facets = await expectEachOpensItsCount(await signIn('pertamina'), {})
    expect(facets).toMatchObject({ total: 3, sexes: [], ageBands: [], membershipKinds: [] })
  })
})
