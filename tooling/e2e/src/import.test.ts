import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDemoFile } from '@payung/demo-data/demo-file'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { Look } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'
import { type RunningPayung, startPayung } from './running-payung.ts'
import type { Words } from './words.ts'

const START_MILLISECONDS = 240_000
const ROWS = 75_489
const BIG_MILLISECONDS = 900_000

const demoUrl = process.env['PAYUNG_E2E_URL']
let empty: { readonly look: Look; readonly payung: RunningPayung } | undefined
let folder: string

/** An empty registry, another for each look: what an import creates must not depend on whom the demo, or the look before, has registered. */
async function inAnEmptyRegistry(look: Look): Promise<void> {
  if (empty?.look !== look) {
    await empty?.payung.stop()
    empty = { look, payung: await startPayung('none') }
  }
  process.env['PAYUNG_E2E_URL'] = empty.payung.url
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-import-'))
})

afterAll(async () => {
  await empty?.payung.stop()
  await rm(folder, { recursive: true, force: true })
}, START_MILLISECONDS)

/** Invented people of Kubu Raya: three can be saved, one of them with a warning; three have an error each. */
const FAULTY = [
  'DAFTAR USULAN PEKERJA RENTAN',
  'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa',
  '6112011204820001;Budi Contoh;12/04/1982;L;Sungai Raya;Kuala Dua',
  '6112015204820002;Siti Contoh;12/04/1982;P;Sungai Raya;Kuala Dua',
  '6112011505900003;Agus Contoh;16/05/1990;L;Sungai Raya;Kuala Dua',
  '611201120482;Rina Contoh;12/04/1982;P;Sungai Raya;Kuala Dua',
  '6112011006880004;;10/06/1988;L;Sungai Raya;Kuala Dua',
  '6112011204820001;Budi Contoh;12/04/1982;L;Sungai Raya;Kuala Dua',
].join('\r\n')

async function upload(page: Page, t: Words, path: string): Promise<void> {
  await page.goto('/impor')
  await page.getByRole('heading', { level: 1, name: t('Impor') }).waitFor()
  await page.locator('input[type=file]').setInputFiles(path)
}

/** Closes the page and finds its work again in a new one: in the list of what runs and has run, where the newest stands first. */
async function findAgain(page: Page, work: string): Promise<Page> {
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await again.goto('/latar')
  await again.getByRole('link', { name: work, exact: true }).first().click()
  await again.getByRole('heading', { level: 1, name: work }).waitFor()
  return again
}

const review = (page: Page, t: Words) => page.getByRole('link', { name: t('Lanjut ke penyimpanan') })
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const count = (page: Page, word: string) => page.getByRole('listitem').filter({ hasText: word }).locator('b')

journey(
  'a file with faults is reviewed cell by cell, and what is sound is saved',
  'id light desktop',
  async ({ signedIn, t, look }) => {
    await inAnEmptyRegistry(look)
    const path = join(folder, 'usulan.csv')
    await writeFile(path, FAULTY)
    const page = await signedIn('kubu-raya')
    await page.goto('/impor')
    await page.getByText(t('Belum ada impor')).waitFor()
    await expectAccessible(page)

    await upload(page, t, path)
    await review(page, t).waitFor()
    await title(page, t('{invalid} baris perlu perbaikan', { invalid: 3 })).waitFor()
    await page.getByText(t('{sum} = {rows} baris di berkas', { sum: '3 + 0 + 0 + 0 + 3', rows: 6 })).waitFor()
    await expectAccessible(page)

    await page.getByRole('button', { name: `${t('NIK bukan 16 angka')} 1` }).click()
    const remedy = page.getByText(t.either('Salin 16 angka NIK dari KTP', 'Copy the 16 digits from the identity card'))
    if (look.size === 'desktop') {
      const table = page.getByRole('grid', { name: t('Isi baris') })
      await expect.poll(() => table.getByRole('rowheader').count()).toBe(1)
      await table.getByRole('gridcell', { name: /611201120482/ }).click()
      await remedy.first().waitFor()
    } else {
      const cards = page.getByRole('list', { name: t('Isi baris') })
      await expect.poll(() => cards.getByRole('listitem').count()).toBe(1)
      await cards.getByText(/611201120482/).click()
      await page
        .getByRole('dialog')
        .getByText(t.either('Salin 16 angka NIK dari KTP', 'Copy the 16 digits from the identity card'))
        .waitFor()
    }
    await page.reload()
    await page.getByRole('button', { name: t('NIK bukan 16 angka'), pressed: true }).waitFor()

    const download = page.waitForEvent('download')
    await (await pageAction(page, t, t('Unduh berkas beserta alasan'))).click()
    expect((await download).suggestedFilename()).toContain('usulan')

    await page.getByRole('link', { name: t('Petakan kolom') }).click()
    await page.getByText(t('Kolom yang wajib ada semua ditemukan.')).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lembar & judul') }).click()
    await page.getByLabel(t.begin('Baris judul kolom <0>(opsional)</0>')).waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: t('Tinjau') }).click()
    await review(page, t).click()
    await page
      .getByText(
        t(
          'Sesudah tersimpan, impor ini masih dapat dibatalkan sebagai satu kesatuan selama datanya belum dipakai atau diubah. Keadaan lama setiap orang tetap ada di riwayat.',
        ),
      )
      .waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: 3 }) }).click()
    await title(page, t('{people} orang tersimpan', { people: 3 })).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lihat orang dari impor ini') }).click()
    await page.getByText(t('{totalShown} orang', { totalShown: 3 }), { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Siti Contoh' }).waitFor()

    // The same file again saves nobody, and nothing calls that a success.
    await upload(page, t, path)
    await review(page, t).click()
    await title(page, t('Tidak ada yang dapat disimpan')).waitFor()
    expect(await page.getByRole('button', { name: t.begin('Simpan {people} orang ke registri') }).count()).toBe(0)
    await (await pageAction(page, t, t('Buang impor'))).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Buang'), exact: true })
      .click()
    await title(page, t('Impor ini dibuang')).waitFor()
    await expectAccessible(page)
  },
)

