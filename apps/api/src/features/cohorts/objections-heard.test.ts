import { USERS } from '@payung/database/testing'
import { expect } from 'vitest'
import { askBesideUncommitted } from '../../testing/uncommitted.builder.ts'
import { test } from './objections-heard.builder.ts'

/** The whole flood meets the bounds of the law, a short one meets smaller bounds. */
const FLOOD =
  process.env['PAYUNG_TEST_FULL'] === '1'
    ? { objections: 500, ofVillage: 40, holding: 200 }
    : { objections: 20, ofVillage: 4, holding: 20 }

const WITH_NUMBER = { kontak: '0812 3456 7890' }

test('what nobody stands behind holds up no lock, stays in the list, and is named in the lock', async ({
  list,
  admin,
}) => {
  for (const { status } of await list.hearsFrom(7)) expect(status).toBe(200)
  await list.endsHearing()
  expect(await list.locks(await list.joinedBy('pertamina', 'APPROVER'))).toMatchObject({
    data: { state: 'LOCKED', unconfirmedAtLock: 7 },
  })
  expect(await list.objections()).toHaveLength(7)
  const locked = await admin.query(`select details from audit_event where action = 'COHORT_LOCKED'`)
  expect(locked.rows[0].details).toMatchObject({ unconfirmedObjections: 7 })
})

test('an objection that an officer confirmed holds up the lock, and another officer decides it', async ({ list }) => {
  const { officer } = list
  await list.hears('203.0.112.7', { kontak: 'warung Pak Budi' })
  const [withoutNumber] = await list.objections()
  expect((await list.confirms(officer, withoutNumber, 'PHONE')).issues).toEqual([
    { path: 'means', code: 'OBJECTION_WITHOUT_NUMBER' },
  ])
  await list.hears('203.0.113.7', WITH_NUMBER)
  const [objection] = await list.objections()
  const confirmer = await list.joinedBy('provinsi', 'OFFICER', 'VERIFIER')
  expect(await list.confirms(confirmer, objection, 'PHONE')).toMatchObject({
    data: { openObjectionCount: 2, holdingObjectionCount: 1 },
  })
  expect((await list.confirms(officer, objection, 'PHONE')).code).toBe('OBJECTION_NOT_OPEN')
  const [confirmed] = await list.objections()
  expect(confirmed).toMatchObject({
    holdsUpLock: true,
    confirmation: { means: 'PHONE', confirmedBy: { name: expect.any(String) } },
  })
  await list.endsHearing()
  const verifier = await list.joinedBy('pertamina', 'VERIFIER')
  const approver = await list.joinedBy('pontianak', 'APPROVER')
  expect((await list.locks(approver)).code).toBe('OBJECTIONS_OPEN')
  expect((await list.rejects(confirmer, objection)).code).toBe('RECEIVER_IS_NOT_DECIDER')
  expect((await list.rejects(officer, objection)).code).toBe('MAKER_IS_NOT_DECIDER')
  expect((await list.rejects(verifier, objection)).data).toEqual({ members: 10, reserves: 2, openObjectionCount: 1 })
  expect(await list.locks(approver)).toMatchObject({ data: { state: 'LOCKED', unconfirmedAtLock: 1 } })
})

test('whoever confirms an objection while they decide it decides nothing', async ({ list, admin }) => {
  await list.hears('203.0.113.7', WITH_NUMBER)
  const [objection] = await list.objections()
  const verifier = await list.joinedBy('pertamina', 'OFFICER', 'VERIFIER')
  const confirmation = {
    text: `insert into cohort_objection_confirmation (objection_id, cohort_id, tenant_id, means, confirmed_by)
     select id, cohort_id, tenant_id, 'PHONE', $1 from cohort_objection`,
    values: [USERS.pertamina],
  }
  const answer = await askBesideUncommitted(admin, confirmation, () => list.rejects(verifier, objection))
  expect(answer.code).toBe('RECEIVER_IS_NOT_DECIDER')
})

test('a lock never waits for more objections than a person can read', async ({ list }) => {
  await list.setsBounds({ holding: 2 })
  await list.hearsFrom(3)
  const outcomes: (string | undefined)[] = []
  for (const objection of await list.objections()) outcomes.push((await list.confirms(list.officer, objection)).code)
  expect(outcomes).toEqual([undefined, undefined, 'OBJECTIONS_ENOUGH'])
})

test('the counter hears everybody, and what it hears beyond that bound holds up no lock until somebody confirms it', async ({
  list,
}) => {
  const { officer } = list
  await list.setsBounds({ holding: 2 })
  const statement = { villageCode: '61.12.05.2003', kind: 'OTHER', text: 'Daftar ini tidak adil bagi dusun kami' }
  for (let count = 1; count <= 3; count++)
    expect(await list.receives(officer, statement)).toMatchObject({
      data: { openObjectionCount: count, holdingObjectionCount: Math.min(count, 2) },
    })
  const [beyond, ...held] = await list.objections()
  expect([beyond, ...held].map(({ holdsUpLock }: { holdsUpLock: boolean }) => holdsUpLock)).toEqual([false, true, true])
  expect((await list.confirms(officer, beyond)).code).toBe('OBJECTIONS_ENOUGH')
  expect((await list.rejects(await list.joinedBy('pertamina', 'VERIFIER'), held[0])).data).toBeDefined()
  expect(await list.confirms(officer, beyond)).toMatchObject({
    data: { openObjectionCount: 2, holdingObjectionCount: 2 },
  })
})

