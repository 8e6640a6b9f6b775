import type pg from 'pg'
import { expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { anAgreement, uploadPaper as upload } from '../../testing/agreements.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { mutates } from '../../testing/mutation.builder.ts'
import { type Answer, type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const FIELDS = `state signedOn number version actions
  signing { id signedOn number recordedBy { name } paper { kind file { href } } }
  parties { id name mayState mayStateFrom confirmation { isStatement reason tenant { code } by { name } proof { kind file { href } } } }`
const PAGE = `query ($id: ID!) { agreement(id: $id) { ${FIELDS} } }`
const WAITING = `{ agreements(first: 10, filter: { toConfirm: true }) { edges { node { id } } } agreementFacets { dimension key count } home { queues { key count href } } }`
const NOTICES = `{ notices(first: 25) { edges { node { text href } } } }`

const change = (name: string) => (client: Client, input: object) => mutates(client, name, input, FIELDS)
const QUEUE = { key: 'AGREEMENTS_TO_CONFIRM', href: '/perjanjian?perlu=CONFIRM' }
const NOTHING_WAITS = { listed: [], facet: 0, queue: { ...QUEUE, count: 0 } }
const sign = change('signAgreement')
const confirm = change('confirmAgreement')
const stand = change('stateAgreementParty')

/** What the viewer's home, list and facets say waits for their confirmation. */
async function waitingFor(client: Client): Promise<unknown> {
  const { agreements, agreementFacets, home } = await client.ask(WAITING)
  return {
    listed: agreements.edges.map(({ node }: Answer) => node.id),
    facet: agreementFacets.find(({ dimension, key }: Answer) => dimension === 'NEEDS' && key === 'CONFIRM').count,
    queue: home.queues.find(({ key }: Answer) => key === QUEUE.key),
  }
}

/** Approved, of Kubu Raya with Pertamina and a union without an account. */
async function approved(admin: pg.Client): Promise<string> {
  const { id } = await anAgreement(admin, { state: 'APPROVED' })
  await admin.query(
    `insert into agreement_party (tenant_id, agreement_id, position, kind, outside_name) values ($1, $2, 3, 'UNION', 'Serikat Tani')`,
    [TENANTS['kubu-raya'].id, id],
  )
  await admin.query('insert into agreement_maker (tenant_id, agreement_id, user_id) values ($1, $2, $3)', [
    TENANTS['kubu-raya'].id,
    id,
    USERS.pontianak,
  ])
  return globalIdOf('Agreement', id)
}

test('an agreement is signed once its paper is recorded, each party has confirmed it, and the keeper stands for who has no account', async ({
  signIn,
  admin,
}) => {
  const agreementId = await approved(admin)
  const officer = await signIn('kubu-raya')
  const company = await signIn('pertamina')
  await colleague(admin, 'pontianak', 'kubu-raya', ['OFFICER'])
  const input = { agreementId, expectedVersion: 1, signedOn: '2026-01-20', number: '12/PKS' }
  const recorded = await sign(officer, { ...input, fileId: await upload(officer) })
  expect(recorded.data).toMatchObject({
    state: 'APPROVED',
    signedOn: null,
    signing: { signedOn: '2026-01-20', number: '12/PKS', recordedBy: { name: expect.any(String) } },
  })
  expect(recorded.data.actions).not.toContain('CONFIRM')
  const { signing, parties } = recorded.data
  const paper = { agreementId, signingId: signing.id }

  const notices = await admin.query(`select user_id from notice where kind = 'AGREEMENT_TO_CONFIRM'`)
  const receivers = notices.rows.map(({ user_id: user }) => user)
  expect(receivers, 'who drew it up would be refused').not.toContain(USERS.pontianak)
  expect(receivers).toContain(USERS.pertamina)

  // Who recorded it confirms nothing.
  expect((await confirm(officer, paper)).code).toBe('DRAFTER_IS_NOT_CONFIRMER')
  const heard = (await company.ask(NOTICES)).notices.edges.map(({ node }: Answer) => node)
  expect(heard).toEqual([
    { text: expect.stringContaining('konfirmasi bahwa instansi Anda'), href: `/perjanjian/${agreementId}` },
  ])
  expect(await waitingFor(company)).toEqual({ listed: [agreementId], facet: 1, queue: { ...QUEUE, count: 1 } })
  expect(await waitingFor(officer), 'who recorded it').toEqual(NOTHING_WAITS)
  const seen = (await company.ask(PAGE, { id: agreementId })).agreement
  expect(seen).toMatchObject({ actions: ['CONFIRM'], signing: { recordedBy: null, paper: { kind: 'SIGNED' } } })
  expect((await company.fetch(seen.signing.paper.file.href)).status).toBe(200)
  const confirmed = await confirm(company, paper)
  expect(confirmed.data).toMatchObject({ state: 'APPROVED', actions: [] })
  expect((await confirm(company, paper)).code).toBe('NOTHING_TO_CONFIRM')
  expect(await waitingFor(company)).toEqual(NOTHING_WAITS)

  await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('provinsi')
  const reason = 'Berita acara penandatanganan'
  const statement = { ...paper, partyId: parties[2].id, reason, fileId: await upload(approver) }
  expect((await stand(approver, { ...statement, reason: 'ya' })).issues).toEqual([
    { path: 'reason', code: 'REASON_MISSING' },
  ])
  expect((await stand(approver, { ...statement, partyId: parties[0].id })).code).toBe('OWN_PARTY')
  expect((await stand(approver, statement)).data.state).toBe('APPROVED')
  const { data } = await confirm(approver, paper)
  expect(data).toMatchObject({ state: 'SIGNED', signedOn: '2026-01-20', number: '12/PKS', version: 2 })
  expect(data.parties.map(({ confirmation }: Answer) => confirmation)).toEqual([
    { isStatement: false, reason: null, tenant: { code: '61.12' }, by: { name: expect.any(String) }, proof: null },
    { isStatement: false, reason: null, tenant: { code: 'pertamina' }, by: null, proof: null },
    {
      isStatement: true,
      reason,
      tenant: { code: '61.12' },
      by: { name: expect.any(String) },
      proof: { kind: 'PROOF', file: { href: expect.any(String) } },
    },
  ])
  expect((await company.ask(NOTICES)).notices.edges[0].node.text).toContain('sudah ditandatangani')
  const { rows } = await admin.query(
    `select action from audit_event where subject_id = (select id::text from agreement) and action like 'AGREEMENT%' order by id`,
  )
  expect(rows.map(({ action }) => action)).toEqual([
    'AGREEMENT_DOCUMENT_ADDED',
    'AGREEMENT_SIGNING_RECORDED',
    'AGREEMENT_CONFIRMED',
    'AGREEMENT_DOCUMENT_ADDED',
    'AGREEMENT_PARTY_STATED',
    'AGREEMENT_CONFIRMED',
  ])
})

test('a party with an account answers for itself for the days that are set, and a drafter, a village, a stranger or an old paper binds nobody', async ({
  signIn,
  admin,
}) => {
  const agreementId = await approved(admin)
  const officer = await signIn('kubu-raya')
  const input = { agreementId, expectedVersion: 1, signedOn: '2026-01-20' }
  expect((await sign(officer, { ...input, signedOn: '2099-01-01', fileId: await upload(officer) })).issues).toEqual([
    { path: 'signedOn', code: 'SIGNED_IN_FUTURE' },
  ])
  expect((await sign(officer, { ...input, number: '12 \u{1F600}', fileId: await upload(officer) })).issues).toEqual([
    { path: 'number', code: 'UNPRINTABLE' },
  ])
  const old = (await sign(officer, { ...input, fileId: await upload(officer) })).data.signing.id
  const stale = { ...input, fileId: await upload(officer) }
  expect((await sign(officer, stale)).code, 'another paper was recorded meanwhile').toBe('VERSION_CHANGED')
  const recorded = (await sign(officer, { ...stale, replacedSigningId: old })).data
  const paper = { agreementId, signingId: recorded.signing.id }
  const company = await signIn('pertamina')
  expect((await confirm(company, { agreementId, signingId: old })).code).toBe('NOTHING_TO_CONFIRM')

  await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
  const approver = await signIn('provinsi')
  const statement = { ...paper, reason: 'Sudah tiga kali diminta', fileId: await upload(approver) }
  const ofCompany = { ...statement, partyId: recorded.parties[1].id }
  expect((await stand(approver, ofCompany)).code, 'no days are set').toBe('PARTY_MAY_ANSWER')
  const days = (count: number) =>
    admin.query(
      `insert into reference_amount (key, valid, amount, unit) values ('AGREEMENT_ANSWER_WITHIN', '[2015-07-01,)', $1, 'DAYS')
       on conflict do nothing`,
      [count],
    )
  await days(7)
  const mayStateOf = async (client: Client) =>
    (await client.ask(PAGE, { id: agreementId })).agreement.parties.map((party: Answer) => [
      party.mayState,
      typeof party.mayStateFrom,
    ])
  const [never, later, atOnce] = [
    [false, 'object'],
    [false, 'string'],
    [true, 'string'],
  ]
  expect(await mayStateOf(approver), 'its own, one with an account, one without').toEqual([never, later, atOnce])
  expect(await mayStateOf(officer), 'who recorded it').toEqual([never, never, never])
  await admin.query(`update membership set granted_by = $1 where tenant_id = $2`, [
    USERS.pontianak,
    TENANTS['kubu-raya'].id,
  ])
  expect(await mayStateOf(approver), 'whose account one administrator has opened with that of the recorder').toEqual([
    never,
    never,
    never,
  ])
  await admin.query('update membership set granted_by = null')
  expect((await stand(approver, ofCompany)).code).toBe('PARTY_MAY_ANSWER')
  expect((await stand(company, { ...statement, partyId: recorded.parties[2].id })).__typename).toBe('NotAllowedError')
  await colleague(admin, 'pontianak', 'pertamina', ['OFFICER'])
  expect((await confirm(await signIn('pontianak'), paper)).code).toBe('DRAFTER_IS_NOT_CONFIRMER')
  await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER'], '61.12.05.2003')
  expect((await confirm(await signIn('provinsi'), paper)).__typename).toBe('NotAllowedError')
  await colleague(admin, 'provinsi', 'provinsi', ['OFFICER'])
  expect((await confirm(await signIn('provinsi'), paper)).__typename).toBe('NotFoundError')

  await admin.query('set session_replication_role = replica')
  await admin.query(`update agreement_signing set recorded_at = now() - interval '8 days'`)
  await admin.query('set session_replication_role = origin')
  await colleague(admin, 'provinsi', 'kubu-raya', ['APPROVER'])
  const again = await signIn('provinsi')
  const stated = await stand(again, { ...ofCompany, fileId: await upload(again) })
  expect(stated.data.parties[1].confirmation).toMatchObject({ isStatement: true, reason: statement.reason })
  expect((await confirm(company, paper)).code).toBe('NOTHING_TO_CONFIRM')
})

test('what was signed by one entry before parties confirmed stays signed and shows no paper and no confirmation', async ({
  signIn,
  admin,
}) => {
  const { id } = await anAgreement(admin)
  const company = await signIn('pertamina')
  const { agreement } = await company.ask(PAGE, { id: globalIdOf('Agreement', id) })
  expect(agreement).toMatchObject({ state: 'SIGNED', signedOn: expect.any(String), signing: null, actions: [] })
  expect(agreement.parties.map(({ confirmation, mayState }: Answer) => ({ confirmation, mayState }))).toEqual([
    { confirmation: null, mayState: false },
    { confirmation: null, mayState: false },
  ])
})
