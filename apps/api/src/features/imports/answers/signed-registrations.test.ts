import { aDraft, signs } from '@payung/database/testing/a-decree'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { globalIdOf } from '../../../graphql/ids.ts'
import { anAgreement } from '../../../testing/agreements.builder.ts'
import { endedJob } from '../../../testing/ended-job.builder.ts'
import { fetchTable } from '../../../testing/fetched-table.builder.ts'
import { giveRoles } from '../../../testing/membership.builder.ts'
import { arrangePeople } from '../../../testing/people.builder.ts'
import { type Client, TENANTS, vaultOf } from '../../../testing/test.ts'
import { testWithJobs as test } from '../../../testing/with-worker.ts'
import { commit, revert, review, settled } from '../imports.builder.ts'

const ACCEPTED = '6112055511820202'
const REJECTED = '6112055511820303'
const NUMBERED = '6112055511820404'
const FILE = [
  'NIK;Nama Peserta;Nomor KPJ;Status;Alasan',
  `${ACCEPTED};YULIANA;12345678901;DITERIMA;`,
  `${REJECTED};SITI;;DITOLAK;NIK tidak padan`,
  `${NUMBERED};MARIA;12345678903;DITERIMA;`,
].join('\n')
const HOME = `{ home { queues { key count } } workers(first: 10) { totalCount } registrationsToAnswer { government { code } people } }`

/** A branch of the insurer with an agreement with the regency, whose signed decree names three people; the last has a number. */
async function aSignedDecree(admin: pg.Client, keys: string): Promise<string> {
  await admin.query(`update tenant set kind = 'INSURER_BRANCH' where id = any ($1)`, [
    [TENANTS.pertamina.id, TENANTS.pontianak.id],
  ])
  await anAgreement(admin, { with: 'pertamina' })
  const people = await arrangePeople(admin, vaultOf(keys), [
    { nationalId: ACCEPTED, name: 'Yuliana' },
    { nationalId: REJECTED, name: 'Siti' },
    { nationalId: NUMBERED, name: 'Maria', membershipKind: 'SELF_EMPLOYED', membershipNumber: '12345678909' },
  ])
  const workers = people.map(({ id }) => id)
  const { decree } = await aDraft(admin, 'kubu-raya', { workers, quota: 3 })
  await signs(admin, 'kubu-raya', decree)
  return globalIdOf('Decree', decree)
}

async function homeOf(client: Client) {
  const { home, workers, registrationsToAnswer } = await client.ask(HOME)
  const queue = home.queues.find(({ key }: { key: string }) => key === 'REGISTRATIONS_TO_ANSWER')
  return { waiting: queue?.count, listed: workers.totalCount, rows: registrationsToAnswer }
}

const EXPORT = `mutation ($input: StartRegistrationExportInput!) { startRegistrationExport(input: $input) { __typename ... on StartRegistrationExportSuccess { data { id } }
  ... on Error { code } ... on ValidationError { issues { code } } } }`
const COPIES = `{ decreeCopies(first: 10) { edges { node { id mayExportRegistrations } } } }`

/** What a client gets who asks for the list of whom the decree has sent. */
async function exported(client: Client, of: object, more: object = {}) {
  const input = { ...of, format: 'CSV', idempotencyKey: crypto.randomUUID(), ...more }
  const { startRegistrationExport: answer } = await client.ask(EXPORT, { input })
  if (answer.data === undefined) return answer.issues?.[0].code ?? answer.code
  const job = await endedJob(client, answer.data.id)
  return job.errorCode ?? (await fetchTable(client, job.resultFile.href))
}