test('junk is set aside in one decision, with its reason at each; what somebody stands behind or comes later is not', async ({
  list,
  admin,
}) => {
  await list.hearsFrom(4)
  const [newest] = await list.objections()
  await list.confirms(list.officer, newest)
  const input = { receivedUntil: new Date().toISOString(), reason: 'Dikirim mesin, isinya sama semua' }
  await list.hears('203.0.9.7')
  const verifier = await list.joinedBy('pertamina', 'VERIFIER')
  expect((await list.setsAside(verifier, { ...input, reason: 'x' })).issues[0].code).toBe('REASON_MISSING')
  expect(await list.setsAside(verifier, input)).toMatchObject({
    data: { openObjectionCount: 2, holdingObjectionCount: 1 },
  })
  expect((await list.setsAside(verifier, input)).code).toBe('OBJECTIONS_NONE')
  const listed = await list.objections()
  expect(listed.map(({ decision }: { decision: { reason: string } | null }) => decision?.reason ?? null)).toEqual([
    null,
    null,
    ...Array(3).fill(input.reason),
  ])
  const { rows } = await admin.query(`select details from audit_event where action = 'OBJECTIONS_SET_ASIDE'`)
  expect(rows).toEqual([{ details: { count: 3, village: 'ALL' } }])
})

test('a flood about one person, or of one village, leaves the rest of the list open, and room for who comes from elsewhere', async ({
  list,
}) => {
  await list.setsBounds({ sender: 2, place: 4, village: 6 })
  const send = async (network: string, form: Record<string, string>) => {
    const answer = await list.hears(`2001:db8:${network}::7`, form)
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

  await list.setsAside(await list.joinedBy('pertamina', 'VERIFIER'), {
    receivedUntil: new Date().toISOString(),
    reason: 'Dikirim mesin, isinya sama',
  })
  expect(await send('e:1', { urut: '1' })).toBe('200 ')
  expect(await send('a:4', {})).toBe('429 LIMITED')
  expect(await send('a:4', { urut: '1' })).toBe('429 LIMITED')
})

test('a flood against a whole list from many villages and networks meets the bound of the list', async ({ list }) => {
  await list.setsBounds({ sender: 9, place: 9, village: 90, list: 3 })
  const send = async (network: number) => {
    const answer = await list.hears(`203.${network}.113.7`)
    return [answer.status, (await answer.text()).includes('besok')]
  }
  for (let network = 1; network <= 3; network++) expect(await send(network)).toEqual([200, false])
  expect(await send(4)).toEqual([429, true])
})

test('a flood of one village from as many neighbourhoods shuts the form of that village, and neither the others, the counter nor the lock', async ({
  list,
}) => {
  const { objections, ofVillage, holding } = FLOOD
  await list.setsBounds({ village: ofVillage, holding })
  const statuses: number[] = []
  for (let network = 0; network < objections; network++)
    statuses.push((await list.hears(`198.${network >> 8}.${network % 256}.7`)).status)
  expect(statuses).toEqual([...Array(ofVillage).fill(200), ...Array(objections - ofVillage).fill(429)])
  // Who is honest meets the flood in their own village alone.
  expect((await list.hears('203.0.113.7', WITH_NUMBER)).status).toBe(429)
  expect((await list.hears('203.0.113.7', { ...WITH_NUMBER, desa: '61.12.01.2001', daftar: '61.12' })).status).toBe(200)
  const statement = { villageCode: '61.12.05.2003', kind: 'OTHER', text: 'Disampaikan di loket desa yang dibanjiri' }
  expect(await list.receives(list.officer, statement)).toMatchObject({
    data: { openObjectionCount: ofVillage + 2, holdingObjectionCount: 1 },
  })

  await list.endsHearing()
  const [counter] = await list.objections()
  const approver = await list.joinedBy('pontianak', 'APPROVER')
  expect((await list.locks(approver)).code).toBe('OBJECTIONS_OPEN')
  expect((await list.rejects(await list.joinedBy('pertamina', 'VERIFIER'), counter)).data).toBeDefined()
  expect(await list.locks(approver)).toMatchObject({ data: { state: 'LOCKED', unconfirmedAtLock: ofVillage + 1 } })
})

test('eight addresses in two neighbourhoods shut the form of one village, and the office still takes objections', async ({
  list,
}) => {
  const statuses = new Set<number>()
  for (const network of ['203.0.113', '203.0.114'])
    for (let address = 1; address <= 4; address++)
      for (let sent = 1; sent <= 5; sent++) statuses.add((await list.hears(`${network}.${address}`)).status)
  expect(statuses).toEqual(new Set([200]))
  expect((await list.hears('198.51.100.7')).status).toBe(429)
  const statement = { villageCode: '61.12.05.2003', kind: 'OTHER', text: 'Disampaikan di loket desa' }
  expect(await list.receives(list.officer, statement)).toMatchObject({ data: { openObjectionCount: 41 } })
})
