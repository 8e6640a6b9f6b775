import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../graphql/ids.ts'
import { giveRoles } from '../../testing/membership.builder.ts'
import { arrangePerson } from '../../testing/people.builder.ts'
import { type Client, test, USERS, vaultOf } from '../../testing/test.ts'

const GIVE = `mutation ($input: GiveFamilyLinkInput!) { giveFamilyLink(input: $input) { __typename
  ... on GiveFamilyLinkSuccess { data { path worker { mayGiveFamilyLink familyLinks { id expiresAt } } } } ... on Error { code } } }`
const WITHDRAW = `mutation ($input: WithdrawFamilyLinkInput!) { withdrawFamilyLink(input: $input) { __typename
  ... on WithdrawFamilyLinkSuccess { data { familyLinks { id } } } ... on Error { code } } }`
const WAITING = `{ outsideReports { edges { node { id reporter isByFamily source kind eventDay dayPrecision place mayDecide person { id }
  family { name relation phone } } } } }`
const DECIDE = `mutation ($input: DecideOutsideReportInput!) { decideOutsideReport(input: $input) { __typename
  ... on DecideOutsideReportSuccess { data { state event { reports { source isConfirmation } claim { state }
    outsideReports { isByFamily reporter family { name relation phone } decidedBy { id } } } } } ... on Error { code } } }`
const REPORTERS = `query ($worker: ID!) { lifeEvents(workerId: $worker) { outsideReports { isByFamily family { phone } } } }`
const PROPOSE_TRANSFER = `mutation ($input: ProposeCustodyTransferInput!) { proposeCustodyTransfer(input: $input) { __typename
  ... on ProposeCustodyTransferSuccess { data { id } } } }`
const DECIDE_TRANSFER = `mutation ($input: DecideCustodyTransferInput!) { decideCustodyTransfer(input: $input) { __typename } }`
const LETTER_OF_DOCTOR = 'Surat dokter tentang penyakit akibat kerja'
const DEATH = {
  ...{
    peristiwa: 'DEATH',
    tanggal: '4',
    bulan: '3',
    tahun: '2026',
    tempat: 'RS Sudarso',
    kerja: 'tidak',
    penyakit: 'ya',
  },
  ...{ nama: 'Dewi Lestari', hubungan: 'SPOUSE', telepon: '0812-3456-7890' },
}

const waitingOf = async (client: Client) =>
  (await client.ask(WAITING)).outsideReports.edges.map(({ node }: { node: object }) => node)
const gives = async (client: Client, workerId: string) =>
  (await client.ask(GIVE, { input: { workerId } })).giveFamilyLink
const reportsBy = (client: Client, path: string, form: Readonly<Record<string, string>> = DEATH) =>
  client.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
const textAt = async (client: Client, path: string) => {
  const answer = await client.fetch(path)
  return `${answer.status} ${await answer.text()}`
}

async function somebody(admin: pg.Client, keys: string) {
  const person = await arrangePerson(admin, vaultOf(keys))
  return { person, workerId: globalIdOf('Worker', person.id) }
}

