// @vitest-environment happy-dom
import { type Client, CombinedError } from 'urql'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { emptyDevice, memoryIdb } from '../../../session/testing/memory-idb.ts'

vi.mock('idb', () => memoryIdb)
vi.stubGlobal('indexedDB', {})
// Whether a device keeps anything is looked at once: as these are loaded.
vi.resetModules()
const { forget, recall, remember } = await import('../../../session/device-store.ts')
const {
  isOfToday,
  isWhole,
  peopleNamed,
  recallPeople,
  refreshPeople,
  reportsForVillage,
  tellApart,
  VILLAGE_PEOPLE_MAX,
} = await import('./village-people.ts')

const siti = { id: 's', name: 'Siti Aminah', birthDate: '1960-03-04', level: 'FULL' }
const owner = 'orang:desa'
const now = () => new Date('2026-11-20T01:00:00Z')

/** A server that answers with these pages; the last is the end of the list. */
function serverOf(...pages: readonly (readonly object[] | CombinedError)[]) {
  const requests: unknown[] = []
  const query = (_query: unknown, variables: unknown) => {
    requests.push(variables)
    const page = pages[requests.length - 1]
    const hasNextPage = requests.length < pages.length
    const pageInfo = { hasNextPage, endCursor: `akhir ${requests.length}` }
    const answer =
      page === undefined || page instanceof CombinedError
        ? { error: page }
        : { data: { workers: { pageInfo, edges: page.map((node) => ({ node })) } } }
    return { toPromise: async () => answer }
  }
  return { requests, client: { query } as unknown as Client }
}

