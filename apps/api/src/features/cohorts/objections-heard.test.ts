import { USERS } from '@payung/database/testing'
import type pg from 'pg'
import { expect } from 'vitest'
import { colleague, LOCK, REFUSAL } from '../../testing/cohort.builder.ts'
import { DECIDE, objectionsOf, publishedCohort, sendsObjection } from '../../testing/published-cohort.builder.ts'
import { askBesideUncommitted } from '../../testing/uncommitted.builder.ts'
import { testWithJobs } from '../../testing/with-worker.ts'

const CONFIRM = `mutation ($input: ConfirmObjectionInput!) { confirmObjection(input: $input) { __typename ... on ConfirmObjectionSuccess { data { openObjectionCount holdingObjectionCount } } ${REFUSAL} } }`
const RECEIVE = `mutation ($input: ReceiveObjectionInput!) { receiveObjection(input: $input) { __typename ... on ReceiveObjectionSuccess { data { openObjectionCount holdingObjectionCount } } ${REFUSAL} } }`
const SET_ASIDE = `mutation ($input: SetAsideObjectionsInput!) { setAsideObjections(input: $input) { __typename ... on SetAsideObjectionsSuccess { data { openObjectionCount holdingObjectionCount } } ${REFUSAL} } }`

/** Behind a proxy of this machine, so that objections come from many networks. */
const test = testWithJobs.extend({ settings: { PAYUNG_TRUSTED_PROXIES: '127.0.0.1' } })
const late = (admin: pg.Client) =>
  admin.query(`update cohort set objections_until = '2026-01-01' where state = 'PUBLISHED'`)

test('what nobody stands behind holds up no lock, stays in the list, and is named in the lock', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  for (let network = 1; network <= 7; network++)
    expect((await sendsObjection(anonymous, cohort.publicPath, {}, `203.0.${network}.7`)).status).toBe(200)
  await late(admin)
  const verifier = await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER']).then(() => signIn('pertamina'))
  const { rows } = await admin.query(
    'select version from cohort where id = (select cohort_id from cohort_objection limit 1)',
  )
  const input = { cohortId: cohort.id, expectedVersion: rows[0].version }
  expect((await verifier.ask(LOCK, { input })).lockCohort).toMatchObject({
    data: { state: 'LOCKED', unconfirmedAtLock: 7 },
  })
  expect(await objectionsOf(officer, cohort.id)).toHaveLength(7)
  const locked = await admin.query(`select details from audit_event where action = 'COHORT_LOCKED'`)
  expect(locked.rows[0].details).toMatchObject({ unconfirmedObjections: 7 })
})

test('an objection that an officer confirmed holds up the lock, and another officer decides it', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  await sendsObjection(anonymous, cohort.publicPath, { kontak: 'warung Pak Budi' }, '203.0.112.7')
  const [withoutNumber] = await objectionsOf(officer, cohort.id)
  const called = { objectionId: withoutNumber.id, means: 'PHONE' }
  expect((await officer.ask(CONFIRM, { input: called })).confirmObjection.issues).toEqual([
    { path: 'means', code: 'OBJECTION_WITHOUT_NUMBER' },
  ])
  await sendsObjection(anonymous, cohort.publicPath, { kontak: '0812 3456 7890' }, '203.0.113.7')
  const [objection] = await objectionsOf(officer, cohort.id)
  const input = { objectionId: objection.id, means: 'PHONE' }
  await colleague(admin, 'provinsi', 'kubu-raya', ['OFFICER', 'VERIFIER'])
  const confirmer = await signIn('provinsi')
  expect((await confirmer.ask(CONFIRM, { input })).confirmObjection).toMatchObject({
    data: { openObjectionCount: 2, holdingObjectionCount: 1 },
  })
  expect((await officer.ask(CONFIRM, { input })).confirmObjection.code).toBe('OBJECTION_NOT_OPEN')
  const [confirmed] = await objectionsOf(officer, cohort.id)
  expect(confirmed).toMatchObject({
    holdsUpLock: true,
    confirmation: { means: 'PHONE', confirmedBy: { name: expect.any(String) } },
  })
  await late(admin)
  await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  const lock = async () => {
    const { rows } = await admin.query(
      'select version from cohort where id = (select cohort_id from cohort_objection limit 1)',
    )
    const approver = await signIn('pontianak')
    return (await approver.ask(LOCK, { input: { cohortId: cohort.id, expectedVersion: rows[0].version } })).lockCohort
  }
  expect((await lock()).code).toBe('OBJECTIONS_OPEN')
  const decision = { objectionId: objection.id, upheld: false, reason: 'Sudah diperiksa di desanya' }
  expect((await confirmer.ask(DECIDE, { input: decision })).decideObjection.code).toBe('RECEIVER_IS_NOT_DECIDER')
  expect((await officer.ask(DECIDE, { input: decision })).decideObjection.code).toBe('MAKER_IS_NOT_DECIDER')
  const verifier = await signIn('pertamina')
  expect((await verifier.ask(DECIDE, { input: decision })).decideObjection.data).toEqual({
    members: 10,
    reserves: 2,
    openObjectionCount: 1,
  })
  expect(await lock()).toMatchObject({ data: { state: 'LOCKED', unconfirmedAtLock: 1 } })
})

