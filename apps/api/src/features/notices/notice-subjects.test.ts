import { aReport, withdraws, withoutGuards } from '@payung/database/testing/a-claim'
import { aBilledList, aSignedDecree } from '@payung/database/testing/a-contribution-list'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { setsClock } from '../../testing/clock.builder.ts'
import { anAgency, giveRoles } from '../../testing/membership.builder.ts'
import { countStatements } from '../../testing/statement-count.builder.ts'
import { type Client, TENANTS, type TestTenant, test, USERS } from '../../testing/test.ts'

const NAME = 'Maria Yosefina'
const PAGE = '{ notices(first: 50) { edges { node { kind text textEn subject { parts others } } } } }'

type Subject = { readonly parts: readonly string[]; readonly others: number } | null

/** What a tenant's notices name to its user, by kind. */
async function subjectsOf(client: Client): Promise<Readonly<Record<string, Subject>>> {
  const { notices } = await client.ask(PAGE)
  return Object.fromEntries(
    notices.edges.map(({ node }: { node: { kind: string; subject: Subject } }) => [node.kind, node.subject]),
  )
}

const tells = (admin: pg.Client, tenant: TestTenant, kind: string, params: object) =>
  admin.query('insert into notice (tenant_id, user_id, kind, params) values ($1, $2, $3, $4)', [
    TENANTS[tenant].id,
    USERS[tenant],
    kind,
    params,
  ])

/** A person of Kubu Raya who is reported dead, and of every kind of notice about them one, to a user of the tenant. */
async function arrange(admin: pg.Client, reader: TestTenant = 'kubu-raya') {
  const worker = await aWorker(admin, { name: NAME, in: '61.12.05.2003' })
  const eventId = await aReport(admin, worker)
  await admin.query('delete from notice')
  const { rows } = await admin.query<{ id: string }>('select id from claim where event_id = $1', [eventId])
  const claimId = rows[0]?.id ?? ''
  await tells(admin, reader, 'CLAIM_OPENED', { claimId })
  await tells(admin, reader, 'CLAIMS_LATE', { claims: 3, firstClaimId: claimId })
  await tells(admin, reader, 'MET_AFTER_DEATH', { people: 2, eventId })
  await tells(admin, reader, 'DECREE_PLACE_FREED', { programme: 'Uji', number: '7/2027', workerId: worker, places: 1 })
  return { worker, eventId }
}

const nobody = { CLAIM_OPENED: null, CLAIMS_LATE: null, MET_AFTER_DEATH: null, DECREE_PLACE_FREED: null }
const parts = [NAME, expect.any(String)]
const everybody = {
  CLAIM_OPENED: { parts, others: 0 },
  CLAIMS_LATE: { parts, others: 2 },
  MET_AFTER_DEATH: { parts, others: 1 },
  DECREE_PLACE_FREED: { parts, others: 0 },
}

test('names the first person of a notice with their village, and how many more it counts, to who may open their case', async ({
  admin,
  signIn,
}) => {
  const { worker } = await arrange(admin)
  const officer = await signIn('kubu-raya')
  expect(await subjectsOf(officer)).toEqual(everybody)
  const { notices } = await officer.ask(PAGE)
  for (const { node } of notices.edges) expect(node.text + node.textEn).not.toContain(NAME)
  expect(JSON.stringify((await admin.query('select params from notice')).rows)).not.toContain(NAME)

  // A record that was merged is called as the one that holds.
  const holder = await aWorker(admin, { name: 'Maria Yosefina Lestari' })
  await withoutGuards(admin, () => admin.query('update worker set superseded_by = $2 where id = $1', [worker, holder]))
  expect((await subjectsOf(officer))['CLAIM_OPENED']?.parts[0]).toBe('Maria Yosefina Lestari')
})

test('names nobody beyond one’s part of the government, and no case to who opens none', async ({ admin, signIn }) => {
  await arrange(admin)
  const member = await signIn('kubu-raya')
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
  expect(await subjectsOf(member)).toEqual(everybody)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.01' })
  expect(await subjectsOf(member)).toEqual(nobody)
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
  expect(await subjectsOf(member)).toEqual(nobody)
  await giveRoles(admin, 'kubu-raya', ['TREASURER'])
  expect(await subjectsOf(member)).toEqual({ ...nobody, DECREE_PLACE_FREED: everybody.DECREE_PLACE_FREED })
})

