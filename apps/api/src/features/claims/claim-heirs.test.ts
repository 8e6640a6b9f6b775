import type pg from 'pg'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { type Client, type TestTenant, test, USERS } from '../../testing/test.ts'
import { aDeath, does, isApproved, pays, readsFamily } from './heirs.builder.ts'

const WIFE = {
  relation: 'SPOUSE',
  name: 'Dewi Lestari',
  birthDate: '1982-01-01',
  isLiving: true,
  source: 'FAMILY_CARD',
}
const ACCOUNT = { bank: 'Bank Kalbar', holder: 'DEWI LESTARI', number: '0012-3456-7890' }
const LISTED = `query ($isShort: Boolean) { claims(isShort: $isShort) { totalCount edges { node { hasShortfall } } } }`

type SignIn = (tenant: TestTenant) => Promise<Client>

/** A claim that Kubu Raya's officer handles, and a colleague of the office who has no hand in it. */
async function arrange(admin: pg.Client, keys: string, signIn: SignIn) {
  const officer = await signIn('kubu-raya')
  const { claimId, person } = await aDeath(admin, keys, officer)
  await colleague(admin, 'pontianak', 'kubu-raya', ['VERIFIER'])
  return { officer, another: await signIn('pontianak'), claimId, person }
}

/** The wife has a confirmed account, and the claim was paid to it. @returns the account's id */
async function isPaid(
  admin: pg.Client,
  { officer, another, claimId }: { officer: Client; another: Client; claimId: string },
) {
  const named = await does(officer, 'saveClaimHeir', { claimId, ...WIFE })
  const entered = await does(officer, 'enterHeirAccount', { heirId: named.data.heirs[0].id, ...ACCOUNT })
  const accountId = entered.data.heirs[0].account.id as string
  await does(another, 'confirmHeirAccount', { accountId, number: '001234567890' })
  await isApproved(admin)
  expect(await pays(officer, claimId)).toMatchObject({ data: { state: 'PAID' } })
  return accountId
}

const issuesOf = (answer: { issues?: readonly { code: string }[] }) => answer.issues?.map(({ code }) => code)