journey('a file that is no table is turned away with what to do', 'en dark phone', async ({ signedIn, t }) => {
  process.env['PAYUNG_E2E_URL'] = demoUrl
  const page = await signedIn('kubu-raya')
  const path = join(folder, 'foto.pdf')
  await writeFile(path, '%PDF-1.7')
  await upload(page, t, path)
  await page.getByRole('alert').getByText(t.either('Simpan sebagai XLSX atau CSV', 'Save it as XLSX or CSV')).waitFor()
  await expectAccessible(page)
  const damaged = join(folder, 'rusak.xlsx')
  await writeFile(damaged, 'PK\u0003\u0004 dan bukan apa-apa')
  await upload(page, t, damaged)
  await title(page, t('Berkas tidak dapat dibaca')).waitFor()
  await expectAccessible(page)
})

journey(
  `the province imports its ${ROWS.toLocaleString('id-ID')} workers from one file`,
  'id light desktop',
  async ({ signedIn, t, look }) => {
    await inAnEmptyRegistry(look)
    const all = t.number(ROWS)
    const path = join(folder, 'pekerja-rentan-kalbar.xlsx')
    await writeDemoFile({ rows: ROWS, out: path })
    let page = await signedIn('provinsi')
    await upload(page, t, path)

    // A quick machine may have read the file before anybody looks: then its review is what is seen.
    const read = review(page, t)
    await page
      .getByText(t('Halaman ini aman ditutup. Pekerjaan berjalan terus, dan Anda diberi tahu bila selesai.'))
      .or(read)
      .first()
      .waitFor()
    await page.getByText(t.either('baris', 'rows')).or(read).first().waitFor()
    await expectAccessible(page)
    // Whoever closes the page while the file is read finds how far it is, and the file where it has come to.
    await page.waitForURL(/\/impor\/./)
    const address = page.url()
    page = await findAgain(page, t('Pemeriksaan berkas impor'))
    await expectAccessible(page)
    await page.goto(address)

    await review(page, t).waitFor({ timeout: BIG_MILLISECONDS })
    await title(page, t('{rows} baris siap disimpan', { rows: all })).waitFor()
    expect(await count(page, t('Dibuat baru')).textContent()).toBe(all)
    await page.getByText(t('{sum} = {rows} baris di berkas', { sum: `${all} + 0 + 0 + 0 + 0`, rows: all })).waitFor()
    await expectAccessible(page)

    await review(page, t).click()
    await page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: all }) }).click()
    const saved = (at: Page) => title(at, t('{people} orang tersimpan', { people: all }))
    await title(page, t('Menyimpan ke registri')).or(saved(page)).waitFor()
    // And so who closes it while the people are saved.
    page = await findAgain(page, t('Penyimpanan data impor'))
    await expectAccessible(page)
    await page.goto(address)
    await title(page, t('Menyimpan ke registri')).or(saved(page)).waitFor()
    await expectAccessible(page)
    await saved(page).waitFor({ timeout: BIG_MILLISECONDS })
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lihat orang dari impor ini') }).click()
    await page.getByText(t('{totalShown} orang', { totalShown: all }), { exact: true }).waitFor()

    await page.goto('/latar')
    await page.getByText(`${t('Dibuat baru')} ${all}`).waitFor()
    await expectAccessible(page)
    await page.goto('/pemberitahuan')
    await page
      .getByRole('link', {
        name: t.either(
          'Penyimpanan data impor “pekerja-rentan-kalbar.xlsx” selesai.',
          'Saving the import “pekerja-rentan-kalbar.xlsx” is done.',
        ),
      })
      .click()
    await saved(page).waitFor()
  },
  { timeout: BIG_MILLISECONDS },
)
