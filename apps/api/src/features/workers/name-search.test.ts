import type { Entry } from '@payung/database/entry'
import type { Prisma } from '@payung/database/prisma'
import type { Reader } from '@payung/database/read-as'
import { expect } from 'vitest'
import { readPageRequest } from '../../platform/page-request.ts'
import { arrangePeople } from '../../testing/people.builder.ts'
import { TENANTS, test } from '../../testing/test.ts'
import { variedPeople } from '../../testing/varied-people.builder.ts'
import { countMatches, onSearchedPage, type SearchedPage } from './name-search.queries.ts'
import { listingConditions } from './worker-filter.queries.ts'
import { NO_FILTER } from './worker-filter.ts'
import { keyColumnOf } from './worker-order.ts'
import { type NameSearch, readWorkerSearch } from './worker-search.ts'
import { countWorkers, listWorkers, type WorkerRow } from './workers.queries.ts'

const entryOf = (tenant: 'kubu-raya' | 'pontianak', areaScope = ''): Entry => ({
  tenantId: TENANTS[tenant].id,
  userId: null,
  areaScope,
  agencyId: null,
})
const ENTRIES = [entryOf('kubu-raya'), entryOf('pontianak'), entryOf('kubu-raya', '61.12.05')]

const searchFor = (text: string): NameSearch => {
  const search = readWorkerSearch(text, null as never)
  if (search?.by !== 'NAME') throw new Error('no search by name')
  return search
}

const rowsOf = (reader: Reader, entry: Entry, conditions: readonly Prisma.Sql[], search: SearchedPage) =>
  reader.readAs<WorkerRow>(entry, listWorkers({ columns: new Set(['display_name']), conditions, ...search }))

test.for(['yuliana', 'siti aminah', 'dayang', 'yulyana kusumo', 'nobody at all'])(
  'a page of %s holds those of all whom the name fits who come next, whatever the order',
  async (text, { admin, vault, reader }) => {
    await arrangePeople(admin, vault, variedPeople(90))
    const search = searchFor(text)
    for (const entry of ENTRIES) {
      for (const order of ['NAME', 'NAME_DESC', 'REGISTERED', 'REGISTERED_DESC'] as const) {
        for (const direction of ['FORWARD', 'BACKWARD'] as const) {
          let page: SearchedPage = {
            order,
            page: readPageRequest(direction === 'FORWARD' ? { first: 10 } : { last: 10 }),
            position: null,
          }
          for (let pages = 0; pages < 4; pages++) {
            const gathered = await rowsOf(reader, entry, listingConditions(entry, NO_FILTER, search), page)
            const read = await rowsOf(reader, entry, [onSearchedPage(search, page)], page)
            expect(read).toEqual(gathered)
            const last = gathered[9]
            if (last === undefined) break
            page = { ...page, position: { key: last[keyColumnOf(order)], id: last.worker_id } }
          }
        }
      }
    }
  },
)

test('a name is counted among the people whom one may see', async ({ admin, vault, reader }) => {
  const people = await arrangePeople(admin, vault, variedPeople(60))
  const search = searchFor('yuliana')
  for (const entry of ENTRIES) {
    const [counted] = await reader.readAs<{ total: number }>(entry, countMatches(search))
    const [read] = await reader.readAs(entry, countWorkers(listingConditions(entry, NO_FILTER, search)))
    expect(counted).toEqual(read)
    expect(counted?.total).toBeGreaterThan(0)
    expect(counted?.total).toBeLessThan(people.length)
  }
})

test('words without a trigram fit many, and nobody is called alike them', async ({ admin, vault, reader }) => {
  await arrangePeople(admin, vault, variedPeople(60))
  const short = searchFor('us')
  expect(short.isShort).toBe(true)
  const search: SearchedPage = { order: 'NAME', page: readPageRequest({ first: 25 }), position: null }
  for (const entry of ENTRIES) {
    const inOrder = await rowsOf(reader, entry, listingConditions(entry, NO_FILTER, short), search)
    const gathered = listingConditions(entry, NO_FILTER, { ...short, isShort: false })
    expect(inOrder).toEqual(await rowsOf(reader, entry, gathered, search))
    expect(await rowsOf(reader, entry, [onSearchedPage(short, search)], search)).toEqual(inOrder)
  }
  expect(await rowsOf(reader, entryOf('kubu-raya'), [onSearchedPage(searchFor('zx'), search)], search)).toEqual([])
  expect(searchFor('a is').isShort).toBe(true)
  expect(searchFor('an asri').isShort).toBe(false)
  expect(searchFor('%%').isShort).toBe(false)
})
