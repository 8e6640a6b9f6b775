import { aReport, withdraws } from '@payung/database/testing/a-claim'
import { aContributionList, aSignedDecree, stepsList } from '@payung/database/testing/a-contribution-list'
import { aDraft, anAmendment, aRevocation, signs } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test } from '../../testing/test.ts'

const LISTS = `{ contributionLists(first: 10) { totalCount edges { node { id state recallReason actions } } } }`
const LISTABLE = `query ($search: String, $after: String) { listableDecrees(first: 10, search: $search, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id } } } }`
const MONTHS = `query ($id: ID!) { monthsToList(decreeId: $id) { month people } }`
const REASON = 'Nama dua desa tertukar'

/** A list of Kubu Raya that its officer drew up and sent, and a colleague approved. */
async function aSentList(admin: pg.Client): Promise<{ decree: string; list: string }> {
  await arrangeAmounts(admin)
  const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, quota: 3 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const list = await aContributionList(admin, 'kubu-raya', decree)
  await stepsList(admin, 'kubu-raya', 'pontianak', list, 'APPROVED')
  await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'SENT')
  return { decree, list }
}

const recalls = (client: Client, list: string, more: object = {}) => {
  const input = { listId: globalIdOf('ContributionList', list), expectedVersion: 3, reason: REASON, ...more }
  return mutates(client, 'recallContributionList', input, 'state recallReason actions open')
}

describe('a list that was sent', () => {
  test('is called back with the reason by an approver, stays in sight, and its months are free', async ({
    admin,
    signIn,
  }) => {
    const { decree, list } = await aSentList(admin)
    const officer = await signIn('kubu-raya')
    expect((await recalls(officer, list)).code).toBe('NOT_ALLOWED')
    const approver = await signIn('pontianak')
    expect((await approver.ask(LISTS)).contributionLists.edges[0].node.actions).toEqual(['RECALL'])
    expect((await recalls(approver, list, { reason: 'salah' })).issues[0].path).toBe('reason')
    expect((await recalls(approver, list, { reason: `${REASON} 6112055511820202` })).issues[0].code).toBe(
      'REASON_HAS_NUMBER',
    )
    expect((await recalls(approver, list, { expectedVersion: 2 })).code).toBe('CONTRIBUTION_LIST_CHANGED')
    expect((await recalls(approver, list)).data).toEqual({
      state: 'DISCARDED',
      recallReason: REASON,
      actions: [],
      open: null,
    })
    expect((await officer.ask(LISTS)).contributionLists).toMatchObject({
      totalCount: 1,
      edges: [{ node: { recallReason: REASON } }],
    })
    expect((await recalls(approver, list, { expectedVersion: 4 })).code).toBe('CONTRIBUTION_LIST_STATE')
    await expect(aContributionList(admin, 'kubu-raya', decree)).resolves.toMatch(/-/)
  })

  test('is not called back by who drew it up or sent it, nor once it is billed', async ({ admin, signIn }) => {
    const { list } = await aSentList(admin)
    await giveRoles(admin, 'kubu-raya', ['APPROVER'])
    expect((await recalls(await signIn('kubu-raya'), list)).code).toBe('MAKER_IS_NOT_RECALLER')
    await stepsList(admin, 'kubu-raya', 'kubu-raya', list, 'BILLED')
    const approver = await signIn('pontianak')
    expect((await recalls(approver, list, { expectedVersion: 4 })).code).toBe('CONTRIBUTION_LIST_STATE')
  })
})

