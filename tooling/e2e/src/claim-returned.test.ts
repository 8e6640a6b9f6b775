import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { addPaper, missingPaperNames } from './claim-papers.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { somebody, VILLAGE } from './village-people.ts'
import type { Words } from './words.ts'

const MISSING = 'Kuitansi asli dari puskesmas tidak dilampirkan'
const REJECTED = 'Kejadiannya dianggap tidak terjadi saat bekerja'
const GROUNDS = 'Dua saksi melihat kejadiannya di kebun tempatnya bekerja'

/** Presses a step of the case and saves it as its dialog proposes. */
async function takesStep(page: Page, t: Words, step: string, reason?: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (reason !== undefined) await dialog.getByRole('textbox', { name: t('Alasan') }).fill(reason)
  await expectAccessible(page, step)
  await dialog.getByRole('button', { name: t('Simpan') }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The state stands in the head of the page once the answer of its step has come. */
const stands = (page: Page, state: string) =>
  page.getByRole('main').locator('header').getByText(state, { exact: true }).waitFor()

async function answersYes(page: Page, question: string, yes: string): Promise<void> {
  await page.getByRole('radiogroup', { name: question }).getByText(yes, { exact: true }).click()
}

journey(
  'a claim that the insurer has sent back and then rejected is submitted again, appealed against by a letter, and is approved',
  'id light phone',
  async ({ signedIn, t }) => {
    const village = await signedIn(VILLAGE)
    const person = await somebody(village, 'claim-returned')
    await village.goto(`/pekerja/${person.id}/lapor`)
    await village.getByLabel(t('Peristiwa'), { exact: true }).selectOption('ACCIDENT')
    await village.getByLabel(t('Hari peristiwa')).pressSequentially('04032026')
    await village.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Kebun karet')
    await answersYes(village, t('Terjadi saat bekerja, atau di jalan menuju atau pulang kerja?'), t('Ya'))
    await answersYes(village, t('Ada hubungannya dengan pekerjaan, alat kerja, atau perjalanannya?'), t('Ya'))
    await village.getByRole('button', { name: t('Kirim laporan') }).click()
    await village.getByRole('heading', { level: 1, name: person.name }).waitFor()
    const papers = await missingPaperNames(village, t)
    expect(papers.length).toBeGreaterThan(4)
    const present = village.getByText(t('Ada'), { exact: true })
    for (const [at, paper] of papers.entries()) {
      await addPaper(village, t, paper)
      await expect.poll(() => present.count()).toBe(at + 1)
    }
    await village.getByText(t('Dokumen lengkap')).waitFor()
    const address = new URL(village.url()).pathname

    const officer = await signedIn('kubu-raya')
    await officer.goto(address)
    await takesStep(officer, t, t('Tangani kasus ini'))
    await takesStep(officer, t, t('Ajukan ke BPJS'))
    await stands(officer, t('Diajukan ke BPJS'))
    await takesStep(officer, t, t('Catat dikembalikan'), MISSING)
    await stands(officer, t('Dikembalikan BPJS'))
    await officer.getByText(MISSING).first().waitFor()
    await officer.getByRole('button', { name: t('Minta dokumen lain') }).click()
    const demand = officer.getByRole('dialog')
    const receipts = t('Kuitansi perawatan')
    const papersToChoose = demand.getByRole('combobox', { name: t('Dokumen') })
    // The list of choices moves to its place as it opens: a press meanwhile may meet another of them.
    const chosen = async () => {
      await papersToChoose.click()
      await officer.getByRole('option', { name: receipts, exact: true }).click()
      return papersToChoose.inputValue()
    }
    await expect.poll(chosen, { timeout: 30_000 }).toBe(receipts)
    await demand.getByRole('textbox', { name: t('Alasan') }).fill(MISSING)
    await demand.getByRole('button', { name: t('Minta'), exact: true }).click()
    await demand.waitFor({ state: 'detached' })
    await officer.getByText(t('Belum ada'), { exact: true }).waitFor()
    await expectAccessible(officer, 'a claim that was sent back')

    // The family brings it to the village, which reads what the insurer misses.
    await village.goto(address)
    await village.getByText(MISSING).first().waitFor()
    expect(await missingPaperNames(village, t)).toEqual([receipts])
    await addPaper(village, t, receipts)
    await village.getByText(t('Dokumen lengkap')).waitFor()
    await expectAccessible(village, 'a claim whose missing paper was brought')

    await officer.goto(address)
    await officer.getByText(t('Dokumen lengkap')).waitFor()
    await takesStep(officer, t, t('Ajukan ke BPJS'))
    await stands(officer, t('Diajukan ke BPJS'))

    await takesStep(officer, t, t('Catat penolakan'), REJECTED)
    await stands(officer, t('Ditolak BPJS'))
    await expectAccessible(officer, 'a claim that was rejected')
    await takesStep(officer, t, t('Ajukan keberatan'), GROUNDS)
    await stands(officer, t('Diajukan ke BPJS'))
    const letter = await officer.getByRole('link', { name: t('Cetak surat keberatan') }).getAttribute('href')
    const paper = await officer.request.get(letter ?? '')
    expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf'])
    await expectAccessible(officer, 'a claim under appeal')

    await officer.getByRole('button', { name: t('Catat persetujuan') }).click()
    const approval = officer.getByRole('dialog')
    await approval.getByLabel(t('Nomor klaim dari BPJS')).fill('KLAIM-2026-0304')
    await approval.getByLabel(t('Jumlah yang disetujui (Rp)')).fill('4500000')
    await expectAccessible(officer, 'an approval')
    await approval.getByRole('button', { name: t('Simpan') }).click()
    await stands(officer, t('Disetujui BPJS'))
    await expectAccessible(officer, 'a claim that was approved')

    const { claim } = await asks<{ claim: { approved: string; steps: readonly { to: string }[] } }>(
      officer,
      'query ($id: ID!) { claim(id: $id) { approved steps { to } } }',
      { id: address.split('/').at(-1) },
    )
    expect(claim.approved).toBe('4500000')
    expect(claim.steps.map(({ to }) => to)).toEqual([
      ...['REPORTED', 'DOCUMENTS', 'SUBMITTED', 'RETURNED', 'SUBMITTED', 'REJECTED', 'SUBMITTED', 'APPROVED'],
    ])
  },
)
