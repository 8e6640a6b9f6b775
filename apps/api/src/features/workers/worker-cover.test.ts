import type { Entry } from '@payung/database/entry'
import { COVER_STATES, type CoverState } from '@payung/domain/protection/cover-state'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { test as apiTest, type Client, TENANTS, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { arrangeCovers, type CoveredPerson, choicesOf } from './worker-cover.builder.ts'
import { listingConditions } from './worker-filter.queries.ts'
import { type CoverChoice, NO_FILTER } from './worker-filter.ts'
import { countWorkers } from './workers.queries.ts'

const test = apiTest.extend<{ people: CoveredPerson[] }>({
  people: async ({ admin, keys }, use) =>
    use(await arrangeCovers(admin, await arrangePeople(admin, vaultOf(keys), variedPeople(63)))),
})

const PAGE = `query ($filter: WorkerFilter, $search: String) {
  workers(first: 100, filter: $filter, search: $search) { totalCount edges { node { id cover protectedThrough } } } }`
const FACETS = `query ($filter: WorkerFilter, $search: String) {
  workerFacets(filter: $filter, search: $search) { total cover { key labelId labelEn count } sexes { key count } } }`
/** Of whom nobody is billed or has died. */
const SEEN: readonly CoverState[] = ['PROTECTED', 'GRACE', 'PLANNED', 'LAPSED', 'ENDED', 'NONE']
const STATES = COVER_STATES
const CHOICES: readonly CoverChoice[] = [...STATES, 'ENDING']
const FOLD = 'select app.fold_facets(1000)'

type Filter = { readonly cover?: readonly CoverChoice[] } & Record<string, unknown>
const uuidIn = (id: string) => Buffer.from(id, 'base64').toString().slice('Worker:'.length)

async function pageOf(client: Client, filter: Filter, search?: string) {
  const { workers } = await client.ask(PAGE, { filter, search })
  const nodes: { id: string; cover: CoverState | null; protectedThrough: string | null }[] = workers.edges.map(
    ({ node }: { node: unknown }) => node,
  )
  return { total: workers.totalCount as number, ids: nodes.map(({ id }) => uuidIn(id)).toSorted(), nodes }
}

const facetsOf = async (client: Client, filter: Filter = {}, search?: string) =>
  (await client.ask(FACETS, { filter, search })).workerFacets

/** What people of a viewer a filter by cover and sex shows. */
const expected = (people: readonly CoveredPerson[], viewer: string, filter: Filter) =>
  people
    .filter((person) => (viewer === 'provinsi' ? person.registeredBy === 'provinsi' : person.keptBy === viewer))
    .filter((person) => choicesOf(person, viewer).some((choice) => filter.cover?.includes(choice) ?? true))
    .filter(({ sex }) => (filter['sexes'] as string[] | undefined)?.includes(sex) ?? true)
    .map(({ id }) => id)
    .toSorted()

const countsOf = (people: readonly CoveredPerson[], viewer: string, filter: Filter) =>
  STATES.map((state) => ({ key: state, count: expected(people, viewer, { ...filter, cover: [state] }).length })).filter(
    ({ count }) => count > 0,
  )

const withoutLabels = (facets: { key: string; count: number }[]) => facets.map(({ key, count }) => ({ key, count }))

const aFilter = fc.record(
  {
    cover: fc.subarray([...CHOICES], { minLength: 1 }),
    sexes: fc.subarray(['FEMALE', 'MALE'], { minLength: 1 }),
  },
  { requiredKeys: [] },
)

describe('a filter by how people are protected', () => {
  test('shows exactly those whom it names, and facets count them, from rows, from bits and from some of both', async ({
    signIn,
    people,
    admin,
  }) => {
    const stages = [
      'select 1',
      FOLD,
      // Some have changed since, in their record or in their months.
      `update worker set version = version + 1 where id in (select id from worker order by id limit 9);
       update decree_holding set until_month = until_month where worker_id in (select id from worker order by id desc limit 9)`,
    ]
    await admin.query(
      'alter table decree_holding disable trigger all; alter table decree_holding enable trigger cover_of_changed_holdings',
    )
    const clients = { 'kubu-raya': await signIn('kubu-raya'), provinsi: await signIn('provinsi') }
    for (const stage of stages) {
      await admin.query(stage)
      await fc.assert(
        fc.asyncProperty(
          aFilter,
          fc.constantFrom('kubu-raya' as const, 'provinsi' as const),
          async (filter, viewer) => {
            const page = await pageOf(clients[viewer], filter)
            const shown = expected(people, viewer, filter)
            expect(page.ids).toEqual(shown)
            expect(page.total).toBe(shown.length)
            const facets = await facetsOf(clients[viewer], filter)
            expect(facets.total).toBe(shown.length)
            // Without their own choice, so that a second state can be ticked.
            expect(withoutLabels(facets.cover)).toEqual(countsOf(people, viewer, filter))
          },
        ),
        {
          numRuns: 30,
          examples: CHOICES.map((choice): [{ cover: CoverChoice[] }, 'kubu-raya'] => [
            { cover: [choice] },
            'kubu-raya',
          ]),
        },
      )
    }
    expect((await admin.query(`select * from app.verify_facets($1, false)`, [TENANTS['kubu-raya'].id])).rows).toEqual(
      [],
    )
  })

  test('finds everybody in one state, and calls protected whom the column says is', async ({
    signIn,
    people,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const { total, cover } = await facetsOf(officer)
    expect(cover.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total)
    expect(cover.map(({ key }: { key: string }) => key)).toEqual(SEEN)
    expect(cover[0]).toMatchObject({ labelId: 'Terlindungi', labelEn: 'Protected' })
    await admin.query(FOLD)
    for (const { nodes, isProtected } of [
      { ...(await pageOf(officer, { cover: ['PROTECTED'] })), isProtected: true },
      { ...(await pageOf(officer, { cover: STATES.slice(1) })), isProtected: false },
    ]) {
      expect(nodes.length).toBeGreaterThan(5)
      for (const { protectedThrough } of nodes) expect(protectedThrough !== null).toBe(isProtected)
    }
    for (const stage of ['select 1', FOLD]) {
      await admin.query(stage)
      for (const state of SEEN) {
        const { nodes } = await pageOf(officer, { cover: [state] })
        expect(nodes.map((node) => node.cover)).toEqual(nodes.map(() => state))
        // The person's own page says the same.
        const { worker } = await officer.ask('query ($id: ID!) { worker(id: $id) { cover } }', { id: nodes[0]?.id })
        expect(worker.cover).toBe(state)
        expect(nodes.length).toBeGreaterThan(0)
      }
    }
    expect(people.length).toBe(63)
  })

  test('goes together with a search and with an area', async ({ signIn, people, admin }) => {
    const officer = await signIn('kubu-raya')
    const filter = { cover: ['GRACE', 'ENDED', 'PROTECTED'] as const }
    for (const stage of ['select 1', FOLD]) {
      await admin.query(stage)
      const namesakes = people.filter(({ name }) => name === 'Siti Aminah')
      const matches = await pageOf(officer, filter, 'aminah')
      expect(matches.ids).toEqual(expected(namesakes, 'kubu-raya', filter))
      expect(matches.total).toBe(matches.ids.length)
      expect(withoutLabels((await facetsOf(officer, {}, 'aminah')).cover)).toEqual(countsOf(namesakes, 'kubu-raya', {}))
      for (const area of ['61.12.01', '61.12.01.2001']) {
        const residents = people.filter((person) => person.in.startsWith(area))
        const areaPage = await pageOf(officer, { ...filter, areaCodes: [area] })
        expect(areaPage.ids).toEqual(expected(residents, 'kubu-raya', filter))
        expect(areaPage.total).toBe(areaPage.ids.length)
        const { cover } = await facetsOf(officer, { areaCodes: [area] })
        expect(withoutLabels(cover)).toEqual(countsOf(residents, 'kubu-raya', {}))
      }
    }
  })

  test('means the same wherever a filter is taken along, as for an export', async ({ people, admin, reader }) => {
    const entry: Entry = { tenantId: TENANTS['kubu-raya'].id, userId: null, areaScope: '', agencyId: null }
    for (const stage of ['select 1', FOLD]) {
      await admin.query(stage)
      for (const cover of CHOICES.map((choice) => [choice])) {
        const conditions = listingConditions(entry, { ...NO_FILTER, cover }, null)
        const [counted] = await reader.readAs<{ total: number }>(entry, countWorkers(conditions))
        expect({ cover, total: counted?.total }).toEqual({
          cover,
          total: expected(people, 'kubu-raya', { cover }).length,
        })
      }
    }
  })

  test('of a village officer is of the village alone, and of an agency of its own people', async ({
    signIn,
    people,
    admin,
  }) => {
    await admin.query(FOLD)
    const village = '61.12.05.2003'
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: village })
    const within = people.filter((person) => person.in === village)
    const officer = await signIn('kubu-raya')
    expect(withoutLabels((await facetsOf(officer)).cover)).toEqual(countsOf(within, 'kubu-raya', {}))
    for (const choice of CHOICES)
      expect((await pageOf(officer, { cover: [choice] })).ids).toEqual(
        expected(within, 'kubu-raya', { cover: [choice] }),
      )
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
    expect(await facetsOf(await signIn('kubu-raya'))).toMatchObject({ total: 0, cover: [] })
  })

  test('tells who reads no contributions nothing', async ({ signIn, people, admin }) => {
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('kubu-raya')
    for (const stage of ['select 1', FOLD]) {
      await admin.query(stage)
      const facets = await facetsOf(verifier)
      expect(facets.total).toBe(expected(people, 'kubu-raya', {}).length)
      expect(facets.cover).toEqual([])
      for (const choice of CHOICES) {
        expect(await pageOf(verifier, { cover: [choice] })).toMatchObject({ total: 0, ids: [] })
        expect(await facetsOf(verifier, { cover: [choice] })).toMatchObject({ total: 0, cover: [], sexes: [] })
      }
      const { total, nodes } = await pageOf(verifier, { cover: [] })
      expect(total).toBe(facets.total)
      expect(nodes.filter(({ cover }) => cover !== null)).toEqual([])
    }
  })

  test('tells nothing of whom the viewer sees otherwise than in full', async ({ signIn, people, admin }) => {
    const shown = people.filter(({ registeredBy }) => registeredBy === 'provinsi').map(({ id }) => id)
    for (const level of ['REGISTERED', 'PROOF']) {
      await admin.query(`update worker_access set level = $2 where worker_id = any($1::uuid[]) and tenant_id = $3`, [
        shown,
        level,
        TENANTS.provinsi.id,
      ])
      const province = await signIn('provinsi')
      for (const stage of ['select 1', FOLD]) {
        await admin.query(stage)
        expect(await facetsOf(province)).toMatchObject({ total: shown.length, cover: [] })
        for (const choice of CHOICES) expect((await pageOf(province, { cover: [choice] })).total).toBe(0)
        const { nodes } = await pageOf(province, {})
        expect(nodes.map(({ cover }) => cover)).toEqual(shown.map(() => null))
      }
    }
  })
})
