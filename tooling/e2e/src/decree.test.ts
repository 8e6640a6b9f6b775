import { eventually } from '@payung/database/testing/eventually'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { checksAnswers } from './checks-answers.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'
import type { Words } from './words.ts'

/** Its content tells it to be a PDF, and no program can open it. */
const BROKEN = Buffer.from('%PDF-1.4\n%%EOF\n')

async function vote(page: Page, t: Words, title: string): Promise<void> {
  await page.goto('/keputusan?perlu=saya')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: t('Periksa dan paraf') }).click()
  const dialog = page.getByRole('dialog')
  // Whoever only presses on has not decided.
  await dialog.getByRole('button', { name: t('Simpan paraf') }).click()
  await dialog.getByText(t('Pilih paraf Anda.')).waitFor()
  await expectAccessible(page)
  await dialog.getByRole('radio', { name: t('Setuju'), exact: true }).check()
  await checksAnswers(dialog, t)
  await dialog.getByRole('button', { name: t.begin('Setujui {people} orang') }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Waits for the clean paper that the page shows. @returns its text, as a scanner would send it that reads letters */
async function cleanPaper(page: Page, t: Words): Promise<Buffer> {
  const row = page.getByRole('listitem').filter({ hasText: t('Naskah bersih') })
  await eventually(async () => {
    await page.reload()
    await row.first().waitFor({ timeout: 5_000 })
  })
  const href = await row.first().getByRole('link').first().getAttribute('href')
  return (await page.request.get(href ?? '')).body()
}

/** Records the signature of the approved decree that the page shows: first by a file that nobody can open, which is refused. */
async function signs(page: Page, t: Words): Promise<Buffer> {
  const scan = await cleanPaper(page, t)
  await page.getByRole('button', { name: t('Catat penandatanganan') }).click()
  await checksAnswers(page.getByRole('dialog'), t)
  await page.getByLabel(t('Nomor keputusan')).fill(`${Date.now()}/Disnaker/2026`)
  await page.getByLabel(t('Nama penanda tangan')).fill('H. Contoh')
  await page.getByLabel(t('Jabatan')).fill('Bupati Kubu Raya')
  const files = page.locator('input[type="file"]')
  await files.setInputFiles({ name: 'rusak.pdf', mimeType: 'application/pdf', buffer: BROKEN })
  await page.getByText(t.either('PDF ini rusak', 'This PDF is broken')).waitFor()
  await expectAccessible(page)
  await files.setInputFiles({ name: 'keputusan.pdf', mimeType: 'application/pdf', buffer: scan })
  await page.getByRole('dialog').getByText(t.begin('Kode pada {pages} halaman sama dengan naskah bersih.')).waitFor()
  await expectAccessible(page)
  const dialog = page.getByRole('dialog')
  const record = dialog
    .getByRole('button', { name: t.begin('Tetapkan {people} orang') })
    .or(dialog.getByRole('button', { name: t.begin('Cabut penetapan {people} orang') }))
  await record.click()
  await record.waitFor({ state: 'detached' })
  await page.getByText(t('Naskah bertanda tangan')).waitFor()
  return scan
}

/** What the code on the paper opens: the copies that anybody may take, and whether a file is the one that was signed. */
async function checksPublicPage(page: Page, scan: Buffer): Promise<void> {
  for (const link of await page.locator('ul.papers a').all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  }
  expect(await page.locator('ul.papers a').count()).toBe(2)
  const file = page.getByLabel('Cocokkan berkas yang Anda pegang')
  await file.setInputFiles({ name: 'lain.pdf', mimeType: 'application/pdf', buffer: BROKEN })
  await page.getByText('Berbeda: berkas ini bukan yang ditandatangani').waitFor()
  await expectAccessible(page)
  await file.setInputFiles({ name: 'keputusan.pdf', mimeType: 'application/pdf', buffer: scan })
  await page.getByText('Sama: berkas ini yang ditandatangani').waitFor()
  // The page follows the device, not the look of the journey.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
}

async function choosePaper(page: Page, t: Words, name: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: t('Kertas yang ditampilkan') })
    .getByText(name, { exact: true })
    .click()
}

