import { aBilledList, aContributionList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { aDraft } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const PEOPLE =
  'query ($filter: WorkerFilter!) { workers(first: 50, filter: $filter) { totalCount edges { node { id } } } }'

async function peopleOf(client: Client, restsOn: string): Promise<readonly string[]> {
  const { workers } = await client.ask(PEOPLE, { filter: { restsOn } })
  expect(workers.totalCount).toBe(workers.edges.length)
  return workers.edges.map(({ node }: { node: { id: string } }) => node.id).sort()
}

const workerIdsOf = async (
  admin: pg.Client,
  table: 'decree_holding' | 'decree_entry' | 'contribution_line',
  key: string,
  id: string,
) => {
  const { rows } = await admin.query<{ worker_id: string }>(`select worker_id from ${table} where ${key} = $1`, [id])
  return rows.map((row) => row.worker_id).sort()
}

const asGlobal = (ids: readonly string[]) => ids.map((id) => globalIdOf('Worker', id)).sort()

const namedBy = async (...of: Parameters<typeof workerIdsOf>) => asGlobal(await workerIdsOf(...of))

const DOUBTS = `query ($decree: ID!) {
  mismatched: workers(first: 1, filter: { restsOn: $decree, nationalIdMismatch: true }) { totalCount }
  doubled: workers(first: 1, filter: { restsOn: $decree, possibleDuplicate: true }) { totalCount }
}`

const KUBU_RAYA = TENANTS['kubu-raya'].id

const differs = (admin: pg.Client, worker: string | undefined) =>
  admin.query('insert into national_id_mismatch (worker_id, tenant_id, birth_date, sex) values ($1, $2, true, false)', [
    worker,
    KUBU_RAYA,
  ])

const isAlike = (admin: pg.Client, pair: readonly (string | undefined)[], state: string) =>
  admin.query(
    `insert into duplicate_pair (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b, state) values ($1, $2, $3, 95, '{NAME}', 1, 1, $4)`,
    [KUBU_RAYA, ...pair.toSorted(), state],
  )

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

  test('holds whom an unsigned decree would bring in, and of them those whose record is in doubt', async ({
    admin,
    signIn,
  }) => {
    const { decree } = await aDraft(admin, 'kubu-raya', { members: 4, quota: 4 })
    const { decree: other } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const [named, beside] = [
      await workerIdsOf(admin, 'decree_entry', 'decree_id', decree),
      await workerIdsOf(admin, 'decree_entry', 'decree_id', other),
    ]
    expect(named.length).toBe(4)
    expect(await peopleOf(officer, globalIdOf('Decree', decree))).toEqual(asGlobal(named))
    const doubts = async () => {
      const answer = await officer.ask(DOUBTS, { decree: globalIdOf('Decree', decree) })
      return [answer.mismatched.totalCount, answer.doubled.totalCount]
    }
    expect(await doubts()).toEqual([0, 0])

    await differs(admin, named[0])
    await differs(admin, beside[0])
    await isAlike(admin, [named[1], named[2]], 'OPEN')
    await isAlike(admin, [named[2], beside[1]], 'LATER')
    await isAlike(admin, [named[3], beside[0]], 'NOT_SAME')
    expect(await doubts()).toEqual([1, 2])
  })
})
