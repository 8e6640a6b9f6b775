import { aPaidClaim } from '@payung/database/testing/a-scholarship'
import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, TENANTS, test, USERS } from '../../testing/test.ts'

const PROBLEM = '... on ValidationError { issues { path code } } ... on Error { code }'
const HANDOVER = `id version state title families coming shown present attended minutes actions boardsPath seatsPath questionsPath minutesPath
  onePersonRefusal { code } consents { id familyName comes mayBeShown amount withdrawnAt wasPresent claim { id } }`
const ONE = `query ($id: ID!) { handover(id: $id) { ${HANDOVER} } }`
const LIST = `query ($state: HandoverState, $areaCode: String, $from: CalendarDate, $until: CalendarDate) {
  handovers(state: $state, areaCode: $areaCode, from: $from, until: $until) { totalCount edges { node { id } } } }`
const CANDIDATES = `query ($id: ID!, $search: String) { handoverCandidates(handoverId: $id, search: $search) { totalCount edges { node { id amount claim { id } } } } }`
const OF_CLAIM = `query ($id: ID!) { claim(id: $id) { handoverConsents { familyName handover { id } } } }`

const does = async (client: Client, name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { ... on ${type}Success { data { ${HANDOVER} } } ${PROBLEM} } }`
  return (await client.ask(text, { input }))[name]
}
const did = async (client: Client, name: string, input: object) => {
  const answer = await does(client, name, input)
  expect(answer).toHaveProperty('data')
  return answer.data
}

const PLAN = {
  title: 'Penyerahan santunan',
  areaCode: '61.12',
  place: 'Aula kantor bupati',
  onDay: '2026-01-15',
  startsAt: '09:00',
  giverName: 'Pejabat Contoh',
  giverPosition: 'Bupati Kubu Raya',
  withPress: true,
  idempotencyKey: 'kunci-acara-1',
}
const YES = {
  familyName: 'Keluarga Contoh',
  comes: true,
  mayBeShown: true,
  consentedOn: '2026-01-10',
  channel: 'PAPER',
}
const MINUTES = { attended: 40, minutes: 'Acara berjalan tertib sampai selesai.' }

async function claimOf(admin: pg.Client, state = 'PAID') {
  return globalIdOf('Claim', await aPaidClaim(admin, { state }))
}

const after = ({ id, version }: { id: string; version: number }) => ({ handoverId: id, expectedVersion: version })

describe('a handover', () => {
  test('is planned once by a key, changed, scheduled and listed, and says what is wrong', async ({ signIn }) => {
    const officer = await signIn('kubu-raya')
    expect(await does(officer, 'planHandover', { ...PLAN, title: 'x', areaCode: '61.71', startsAt: '25:00' })).toEqual({
      issues: [
        { path: 'title', code: 'HANDOVER_TITLE_INVALID' },
        { path: 'areaCode', code: 'HANDOVER_AREA' },
        { path: 'startsAt', code: 'HANDOVER_HOUR_INVALID' },
      ],
      code: expect.any(String),
    })
    const planned = await did(officer, 'planHandover', PLAN)
    expect(await did(officer, 'planHandover', PLAN)).toMatchObject({ id: planned.id, version: 1 })
    const { idempotencyKey: _key, ...facts } = PLAN
    const changed = await did(officer, 'changeHandover', { ...after(planned), ...facts, title: 'Acara bersama' })
    expect(changed).toMatchObject({ title: 'Acara bersama', version: 2, state: 'DRAFT' })
    expect(await does(officer, 'scheduleHandover', after(planned))).toMatchObject({ code: 'HANDOVER_STATE' })
    expect(await did(officer, 'scheduleHandover', after(changed))).toMatchObject({
      state: 'SCHEDULED',
      actions: ['CHANGE', 'CANCEL', 'CONSENT', 'INVITE', 'MINUTE', 'PHOTOGRAPH'],
    })
    const listed = async (choice: Record<string, unknown>) => (await officer.ask(LIST, choice)).handovers.totalCount
    expect(await listed({ state: 'SCHEDULED', areaCode: '61.12', from: '2026-01-15', until: '2026-01-15' })).toBe(1)
    for (const other of [{ state: 'HELD' }, { areaCode: '61.12.01' }, { from: '2026-01-16' }, { until: '2026-01-14' }])
      expect(await listed(other)).toBe(0)
  })

  test('is of its government alone, is read by an auditor, and is cancelled with a reason', async ({
    signIn,
    admin,
  }) => {
    const planned = await did(await signIn('kubu-raya'), 'planHandover', PLAN)
    const elsewhere = await signIn('pontianak')
    expect((await elsewhere.ask(ONE, { id: planned.id })).handover).toBeNull()
    expect((await elsewhere.ask(LIST)).handovers.totalCount).toBe(0)
    expect(await does(elsewhere, 'scheduleHandover', after(planned))).toMatchObject({ code: 'NOT_FOUND' })
    const cancel = { ...after(planned), reason: 'Hujan deras sepanjang hari' }
    const officer = await signIn('kubu-raya')
    expect(await does(officer, 'cancelHandover', { ...cancel, reason: 'x' })).toMatchObject({
      issues: [{ path: 'reason', code: 'REASON_MISSING' }],
    })
    expect(await did(officer, 'cancelHandover', cancel)).toMatchObject({ state: 'CANCELLED', actions: [] })
    await giveRoles(admin, 'kubu-raya', ['AUDITOR'])
    const auditor = await signIn('kubu-raya')
    expect((await auditor.ask(ONE, { id: planned.id })).handover).toMatchObject({ state: 'CANCELLED', actions: [] })
    expect(await does(auditor, 'planHandover', { ...PLAN, idempotencyKey: 'kunci-acara-2' })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})

describe('a family', () => {
  test('is offered once it was paid, and stands in one event by its own consent', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await did(officer, 'planHandover', PLAN)
    const [paid, unpaid] = [await claimOf(admin), await claimOf(admin, 'APPROVED')]
    const offered = async () => (await officer.ask(CANDIDATES, { id })).handoverCandidates
    expect(await offered()).toMatchObject({ totalCount: 1, edges: [{ node: { amount: '5', claim: { id: paid } } }] })
    const consent = { ...YES, handoverId: id, claimId: paid }
    expect(await does(officer, 'recordHandoverConsent', { ...consent, claimId: unpaid })).toMatchObject({
      code: 'HANDOVER_CLAIM_UNPAID',
    })
    const nothing = { ...consent, comes: false, mayBeShown: false }
    expect(await does(officer, 'recordHandoverConsent', nothing)).toMatchObject({
      issues: [{ path: 'comes', code: 'HANDOVER_CONSENT_NOTHING' }],
    })
    expect(await does(officer, 'recordHandoverConsent', { ...consent, consentedOn: '2026-01-16' })).toMatchObject({
      issues: [{ path: 'consentedOn', code: 'HANDOVER_CONSENT_DAY' }],
    })
    const unknown = { ...consent, heirId: globalIdOf('ClaimHeir', '00000000-0000-0000-0000-000000000000') }
    expect(await does(officer, 'recordHandoverConsent', unknown)).toMatchObject({
      issues: [{ path: 'heirId', code: 'HANDOVER_HEIR' }],
    })
    expect(await did(officer, 'recordHandoverConsent', consent)).toMatchObject({ families: 1, coming: 1, shown: 1 })
    expect(await does(officer, 'recordHandoverConsent', consent)).toMatchObject({ code: 'HANDOVER_CLAIM_TAKEN' })
    expect(await offered()).toMatchObject({ totalCount: 0 })
    expect((await officer.ask(OF_CLAIM, { id: paid })).claim.handoverConsents).toEqual([
      { familyName: 'Keluarga Contoh', handover: { id } },
    ])
  })

  test('is neither offered nor asked while an heir says that less arrived, until that is decided', async ({
    signIn,
    admin,
  }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await did(officer, 'planHandover', PLAN)
    const claimId = await aPaidClaim(admin)
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query(
      `insert into heir_confirmation (tenant_id, claim_id, account_id, channel, rupiah, paid_rupiah) values ($1, $2, $2, 'LINK', 4, 5)`,
      [TENANTS['kubu-raya'].id, claimId],
    )
    const totalOffered = async () => (await officer.ask(CANDIDATES, { id })).handoverCandidates.totalCount
    const consent = { ...YES, handoverId: id, claimId: globalIdOf('Claim', claimId) }
    expect(await totalOffered()).toBe(0)
    expect(await does(officer, 'recordHandoverConsent', consent)).toMatchObject({ code: 'HANDOVER_CLAIM_SHORT' })
    await admin.query(
      `update heir_confirmation set decided_by = $1, decided_at = now(), decision_reason = 'Selisihnya biaya bank'`,
      [USERS.provinsi],
    )
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await totalOffered()).toBe(1)
    expect(await did(officer, 'recordHandoverConsent', consent)).toMatchObject({ families: 1 })
  })

  test('that takes its consent back is in no number and on no paper', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await did(officer, 'planHandover', PLAN)
    const claimId = await claimOf(admin)
    const stood = await did(officer, 'recordHandoverConsent', { ...YES, handoverId: id, claimId })
    const withdrawal = { consentId: stood.consents[0].id }
    expect(await does(await signIn('pontianak'), 'withdrawHandoverConsent', withdrawal)).toMatchObject({
      code: 'NOT_FOUND',
    })
    const gone = await did(officer, 'withdrawHandoverConsent', withdrawal)
    expect(gone).toMatchObject({ families: 0, consents: [{ withdrawnAt: expect.any(String) }] })
    expect(await does(officer, 'withdrawHandoverConsent', withdrawal)).toMatchObject({ code: 'HANDOVER_STATE' })
    expect(await wordsOf(officer, gone.boardsPath)).not.toContain('Keluarga Contoh')
    expect(await wordsOf(officer, gone.seatsPath)).not.toContain('Keluarga Contoh')
  })
})

const paperOf = async (client: Client, path: string) => {
  const answer = await client.fetch(path)
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) }
}

async function wordsOf(client: Client, path: string): Promise<string> {
  const { status, bytes } = await paperOf(client, path)
  expect(status).toBe(200)
  const { pages } = await readPaper(bytes)
  return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
}

describe('the papers', () => {
  test('name who agreed alone, in the same bytes, and say nothing of a cause', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const { id } = await did(officer, 'planHandover', PLAN)
    const families = [
      { familyName: 'Keluarga Tampil', comes: true, mayBeShown: true },
      { familyName: 'Keluarga Diam', comes: true, mayBeShown: false },
      { familyName: 'Keluarga Jauh', comes: false, mayBeShown: true },
    ]
    for (const family of families)
      await did(officer, 'recordHandoverConsent', {
        ...YES,
        ...family,
        handoverId: id,
        claimId: await claimOf(admin),
      })
    await claimOf(admin)
    const { boardsPath, seatsPath, questionsPath } = (await officer.ask(ONE, { id })).handover
    const boards = await wordsOf(officer, boardsPath)
    for (const words of ['Keluarga Tampil', 'Keluarga Jauh', 'Rp5', 'lima rupiah', 'Tanpa potongan biaya apa pun'])
      expect(boards).toContain(words)
    expect(boards).not.toContain('Keluarga Diam')
    expect(boards).not.toMatch(/kecelakaan|meninggal|kematian|JKK|JKM/i)
    const seats = await wordsOf(officer, seatsPath)
    expect(seats).toContain('Keluarga Diam')
    expect(seats).not.toContain('Keluarga Jauh')
    expect(await wordsOf(officer, questionsPath)).toContain('Santunan'.toLowerCase())
    const [first, second] = [await paperOf(officer, boardsPath), await paperOf(officer, boardsPath)]
    expect(second.bytes.equals(first.bytes)).toBe(true)
    const elsewhere = await signIn('pontianak')
    expect((await paperOf(elsewhere, boardsPath)).status).toBe(404)
    expect((await paperOf(officer, boardsPath.replace('papan', 'berita-acara'))).status).toBe(409)
  })

  test.extend({ settings: { PAYUNG_DEMO: 'none' } })(
    'of an event that is planned on a demo say that it is invented',
    async ({ signIn }) => {
      const officer = await signIn('kubu-raya')
      const { boardsPath, seatsPath, questionsPath } = await did(officer, 'planHandover', PLAN)
      for (const path of [boardsPath, seatsPath, questionsPath])
        expect(await wordsOf(officer, path)).toContain('DATA CONTOH')
    },
  )
})

describe('the minutes', () => {
  const arrange = async (admin: pg.Client, officer: Client, onDay = PLAN.onDay) => {
    const { id } = await did(officer, 'planHandover', { ...PLAN, onDay })
    for (const [familyName, mayBeShown] of [
      ['Keluarga Tampil', true],
      ['Keluarga Diam', false],
    ])
      await did(officer, 'recordHandoverConsent', {
        ...{ ...YES, familyName, mayBeShown, handoverId: id },
        claimId: await claimOf(admin),
      })
    return did(officer, 'scheduleHandover', after((await officer.ask(ONE, { id })).handover))
  }

  test('are written by one person and confirmed by another, and freeze the event', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const scheduled = await arrange(admin, officer)
    const presentIds = scheduled.consents.map(({ id }: { id: string }) => id)
    const minuted = { ...after(scheduled), ...MINUTES, presentIds }
    expect(await does(officer, 'recordHandoverMinutes', { ...minuted, attended: 0, minutes: 'x' })).toMatchObject({
      issues: [{ path: 'attended' }, { path: 'minutes' }],
    })
    const written = await did(officer, 'recordHandoverMinutes', minuted)
    expect(written).toMatchObject({ present: 2, attended: 40, actions: ['MINUTE', 'PHOTOGRAPH'] })
    expect(await does(officer, 'confirmHandover', after(written))).toMatchObject({
      code: 'HANDOVER_RECORDER_IS_NOT_CONFIRMER',
    })
    await admin.query(
      `with made as (insert into official (tenant_id, name, post, appointment_number, appointed_on, recorded_by)
         values ($1, 'Petugas', 'Kepala Bidang Jaminan Sosial', '800/1', '2026-01-02', $2) returning id)
       insert into role_proposal (tenant_id, user_id, role, official_id, proposed_by, state, decided_by, decided_at, membership_id)
       select $1, $2, 'OFFICER', id, $3, 'CONFIRMED', $4, now() - interval '1 day',
         (select m.id from membership m where m.tenant_id = $1 and m.user_id = $2 limit 1) from made`,
      [TENANTS['kubu-raya'].id, USERS['kubu-raya'], USERS.provinsi, USERS.pontianak],
    )
    await admin.query(`update app_user set name = 'Rini Penulis' where id = $1`, [USERS['kubu-raya']])
    await admin.query(`update app_user set name = 'Budi Pengesah', title = 'Verifikator daerah' where id = $1`, [
      USERS['pontianak'],
    ])
    const words = await wordsOf(officer, written.minutesPath)
    expect(words).toMatch(/Penulis berita acara, Kepala Bidang Jaminan Sosial .*Rini Penulis/)
    expect(words).not.toContain('Budi Pengesah')
    expect(words).toContain('Keluarga Tampil')
    expect(words).not.toContain('Keluarga Diam')
    await admin.query('delete from membership where user_id = $1', [USERS['pontianak']])
    await admin.query(
      `insert into membership (tenant_id, user_id, role, area_prefix, valid) values ($1, $2, 'OFFICER', '', '[2020-01-01,)')`,
      [TENANTS['kubu-raya'].id, USERS['pontianak']],
    )
    const other = await signIn('pontianak')
    const held = await did(other, 'confirmHandover', after(written))
    expect(held).toMatchObject({
      state: 'HELD',
      actions: ['PHOTOGRAPH'],
      consents: [{ wasPresent: true }, { wasPresent: true }],
    })
    const confirmed = await wordsOf(officer, written.minutesPath)
    for (const part of ['Rini Penulis', 'Yang mengesahkan, Verifikator daerah', 'Budi Pengesah'])
      expect(confirmed).toContain(part)
    expect(await does(officer, 'withdrawHandoverConsent', { consentId: presentIds[0] })).toMatchObject({
      code: 'HANDOVER_STATE',
    })
  })

  test('wait for the day of the event', async ({ signIn, admin }) => {
    const officer = await signIn('kubu-raya')
    const scheduled = await arrange(admin, officer, '2126-01-15')
    expect(await does(officer, 'recordHandoverMinutes', { ...after(scheduled), ...MINUTES, presentIds: [] })).toEqual({
      code: 'HANDOVER_DAY_TO_COME',
    })
  })
})
