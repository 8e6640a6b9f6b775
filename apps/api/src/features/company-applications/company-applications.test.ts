import type pg from 'pg'
import { describe, expect } from 'vitest'
import { openBrowser } from '../../platform/sign-in/browser.builder.ts'
import { colleague } from '../../testing/cohort.builder.ts'
import { applies, confirms, linkTo, mailsTo, WRITTEN } from '../../testing/company-application.builder.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { dataOf, mutates } from '../../testing/mutation.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'

const FIELDS = `id version state companyName nib companyOfNib purpose refusalReason actions onePersonRefusal { code }
  contact { name position email phone } area { code } verifiedBy { name } admittedBy { name }`
const LIST = `{ companyApplications { totalCount edges { node { ${FIELDS} } } } }`
const does = (client: Client, name: string, input: object) => mutates(client, name, input, FIELDS)
const listOf = async (client: Client) =>
  (await client.ask(LIST)).companyApplications.edges.map(({ node }: { node: object }) => node)
const WHY = 'Alamatnya tidak sama dengan dokumen OSS'
const PASSWORD = 'perahu hujan lampu'

interface Arranged {
  readonly anonymous: Client
  readonly dataDir: string
  readonly form?: Readonly<Record<string, string>>
  /** How many times this mailbox has applied, with this time. */
  readonly times?: number
}

/** Somebody applies and confirms by their mail. */
async function anApplication({ anonymous, dataDir, form = {}, times = 1 }: Arranged): Promise<void> {
  expect((await applies(anonymous, form)).status).toBe(200)
  expect((await confirms(anonymous, await linkTo(dataDir, form['surel'], times))).status).toBe(200)
}

/** An officer of Kubu Raya, and an approver. */
async function twoOf(admin: pg.Client, signIn: (tenant: 'kubu-raya' | 'pontianak') => Promise<Client>) {
  await giveRoles(admin, 'kubu-raya', ['OFFICER'])
  await colleague(admin, 'pontianak', 'kubu-raya', ['APPROVER'])
  return { officer: await signIn('kubu-raya'), approver: await signIn('pontianak') }
}

const stepOf = ({ id, version }: { id: string; version: number }) => ({ applicationId: id, expectedVersion: version })
const APPLIED = { state: 'CONFIRMED', companyName: 'PT Contoh Maju', nib: '8120001234567', companyOfNib: null }