test.for(['pontianak', 'pertamina'] as const)(
  'names nobody of another government to %s, whatever its notice holds',
  async (stranger, { admin, signIn }) => {
    const { worker } = await arrange(admin, stranger)
    await withoutGuards(admin, () => admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker]))
    expect(await subjectsOf(await signIn(stranger))).toEqual(nobody)
  },
)

test('names a person by initials to who sees a proof alone, and not at all once their access has ended', async ({
  admin,
  signIn,
}) => {
  const { worker } = await arrange(admin, 'provinsi')
  await admin.query(`update worker set status = 'DECEASED' where id = $1`, [worker])
  const province = await signIn('provinsi')
  const freed = async () => (await subjectsOf(province))['DECREE_PLACE_FREED']?.parts[0]
  expect(await freed()).toBeUndefined()
  await aLink(admin, worker, 'provinsi', 'PROOF')
  expect(await freed()).toBe('M. Y.')
  await admin.query(`update worker_access set ended_at = now() where tenant_id = $1`, [TENANTS.provinsi.id])
  expect(await freed()).toBeUndefined()
})

test('names nobody dead any more once the report was taken back', async ({ admin, signIn }) => {
  const { eventId } = await arrange(admin)
  const officer = await signIn('kubu-raya')
  await withdraws(admin, eventId)
  expect((await subjectsOf(officer))['DECREE_PLACE_FREED']).toBeNull()
})

test('names whose status speaks against them as long as it does, to who reads decrees', async ({ admin, signIn }) => {
  const worker = await aWorker(admin, { name: NAME, status: 'MOVED' })
  await tells(admin, 'kubu-raya', 'REVERIFICATION_EVIDENCE', { number: '7/2027', people: 2, evidenceWorkerId: worker })
  const officer = await signIn('kubu-raya')
  const subjectShown = async () => (await subjectsOf(officer))['REVERIFICATION_EVIDENCE']
  expect(await subjectShown()).toEqual({ parts, others: 1 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { agencyId: await anAgency(admin, 'kubu-raya') })
  expect(await subjectShown()).toBeNull()
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await admin.query(`update worker set status = 'CANDIDATE' where id = $1`, [worker])
  expect(await subjectShown()).toBeNull()
})

test('names of a bill the person whose family waits and the insurer’s code, of another’s decree the code alone', async ({
  admin,
  signIn,
}) => {
  const list = await aBilledList(admin, 'kubu-raya', await aSignedDecree(admin, 'kubu-raya'), {
    by: 'pontianak',
    approver: 'pertamina',
  })
  const officer = await signIn('kubu-raya')
  await setsClock(admin, '2027-05-10T03:00:00Z')
  const bill = (await admin.query('select billing_code as code from contribution_list where id = $1', [list])).rows[0]
  const { rows } = await admin.query<{ id: string; name: string }>(
    `update worker set status = 'DECEASED' where id = (select worker_id from contribution_line where list_id = $1 limit 1) returning id, name`,
    [list],
  )
  expect((await subjectsOf(officer))['FAMILY_WAITS']).toEqual({
    parts: [rows[0]?.name, expect.any(String), bill.code],
    others: 0,
  })
  await admin.query(`update notice set params = params - 'workerId' where kind = 'FAMILY_WAITS'`)
  expect((await subjectsOf(officer))['FAMILY_WAITS']).toEqual({ parts: [bill.code], others: 0 })
  await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12' })
  expect((await subjectsOf(officer))['FAMILY_WAITS']).toBeNull()
})

test('asks the database no more often for fifty notices than for four', async ({
  admin,
  reader,
  transactions,
  vault,
}) => {
  await arrange(admin)
  const statements = () => countStatements({ reader, transactions, vault }, PAGE, {})
  expect(await statements()).toBe(2)
  await admin.query(
    `insert into notice (tenant_id, user_id, kind, params) select tenant_id, user_id, kind, params from notice, generate_series(1, 20)`,
  )
  expect(await statements()).toBe(2)
})
