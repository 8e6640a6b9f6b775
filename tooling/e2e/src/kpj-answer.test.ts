import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { every } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'
import type { Words } from './words.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-kpj-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Invented people of Sambas, registered before the insurer answers about them. @param serial two digits, so that each look has people of its own */
const people = (serial: string) =>
  [
    'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa;Pekerjaan',
    `610101120482${serial}71;Wandi Jawaban;12/04/1982;L;Sambas;Dalam Kaum;Petani`,
    `610101520482${serial}72;Wati Jawaban;12/04/1982;P;Sambas;Dalam Kaum;Petani`,
  ].join('\r\n')

/** Columns in words that nobody knows; the last person is nobody's. */
const answers = (serial: string) =>
  [
    'Hasil unggah BPU;;;;',
    `Nomor Identitas;Tenaga Kerja;Kartu;Kolom A${serial};Kolom B`,
    `610101120482${serial}71;WANDI;22345678901;diterima;`,
    `610101520482${serial}72;WATI;;ditolak;Usia lewat 65 tahun`,
    `610101520482${serial}79;ORANG LAIN;22345678903;diterima;`,
  ].join('\r\n')

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function send(page: Page, t: Words, name: string, content: string, kind?: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, content)
  await page.goto('/impor')
  await title(page, t('Impor'))
  if (kind !== undefined) await page.getByLabel(t('Isi berkas')).first().selectOption({ label: kind })
  await page.locator('input[type=file]').setInputFiles(path)
}

async function save(page: Page, t: Words, count: number): Promise<string> {
  await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
  await page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: count }) }).click()
  await title(page, t('{people} orang tersimpan', { people: count }))
  return new URL(page.url()).pathname
}

async function takeBack(page: Page, t: Words, address: string, count: number): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: t('Batalkan impor ini') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: t('Alasan') }).fill('Akhir dari pengujian')
  await dialog.getByRole('textbox', { name: t.begin('Ketik {0} untuk melanjutkan') }).fill(String(count))
  await dialog.getByRole('button', { name: t('Batalkan impor'), exact: true }).click()
  await title(page, t('Impor ini sudah dibatalkan'))
}

const sum = (page: Page, t: Words, counts: string) =>
  page.getByText(t('{sum} = {rows} baris di berkas', { sum: counts, rows: 3 })).waitFor()

journey(
  'the insurer’s answer in unknown columns is mapped by hand, saved, and told on each person’s page',
  'id light desktop',
  async ({ signedIn, t, look }) => {
    const serial = String(40 + every.indexOf(look))
    const page = await signedIn('sambas')
    await send(page, t, 'pendaftaran.csv', people(serial))
    const registered = await save(page, t, 2)

    await send(page, t, 'jawaban.csv', answers(serial), t('Jawaban KPJ dari BPJS Ketenagakerjaan'))
    await title(page, t('Petakan kolom yang belum ditemukan'))
    await expectAccessible(page)
    const lines = [
      ['Kartu', t('Nomor KPJ')],
      [`Kolom A${serial}`, t('Jawaban')],
      ['Kolom B', t('Alasan penolakan')],
    ] as const
    for (const [header, label] of lines)
      await page.getByLabel(t('Isi kolom {header}', { header })).selectOption({ label })
    await page.getByText(t('Kolom yang wajib ada semua ditemukan.')).waitFor()
    await page.getByRole('button', { name: t('Validasi baris') }).click()

    await title(page, t('{invalid} baris perlu perbaikan', { invalid: 1 }))
    await sum(page, t, '1 + 1 + 0 + 1')
    await page.getByText(`610101520482${serial}79`).first().waitFor()
    // The insurer corrects its answers itself: nothing is offered that would be refused.
    const untouched =
      'Baris berkas ini tidak diubah di sini. Bila ada yang keliru, minta pengirimnya memperbaiki berkasnya, lalu unggah lagi; baris tanpa kesalahan tetap dapat disimpan.'
    await page.getByText(t(untouched)).waitFor()
    expect(await page.getByRole('button', { name: t('Keluarkan baris') }).count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
    await page.getByText(t('Alasannya dicatat di halaman orangnya; datanya tidak berubah.')).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Kembali ke tinjauan') }).click()
    const answered = await save(page, t, 2)
    await expectAccessible(page)

    await page.goto(`/pekerja?impor=${registered.split('/').at(-1) ?? ''}`)
    await page.getByRole('link', { name: 'Wati Jawaban' }).click()
    await page.getByText('Usia lewat 65 tahun').first().waitFor()
    await expectAccessible(page)

    // The same columns are known the next time; a number that stands there already changes nothing.
    await send(page, t, 'jawaban-lagi.csv', answers(serial))
    await title(page, t('{invalid} baris perlu perbaikan', { invalid: 1 }))
    await sum(page, t, '0 + 1 + 1 + 1')
    await (await pageAction(page, t, t('Buang impor'))).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Buang'), exact: true })
      .click()
    await title(page, t('Impor ini dibuang'))

    await takeBack(page, t, answered, 2)
    const rejected = page.locator('dl > div').filter({ hasText: t('Jawaban yang tidak berlaku lagi') })
    expect(await rejected.getByRole('definition').textContent()).toBe('1')
    await takeBack(page, t, registered, 2)
  },
)

journey(
  'the insurer’s branch sends answers, and hears nothing of people whose registration it was not sent',
  'id dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('bpjs')
    const path = join(folder, 'cabang.csv')
    await writeFile(path, 'NIK;Nama;Nomor KPJ;Status\r\n6101015204829799;ORANG LAIN;22345678903;DITERIMA')
    await page.goto('/impor')
    await title(page, t('Impor'))
    expect(await page.getByLabel(t('Isi berkas')).count()).toBe(0)
    expect(await page.getByRole('link', { name: t('Templat Excel') }).count()).toBe(0)
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(path)
    await title(page, t('{invalid} baris perlu perbaikan', { invalid: 1 }))
    await page.getByText('6101015204829799').first().waitFor()
    await expectAccessible(page)
  },
)
