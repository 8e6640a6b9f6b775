import { eventually } from '@payung/database/testing/eventually'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { approved, checkers, decreeOf, did, does, drafts, lockedCohort, signing } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, test, USERS } from '../../testing/test.ts'

const ROUTE = `mutation ($input: SaveApprovalRouteInput!) { saveApprovalRoute(input: $input) { __typename ... on Error { code } } }`
const DELEGATE = `mutation ($input: DelegateApprovalInput!) { delegateApproval(input: $input) { __typename ... on Error { code } } }`
const step = (label: string, more: object = {}) => ({ label, duty: 'APPROVE', days: 2, ...more })

/** Their roles for the tenant end yesterday, as when somebody leaves the office. */
const leaves = (admin: pg.Client, user: string) =>
  admin.query(`update membership set valid = '[2020-01-01,2020-01-02)' where user_id = $1`, [user])

describe('a membership that is revoked in the middle', () => {
  test('of who should vote: nothing more is decided by them, and a colleague with the duty goes on', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const those = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    await admin.query(`update membership set role = 'VIEWER' where user_id = $1`, [USERS.pontianak])
    const viewer = await signIn('pontianak')
    expect(await does(viewer, 'voteOnDecree', submitted, { vote: 'APPROVE' })).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await decreeOf(viewer, submitted.id)).actions).toEqual([])
    await admin.query(`update membership set role = 'LEGAL_REVIEWER' where user_id = $1`, [USERS.pontianak])
    const reviewed = await did(await signIn('pontianak'), 'voteOnDecree', submitted, { vote: 'APPROVE' })
    // The vote of who has left since stays, and the decree goes on.
    await leaves(admin, USERS.pontianak)
    expect((await did(those.approver, 'voteOnDecree', reviewed, { vote: 'APPROVE' })).state).toBe('APPROVED')
  })

  test('of whom a deputy stands in for: the deputy decides nothing in their name', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const { legal, approver } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    await officer.ask(ROUTE, {
      input: { basedOn: 0, steps: [step('Telaah', { duty: 'REVIEW' }), step('Sekda', { voterId: USERS.pertamina })] },
    })
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const delegation = { deputyId: USERS.provinsi, fromDay: day, lastDay: day, reason: 'Perjalanan dinas' }
    await colleague(admin, 'provinsi', 'kubu-raya', ['VERIFIER'])
    expect((await approver.ask(DELEGATE, { input: delegation })).delegateApproval.code).toBeUndefined()
    const reviewed = await did(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    const deputy = await signIn('provinsi')
    expect((await decreeOf(deputy, reviewed.id)).actions).toEqual(['VOTE'])
    await leaves(admin, USERS.pertamina)
    expect((await decreeOf(deputy, reviewed.id)).actions).toEqual([])
    expect(await does(deputy, 'voteOnDecree', reviewed, { vote: 'APPROVE' })).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  test('between the asking and the vote: the database refuses what the API has let pass, and says so', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const { legal } = await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    const submitted = await did(officer, 'submitDecree', await drafts(officer, cohort))
    await admin.query('begin')
    await admin.query('select from decree for update')
    const voting = does(legal, 'voteOnDecree', submitted, { vote: 'APPROVE' })
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await eventually(async () => expect((await admin.query(waits)).rowCount).toBe(1))
    await leaves(admin, USERS.pontianak)
    await admin.query('commit')
    expect(await voting).toMatchObject({
      code: 'MEMBERSHIP_ENDED',
      message: expect.stringContaining('baru saja berakhir'),
    })
    expect((await decreeOf(officer, submitted.id)).steps[0]).toMatchObject({ vote: null })
    // Asked again, there is nobody any more who asks.
    expect((await legal.askRaw('{ decreesAwaitingMe { toVote } }')).errors).toMatchObject([
      { extensions: { code: 'SIGNED_OUT' } },
    ])
  })

  test('of the one person whose step it is: what is submitted then says which step, before it waits for ever', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    await checkers(admin, signIn)
    const officer = await signIn('kubu-raya')
    await officer.ask(ROUTE, {
      input: { basedOn: 0, steps: [step('Telaah', { duty: 'REVIEW' }), step('Sekda', { voterId: USERS.pertamina })] },
    })
    const draft = await drafts(officer, cohort)
    await leaves(admin, USERS.pertamina)
    expect(await does(officer, 'submitDecree', draft)).toMatchObject({
      code: 'VOTER_GONE',
      message: expect.stringContaining('Sekda'),
    })
  })
})

/** A file as the sign dialog sends it. */
async function uploads(client: Client, name: string, content: Buffer): Promise<{ status: number; id: string }> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(content)]), name)
  const answer = await client.fetch('/files', { method: 'POST', body })
  return { status: answer.status, id: ((await answer.json()) as { id?: string }).id ?? '' }
}

test('a scan that only calls itself a PDF is no PDF, whatever its name says', async ({ signIn, admin }) => {
  await arrangeAmounts(admin)
  const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
  const those = await checkers(admin, signIn)
  const officer = await signIn('kubu-raya')
  const frozen = await approved(officer, those, await drafts(officer, cohort))
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const picture = await uploads(those.approver, 'keputusan.pdf', png)
  const sign = async (fileId: string) =>
    does(those.approver, 'signDecree', frozen, await signing(admin, 'kubu-raya', { fileId }))
  expect(await sign(picture.id)).toMatchObject({ issues: [{ path: 'fileId', code: 'FILE_NOT_PDF' }] })
  const scan = await uploads(those.approver, 'keputusan.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'))
  expect((await sign(scan.id)).data.state).toBe('SIGNED')
})