beforeEach(async () => {
  emptyDevice()
  await remember('viewer', { user: { id: 'orang' }, tenant: { code: 'desa' } })
})
afterAll(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('of each the year of birth is kept, and the day only where name and year are shared', () => {
  const maria = { ...siti, id: 'm', name: 'Maria' }
  const namesake = { ...siti, id: 'n', name: 'SITI AMINAH', birthDate: '1960-12-30' }
  const younger = { ...siti, id: 'y', birthDate: '1988-01-01' }
  expect(tellApart([siti, maria, namesake, younger, { ...siti, id: '?', birthDate: null }])).toEqual([
    { id: 's', name: 'Siti Aminah', born: '1960-03-04' },
    { id: 'm', name: 'Maria', born: '1960' },
    { id: 'n', name: 'SITI AMINAH', born: '1960-12-30' },
    { id: 'y', name: 'Siti Aminah', born: '1988' },
    { id: '?', name: 'Siti Aminah', born: null },
  ])
})

test('the list is read page after page and kept, without those whom the village does not keep', async () => {
  const { client, requests } = serverOf(
    [siti, { ...siti, id: 'r', level: 'REGISTERED' }],
    [{ ...siti, id: 'p', level: 'PROOF' }, siti, { ...siti, id: 'm', name: 'Maria' }],
  )
  const people = [
    { id: 's', name: 'Siti Aminah', born: '1960' },
    { id: 'm', name: 'Maria', born: '1960' },
  ]
  const list = { owner, readAt: '2026-11-20T01:00:00.000Z', isCut: false, people }
  expect(await refreshPeople(client, owner, now)).toEqual(list)
  expect(requests).toEqual([
    { first: 100, after: null },
    { first: 100, after: 'akhir 1' },
  ])
  expect(await recall('people')).toEqual(list)
})

test('a list that comes after its reader has signed out is not kept', async () => {
  const { client } = serverOf([siti])
  await forget('viewer')
  expect((await refreshPeople(client, owner, now))?.people).toHaveLength(1)
  expect(await recall('people')).toBeNull()
})

test('a list that comes after somebody else has signed in is not kept, and nobody sees it', async () => {
  const { client } = serverOf([siti])
  await remember('viewer', { user: { id: 'lain' }, tenant: { code: 'desa' } })
  expect(await refreshPeople(client, owner, now)).toBeNull()
  expect(await recall('people')).toBeNull()
})

test('a page that does not come leaves the whole list before as it is', async () => {
  const before = { owner, readAt: '2026-11-19T01:00:00.000Z', isCut: false, people: [] }
  await remember('people', before)
  const { client } = serverOf([siti], new CombinedError({ networkError: new Error('away') }), [])
  expect(await refreshPeople(client, owner, now)).toBeNull()
  expect(await recall('people')).toEqual(before)
})

test('a first list is kept as far as it came, says that it is cut, and gives way to one that came further', async () => {
  const away = new CombinedError({ networkError: new Error('away') })
  const named = (...names: readonly string[]) => names.map((name) => ({ ...siti, id: name, name }))
  const namesHere = async () =>
    ((await recall('people')) as { people: { name: string }[] }).people.map(({ name }) => name)
  expect(await refreshPeople(serverOf(named('A', 'B'), away, []).client, owner, now)).toBeNull()
  expect(await namesHere()).toEqual(['A', 'B'])
  expect(isWhole((await recallPeople(owner)) as NonNullable<Awaited<ReturnType<typeof recallPeople>>>)).toBe(false)
  await refreshPeople(serverOf(named('A'), away, []).client, owner, now)
  expect(await namesHere()).toEqual(['A', 'B'])
  await refreshPeople(serverOf(named('A'), named('B', 'C'), away, []).client, owner, now)
  expect(await namesHere()).toEqual(['A', 'B', 'C'])
  await refreshPeople(serverOf(named('A')).client, owner, now)
  expect(await recall('people')).toMatchObject({ isCut: false, people: [{ name: 'A' }] })
})

test('of more people than a device keeps, the first are kept, and the list says that it is cut', async () => {
  const pages = Array.from({ length: 60 }, (_, page) =>
    Array.from({ length: 100 }, (_, at) => ({ ...siti, id: `${page} ${at}`, name: `Orang ${page} ${at}` })),
  )
  const { client, requests } = serverOf(...pages)
  const list = await refreshPeople(client, owner, now)
  expect(list?.people.length).toBe(VILLAGE_PEOPLE_MAX)
  expect(list?.isCut).toBe(true)
  expect(requests.length).toBe(VILLAGE_PEOPLE_MAX / 100)
  const whole = await refreshPeople(serverOf(...pages.slice(0, 50)).client, owner, now)
  expect(whole?.people.length).toBe(VILLAGE_PEOPLE_MAX)
  expect(whole?.isCut).toBe(false)
})

test('what somebody else keeps on the same phone is nobody’s list', async () => {
  const list = { owner, readAt: now().toISOString(), isCut: false, people: [] }
  expect(await recallPeople(owner)).toBeNull()
  await remember('people', list)
  expect(await recallPeople(owner)).toEqual(list)
  expect(await recallPeople('lain:desa')).toBeNull()
})

test('a list is of today until the day ends in Pontianak', () => {
  const list = { readAt: '2026-11-20T01:00:00.000Z' }
  expect(isOfToday(list, new Date('2026-11-20T16:59:00Z'))).toBe(true)
  expect(isOfToday(list, new Date('2026-11-20T17:00:00Z'))).toBe(false)
})

test('a search finds each of its words in the name, whatever its accents and capitals', () => {
  const people = ['Siti Aminah', 'Aminah Sari', 'Yosefína'].map((name) => ({ id: name, name, born: null }))
  const names = (search: string) => peopleNamed(people, search).map(({ name }) => name)
  expect(names('')).toHaveLength(3)
  expect(names(' aminah  si ')).toEqual(['Siti Aminah'])
  expect(names('SARI')).toEqual(['Aminah Sari'])
  expect(names('yosefina')).toEqual(['Yosefína'])
  expect(names('budi')).toEqual([])
})

test('the list goes onto the device of who reports for one village, and of nobody else', () => {
  const of = (level: string | null, ...permissions: string[]) =>
    reportsForVillage({
      permissions,
      scope: { areaPrefix: '', agency: null, area: level === null ? null : { code: '61', name: 'Desa', level } },
    } as unknown as Parameters<typeof reportsForVillage>[0])
  expect(of('VILLAGE', 'LIFE_EVENT_REPORT')).toBe(true)
  expect(of('VILLAGE', 'WORKER_READ')).toBe(false)
  expect(of('DISTRICT', 'LIFE_EVENT_REPORT')).toBe(false)
  expect(of(null, 'LIFE_EVENT_REPORT')).toBe(false)
})