test('whoever confirms an objection while they decide it decides nothing', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  await sendsObjection(anonymous, cohort.publicPath, { kontak: '0812 3456 7890' }, '203.0.113.7')
  const [objection] = await objectionsOf(officer, cohort.id)
  await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER', 'VERIFIER'])
  const verifier = await signIn('pertamina')
  const confirmation = {
    text: `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
     select id, cohort_id, tenant_id, 'PHONE', $1 from cohort_objection`,
    values: [USERS.pertamina],
  }
  const decision = { objectionId: objection.id, upheld: false, reason: 'Sudah diperiksa di desanya' }
  const answer = await askBesideUncommitted(admin, confirmation, () => verifier.ask(DECIDE, { input: decision }))
  expect(answer.decideObjection.code).toBe('RECEIVER_IS_NOT_DECIDER')
})

test('a lock never waits for more objections than a person can read', async ({ signIn, anonymous, admin, keys }) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  await admin.query(
    `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, 5, 5, 40, 2000, 2)`,
  )
  for (let network = 1; network <= 3; network++)
    await sendsObjection(anonymous, cohort.publicPath, {}, `203.0.${network}.7`)
  const outcomes: (string | undefined)[] = []
  for (const { id } of await objectionsOf(officer, cohort.id))
    outcomes.push((await officer.ask(CONFIRM, { input: { objectionId: id, means: 'OFFICE' } })).confirmObjection.code)
  expect(outcomes).toEqual([undefined, undefined, 'OBJECTIONS_ENOUGH'])
})

test('the counter hears everybody, and what it hears beyond that bound holds up no lock until somebody confirms it', async ({
  signIn,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  await admin.query(
    `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, 5, 5, 40, 2000, 2)`,
  )
  for (let heard = 1; heard <= 3; heard++) {
    const input = {
      cohortId: cohort.id,
      villageCode: '61.12.05.2003',
      kind: 'OTHER',
      text: 'Daftar ini tidak adil bagi dusun kami',
    }
    expect((await officer.ask(RECEIVE, { input })).receiveObjection).toMatchObject({
      data: { openObjectionCount: heard, holdingObjectionCount: Math.min(heard, 2) },
    })
  }
  const [beyond, ...held] = await objectionsOf(officer, cohort.id)
  expect([beyond, ...held].map(({ holdsUpLock }: { holdsUpLock: boolean }) => holdsUpLock)).toEqual([false, true, true])
  const confirms = async () =>
    (await officer.ask(CONFIRM, { input: { objectionId: beyond.id, means: 'OFFICE' } })).confirmObjection
  expect((await confirms()).code).toBe('OBJECTIONS_ENOUGH')
  await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
  const decision = { objectionId: held[0].id, upheld: false, reason: 'Sudah diperiksa di desanya' }
  expect((await (await signIn('pertamina')).ask(DECIDE, { input: decision })).decideObjection.data).toBeDefined()
  expect(await confirms()).toMatchObject({ data: { openObjectionCount: 2, holdingObjectionCount: 2 } })
})

test('junk is set aside in one decision, with its reason at each; what somebody stands behind or comes later is not', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const officer = await signIn('kubu-raya')
  const { cohort } = await publishedCohort(admin, keys, officer)
  for (let network = 1; network <= 4; network++)
    await sendsObjection(anonymous, cohort.publicPath, {}, `203.0.${network}.7`)
  const [newest] = await objectionsOf(officer, cohort.id)
  await officer.ask(CONFIRM, { input: { objectionId: newest.id, means: 'OFFICE' } })
  const receivedUntil = new Date().toISOString()
  await sendsObjection(anonymous, cohort.publicPath, {}, '203.0.9.7')
  const input = { cohortId: cohort.id, receivedUntil, reason: 'Dikirim mesin, isinya sama semua' }
  await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
  const verifier = await signIn('pertamina')
  expect((await verifier.ask(SET_ASIDE, { input: { ...input, reason: 'x' } })).setAsideObjections.issues[0].code).toBe(
    'REASON_MISSING',
  )
  expect((await verifier.ask(SET_ASIDE, { input })).setAsideObjections).toMatchObject({
    data: { openObjectionCount: 2, holdingObjectionCount: 1 },
  })
  expect((await verifier.ask(SET_ASIDE, { input })).setAsideObjections.code).toBe('OBJECTIONS_NONE')
  const listed = await objectionsOf(officer, cohort.id)
  expect(listed.map(({ decision }: { decision: { reason: string } | null }) => decision?.reason ?? null)).toEqual([
    null,
    null,
    ...Array(3).fill(input.reason),
  ])
  const { rows } = await admin.query(`select details from audit_event where action = 'OBJECTIONS_SET_ASIDE'`)
  expect(rows).toEqual([{ details: { count: 3, village: 'ALL' } }])
})

