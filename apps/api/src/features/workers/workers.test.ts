import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { type ArrangedPerson, arrangePeople } from '../../testing/people.builder.ts'
import { test as apiTest, type Client, vaultOf } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'

const test = apiTest.extend<{ people: ArrangedPerson[] }>({
  people: async ({ admin, keys }, use) => use(await arrangePeople(admin, vaultOf(keys), variedPeople(63))),
})

const PAGE = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: WorkerFilter, $search: String, $order: WorkerOrder) {
  workers(first: $first, after: $after, last: $last, before: $before, filter: $filter, search: $search, order: $order) {
    totalCount edges { cursor node { id name registeredOn } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`

type Variables = Record<string, unknown>
interface Edge {
  readonly cursor: string
  readonly node: { readonly id: string; readonly name: string }
}

async function pageFor(client: Client, variables: Variables) {
  const { workers } = await client.ask<{
    workers: {
      totalCount: number
      edges: Edge[]
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
    }
  }>(PAGE, variables)
  return { ...workers, ids: workers.edges.map((edge) => uuidIn(edge.node.id)) }
}

async function idsOf(client: Client, variables: Variables): Promise<string[]> {
  const ids: string[] = []
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(client, { ...variables, first: 10, after })
    ids.push(...page.ids)
    if (!page.pageInfo.hasNextPage) return ids
    after = page.pageInfo.endCursor
  }
}

const uuidIn = (id: string) => Buffer.from(id, 'base64').toString().slice('Worker:'.length)
const ofKubuRaya = (people: ArrangedPerson[]) => people.filter(({ keptBy }) => keptBy === 'kubu-raya')
const sorted = (ids: readonly string[]) => [...ids].sort()

describe('pages', () => {
  test.for(['NAME', 'NAME_DESC', 'REGISTERED', 'REGISTERED_DESC'])(
    'by %s show everybody once, forward and back',
    async (order, { signIn, people }) => {
      const officer = await signIn('kubu-raya')
      const forward = await idsOf(officer, { order })
      expect(sorted(forward)).toEqual(sorted(ofKubuRaya(people).map(({ id }) => id)))

      const backward: string[] = []
      for (let before: string | null = null; ; ) {
        const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(officer, { order, last: 10, before })
        backward.unshift(...page.ids)
        if (!page.pageInfo.hasPreviousPage) break
        before = page.pageInfo.startCursor
      }
      expect(backward).toEqual(forward)
    },
  )

  test.for([1, 7, 26, 100])('of %d rows show everybody once, forward and back', async (size, { signIn, people }) => {
    const officer = await signIn('kubu-raya')
    const expected = (await pageFor(officer, { first: 100 })).ids
    expect(sorted(expected)).toEqual(sorted(ofKubuRaya(people).map(({ id }) => id)))

    const forward: string[][] = []
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(officer, { first: size, after })
      forward.push(page.ids)
      if (!page.pageInfo.hasNextPage) break
      after = page.pageInfo.endCursor
    }
    const backward: string[][] = []
    for (let before: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof pageFor>> = await pageFor(officer, { last: size, before })
      backward.unshift(page.ids)
      if (!page.pageInfo.hasPreviousPage) break
      before = page.pageInfo.startCursor
    }

    for (const pages of [forward, backward]) {
      expect(pages.flat()).toEqual(expected)
      expect(pages).toHaveLength(Math.ceil(expected.length / size))
    }
    expect(forward.slice(0, -1).every((page) => page.length === size)).toBe(true)
  })

  test('of a name that is searched for have as many rows as were requested', async ({ signIn, people }) => {
    const officer = await signIn('kubu-raya')
    const search = ofKubuRaya(people)[0]?.name.split(' ')[0] ?? ''
    const whole = await pageFor(officer, { search, first: 100 })
    expect(whole.ids).not.toEqual([])
    const page = await pageFor(officer, { search, first: 1 })
    expect(page.ids).toEqual(whole.ids.slice(0, 1))
    expect(page.pageInfo.hasNextPage).toBe(whole.ids.length > 1)
  })

  test('are sorted, and descending is ascending turned round', async ({ signIn, people }) => {
    expect(people).toHaveLength(63)
    const officer = await signIn('kubu-raya')
    const names = (await pageFor(officer, { first: 100 })).edges.map(({ node }) => node.name.toLowerCase())
    expect(names).toEqual([...names].sort())
    expect(await idsOf(officer, { order: 'REGISTERED_DESC' })).toEqual(
      (await idsOf(officer, { order: 'REGISTERED' })).reverse(),
    )
  })

  test('are refused in words when they are asked for wrongly', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    const faults: [Variables, string][] = [
      [{ first: 0 }, 'PAGE_SIZE_INVALID'],
      [{ first: 101 }, 'PAGE_SIZE_INVALID'],
      [{ last: 0 }, 'PAGE_SIZE_INVALID'],
      [{ first: 1_000_000 }, 'PAGE_SIZE_INVALID'],
      [{ first: -10 }, 'PAGE_SIZE_INVALID'],
      [{ first: 10, last: 10 }, 'PAGE_ARGUMENTS_INVALID'],
      [{ last: 10, after: 'x' }, 'PAGE_ARGUMENTS_INVALID'],
      [{ after: 'x' }, 'CURSOR_INVALID'],
      [{ after: 'eyJhIjoxfQ' }, 'CURSOR_INVALID'],
      [{ after: 'A'.repeat(5_000) }, 'CURSOR_INVALID'],
      [{ search: 'x'.repeat(201) }, 'SEARCH_TOO_LONG'],
      [{ filter: { areaCodes: Array.from({ length: 201 }, () => '61.12') } }, 'FILTER_TOO_LARGE'],
    ]
    for (const [variables, code] of faults) {
      const { errors } = await officer.askRaw(PAGE, variables)
      expect(errors?.[0]?.extensions).toMatchObject({ code, messageEn: expect.any(String) })
    }
  })

  test('take no cursor of another tenant or another order', async ({ signIn, people }) => {
    expect(people).toHaveLength(63)
    const page = await pageFor(await signIn('kubu-raya'), { first: 10 })
    const after = page.pageInfo.endCursor
    for (const [tenant, variables] of [
      ['pontianak', { after }],
      ['kubu-raya', { after, order: 'REGISTERED' }],
    ] as const) {
      const { errors } = await (await signIn(tenant)).askRaw(PAGE, variables)
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'CURSOR_INVALID' })
    }
  })

  test('have cursors that show no name', async ({ signIn, people }) => {
    expect(people).toHaveLength(63)
    const page = await pageFor(await signIn('kubu-raya'), { first: 10 })
    for (const { cursor, node } of page.edges)
      expect(Buffer.from(cursor, 'base64url').toString('latin1').toLowerCase()).not.toContain(node.name.toLowerCase())
  })
})

const AGE_BANDS = ['UNDER_17', 'FROM_17', 'FROM_25', 'FROM_35', 'FROM_45', 'FROM_55', 'FROM_65']
const YEARS = [0, 17, 25, 35, 45, 55, 65, 200]
const ageOf = (birthDate: string) => {
  const now = new Date(Date.now() + 7 * 3_600_000)
  const born = new Date(birthDate)
  const hadBirthday = now.getUTCMonth() * 31 + now.getUTCDate() >= born.getUTCMonth() * 31 + born.getUTCDate()
  return now.getUTCFullYear() - born.getUTCFullYear() - (hadBirthday ? 0 : 1)
}
const bandOf = (birthDate: string) => AGE_BANDS[YEARS.findLastIndex((years) => ageOf(birthDate) >= years)]
const CODES: Record<string, string> = { provinsi: '61', 'kubu-raya': '61.12', pontianak: '61.71' }

/** What each field of a filter says of a person, in other words than the SQL. */
const MEANING: Record<string, (person: ArrangedPerson, values: readonly unknown[]) => boolean> = {
  areaCodes: (person, codes) => codes.some((code) => person.in === code || person.in.startsWith(`${code}.`)),
  occupationCodes: (person, codes) => codes.includes(person.occupation ?? ''),
  ecosystemCodes: (person, codes) => codes.includes({ FARMER: 'VILLAGE', TRADER: 'MARKET' }[person.occupation ?? '']),
  sexes: (person, sexes) => sexes.includes(person.sex),
  ageBands: (person, bands) => bands.includes(bandOf(person.birthDate)),
  deciles: (person, deciles) => deciles.includes(person.decile ?? 0),
  statuses: (person, statuses) => statuses.includes(person.status),
  registeredBy: (person, codes) => codes.includes(CODES[person.registeredBy]),
  membershipKinds: (person, kinds) => kinds.includes(person.membershipKind),
  uncoveredReasons: (person, reasons) => reasons.includes(person.uncoveredReason),
}

const aFilter = fc.record(
  {
    areaCodes: fc.subarray(
      ['61', '61.12', '61.71', '61.12.01', '61.12.05', '61.12.01.2002', '61.71.01.1001', '61.99', 'x'],
      { minLength: 1, maxLength: 3 },
    ),
    occupationCodes: fc.subarray(['', 'FARMER', 'TRADER', 'NOBODY'], { minLength: 1 }),
    ecosystemCodes: fc.subarray(['VILLAGE', 'MARKET', 'X'], { minLength: 1 }),
    sexes: fc.subarray(['FEMALE', 'MALE'], { minLength: 1 }),
    ageBands: fc.subarray(AGE_BANDS, { minLength: 1, maxLength: 3 }),
    deciles: fc.subarray([0, 1, 2, 5, 10], { minLength: 1 }),
    statuses: fc.subarray(['CANDIDATE', 'VERIFIED', 'DECEASED', 'MOVED'], { minLength: 1 }),
    registeredBy: fc.subarray(['61', '61.12', '61.71', 'nobody'], { minLength: 1 }),
    membershipKinds: fc.subarray(['NONE', 'SELF_EMPLOYED', 'WAGE_EARNER'], { minLength: 1 }),
    uncoveredReasons: fc.subarray(['UNAWARE', 'UNABLE_TO_PAY'], { minLength: 1 }),
  },
  { requiredKeys: [] },
)
/** One or two fields at once: all of them together match nobody and prove little. */
const aUsefulFilter = aFilter.map((filter) => Object.fromEntries(Object.entries(filter).slice(0, 2)))

describe('a filter', () => {
  test('shows exactly those whom it describes, and its total is their number', async ({ signIn, people, admin }) => {
    // Most people have their bits; some have changed since, which their rows must tell.
    await admin.query('select app.fold_facets(1000)')
    await admin.query('update worker set version = version + 1 where id in (select id from worker order by id limit 9)')
    const clients = { 'kubu-raya': await signIn('kubu-raya'), provinsi: await signIn('provinsi') }
    await fc.assert(
      fc.asyncProperty(
        aUsefulFilter,
        fc.constantFrom('kubu-raya' as const, 'provinsi' as const),
        async (filter, viewer) => {
          const seen = people.filter((person) =>
            viewer === 'provinsi' ? person.registeredBy === 'provinsi' : person.keptBy === viewer,
          )
          const expected = seen.filter((person) =>
            Object.entries(filter).every(([field, values]) => MEANING[field]?.(person, values)),
          )
          const page = await pageFor(clients[viewer], { filter, first: 100 })
          expect(sorted(page.ids)).toEqual(sorted(expected.map(({ id }) => id)))
          expect(page.totalCount).toBe(expected.length)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('of ticked rows shows these, and nobody of another tenant or for an id of something else', async ({
    signIn,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    const [own, other] = [ofKubuRaya(people)[0]!, people.find(({ keptBy }) => keptBy === 'pontianak')!]
    const workerIds = [globalIdOf('Worker', own.id), globalIdOf('Worker', other.id), globalIdOf('Area', '61.12'), 'x']
    expect(await pageFor(officer, { filter: { workerIds } })).toMatchObject({ totalCount: 1, ids: [own.id] })
    expect(await pageFor(officer, { filter: { importId: globalIdOf('Import', own.id) } })).toMatchObject({
      totalCount: 0,
    })
  })

  test('of empty lists asks nothing', async ({ signIn, people }) => {
    const officer = await signIn('kubu-raya')
    const page = await pageFor(officer, { filter: { statuses: [], areaCodes: [] }, first: 100 })
    expect(page.totalCount).toBe(ofKubuRaya(people).length)
  })
})

describe('a search', () => {
  test('finds one person by the whole NIK, however it is separated, and nobody by a part of it', async ({
    signIn,
    people,
  }) => {
    const officer = await signIn('kubu-raya')
    const person = ofKubuRaya(people)[3]!
    const spaced = person.nationalId.match(/.{4}/g)!.join(' ')
    expect(await idsOf(officer, { search: spaced })).toEqual([person.id])
    expect(await idsOf(officer, { search: person.nationalId.slice(0, 12) })).toEqual([])
  })

  test('finds nobody by the NIK of another tenant’s person', async ({ signIn, people }) => {
    const other = people.find(({ keptBy }) => keptBy === 'pontianak')!
    expect(await idsOf(await signIn('kubu-raya'), { search: other.nationalId })).toEqual([])
  })

  test('finds one person by the membership number', async ({ signIn, people }) => {
    const person = ofKubuRaya(people).find(({ membershipNumber }) => membershipNumber !== null)!
    expect(await idsOf(await signIn('kubu-raya'), { search: person.membershipNumber })).toEqual([person.id])
  })

  test('finds Moh. Yusuf however his name is spelled', async ({ signIn, people }) => {
    const expected = ofKubuRaya(people).filter(({ name }) => name === 'Moh. Yusuf')
    const officer = await signIn('kubu-raya')
    for (const search of ['mohamad jusuf', 'YUSUF', 'm. yusuf'])
      expect(sorted(await idsOf(officer, { search }))).toEqual(sorted(expected.map(({ id }) => id)))
  })

  test('goes together with a filter, and its total is exact', async ({ signIn, people }) => {
    const officer = await signIn('kubu-raya')
    const expected = ofKubuRaya(people).filter(({ name, sex }) => name === 'Siti Aminah' && sex === 'MALE')
    const page = await pageFor(officer, { search: 'aminah', filter: { sexes: ['MALE'] }, first: 100 })
    expect(page.totalCount).toBe(expected.length)
    expect(sorted(page.ids)).toEqual(sorted(expected.map(({ id }) => id)))
  })

  test('of marks alone finds nobody, and of blanks asks nothing', async ({ signIn, people }) => {
    const officer = await signIn('kubu-raya')
    expect(await idsOf(officer, { search: '%%' })).toEqual([])
    expect(await idsOf(officer, { search: '  ' })).toHaveLength(ofKubuRaya(people).length)
  })
})
