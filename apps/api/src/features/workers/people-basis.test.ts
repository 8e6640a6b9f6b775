import { aBilledList, aContributionList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { aDraft } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { type Client, test } from '../../testing/test.ts'

const PEOPLE =
  'query ($filter: WorkerFilter!) { workers(first: 50, filter: $filter) { totalCount edges { node { id } } } }'

async function peopleOf(client: Client, restsOn: string): Promise<readonly string[]> {
  const { workers } = await client.ask(PEOPLE, { filter: { restsOn } })
  expect(workers.totalCount).toBe(workers.edges.length)
  return workers.edges.map(({ node }: { node: { id: string } }) => node.id).sort()
}

const namedBy = async (admin: pg.Client, table: 'decree_holding' | 'contribution_line', key: string, id: string) => {
  const { rows } = await admin.query<{ worker_id: string }>(`select worker_id from ${table} where ${key} = $1`, [id])
  return rows.map((row) => globalIdOf('Worker', row.worker_id)).sort()
}

/** Puts decrees on these grounds, past every trigger. */
async function rests(admin: pg.Client, decree: string, ground: 'agreement_ids' | 'regulation_ids', id: string) {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(`update decree set ${ground} = array[$2]::uuid[] where id = $1`, [decree, id])
  await admin.query(`set session_replication_role = 'origin'`)
}

describe('the list of workers', () => {
  test('holds the people of a decree, of an agreement, of a regulation and of a bill, and nobody else', async ({
    admin,
    signIn,
  }) => {
    const first = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
    const second = await aSignedDecree(admin, 'kubu-raya')
    const { decree: draft } = await aDraft(admin, 'kubu-raya')
    const [agreement, regulation] = [crypto.randomUUID(), crypto.randomUUID()]
    await rests(admin, first, 'agreement_ids', agreement)
    await rests(admin, second, 'regulation_ids', regulation)
    await rests(admin, draft, 'agreement_ids', agreement)
    const list = await aBilledList(admin, 'kubu-raya', second, { by: 'pontianak', approver: 'pertamina' })
    const other = await aContributionList(admin, 'kubu-raya', first, { by: 'pontianak' })
    const officer = await signIn('kubu-raya')
    const [ofFirst, ofSecond] = [
      await namedBy(admin, 'decree_holding', 'decree_id', first),
      await namedBy(admin, 'decree_holding', 'decree_id', second),
    ]
    expect([ofFirst.length, ofSecond.length]).toEqual([3, 2])
    expect(await peopleOf(officer, globalIdOf('Decree', first))).toEqual(ofFirst)
    expect(await peopleOf(officer, globalIdOf('Agreement', agreement)), 'and of no draft').toEqual(ofFirst)
    expect(await peopleOf(officer, globalIdOf('Regulation', regulation))).toEqual(ofSecond)
    expect(await peopleOf(officer, globalIdOf('ContributionList', list))).toEqual(ofSecond)
    expect(await peopleOf(officer, globalIdOf('ContributionList', other))).toEqual(
      await namedBy(admin, 'contribution_line', 'list_id', other),
    )
    for (const nothing of [globalIdOf('Worker', first), globalIdOf('Decree', agreement), 'x'])
      expect(await peopleOf(officer, nothing)).toEqual([])
    // The people are hers to see; whose decree names them is another government's business.
    expect(await peopleOf(await signIn('provinsi'), globalIdOf('Decree', first))).toEqual([])
  })
})