describe('a decree to list', () => {
  test('is a signed designation with months that no list names, by a part of its title, page by page', async ({
    admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const decrees: string[] = []
    for (let at = 0; at < 12; at++) decrees.push(await aSignedDecree(admin, 'kubu-raya', { members: 1, quota: 1 }))
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const page = async (variables: Record<string, string> = {}) => {
      const { edges, pageInfo } = (await officer.ask(LISTABLE, variables)).listableDecrees
      return { ids: edges.map(({ node }: { node: { id: string } }) => node.id) as string[], pageInfo }
    }
    const newest = decrees.toReversed().map((id) => globalIdOf('Decree', id))
    const first = await page()
    expect(first.ids).toEqual(newest.slice(0, 10))
    expect((await page({ after: first.pageInfo.endCursor })).ids).toEqual(newest.slice(10))
    expect((await page({ search: 'tidak ada judul begini' })).ids).toEqual([])
    expect((await page({ search: '%' })).ids).toEqual([])

    // Half of its months stay, all of them do not.
    const [decree = ''] = decrees
    const months = async () =>
      (await officer.ask(MONTHS, { id: globalIdOf('Decree', decree) })).monthsToList as {
        month: string
        people: number
      }[]
    expect(await months()).toHaveLength(12)
    // A month that was paid before the decree is not listed; nobody writes that of a signed one but this test.
    await admin.query('set session_replication_role = replica')
    const pays = (paid: object[]) =>
      admin.query('update decree set paid_months = $2 where id = $1', [decree, JSON.stringify(paid)])
    await pays([{ from_month: '2027-01-01', until_month: '2027-02-01' }])
    expect((await months())[0]?.month).toBe('2027-02-01')
    await pays([])
    await admin.query('set session_replication_role = origin')
    await aContributionList(admin, 'kubu-raya', decree)
    expect(await months()).toEqual(
      [7, 8, 9, 10, 11, 12].map((month) => ({ month: `2027-${String(month).padStart(2, '0')}-01`, people: 1 })),
    )
    const isListable = async () =>
      (await page({ after: first.pageInfo.endCursor })).ids.includes(globalIdOf('Decree', decree))
    expect(await isListable()).toBe(true)
    await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    expect(await months()).toEqual([])
    expect(await isListable()).toBe(false)
  })

  test('comes back for who came by an amendment, though lists name as many months as it pays for', async ({
    admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 3, reserves: 1, quota: 3 })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    const listable = async () => (await officer.ask(LISTABLE)).listableDecrees.edges.length
    expect(await listable()).toBe(0)
    const { rows } = await admin.query(`select worker_id from cohort_member where standing = 'RESERVE'`)
    const replace = { change: 'REPLACE', line: 1, worker: rows[0].worker_id, reason: 'DECEASED' }
    await signs(admin, 'kubu-raya', await anAmendment(admin, 'kubu-raya', decree, '2027-10-01', [replace]))
    expect(await listable()).toBe(1)
    expect((await officer.ask(MONTHS, { id: globalIdOf('Decree', decree) })).monthsToList).toEqual(
      [10, 11, 12].map((month) => ({ month: `2027-${month}-01`, people: 1 })),
    )
  })

  test('has no months left of somebody who is reported dead, until the report is withdrawn', async ({
    admin,
    signIn,
  }) => {
    await arrangeAmounts(admin)
    const { decree, members } = await aDraft(admin, 'kubu-raya', { members: 2, quota: 2 })
    await signs(admin, 'kubu-raya', decree)
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    const event = await aReport(admin, members[0] ?? '', { day: '2026-03-04' })
    const listable = async () => (await officer.ask(LISTABLE)).listableDecrees.edges.length
    const people = async () =>
      (await officer.ask(MONTHS, { id: globalIdOf('Decree', decree) })).monthsToList.map(
        (month: { people: number }) => month.people,
      )
    expect([await listable(), await people()]).toEqual([1, Array.from({ length: 12 }, () => 1)])
    await aContributionList(admin, 'kubu-raya', decree, { until: '2028-01-01' })
    expect([await listable(), await people()]).toEqual([0, []])
    await withdraws(admin, event)
    expect([await listable(), await people()]).toEqual([1, Array.from({ length: 12 }, () => 1)])
  })

  test('is offered to nobody who may not draw up lists, nor a revocation to anybody', async ({ admin, signIn }) => {
    await arrangeAmounts(admin)
    const decree = await aSignedDecree(admin, 'kubu-raya', { members: 1, quota: 1 })
    const revocation = await aRevocation(admin, 'kubu-raya', decree, '2027-09-01')
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    const offers = async (client: Client, id: string) => [
      (await client.ask(LISTABLE)).listableDecrees.edges.length,
      (await client.ask(MONTHS, { id: globalIdOf('Decree', id) })).monthsToList.length,
    ]
    expect(await offers(treasurer, decree)).toEqual([0, 0])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    const officer = await signIn('kubu-raya')
    expect(await offers(officer, decree)).toEqual([1, 12])
    expect(await offers(officer, revocation)).toEqual([1, 0])
    expect(await offers(await signIn('provinsi'), decree)).toEqual([0, 0])
  })
})