describe('a signed decree', () => {
  test('brings the branch the registrations of who has no number; its answers close them, and taken back they wait again', async ({
    signIn,
    admin,
    keys,
  }) => {
    await aSignedDecree(admin, keys)
    const branch = await signIn('pertamina')
    expect(await homeOf(branch)).toEqual({
      waiting: 2,
      listed: 2,
      rows: [{ government: { code: '61.12' }, people: 2 }],
    })
    // Whom it was not sent it answers nothing about, though the decree names them.
    const answer = await review(branch, FILE)
    expect(answer).toMatchObject({ proposalCount: 1, invalidCount: 1 })
    await commit(branch, answer.id)
    await settled(branch, answer.id)
    expect(await homeOf(branch)).toEqual({ waiting: 0, listed: 2, rows: [] })
    await revert(branch, answer.id, 2)
    await settled(branch, answer.id)
    expect(await homeOf(branch)).toMatchObject({ waiting: 2 })
  })

  test('shows a branch without an agreement with its government nobody', async ({ signIn, admin, keys }) => {
    await aSignedDecree(admin, keys)
    expect(await homeOf(await signIn('pontianak'))).toEqual({ waiting: 0, listed: 0, rows: [] })
    expect(await review(await signIn('pontianak'), FILE)).toMatchObject({ proposalCount: 0, invalidCount: 3 })
  })

  test('hands the branch and its government the list in the insurer’s layout, with sums by group; filled in, it is the answer', async ({
    signIn,
    admin,
    keys,
  }) => {
    const decreeId = await aSignedDecree(admin, keys)
    // Each of the first three months, of which the first was paid before the decree, and nothing after them.
    const cost = ['01', '02', '03'].map((month) => ({
      month: `2027-${month}-01`,
      perPersonRupiah: '16800',
      isPaid: month === '01',
    }))
    await admin.query(`set session_replication_role = 'replica'`)
    await admin.query('update decree set cost = $1', [JSON.stringify(cost)])
    await admin.query(`set session_replication_role = 'origin'`)
    await giveRoles(admin, 'pertamina', ['OFFICER'])
    const branch = await signIn('pertamina')
    const { decreeCopies } = await branch.ask(COPIES)
    const [{ node: copy }] = decreeCopies.edges
    expect(copy.mayExportRegistrations).toBe(true)
    const masked = await exported(branch, { copyId: copy.id })
    expect(masked[0].slice(0, 4)).toEqual(['Wadah', 'NIK', 'No KPJ', 'Nama Lengkap'])
    expect(masked.slice(1).map((cells: string[]) => [cells[0], cells[3], cells[11], cells[12], cells[13]])).toEqual([
      ['SG Pemerintah', 'Siti', '2027-01', '12', '33600'],
      ['SG Pemerintah', 'Yuliana', '2027-01', '12', '33600'],
      ['SG Pemerintah', 'Jumlah 2 orang', '', '', '67200'],
    ])
    expect(JSON.stringify(masked)).not.toContain(ACCEPTED)
    const whole = { unmasked: true, reason: 'Mendaftarkan peserta baru' }
    expect(await exported(branch, { copyId: copy.id }, whole)).toBe('NOT_ALLOWED')
    await giveRoles(admin, 'pertamina', ['ADMINISTRATOR'])
    const chief = await signIn('pertamina')
    expect(await exported(chief, { copyId: copy.id }, { unmasked: true })).toBe('REASON_MISSING')
    const list: string[][] = await exported(chief, { copyId: copy.id }, whole)
    expect(list.map((cells) => cells[1])).toEqual(['NIK', REJECTED, ACCEPTED, ''])

    const { rows: log } = await admin.query(
      `select tenant_id, action, subject_id, details from audit_event where action in ('REGISTRATIONS_EXPORTED', 'REGISTRATIONS_TAKEN_BY') order by id desc limit 2`,
    )
    const about = { subject_id: expect.stringMatching(/^[0-9a-f-]{36}$/) }
    expect(log).toEqual([
      {
        ...{ ...about, tenant_id: TENANTS.pertamina.id, action: 'REGISTRATIONS_EXPORTED' },
        details: { rows: 2, ...whole },
      },
      {
        ...{ ...about, tenant_id: TENANTS['kubu-raya'].id, action: 'REGISTRATIONS_TAKEN_BY' },
        details: { byTenant: TENANTS.pertamina.id, people: 2, ...whole },
      },
    ])

    const filled = list.map((written) => {
      // A row is read up to its last cell that is filled in.
      const cells = Array.from({ length: 16 }, (_, at) => written[at] ?? '')
      if (cells[1] === ACCEPTED) return cells.with(2, '12345678901').with(14, 'Diterima')
      return cells[1] === REJECTED ? cells.with(14, 'Ditolak').with(15, 'NIK tidak padan') : cells
    })
    const answer = await review(chief, filled.map((cells) => cells.join(';')).join('\n'))
    expect(answer).toMatchObject({ rowCount: 2, proposalCount: 1, invalidCount: 0 })
    await commit(chief, answer.id)
    await settled(chief, answer.id)
    expect(await homeOf(chief)).toMatchObject({ waiting: 0 })

    const officer = await signIn('kubu-raya')
    const own: string[][] = await exported(officer, { decreeId })
    expect(own.slice(1, 3).map((cells) => [cells[2], cells[3], cells[14], cells[15]])).toEqual([
      ['', 'Siti', 'Ditolak', 'NIK tidak padan'],
      ['12345678901', 'Yuliana', 'Diterima', undefined],
    ])
  })

  test('hands its list to nobody else, and none where nobody was sent', async ({ signIn, admin, keys }) => {
    const decreeId = await aSignedDecree(admin, keys)
    const [branch, stranger] = [await signIn('pertamina'), await signIn('pontianak')]
    const { decreeCopies } = await branch.ask(COPIES)
    const copyId = decreeCopies.edges[0].node.id
    expect(await exported(stranger, { copyId })).toBe('NOT_FOUND')
    expect(await exported(stranger, { decreeId })).toBe('NOT_FOUND')
    expect(await exported(branch, { decreeId })).toBe('NOT_FOUND')
    await giveRoles(admin, 'pertamina', ['OFFICER'], { area: '61.71' })
    expect(await exported(await signIn('pertamina'), { copyId }), 'of another city').toBe('NOT_FOUND')
    await giveRoles(admin, 'kubu-raya', ['OFFICER'], { area: '61.12.05' })
    expect(await exported(await signIn('kubu-raya'), { decreeId }), 'of a part of the government').toBe('NOT_ALLOWED')
    await giveRoles(admin, 'pertamina', ['VIEWER'])
    expect(await exported(await signIn('pertamina'), { copyId })).toBe('NOT_ALLOWED')
    await admin.query('update worker_access set ended_at = now() where tenant_id = $1', [TENANTS.pertamina.id])
    await giveRoles(admin, 'kubu-raya', ['OFFICER'])
    expect(await exported(await signIn('kubu-raya'), { decreeId })).toBe('REGISTRATIONS_NONE')
  })
})
