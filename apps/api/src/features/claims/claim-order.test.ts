import { describe, expect, test as plainTest } from 'vitest'
import { test } from '../../testing/test.ts'
import { placeOf, readClaimPage } from './claim-order.ts'
import { aDeath } from './heirs.builder.ts'

const LIST = `query ($states: [ClaimState!], $isLate: Boolean, $first: Int, $after: String, $last: Int, $before: String) {
  claims(states: $states, isLate: $isLate, first: $first, after: $after, last: $last, before: $before) {
    pageInfo { startCursor endCursor hasNextPage } edges { node { id } } } }`

describe('a list of claims', () => {
  test('that is work to do begins with what has stood longest, page by page and back', async ({
    signIn,
    admin,
    keys,
  }) => {
    const officer = await signIn('kubu-raya')
    const ids: string[] = []
    for (const _each of [1, 2, 3]) ids.push((await aDeath(admin, keys, officer)).claimId)
    await admin.query(`set session_replication_role = 'replica'`)
    // The last that was opened has stood longest; the other two came to their state on one day.
    await admin.query(
      `update claim set state = 'DOCUMENTS', state_since = case when id = (select max(id::text)::uuid from claim) then date '2026-01-05' else date '2026-02-05' end`,
    )
    await admin.query(`set session_replication_role = 'origin'`)
    const [first, second, third] = ids
    const page = async (variables: object) => {
      const { claims } = await officer.ask(LIST, { states: ['DOCUMENTS', 'RETURNED'], ...variables })
      return { ...claims.pageInfo, ids: claims.edges.map(({ node }: { node: { id: string } }) => node.id) }
    }
    const begin = await page({ first: 2 })
    expect(begin.ids).toEqual([third, first])
    const end = await page({ first: 2, after: begin.endCursor })
    expect([end.ids, end.hasNextPage]).toEqual([[second], false])
    expect((await page({ last: 2, before: end.startCursor })).ids).toEqual([third, first])
    expect((await page({ states: null })).ids).toEqual([first, second, third])
    expect((await page({ states: null, after: begin.startCursor })).ids).toEqual([])
  })
})

plainTest('a place in a list is a day and a case, and anything else begins at the beginning', () => {
  const id = '019a0000-0000-7000-8000-000000000000'
  const place = placeOf({ state_since: '2026-03-04', id })
  expect(readClaimPage({ first: 5, after: place }).cursor).toBe(place)
  for (const after of [id, `2026-13-40:${id}`, `${place}:x`, '2026-03-04:x', ''])
    expect(readClaimPage({ first: 5, after }).cursor).toBeNull()
})