describe('a company that applies', () => {
  test('is verified by one person and admitted by another, and its first administrator signs in', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
    server,
  }) => {
    await anApplication({ anonymous, dataDir })
    const { officer, approver } = await twoOf(admin, signIn)
    const [applied] = await listOf(officer)
    expect(applied).toMatchObject({
      ...APPLIED,
      actions: ['VERIFY', 'REFUSE'],
      area: { code: '61.12' },
      contact: { name: 'Dewi Lestari', position: 'Kepala CSR', email: WRITTEN.surel, phone: '+6281234567890' },
    })
    expect((await does(approver, 'admitCompany', stepOf(applied))).code).toBe('COMPANY_APPLICATION_STATE')
    const verified = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(applied)))
    expect(verified).toMatchObject({ state: 'VERIFIED', actions: [] })
    expect((await does(officer, 'admitCompany', stepOf(verified))).code).toBe('NOT_ALLOWED')
    expect((await does(approver, 'admitCompany', stepOf(applied))).code).toBe('COMPANY_APPLICATION_STATE')
    expect(dataOf(await does(approver, 'admitCompany', stepOf(verified)))).toMatchObject({
      state: 'ADMITTED',
      actions: ['INVITE_AGAIN'],
    })

    const { rows } = await admin.query(
      `select t.kind, t.name, c.nib, c.area_code from company c join tenant t on t.id = c.tenant_id`,
    )
    expect(rows).toEqual([{ kind: 'COMPANY', name: 'PT Contoh Maju', nib: '8120001234567', area_code: '61.12' }])
    const invitation = (await mailsTo(dataDir, WRITTEN.surel)).at(-1) ?? ''
    const token = /\/undangan\/([\w-]{43})/.exec(invitation)?.[1]
    const browser = openBrowser(server.url)
    expect((await browser.post(`/api/invitations/${token}/accept`, { password: PASSWORD })).body).toEqual({ ok: true })
    expect((await browser.signIn(WRITTEN.surel, PASSWORD)).status).toBe(200)
    const { body } = await browser.post('/graphql', { query: '{ viewer { roles tenant { kind name } } }' })
    expect(body.data.viewer).toEqual({ roles: ['ADMINISTRATOR'], tenant: { kind: 'COMPANY', name: 'PT Contoh Maju' } })
    const { rows: events } = await admin.query(
      `select action from audit_event where subject_kind = 'company_application' and tenant_id = $1 order by id`,
      [TENANTS['kubu-raya'].id],
    )
    expect(events.map(({ action }) => action)).toEqual([
      'COMPANY_APPLICATION_CONFIRMED',
      'COMPANY_VERIFIED',
      'COMPANY_ADMITTED',
    ])
  })

  test('is invited again an hour later at most, and never beside an administrator', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
    server,
  }) => {
    await anApplication({ anonymous, dataDir })
    const { officer, approver } = await twoOf(admin, signIn)
    const [applied] = await listOf(officer)
    const verified = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(applied)))
    const admitted = dataOf(await does(approver, 'admitCompany', stepOf(verified)))
    expect((await does(officer, 'inviteCompanyAgain', stepOf(admitted))).code).toBe('NOT_ALLOWED')
    expect((await does(approver, 'inviteCompanyAgain', stepOf(admitted))).code).toBe('COMPANY_INVITED_LATELY')
    const anHourLater = () => admin.query(`update company_application set invited_at = now() - interval '61 minutes'`)
    await anHourLater()
    const again = dataOf(await does(approver, 'inviteCompanyAgain', stepOf(admitted)))
    const links = (await mailsTo(dataDir, WRITTEN.surel)).flatMap(
      (mail) => /\/undangan\/([\w-]{43})/.exec(mail)?.[1] ?? [],
    )
    expect(new Set(links).size).toBe(2)
    const accept = (token = '') =>
      openBrowser(server.url).post(`/api/invitations/${token}/accept`, { password: PASSWORD })
    expect((await accept(links[0])).body.code).toBe('INVITATION_NOT_FOUND')
    expect((await accept(links[1])).body).toEqual({ ok: true })
    await anHourLater()
    expect((await does(approver, 'inviteCompanyAgain', stepOf(again))).code).toBe('ADMINISTRATOR_EXISTS')
  })

  test('is admitted once when two people admit it at the same moment', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
  }) => {
    await anApplication({ anonymous, dataDir })
    const { officer, approver } = await twoOf(admin, signIn)
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    const another = await signIn('pertamina' as 'pontianak')
    const [applied] = await listOf(officer)
    const verified = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(applied)))
    const answers = await Promise.all([approver, another].map((who) => does(who, 'admitCompany', stepOf(verified))))
    expect(answers.map(({ code }) => code ?? 'ADMITTED').toSorted()).toEqual(['ADMITTED', 'COMPANY_APPLICATION_STATE'])
    expect((await admin.query('select from company')).rowCount).toBe(1)
    expect((await admin.query('select from invitation')).rowCount).toBe(1)
  })

  test('is refused with a reason that the applicant hears, and may apply again', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
  }) => {
    await anApplication({ anonymous, dataDir })
    const { officer, approver } = await twoOf(admin, signIn)
    const [applied] = await listOf(officer)
    const short = await does(officer, 'refuseCompanyApplication', { ...stepOf(applied), reason: 'tidak' })
    expect(short.issues).toEqual([{ path: 'reason', code: 'REASON_MISSING' }])
    const refused = dataOf(await does(officer, 'refuseCompanyApplication', { ...stepOf(applied), reason: WHY }))
    expect(refused).toMatchObject({ state: 'REFUSED', refusalReason: WHY, actions: [] })
    expect((await mailsTo(dataDir, WRITTEN.surel)).at(-1)).toContain(WHY)
    await anApplication({ anonymous, dataDir, times: 2 })
    const [next] = await listOf(officer)
    expect(next).toMatchObject(APPLIED)
    const verified = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(next)))
    expect((await does(officer, 'refuseCompanyApplication', { ...stepOf(verified), reason: WHY })).code).toBe(
      'COMPANY_VERIFIER_DECIDES_NOT',
    )
    expect(dataOf(await does(approver, 'refuseCompanyApplication', { ...stepOf(verified), reason: WHY })).state).toBe(
      'REFUSED',
    )
  })

  test('is not decided about by the administrator who verified it', async ({ anonymous, signIn, admin, dataDir }) => {
    await anApplication({ anonymous, dataDir })
    await giveRoles(admin, 'kubu-raya', ['ADMINISTRATOR'])
    const administrator = await signIn('kubu-raya')
    const [applied] = await listOf(administrator)
    const verified = dataOf(await does(administrator, 'verifyCompanyApplication', stepOf(applied)))
    expect((await does(administrator, 'admitCompany', stepOf(verified))).code).toBe('COMPANY_VERIFIER_DECIDES_NOT')
    const refusal = { ...stepOf(verified), reason: WHY }
    expect((await does(administrator, 'refuseCompanyApplication', refusal)).code).toBe('COMPANY_VERIFIER_DECIDES_NOT')
  })

  test('with a NIB that is admitted already is answered the same in public, and refused by the officer with words', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
  }) => {
    const first = await (await applies(anonymous)).text()
    await confirms(anonymous, await linkTo(dataDir))
    const { officer, approver } = await twoOf(admin, signIn)
    const [applied] = await listOf(officer)
    const surel = 'lain@contoh.example'
    await anApplication({ anonymous, dataDir, form: { surel } })
    const verified = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(applied)))
    const [later] = await listOf(officer)
    const verifiedLater = dataOf(await does(officer, 'verifyCompanyApplication', stepOf(later)))
    dataOf(await does(approver, 'admitCompany', stepOf(verified)))
    expect((await does(approver, 'admitCompany', stepOf(verifiedLater))).code).toBe('NIB_ADMITTED')

    const repeated = await applies(anonymous, { surel: 'ketiga@contoh.example' })
    expect(await repeated.text()).toBe(first)
    await confirms(anonymous, await linkTo(dataDir, 'ketiga@contoh.example'))
    const [third] = await listOf(officer)
    expect(third).toMatchObject({ ...APPLIED, companyOfNib: 'PT Contoh Maju' })
    expect((await does(officer, 'verifyCompanyApplication', stepOf(third))).code).toBe('NIB_ADMITTED')
  })
})

