import { describe, expect } from 'vitest'
import {
  aDesignation,
  approved,
  correctName,
  decreeOf,
  did,
  does,
  revoked,
  signing,
  workerGlobalId,
} from '../../testing/decree.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'
import { ON } from './amendment.builder.ts'

const workerId = workerGlobalId

describe('a revocation', () => {
  test('is a decree of its own that shows whom it hits, and takes exactly that once it is signed', async ({
    signIn,
    admin,
  }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const effects = `effectsOfEnding(fromMonth: "2027-07-01") { people months freed areas { area { code } people } }`
    const shown = await decreeOf(those.approver, decree.id, effects)
    expect(shown.effectsOfEnding).toEqual({
      people: 3,
      months: 6,
      freed: String(3 * 6 * 16_800),
      areas: [{ area: { code: '61.12.05' }, people: 3 }],
    })
    expect(shown.actions).toEqual(['PUBLISH'])
    expect((await decreeOf(officer, decree.id)).actions).toEqual(['PUBLISH', 'AMEND', 'REVOKE'])
    const begins = (client: Client, input: object = {}) =>
      does(client, 'draftRevocation', null, {
        decreeId: decree.id,
        fromMonth: '2027-07-01',
        reason: 'Anggaran tidak mencukupi',
        ...input,
      })
    expect(await begins(those.approver)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await begins(officer, { fromMonth: '2028-01-01' })).toMatchObject({ issues: [{ code: 'MONTH_OUTSIDE' }] })
    expect(await begins(officer, { reason: 'x' })).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await begins(officer, { reason: 'Anggaran habis 😀' })).toMatchObject({ issues: [{ code: 'UNPRINTABLE' }] })
    const draft = (await begins(officer)).data
    expect(draft).toMatchObject({
      people: 3,
      text: {
        title: expect.stringMatching(/^Pencabutan Keputusan Bupati Kubu Raya Nomor 415\/Disnaker\/2026 tentang/),
        considerations: expect.arrayContaining(['bahwa Anggaran tidak mencukupi']),
        dictums: expect.arrayContaining([
          expect.stringMatching(/^Mencabut Keputusan .* dan menyatakannya tidak berlaku mulai 1 Juli 2027$/),
        ]),
      },
    })
    expect(await begins(officer)).toMatchObject({ code: 'REVOCATION_BEGUN' })
    const frozen = await approved(officer, those, draft)
    // Nothing is taken before it is signed.
    expect(await decreeOf(officer, decree.id, ON('2027-07-01'))).toMatchObject({ consolidated: { totalCount: 3 } })
    const done = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    expect(done).toMatchObject({ state: 'SIGNED', actions: ['PUBLISH'] })
    expect(await decreeOf(officer, decree.id)).toMatchObject({
      state: 'ENDED',
      endedFrom: '2027-07-01',
      stateReason: 'Dicabut dengan Keputusan Nomor 16',
      actions: [],
    })
    const after = await decreeOf(officer, decree.id, `${ON('2027-07-01')} june: ${ON('2027-06-30')} ${effects}`)
    expect(after).toMatchObject({
      consolidated: { totalCount: 0, edges: [] },
      june: { totalCount: 3 },
      effectsOfEnding: null,
    })
  })

  test('counts people and rupiah once, whatever amendments did to their lines', async ({ signIn, admin }) => {
    const { officer, those, decree, reserve } = await aDesignation(admin, signIn)
    const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-10-01' })
    await correctName(admin, decree, 1)
    const added = [
      { change: 'CORRECT', line: 1, reason: 'IDENTITY_WRONG' },
      { change: 'REPLACE', line: 2, workerId: workerId(reserve[0]), reason: 'MOVED' },
      { change: 'ADD', workerId: workerId(reserve[1]), reason: 'QUOTA_LEFT' },
    ]
    const frozen = await approved(officer, those, await did(officer, 'changeAnnex', draft, { added, dropped: [] }))
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
    const { effectsOfEnding } = await decreeOf(
      those.approver,
      decree.id,
      'effectsOfEnding(fromMonth: "2027-07-01") { people freed }',
    )
    // Two who stay, one who goes in October, one who comes in their place, one more from October on.
    expect(effectsOfEnding).toEqual({ people: 5, freed: String((3 * 3 + 3 * 4) * 16_800) })
  })

  test('says so to whoever opens the public page of either', async ({ signIn, admin, anonymous }) => {
    const { officer, those, decree } = await aDesignation(admin, signIn)
    const revocation = await revoked(admin, officer, those, decree)
    const page = async (path: string) => (await anonymous.fetch(path)).text()
    expect(await page(decree.publicPath)).toMatch(/Dicabut<.*Dicabut dengan keputusan<.*99\/Pencabutan/s)
    expect(await page(revocation.publicPath)).toMatch(/Mencabut keputusan<.*415\/Disnaker\/2026/s)
  })
})

describe('a worker’s decrees', () => {
  const DECREES = `query ($id: ID!) { worker(id: $id) { decrees { fromMonth untilMonth payer line decree { id number } } } }`

  test('are one’s own in full, and of others months and kind of payer', async ({ signIn, admin }) => {
    const { officer, decree, members } = await aDesignation(admin, signIn)
    const months = { fromMonth: '2027-01-01', untilMonth: '2028-01-01', payer: 'REGIONAL_BUDGET' }
    const own = (await officer.ask(DECREES, { id: workerId(members[0]) })).worker.decrees
    expect(own).toEqual([{ ...months, line: expect.any(Number), decree: { id: decree.id, number: decree.number } }])
    await admin.query(
      `insert into worker_access (worker_id, tenant_id, custodian_tenant_id, level, reason_kind) values ($1, $2, $3, 'FULL', 'REGISTERED_BY')`,
      [members[0], TENANTS.provinsi.id, TENANTS['kubu-raya'].id],
    )
    const theirs = (await (await signIn('provinsi')).ask(DECREES, { id: workerId(members[0]) })).worker.decrees
    expect(theirs).toEqual([{ ...months, line: null, decree: null }])
  })
})

test('whoever sees a part is told of how many of it', async ({ signIn, admin }) => {
  const { decree } = await aDesignation(admin, signIn)
  await admin.query(`update membership set area_prefix = '61.12.06' where user_id = $1`, [USERS.pontianak])
  const elsewhere = await signIn('pontianak')
  const counted = await decreeOf(elsewhere, decree.id, `${ON('2027-04-01')} entries(first: 10) { totalCount }`)
  expect(counted).toMatchObject({ consolidated: { totalCount: 0 }, entries: { totalCount: 0 } })
})

test('a signed file is for who reads the whole annex, and stays as long as the decree', async ({ signIn, admin }) => {
  const { decree, those } = await aDesignation(admin, signIn)
  const { signedFile } = await decreeOf(those.legal, decree.id, 'signedFile { id href }')
  expect(signedFile.href).toMatch(/^\/files\//)
  await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pontianak])
  const village = await signIn('pontianak')
  expect((await decreeOf(village, decree.id, 'signedFile { id }')).signedFile).toBeNull()
  await admin.query(`update file set created_at = now() - interval '9 days'`)
  const { rows } = await admin.query('select count(*)::int as n from app.expired_files(100)')
  expect(rows).toEqual([{ n: 0 }])
})