describe('the family of who has died', () => {
  test('is named in the order of heirs, and nothing that cannot be is taken', async ({ admin, keys, signIn }) => {
    const { officer, claimId, person } = await arrange(admin, keys, signIn)
    const save = (heir: object) => does(officer, 'saveClaimHeir', { claimId, ...WIFE, ...heir })
    expect(issuesOf(await save({ name: 'D', nationalId: '12' }))).toEqual([
      'HEIR_NAME_INVALID',
      'HEIR_NATIONAL_ID_INVALID',
    ])
    expect(issuesOf(await save({ relation: 'PARENT', birthDate: '2000-01-01' }))).toEqual(['HEIR_BIRTH_IMPOSSIBLE'])
    const { rows } = await admin.query('select name, birth_date::text as born from worker where id = $1', [person.id])
    expect(issuesOf(await save({ name: rows[0].name.toUpperCase(), birthDate: rows[0].born }))).toEqual([
      'HEIR_IS_DECEASED',
    ])
    const mother = await save({ relation: 'PARENT', name: 'Siti Aminah', birthDate: '1940-01-01' })
    expect(mother.data).toMatchObject({
      heirClass: 2,
      heirs: [{ receives: true }],
      heirHindrances: ['ACCOUNT_UNCONFIRMED'],
    })
    const child = await save({
      relation: 'CHILD',
      name: 'Budi',
      birthDate: '2022-01-01',
      nationalId: '6112 0501 0122 0001',
    })
    expect(child.data).toMatchObject({
      heirClass: 1,
      heirs: [{ receives: false }, { receives: true, isMinor: true, maskedNationalId: '6112 •••• •••• ••••' }],
      heirHindrances: ['GUARDIAN_MISSING', 'ACCOUNT_UNCONFIRMED'],
    })
    const [, { id }] = child.data.heirs
    expect(issuesOf(await save({ attorneyId: id, heirId: id }))).toEqual(['HEIR_ATTORNEY_INVALID'])
    const corrected = await does(officer, 'saveClaimHeir', {
      ...{ claimId, heirId: id, relation: 'CHILD', name: 'Budi', birthDate: '2022-01-01', isLiving: true },
      ...{ source: 'VILLAGE', guardianName: 'Paman Joko' },
    })
    // A number that is not written again stays.
    expect(corrected.data.heirs[1]).toMatchObject({
      guardianName: 'Paman Joko',
      maskedNationalId: '6112 •••• •••• ••••',
    })
    expect(JSON.stringify((await admin.query('select * from claim_heir')).rows)).not.toContain('6112050101220001')
    const removed = await does(officer, 'removeClaimHeir', { heirId: id, reason: 'Anak dari keluarga lain' })
    expect(removed.data).toMatchObject({ heirClass: 2, heirs: [{ name: 'Siti Aminah' }] })
  })

  test('is no business of a village, of another government, or of who only reads claims', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, claimId } = await arrange(admin, keys, signIn)
    await does(officer, 'saveClaimHeir', { claimId, ...WIFE })
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const village = await signIn('kubu-raya')
    expect(await readsFamily(village, claimId)).toMatchObject({ heirs: null, heirHindrances: [], mayNameHeirs: false })
    expect((await does(village, 'saveClaimHeir', { claimId, ...WIFE })).code).toBe('NOT_FOUND')
    await giveRoles(admin, 'kubu-raya', ['VERIFIER'])
    const verifier = await signIn('kubu-raya')
    expect(await readsFamily(verifier, claimId)).toMatchObject({
      heirs: [{ name: 'Dewi Lestari' }],
      mayNameHeirs: false,
    })
    expect((await does(verifier, 'saveClaimHeir', { claimId, ...WIFE })).code).toBe('NOT_ALLOWED')
  })

  test('has a letter that is asked for, and then issued', async ({ admin, keys, signIn }) => {
    const { officer, claimId } = await arrange(admin, keys, signIn)
    const write = (letter: object) => does(officer, 'writeHeirCertificate', { claimId, ...letter })
    expect((await readsFamily(officer, claimId)).heirCertificate).toBeNull()
    expect((await write({ isIssued: false })).data.heirCertificate).toEqual({
      isIssued: false,
      number: null,
      issuer: null,
    })
    expect(issuesOf(await write({ isIssued: true, number: '1' }))).toHaveLength(3)
    const issued = await write({
      isIssued: true,
      number: '470/12/2026',
      issuedOn: '2026-03-10',
      issuer: 'Desa Sungai Raya',
    })
    expect(issued.data.heirCertificate).toEqual({ isIssued: true, number: '470/12/2026', issuer: 'Desa Sungai Raya' })
  })
})

describe('an account', () => {
  test('is the heir’s own, and confirmed by another person who reads the same number', async ({
    admin,
    keys,
    signIn,
  }) => {
    const { officer, another, claimId } = await arrange(admin, keys, signIn)
    const named = await does(officer, 'saveClaimHeir', { claimId, ...WIFE })
    const heirId = named.data.heirs[0].id
    const enter = (account: object) => does(officer, 'enterHeirAccount', { heirId, ...ACCOUNT, ...account })
    expect(issuesOf(await enter({ number: '12' }))).toEqual(['ACCOUNT_NUMBER_INVALID'])
    expect(issuesOf(await enter({ holder: 'Budi Calo' }))).toEqual(['HEIR_ACCOUNT_OF_OTHER'])
    const entered = await enter({})
    const { id: accountId, ...account } = entered.data.heirs[0].account
    expect(account).toMatchObject({ maskedNumber: '•••• 7890', actions: [], waitsForAnother: true })
    const stored = JSON.stringify((await admin.query('select * from heir_account')).rows)
    expect(stored).not.toContain('001234567890')
    const confirm = (client: Client, number: string) => does(client, 'confirmHeirAccount', { accountId, number })
    expect((await confirm(officer, '001234567890')).code).toBe('ENTERER_IS_NOT_CONFIRMER')
    expect(issuesOf(await confirm(another, '001234567891'))).toEqual(['ACCOUNT_NUMBER_DIFFERS'])
    await isApproved(admin)
    expect(await pays(officer, claimId)).toMatchObject({ code: 'CLAIM_HEIR_ACCOUNT_UNCONFIRMED' })
    const confirmed = await confirm(another, '00 1234 567890')
    expect(confirmed.data).toMatchObject({
      heirHindrances: [],
      heirs: [{ account: { confirmedBy: { id: expect.any(String) } } }],
    })
    expect((await confirm(another, '001234567890')).code).toBe('HEIR_ACCOUNT_STEP')
    expect(await pays(officer, claimId)).toMatchObject({ data: { state: 'PAID' } })
    expect((await readsFamily(officer, claimId)).heirs[0].account).toMatchObject({ paid: '42000000', actions: [] })
    expect((await enter({})).code).toBe('CLAIM_HEIRS_SETTLED')
  })
})