test('a flood about one person, or of one village, leaves the rest of the list open, and room for who comes from elsewhere', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
  await admin.query(
    `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, 2, 4, 6, 2000, 200)`,
  )
  const send = async (network: string, form: Record<string, string>) => {
    const answer = await sendsObjection(anonymous, cohort.publicPath, form, `2001:db8:${network}::7`)
    const text = await answer.text()
    return [answer.status, text.includes('alamat ini') ? 'LIMITED' : text.includes('besok') ? 'FULL' : ''].join(' ')
  }
  // One network, whichever of its addresses, is heard once about one person; all around it together take half of the room.
  expect(await send('a:1', { urut: '1' })).toBe('200 ')
  expect(await send('a:1:9', { urut: '1' })).toBe('429 LIMITED')
  expect(await send('a:2', { urut: '1' })).toBe('200 ')
  expect(await send('a:3', { urut: '1' })).toBe('429 LIMITED')
  expect(await send('b:1', { urut: '1' })).toBe('200 ')
  expect(await send('c:1', { urut: '1' })).toBe('200 ')
  expect(await send('d:1', { urut: '1' })).toBe('429 FULL')
  expect(await send('d:1', { urut: '2' })).toBe('200 ')
  expect(await send('a:3', {})).toBe('200 ')
  expect(await send('e:1', {})).toBe('429 FULL')

  await colleague(admin, 'pertamina', 'kubu-raya', ['VERIFIER'])
  const input = { cohortId: cohort.id, receivedUntil: new Date().toISOString(), reason: 'Dikirim mesin, isinya sama' }
  await (await signIn('pertamina')).ask(SET_ASIDE, { input })
  expect(await send('e:1', { urut: '1' })).toBe('200 ')
  expect(await send('a:4', {})).toBe('429 LIMITED')
  expect(await send('a:4', { urut: '1' })).toBe('429 LIMITED')
})

test('a flood against a whole list from many villages and networks meets the bound of the list', async ({
  signIn,
  anonymous,
  admin,
  keys,
}) => {
  const { cohort } = await publishedCohort(admin, keys, await signIn('kubu-raya'))
  await admin.query(
    `insert into objection_bound values ((now() at time zone 'Asia/Pontianak')::date, 9, 9, 90, 3, 200)`,
  )
  const send = async (network: number) => {
    const answer = await sendsObjection(anonymous, cohort.publicPath, {}, `203.${network}.113.7`)
    return [answer.status, (await answer.text()).includes('besok')]
  }
  for (let network = 1; network <= 3; network++) expect(await send(network)).toEqual([200, false])
  expect(await send(4)).toEqual([429, true])
})
