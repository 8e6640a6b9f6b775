import { aCohort } from '@payung/database/testing/a-cohort'
import { aDraft, signs } from '@payung/database/testing/a-decree'
import { aLink, aWorker } from '@payung/database/testing/a-worker'
import type pg from 'pg'
import { expect } from 'vitest'
import { cohortId, colleague, computes, LOCK, UNPUBLISHED_BECAUSE } from '../../testing/cohort.builder.ts'
import { workerGlobalId } from '../../testing/decree.builder.ts'
import type { Client } from '../../testing/test.ts'
import { testWithJobs as test } from '../../testing/with-worker.ts'

const COVERED = `query ($id: ID!) { cohort(id: $id) { version state covered { total people { workerId name fromMonth untilMonth payer } } } }`
const coveredOf = async (client: Client, cohort: string) => (await client.ask(COVERED, { id: cohortId(cohort) })).cohort

/** What the province’s decrees are called by those who may read them. */
const THEIRS = ['Rahasia Provinsi', '77/Rahasia/2026']

/** Somebody whom the regency keeps, in a decree that the province has signed and pays for from this purse. */
async function givenByProvince(admin: pg.Client, worker: string, payer: string, at: number): Promise<void> {
  await aLink(admin, worker, 'provinsi', 'FULL')
  const { decree, programme } = await aDraft(admin, 'provinsi', { workers: [worker], quota: 1 })
  await admin.query('update programme set name = $2 where id = $1', [programme, THEIRS[0]])
  await admin.query(
    `update decree set title = $2, funding_source = $3, from_month = $4::date, until_month = $4::date + interval '3 months' where id = $1`,
    [decree, THEIRS[0], payer, `2027-0${at}-01`],
  )
  await signs(admin, 'provinsi', decree)
}

test('a list with months that signed decrees of another payer cover is not locked: each person is listed with months and purse alone, with the ways out, and once computed without them it is locked', async ({
  signIn,
  admin,
}) => {
  const names = ['Dayang Sari', 'Hamdan Putra', 'Rina Wati', 'Siti Aminah', 'Yusuf Ali', 'Zainab Nur']
  const workers: string[] = []
  for (const name of [...names, 'Bebas Sendiri']) workers.push(await aWorker(admin, { name }))
  const { cohort } = await aCohort(admin, 'kubu-raya', { workers, quota: 7, madeBy: 'kubu-raya' })
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const [officer, approver] = [await signIn('kubu-raya'), await signIn('pertamina')]
  const locks = async () => {
    const { version } = await coveredOf(officer, cohort)
    const input = { cohortId: cohortId(cohort), expectedVersion: version, reason: UNPUBLISHED_BECAUSE }
    return (await approver.ask(LOCK.replace('code message', 'code message messageEn'), { input })).lockCohort
  }
  for (const at of names.keys())
    await givenByProvince(admin, workers[at] ?? '', at % 2 === 0 ? 'PROVINCIAL_BUDGET' : 'CSR', at + 1)

  const refused = await locks()
  expect(refused).toMatchObject({ code: 'MONTHS_COVERED' })
  expect(refused.message).toMatch(
    /^6 orang .*Dayang Sari \(Januari 2027–Maret 2027, APBD provinsi\); Hamdan Putra \(Februari 2027–April 2027, CSR perusahaan\)/,
  )
  expect(refused.message).toMatch(/tanpa mereka;.*mulai sesudah bulan-bulan itu, atau sepakati pembagian iuran/)
  expect(refused.messageEn).toMatch(/without them;.*begins after those months, or agree .* to share the contribution/)
  expect((await admin.query('select from cohort_entry where cohort_id = $1', [cohort])).rowCount).toBe(0)

  const { state, covered } = await coveredOf(officer, cohort)
  expect(state).toBe('DRAFT')
  expect(covered).toEqual({
    total: 6,
    people: names.map((name, at) => ({
      workerId: workerGlobalId(workers[at]),
      name,
      fromMonth: `2027-0${at + 1}-01`,
      untilMonth: `2027-0${at + 4}-01`,
      payer: at % 2 === 0 ? 'PROVINCIAL_BUDGET' : 'CSR',
    })),
  })
  for (const theirs of THEIRS) expect(JSON.stringify([refused, covered])).not.toContain(theirs)

  const { version } = await coveredOf(officer, cohort)
  await computes(officer, { id: cohortId(cohort), version }, { withoutCovered: true })
  expect(await coveredOf(officer, cohort)).toMatchObject({ covered: { total: 0, people: [] } })
  expect(await locks()).toMatchObject({ data: { state: 'LOCKED', members: 1 } })
})

const INSURED = `query ($id: ID!) { cohort(id: $id) { version state covered { total } insuredAlready { total people { workerId name fromMonth untilMonth decreeId decreeNumber } } } }`
const insuredOf = async (client: Client, cohort: string) => (await client.ask(INSURED, { id: cohortId(cohort) })).cohort

test('a list with somebody whom another programme of the same government insures alike is not locked: the refusal and the page name them and the decree, and once computed without them it is locked', async ({
  signIn,
  admin,
}) => {
  const [twice, once] = [await aWorker(admin, { name: 'Dua Kali' }), await aWorker(admin, { name: 'Satu Kali' })]
  const first = await aDraft(admin, 'kubu-raya', { workers: [twice], quota: 1 })
  await signs(admin, 'kubu-raya', first.decree)
  const { rows } = await admin.query('select number from decree where id = $1', [first.decree])
  const number = rows[0].number
  const { cohort } = await aCohort(admin, 'kubu-raya', { workers: [twice, once], quota: 2, madeBy: 'kubu-raya' })
  await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
  const [officer, approver] = [await signIn('kubu-raya'), await signIn('pertamina')]
  const locks = async () => {
    const { version } = await insuredOf(officer, cohort)
    const input = { cohortId: cohortId(cohort), expectedVersion: version, reason: UNPUBLISHED_BECAUSE }
    return (await approver.ask(LOCK.replace('code message', 'code message messageEn'), { input })).lockCohort
  }

  const refused = await locks()
  expect(refused).toMatchObject({ code: 'INSURED_ALREADY' })
  expect(refused.message).toBe(
    `1 orang sudah mendapat jaminan yang sama dari keputusan program lain instansi Anda, antara lain Dua Kali (Januari 2027–Desember 2027, keputusan nomor ${number}). Hitung ulang konsepnya tanpa mereka; dari daftar yang diumumkan, tarik dahulu. Atau keluarkan mereka dari keputusan itu lewat keputusan perubahan.`,
  )
  expect(refused.messageEn).toMatch(
    /^1 person has .* \(January 2027–December 2027, decree .*without them;.*amendment\.$/,
  )
  const { version, ...seen } = await insuredOf(officer, cohort)
  expect(seen).toEqual({
    state: 'DRAFT',
    covered: { total: 0 },
    insuredAlready: {
      total: 1,
      people: [
        {
          workerId: workerGlobalId(twice),
          name: 'Dua Kali',
          fromMonth: '2027-01-01',
          untilMonth: '2028-01-01',
          decreeId: Buffer.from(`Decree:${first.decree}`).toString('base64'),
          decreeNumber: number,
        },
      ],
    },
  })
  await computes(officer, { id: cohortId(cohort), version }, { withoutCovered: true })
  expect(await insuredOf(officer, cohort)).toMatchObject({ insuredAlready: { total: 0, people: [] } })
  expect(await locks()).toMatchObject({ data: { state: 'LOCKED', members: 1 } })
})