describe('an heir', () => {
  test('who works in the office is served by colleagues of another name', async ({ admin, keys, signIn }) => {
    const { officer, another, claimId } = await arrange(admin, keys, signIn)
    const isCalled = (user: TestTenant, name: string) =>
      admin.query('update app_user set name = $2 where id = $1', [USERS[user], name])
    await isCalled('kubu-raya', 'Hj. Dewi Lestari, S.Sos.')
    const { data } = await does(officer, 'saveClaimHeir', { claimId, ...WIFE })
    const account = { heirId: data.heirs[0].id, ...ACCOUNT }
    const refused = await does(officer, 'enterHeirAccount', account)
    expect(refused.code).toBe('HEIR_ACCOUNT_OF_OFFICER')
    await isCalled('kubu-raya', 'Petugas')
    const entered = await does(officer, 'enterHeirAccount', account)
    const confirm = () =>
      does(another, 'confirmHeirAccount', { accountId: entered.data.heirs[0].account.id, number: '001234567890' })
    const seenByAnother = async () => (await readsFamily(another, claimId)).heirs[0].account
    await isCalled('pontianak', 'DEWI  LESTARI')
    expect(await seenByAnother()).toMatchObject({ actions: [], waitsForAnother: true })
    expect((await confirm()).code).toBe('HEIR_ACCOUNT_OF_OFFICER')
    await isCalled('pontianak', 'Verifikator')
    expect(await seenByAnother()).toMatchObject({ actions: ['CONFIRM'], waitsForAnother: false })
    expect((await confirm()).data.heirHindrances).toEqual([])
  })

  test('confirms the full amount by their own link, once, and the case is closed', async ({
    admin,
    keys,
    signIn,
    anonymous,
  }) => {
    const world = await arrange(admin, keys, signIn)
    const { officer, another, claimId } = world
    const accountId = await isPaid(admin, world)
    expect((await does(officer, 'makeHeirLink', { accountId })).code).toBe('HANDLER_MAKES_NO_LINK')
    expect(await pays(officer, claimId, 'CLOSE')).toMatchObject({ code: 'CLAIM_HEIRS_UNHEARD' })
    const { data } = await does(another, 'makeHeirLink', { accountId })
    expect(data.path).toMatch(/^\/publik\/ahli-waris\/[0-9a-f]{40}$/)
    expect(data.claim.heirs[0].account.linkUntil).not.toBeNull()
    const code = data.path.split('/').at(-1)
    expect(JSON.stringify((await admin.query('select * from heir_link')).rows)).not.toContain(code)
    const page = await anonymous.fetch(data.path)
    const text = await page.text()
    expect([page.status, page.headers.get('x-robots-tag'), page.headers.get('cache-control')]).toEqual([
      200,
      'noindex',
      'no-store',
    ])
    for (const words of ['Yth. Dewi,', 'Rp42.000.000', '•••• 7890', 'Tanpa biaya']) expect(text).toContain(words)
    for (const hidden of ['Lestari', 'LESTARI', '001234567890', '@payung.example']) expect(text).not.toContain(hidden)
    const answer = (form: Record<string, string>) =>
      anonymous.fetch(data.path, { method: 'POST', body: new URLSearchParams(form) })
    const faulty = await answer({ jumlah: 'banyak"' })
    const askedAgain = await faulty.text()
    expect(faulty.status).toBe(400)
    for (const part of ['value="banyak&#34;"', 'aria-invalid="true"', 'id="jumlah-salah"', 'value="penuh"'])
      expect(askedAgain).toContain(part)
    expect(await (await answer({ jumlah: 'many', bahasa: 'en' })).text()).toContain('The amount is not right yet')
    // One zero too many is no whole payment.
    const tooMuch = await answer({ jumlah: '150.000.000' })
    expect([tooMuch.status, await tooMuch.text()]).toEqual([400, expect.stringContaining('lebih besar daripada')])
    const taken = await answer({ jawaban: 'penuh' })
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('Terima kasih')])
    expect((await answer({ jumlah: '1' })).status).toBe(409)
    expect(await (await anonymous.fetch(data.path)).text()).toContain('sudah dicatat')
    expect((await readsFamily(officer, claimId)).heirs[0].account).toMatchObject({
      received: '42000000',
      isShort: false,
      recordedBy: null,
    })
    expect(await pays(officer, claimId, 'CLOSE')).toMatchObject({ data: { state: 'CLOSED' } })
  })

  test('who received less is seen in the list until somebody else decides', async ({
    admin,
    keys,
    signIn,
    anonymous,
  }) => {
    const world = await arrange(admin, keys, signIn)
    const { officer, another, claimId } = world
    const accountId = await isPaid(admin, world)
    const { data } = await does(another, 'makeHeirLink', { accountId })
    const answered = await anonymous.fetch(data.path, {
      method: 'POST',
      body: new URLSearchParams({ jumlah: 'Rp 15.000.000', bahasa: 'en' }),
    })
    expect(await answered.text()).toContain('shortfall')
    const opened = async () => (await anonymous.fetch(data.path)).text()
    expect(await opened()).toContain('Kekurangannya sedang diperiksa')
    expect((await officer.ask(LISTED, { isShort: true })).claims).toEqual({
      totalCount: 1,
      edges: [{ node: { hasShortfall: true } }],
    })
    expect(await pays(officer, claimId, 'CLOSE')).toMatchObject({ code: 'CLAIM_SHORTFALL_OPEN' })
    const decide = (client: Client, reason: string) => does(client, 'decideHeirShortfall', { accountId, reason })
    expect((await decide(officer, 'Selisihnya sudah kembali')).code).toBe('HANDLER_DECIDES_NO_SHORTFALL')
    expect(issuesOf(await decide(another, ''))).toEqual(['REASON_MISSING'])
    const decided = await decide(another, 'Selisihnya sudah kembali')
    expect(await opened()).toContain('Tidak ada yang perlu dilakukan lagi')
    expect(decided.data.heirs[0].account).toMatchObject({
      isShort: true,
      received: '15000000',
      shortfallReason: 'Selisihnya sudah kembali',
    })
    expect((await officer.ask(LISTED, { isShort: true })).claims.totalCount).toBe(0)
    expect(await pays(officer, claimId, 'CLOSE')).toMatchObject({ data: { state: 'CLOSED' } })
  })

  test('is called by somebody who has no hand in the case, and who does not decide about what was said', async ({
    admin,
    keys,
    signIn,
  }) => {
    const world = await arrange(admin, keys, signIn)
    const { officer, another } = world
    const accountId = await isPaid(admin, world)
    const call = (client: Client, received = '15000000') =>
      does(client, 'recordHeirCall', { accountId, received, note: 'Rekaman 12 di ruang arsip dinas' })
    expect((await call(officer)).code).toBe('HANDLER_RECORDS_NO_CALL')
    expect((await call(another, '150000000')).code).toBe('RECEIVED_MORE')
    expect((await call(another)).data.heirs[0].account).toMatchObject({ isShort: true, received: '15000000' })
    expect((await call(another)).code).toBe('HEIR_ACCOUNT_STEP')
    const decided = await does(another, 'decideHeirShortfall', { accountId, reason: 'Selisihnya sudah kembali' })
    expect(decided.code).toBe('RECORDER_DECIDES_NO_SHORTFALL')
  })

  test('finds nothing by a code that is nobody’s', async ({ anonymous }) => {
    for (const code of ['0'.repeat(40), 'x', '%00'])
      expect((await anonymous.fetch(`/publik/ahli-waris/${code}`)).status, code).toBeGreaterThanOrEqual(400)
    const sent = await anonymous.fetch(`/publik/ahli-waris/${'0'.repeat(40)}`, {
      method: 'POST',
      body: new URLSearchParams({ jawaban: 'penuh' }),
    })
    expect(sent.status).toBe(404)
  })
})