describe('a link of a family', () => {
  test('is given out by the keeper, and the family reports by it without an account, once', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { person, workerId } = await somebody(admin, keys)
    const officer = await signIn('kubu-raya')
    const { data } = await gives(officer, workerId)
    expect(data).toMatchObject({ path: expect.stringMatching(/^\/publik\/lapor\/[0-9a-f]{40}$/) })
    expect(data.worker).toMatchObject({ mayGiveFamilyLink: true, familyLinks: [{}] })
    const code = data.path.split('/').at(-1)
    for (const table of ['family_link', 'audit_event'])
      expect(JSON.stringify((await admin.query(`select * from ${table}`)).rows)).not.toContain(code)
    const page = await textAt(anonymous, data.path)
    const [first = '', ...others] = person.name.split(' ')
    expect(page).toMatch(/^200 /)
    expect(page).toContain(first)
    expect(page).toContain('Tanpa biaya')
    expect(page).not.toContain('turut prihatin')
    expect(page).toContain('Tidak dapat bekerja lagi')
    if (others.length > 0) expect(page).not.toContain(person.name)

    const sent = await reportsBy(anonymous, data.path)
    const thanks = await sent.text()
    expect(sent.status).toBe(200)
    expect(thanks).toContain('laporan Anda sudah diterima')
    expect(thanks).toContain('Kami turut prihatin.')
    for (const paper of ['Akta kematian', LETTER_OF_DOCTOR]) expect(thanks).toContain(paper)
    // Pressed twice, or opened again, it says the same and reports nothing more.
    expect((await reportsBy(anonymous, data.path, { ...DEATH, peristiwa: 'MOVE' })).status).toBe(200)
    const opened = await textAt(anonymous, data.path)
    for (const paper of ['Akta kematian', LETTER_OF_DOCTOR]) expect(opened).toContain(paper)
    const { rows } = await admin.query(
      'select kind, event_day::text as day, at_work_or_on_the_way as at, of_occupational_illness as ill, state from outside_report',
    )
    expect(rows).toEqual([{ kind: 'DEATH', day: '2026-03-04', at: false, ill: true, state: 'WAITING' }])
    expect((await admin.query('select from life_event')).rowCount).toBe(0)
    expect(JSON.stringify((await admin.query('select * from outside_report')).rows)).not.toContain('81234567890')
  })

  test('says at its fields what is wrong, and keeps what was written', async ({ signIn, anonymous, admin, keys }) => {
    const { workerId } = await somebody(admin, keys)
    const { data } = await gives(await signIn('kubu-raya'), workerId)
    const wrong = { ...DEATH, peristiwa: '', tanggal: '31', bulan: '2', nama: '<b>x', telepon: '12' }
    const sent = await reportsBy(anonymous, data.path, wrong)
    const page = await sent.text()
    expect(sent.status).toBe(400)
    for (const field of ['peristiwa', 'tanggal', 'telepon']) expect(page).toContain(`id="${field}-salah"`)
    expect(page).not.toContain('id="tempat-salah"')
    expect(page).toContain('RS Sudarso')
    expect(page).not.toContain('<b>x')
    for (const later of [{ tahun: '2090' }, { tahun: '' }, { bulan: '', tahun: '2026' }])
      expect((await reportsBy(anonymous, data.path, { ...DEATH, ...later })).status, JSON.stringify(later)).toBe(400)
    const early = await reportsBy(anonymous, data.path, { ...DEATH, tahun: '1901' })
    expect(early.status).toBe(400)
    expect(await early.text()).toContain('Tanggalnya belum benar')
    // In the year of the birth, too, with the same words: so nothing is told of the birthday.
    await admin.query(`update worker set birth_date = '1982-11-15'`)
    const before = await reportsBy(anonymous, data.path, { ...DEATH, tanggal: '14', bulan: '11', tahun: '1982' })
    expect(before.status).toBe(400)
    expect(await before.text()).toContain('Tanggalnya belum benar')
    const month = await reportsBy(anonymous, data.path, { ...DEATH, tanggal: '', telepon: '', penyakit: 'tidak' })
    expect(month.status).toBe(200)
    expect(await month.text()).not.toContain(LETTER_OF_DOCTOR)
    const { rows } = await admin.query('select day_precision, family_phone_cipher from outside_report')
    expect(rows).toEqual([{ day_precision: 'MONTH', family_phone_cipher: null }])
  })

  test('that was taken back, has expired or never was gives one answer', async ({ signIn, anonymous, admin, keys }) => {
    const { workerId } = await somebody(admin, keys)
    const officer = await signIn('kubu-raya')
    const [withdrawn, expired] = [await gives(officer, workerId), await gives(officer, workerId)]
    const [, { id: linkId }] = expired.data.worker.familyLinks
    const withdraws = async (client: Client) => (await client.ask(WITHDRAW, { input: { linkId } })).withdrawFamilyLink
    expect(await withdraws(await signIn('pontianak'))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await withdraws(officer)).toMatchObject({ data: { familyLinks: [{}] } })
    expect(await withdraws(officer)).toMatchObject({ code: 'FAMILY_LINK_STEP' })
    await admin.query(`update family_link set expires_at = now() - interval '1 second' where withdrawn_at is null`)
    const unknown = `/publik/lapor/${'0'.repeat(40)}`
    const answer = async (path: string) => (await textAt(anonymous, path)).replaceAll(path, '')
    const never = await answer(unknown)
    expect(never).toMatch(/^404 /)
    for (const { data } of [withdrawn, expired]) {
      expect(await answer(data.path)).toBe(never)
      expect((await reportsBy(anonymous, data.path)).status).toBe(404)
    }
    expect((await anonymous.fetch('/publik/lapor/x')).status).toBe(404)
    expect((await admin.query('select from outside_report')).rowCount).toBe(0)
  })

  test('is for people whom the giver reports of, who live in the record, and three at a time', async ({
    signIn,
    admin,
    keys,
  }) => {
    const [living, dead] = [await somebody(admin, keys), await somebody(admin, keys)]
    await admin.query(`update worker set status = 'DECEASED' where id = $1`, [dead.person.id])
    const officer = await signIn('kubu-raya')
    expect(await gives(officer, dead.workerId)).toMatchObject({ code: 'FAMILY_LINK_OF_LIVING' })
    expect(await gives(await signIn('pontianak'), living.workerId)).toMatchObject({ code: 'NOT_FOUND' })
    for (let times = 0; times < 3; times++)
      expect(await gives(officer, living.workerId)).toMatchObject({ __typename: 'GiveFamilyLinkSuccess' })
    expect(await gives(officer, living.workerId)).toMatchObject({ code: 'FAMILY_LINKS_OF_PERSON' })
    await giveRoles(admin, 'kubu-raya', ['TREASURER'])
    const treasurer = await signIn('kubu-raya')
    expect(await gives(treasurer, living.workerId)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('a report of a family', () => {
  test('names its reporter to who decides, never to the giver of the link, and opens the claim once another has confirmed it', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { workerId } = await somebody(admin, keys)
    const giver = await signIn('kubu-raya')
    const { data } = await gives(giver, workerId)
    await reportsBy(anonymous, data.path)
    const firstWaiting = async () => (await waitingOf(giver))[0]
    const report = await firstWaiting()
    const waits = { isByFamily: true, source: 'HEIR', kind: 'DEATH', eventDay: '2026-03-04', person: { id: workerId } }
    expect(report).toMatchObject({ ...waits, mayDecide: false, family: null })
    const decides = async () =>
      (await giver.ask(DECIDE, { input: { reportId: report.id, confirm: true } })).decideOutsideReport
    expect(await decides()).toMatchObject({ code: 'OUTSIDE_REPORTER_IS_NOT_DECIDER' })
    await admin.query('update family_link set made_by = $1', [USERS.provinsi])
    await admin.query('update outside_report set reported_by = $1', [USERS.provinsi])
    expect(await firstWaiting()).toMatchObject({
      mayDecide: true,
      family: { name: 'Dewi Lestari', relation: 'SPOUSE', phone: '+6281234567890' },
    })
    expect(await decides()).toMatchObject({
      data: {
        state: 'CONFIRMED',
        event: {
          reports: [{ source: 'HEIR', isConfirmation: true }],
          claim: { state: 'REPORTED' },
          outsideReports: [
            {
              ...{ isByFamily: true, decidedBy: { id: USERS['kubu-raya'] } },
              family: { name: 'Dewi Lestari', relation: 'SPOUSE', phone: '+6281234567890' },
            },
          ],
        },
      },
    })
    const reporters = async () =>
      (await (await signIn('kubu-raya')).ask(REPORTERS, { worker: workerId })).lifeEvents[0].outsideReports
    expect(await reporters()).toMatchObject([{ family: { phone: '+6281234567890' } }])
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update outside_report set decided_by = $1, reported_by = $2', [
      USERS.provinsi,
      USERS['kubu-raya'],
    ])
    await admin.query(`set session_replication_role = 'origin'`)
    expect(await reporters()).toEqual([{ isByFamily: true, family: null }])
  })

  test('says which village gave the family its link', async ({ signIn, anonymous, admin, keys }) => {
    const { workerId } = await somebody(admin, keys)
    const officer = await signIn('kubu-raya')
    await reportsBy(anonymous, (await gives(officer, workerId)).data.path)
    expect(await waitingOf(officer)).toMatchObject([{ reporter: 'Kabupaten Kubu Raya' }])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05.2003' })
    const { rows } = await admin.query(`select name from area where code = '61.12.05.2003'`)
    const [report] = await waitingOf(await signIn('kubu-raya'))
    expect(report.reporter).toBe(`${rows[0].name}, Kabupaten Kubu Raya`)
  })

  test('goes to the new keeper with its record, who calls the family back', async ({
    signIn,
    anonymous,
    admin,
    keys,
  }) => {
    const { workerId } = await somebody(admin, keys)
    const giver = await signIn('kubu-raya')
    const { data } = await gives(giver, workerId)
    await reportsBy(anonymous, data.path)
    const transfer = { workerId, toVillageCode: '61.71.01.1001', reason: 'Pindah ke Pontianak' }
    const proposed = (await giver.ask(PROPOSE_TRANSFER, { input: transfer })).proposeCustodyTransfer.data.id
    const taker = await signIn('pontianak')
    await taker.ask(DECIDE_TRANSFER, { input: { transferId: proposed, accept: true } })
    expect(await waitingOf(giver)).toEqual([])
    expect(await waitingOf(taker)).toMatchObject([
      { mayDecide: true, family: { name: 'Dewi Lestari', phone: '+6281234567890' } },
    ])
  })
})
