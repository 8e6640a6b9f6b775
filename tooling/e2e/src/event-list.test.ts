import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly status: string
}

/** Somebody of whom no report stands: a walk that broke off before leaves one behind. */
async function somebody(page: Page): Promise<Person> {
  const { workers } = await asks<{ workers: { edges: readonly { node: Person }[] } }>(
    page,
    '{ workers(first: 50) { edges { node { id name status } } } }',
  )
  const candidates = workers.edges.map(({ node }) => node).filter(({ status }) => status === 'CANDIDATE')
  for (const person of candidates.toReversed()) {
    const { lifeEvents } = await asks<{ lifeEvents: readonly { id: string }[] }>(
      page,
      'query ($id: ID!) { lifeEvents(workerId: $id) { id } }',
      { id: person.id },
    )
    if (lifeEvents.length === 0) return person
  }
  throw new Error('of everybody something was reported')
}

/** As an export names a record. */
const recordOf = ({ id }: Person) => Buffer.from(id, 'base64').toString().replace('Worker:', '')

/** One death that can be reported, somebody whom nobody has registered, and a day that is none. */
function aList(person: Person): string {
  const [year, month, day] = dayIn(-1).split('-')
  return [
    'ID Pekerja;KPJ;Nama;Peristiwa;Tanggal Kejadian;Tempat',
    `${recordOf(person)};;${person.name};MENINGGAL;${day}/${month}/${year};Rumah`,
    `;98765432100;Siti Contoh;MENINGGAL;${day}/${month}/${year};Rumah`,
    ';98765432101;Budi Contoh;MENINGGAL;31/02/2026;Rumah',
    // The same content again would lead to the first list.
    `;98765432102;Adi Contoh;MENINGGAL;${day}/${month}/${year};Rumah ${Date.now().toString().slice(-5)}`,
  ].join('\n')
}

journey(
  'an officer uploads a list of deaths, another confirms it, and the claim stands',
  'id light phone',
  async ({ signedIn, t }) => {
    const name = `kematian-${Date.now()}.csv`
    const officer = await signedIn('sintang')
    const person = await somebody(officer)
    await officer.goto('/klaim/daftar-peristiwa')
    await officer.getByRole('button', { name: t('Unggah daftar') }).click()
    await officer
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(aList(person)) })
    await officer.getByRole('button', { name }).waitFor()
    await officer.getByRole('button', { name: t('Baca berkas') }).click()
    await officer.getByText(t('Pilih sumbernya.')).waitFor()
    await expectAccessible(officer, 'upload of a list of events')
    await officer.getByLabel(t('Sumber kabar')).selectOption('POPULATION_REGISTER')
    await officer.getByRole('button', { name: t('Baca berkas') }).click()
    await officer.getByRole('heading', { level: 1, name }).waitFor()
    await officer.getByText(t('Dilaporkan setelah orang kedua mengonfirmasi.')).waitFor()
    await officer.getByText(t('Tidak terdaftar di sini')).first().waitFor()
    await officer.getByText(t('Bukan tanggal. Tulis misalnya 31/10/2026, 10/2026, atau 2026.')).waitFor()
    await expectAccessible(officer, 'a list of events that waits')
    expect(await officer.getByRole('button', { name: t('Konfirmasi daftar') }).count()).toBe(0)

    const checker = await signedIn('sintang.verifier')
    await checker.goto(new URL(officer.url()).pathname + new URL(officer.url()).search)
    await checker.getByRole('button', { name: t('Konfirmasi daftar') }).click()
    await expectAccessible(checker, 'confirmation of a list of events')
    await checker
      .getByRole('dialog')
      .getByRole('button', { name: t('Konfirmasi daftar') })
      .click()
    await checker.getByText(t('Peristiwa ini sudah dilaporkan.')).waitFor()

    await officer.goto('/klaim/daftar-peristiwa')
    await officer.getByRole('link', { name }).waitFor()
    await expectAccessible(officer, 'lists of events')
    await officer.goto(`/pekerja/${person.id}/lapor`)
    await officer.getByRole('link', { name: t('Buka kasusnya') }).click()
    await officer.getByRole('heading', { level: 1, name: person.name }).waitFor()
    await officer.getByText(t('Akta kematian')).first().waitFor()

    // It was another regency's list: all of it is taken back, and the row says so.
    await officer.goto('/klaim/daftar-peristiwa')
    await officer.getByRole('link', { name }).click()
    await officer
      .getByRole('link', { name: t('Buka kasusnya') })
      .first()
      .waitFor()
    await officer.getByRole('button', { name: t('Tarik seluruh daftar') }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('Sebab') }).fill('Daftar kabupaten lain, sudah ditanyakan')
    await expectAccessible(officer, 'a list of events that is taken back')
    await dialog.getByRole('button', { name: t('Tarik seluruh daftar') }).click()
    await officer.getByText(t('Laporannya sudah ditarik.')).first().waitFor()
    await expectAccessible(officer, 'a list of events that was taken back')
  },
)