/** How many colours a picture has: one that was not drawn has one. */
function colours(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  return new Set(new Uint32Array(new Uint8ClampedArray(data).buffer)).size
}

describe('a regency decides', () => {
  journey(
    'who is designated: draft, text, review, approval, signature, publication, and the page that the QR code opens',
    'id light desktop',
    async ({ signedIn, visit, t }) => {
      const title = `Penetapan uji ${Date.now()}`
      const officer = await signedIn('kubu-raya')
      await officer.goto('/keputusan')
      await officer.getByRole('heading', { level: 1, name: t('Keputusan') }).waitFor()
      await expectAccessible(officer)
      await officer
        .getByRole('button', { name: t('Susun keputusan') })
        .first()
        .click()
      await officer.getByLabel(t('Kohort yang dikunci')).selectOption({ index: 1 })
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Buat konsep') }).click()

      // The paper beside the data is the one that will be printed, and is drawn, not only there as letters.
      await choosePaper(officer, t, 'PDF')
      const pdf = officer.getByRole('region', { name: t('Halaman PDF naskah') })
      await pdf.getByText('MEMUTUSKAN:').waitFor()
      expect(await pdf.locator('canvas').first().evaluate(colours)).toBeGreaterThan(20)
      await pdf.press('+')
      await pdf.press('0')
      const response = await officer.request.get('/sw.js')
      expect(await response.text()).not.toMatch(/PdfPages-[^"]*\.js|pdf\.worker/)

      // Somebody else opens the same draft, and is told once the first has saved it.
      const address = (await (await pageAction(officer, t, t('Ubah naskah'))).getAttribute('href')) ?? ''
      const late = await signedIn('kubu-raya')
      await late.goto(address)
      await late.getByRole('textbox', { name: t('Tentang') }).fill(`${title} lain`)
      await (await pageAction(officer, t, t('Ubah naskah'))).click()
      await officer.getByLabel(t('Tentang')).fill(title)
      const sheet = officer.getByRole('region', { name: t('Lembar naskah') })
      await sheet.getByText(title.toUpperCase()).waitFor()
      // Fields are filled on the sheet, and stay fields in the text.
      expect(await sheet.textContent()).not.toContain('{jumlah_orang}')
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Simpan perubahan') }).click()
      await officer.getByRole('heading', { level: 1, name: t.begin('Konsep {year}') }).waitFor()
      await officer.getByText(title, { exact: true }).first().waitFor()
      await expectAccessible(officer)
      await late.getByRole('button', { name: t('Simpan perubahan') }).click()
      await late.getByRole('heading', { name: t('Yang berbeda') }).waitFor()
      expect(await late.getByRole('textbox', { name: t('Tentang') }).inputValue()).toBe(`${title} lain`)
      await expectAccessible(late)
      await late.getByRole('button', { name: /^Pakai milik .*: Tentang$/ }).click()
      await late.getByRole('button', { name: t('Simpan perubahan') }).click()
      await late.getByRole('heading', { level: 1, name: t.begin('Konsep {year}') }).waitFor()
      await late.getByText(title, { exact: true }).first().waitFor()
      await officer.reload()
      await officer.getByRole('heading', { level: 1, name: t.begin('Konsep {year}') }).waitFor()
      await officer.getByText(title, { exact: true }).first().waitFor()
      await pdf.getByText(title.toUpperCase()).waitFor()
      await expectAccessible(officer)
      await choosePaper(officer, t, t('Lembar'))
      await sheet.getByText(title.toUpperCase()).waitFor()
      await choosePaper(officer, t, t('Lampiran'))
      await officer
        .getByRole('region', { name: t('Halaman PDF lampiran') })
        .getByText('LAMPIRAN · KONSEP')
        .waitFor()
      await expectAccessible(officer)
      await officer.getByRole('tab', { name: t('Lampiran') }).click()
      await officer.locator('table tbody a').first().waitFor()
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Unduh lampiran') }).click()
      await officer.getByLabel(t('Untuk siapa')).selectOption('PUBLIC')
      await officer.getByRole('button', { name: t('Buat berkas') }).click()
      await officer.locator('a[href^="/files/"]').waitFor({ timeout: 120_000 })
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Batal'), exact: true }).click()
      await officer.getByRole('button', { name: t('Ajukan') }).click()
      await officer
        .getByRole('dialog')
        .getByRole('button', { name: t('Ajukan') })
        .click()
      // Only then does it wait for the legal bureau, whose list does not move by itself.
      await officer.getByRole('button', { name: t('Tarik kembali') }).waitFor()
      await officer.getByText(t('Diperiksa')).first().waitFor()

      await vote(await signedIn('kubu-raya.legal'), t, title)
      const approver = await signedIn('kubu-raya.approver')
      await vote(approver, t, title)
      // The paper to sign is there without the mark of a draft.
      await eventually(async () => {
        await approver.reload()
        await approver.getByText(t('Lampiran bersih')).waitFor({ timeout: 5_000 })
      })
      await expectAccessible(approver)
      const scan = await signs(approver, t)
      await expectAccessible(approver)

      await officer.reload()
      await officer.getByRole('button', { name: t('Umumkan') }).click()
      await officer
        .getByRole('dialog')
        .getByRole('button', { name: t('Umumkan') })
        .click()
      await officer.getByText(t('Diumumkan')).first().waitFor()
      await officer.getByRole('tab', { name: t('Ringkasan') }).click()
      const link = officer.getByRole('link', { name: t('Halaman publik yang dibuka kode QR') })
      const anybody = await visit()
      await anybody.goto((await link.getAttribute('href')) ?? '')
      await anybody.getByText(/^Diumumkan(?:,| dan) berlaku/).waitFor()
      await expectAccessible(anybody)
      await checksPublicPage(anybody, scan)

      await officer.getByRole('button', { name: t('Susun perubahan') }).click()
      await officer.getByRole('button', { name: t('Buat konsep') }).click()
      await officer.getByRole('button', { name: t('Tambah perubahan') }).click()
      await officer.getByRole('radio', { name: t('Keluarkan tanpa pengganti') }).click()
      await officer.getByLabel(t('Siapa'), { exact: true }).selectOption({ index: 1 })
      await officer.getByLabel(t('Keterangan')).fill('Akta kematian nomor 12')
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Simpan perubahan') }).click()
      await officer.getByText(t('Tidak diganti')).waitFor()
      await expectAccessible(officer)
      await officer.getByText(t('Naskah'), { exact: true }).click()
      await officer.locator('ins', { hasText: title }).first().waitFor()
      await officer.locator('del').first().waitFor()
      await expectAccessible(officer)

      // What it amends is revoked, by a decree that goes the same way: nothing is left to decide, and one press clears it away.
      await officer.goto('/keputusan?keadaan=PUBLISHED')
      await officer.getByRole('link', { name: title }).first().click()
      await (await pageAction(officer, t, t('Susun pencabutan'))).click()
      await officer
        .getByLabel(t('Alasan, menjadi pertimbangan huruf a'))
        .fill('program ini berakhir bersama pengujiannya')
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Buat konsep') }).click()
      const revocation = 'Pencabutan Keputusan'
      await officer.getByRole('heading', { level: 1, name: t('Pencabutan') }).waitFor()
      await officer.getByRole('button', { name: t('Ajukan') }).click()
      await officer
        .getByRole('dialog')
        .getByRole('button', { name: t('Ajukan') })
        .click()
      await officer.getByRole('button', { name: t('Tarik kembali') }).waitFor()
      await vote(await signedIn('kubu-raya.legal'), t, revocation)
      await vote(approver, t, revocation)
      await signs(approver, t)
      await officer.goto('/meja')
      const left = officer.getByRole('article').filter({ hasText: t('Dasarnya berakhir, hanya dapat dibatalkan') })
      await left.first().waitFor()
      await expectAccessible(officer)
      await left.getByRole('button', { name: t.begin('Batalkan konsep {title}') }).click()
      await left.waitFor({ state: 'detached' })
    },
    { timeout: 600_000 },
  )
})