describe('the public form', () => {
  test('reaches nobody before its mail is confirmed by the button behind the link, once and within three days', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
  }) => {
    await applies(anonymous)
    const officer = await signIn('kubu-raya')
    const path = await linkTo(dataDir)
    // A program that reads mails opens each link.
    const opened = await (await anonymous.fetch(path)).text()
    expect(opened).toContain('PT Contoh Maju')
    expect(opened).not.toContain('Dewi')
    expect(await listOf(officer)).toEqual([])
    expect((await admin.query(`select from notice`)).rowCount).toBe(0)
    const sealed = await admin.query('select a::text as row, token_hash from company_application a')
    for (const secret of ['Dewi', WRITTEN.surel, path.slice(-43)]) expect(sealed.rows[0].row).not.toContain(secret)

    await admin.query(`update company_application set expires_at = now() - interval '1 second'`)
    expect((await anonymous.fetch(path)).status).toBe(410)
    expect((await confirms(anonymous, path)).status).toBe(410)
    await admin.query(`update company_application set expires_at = now() + interval '1 day'`)
    expect(await (await confirms(anonymous, path)).text()).toContain('Terima kasih')
    expect(await (await confirms(anonymous, path)).text()).toContain('sudah dikonfirmasi')
    expect(await (await anonymous.fetch(path)).text()).toContain('sudah dikonfirmasi')
    expect(await listOf(officer)).toMatchObject([APPLIED])
    expect((await admin.query(`select from notice where kind = 'COMPANY_APPLIED'`)).rowCount).toBe(1)
    expect((await confirms(anonymous, `${path.slice(0, -3)}abc`)).status).toBe(404)
    expect((await confirms(anonymous, '/publik/ikut-membayar/x')).status).toBe(404)
  })

  test('shows what is wrong at its field with all that was written, and keeps nothing', async ({
    anonymous,
    admin,
  }) => {
    const answer = await applies(anonymous, {
      nib: '123',
      nama: '<b>x</b>',
      wilayah: '61.12.05',
      pemerintah: 'pertamina',
      bentuk: 'GMBH',
    })
    expect(answer.status).toBe(400)
    const html = await answer.text()
    for (const field of ['nib', 'wilayah', 'pemerintah', 'bentuk']) expect(html).toContain(`id="${field}-salah"`)
    expect(html).toContain('value="123"')
    expect(html).toContain('value="&#60;b&#62;x&#60;/b&#62;"')
    expect(html).not.toContain('<b>x</b>')
    const several = await applies(anonymous, {
      surel: 'a@b.example,c@d.example',
      telepon: '1',
      tujuan: 'NIK 6112050505800001',
    })
    expect((await several.text()).match(/-salah"><b>/g)).toHaveLength(3)
    expect((await admin.query('select from company_application')).rowCount).toBe(0)
  })

  test('takes a proof of work once, and only its own', async ({ anonymous, admin }) => {
    expect((await applies(anonymous, { bukti: '' })).status).toBe(400)
    expect((await applies(anonymous, { bukti: '{}' })).status).toBe(400)
    expect((await admin.query('select from company_application')).rowCount).toBe(0)
  })

  test('sends a mailbox three mails a day and answers the fourth the same; a network is heard ten times', async ({
    anonymous,
    dataDir,
    admin,
  }) => {
    const texts: string[] = []
    for (let sent = 1; sent <= 4; sent++) {
      texts.push(await (await applies(anonymous)).text())
      await linkTo(dataDir)
    }
    expect(new Set(texts).size).toBe(1)
    expect((await applies(anonymous, { surel: 'lain@contoh.example' })).status).toBe(200)
    await linkTo(dataDir, 'lain@contoh.example')
    expect(await mailsTo(dataDir, WRITTEN.surel)).toHaveLength(3)
    for (let sent = 6; sent <= 10; sent++) expect((await applies(anonymous)).status).toBe(200)
    expect((await applies(anonymous)).status).toBe(429)
    await admin.query(`update company_application set received_at = received_at - interval '25 hours'`)
    expect((await applies(anonymous)).status).toBe(200)
  })

  test('forgets what nobody confirms after seven days, and people of refused ones after ninety', async ({
    anonymous,
    signIn,
    admin,
    dataDir,
  }) => {
    await anApplication({ anonymous, dataDir })
    const officer = await signIn('kubu-raya')
    const [applied] = await listOf(officer)
    dataOf(await does(officer, 'refuseCompanyApplication', { ...stepOf(applied), reason: WHY }))
    await applies(anonymous, { surel: 'lain@contoh.example' })
    const forget = async () => (await admin.query('select app.forget_company_applications() as gone')).rows[0].gone
    await admin.query(
      `update company_application set received_at = now() - interval '167 hours', refused_at = refused_at - interval '89 days'`,
    )
    expect(await forget()).toBe(0)
    expect((await listOf(officer))[0].contact).toMatchObject({ name: 'Dewi Lestari' })
    await admin.query(
      `update company_application set received_at = now() - interval '169 hours', refused_at = refused_at - interval '2 days'`,
    )
    expect(await forget()).toBe(1)
    expect(await listOf(officer)).toMatchObject([{ state: 'REFUSED', contact: null }])
  })
})

test('applications are read by who decides about them for the whole government they are addressed to', async ({
  anonymous,
  signIn,
  admin,
  dataDir,
}) => {
  await anApplication({ anonymous, dataDir })
  expect(await listOf(await signIn('kubu-raya'))).toHaveLength(1)
  for (const tenant of ['provinsi', 'pontianak', 'pertamina'] as const)
    expect(await listOf(await signIn(tenant))).toEqual([])
  const { rows } = await admin.query('select id from company_application')
  const theirs = { applicationId: rows[0].id, expectedVersion: 2 }
  expect((await does(await signIn('pontianak'), 'verifyCompanyApplication', theirs)).code).toBe('NOT_FOUND')
  for (const [role, area] of [
    ['TREASURER', ''],
    ['VIEWER', ''],
    ['OFFICER', '61.12.05'],
  ] as const) {
    await giveRoles(admin, 'kubu-raya', [role], { area })
    const client = await signIn('kubu-raya')
    expect(await listOf(client), role).toEqual([])
    expect((await does(client, 'verifyCompanyApplication', theirs)).code, role).toBe('NOT_ALLOWED')
  }
})
