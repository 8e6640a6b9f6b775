import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { expect, expectAccessible, journey } from './journey.ts'
import { keepShell } from './offline.ts'
import { PHOTO } from './photo.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-match-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

journey(
  'a verifier says at the door what was found, without a connection; the regency decides by it',
  'en dark phone',
  async ({ look, signedIn, t }) => {
    const page = await signedIn('kapuas-hulu.verifier')
    await page.getByText(t('Kunjungan untuk Anda')).waitFor()
    await keepShell(page)
    await page.goto('/verifikasi?milik=saya')
    await title(page, t('Verifikasi'))
    await expectAccessible(page)
    const visit = page.getByRole('table').getByRole('link').first()
    const name = (await visit.textContent()) ?? ''
    await visit.click()
    await title(page, name)
    await page.getByRole('button', { name: t('Simpan hasil kunjungan') }).click()
    await page.getByText(t('Pilih salah satu.')).waitFor()
    await page.getByRole('radio', { name: t('Ditemui, tidak layak') }).check()
    await page.getByRole('button', { name: t('Simpan hasil kunjungan') }).click()
    await page.getByText(t('Pilih alasannya.')).waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: t('Sudah mampu') }).check()
    await page.getByLabel(t('Bukti')).fill('Memiliki toko sendiri, menurut ketua RT')

    await page.locator('input[type=file]').setInputFiles({ name: 'toko.png', mimeType: 'image/png', buffer: PHOTO })
    await page.getByRole('img', { name: t('Foto {place}', { place: 1 }) }).waitFor()
    await expectAccessible(page)

    await page.context().setOffline(true)
    await page.getByRole('button', { name: t('Simpan hasil kunjungan') }).click()
    await page.getByText(t('Hasilnya tersimpan di perangkat ini dan dikirim sendiri begitu tersambung.')).waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await page.goto('/kotak-keluar')
    await page.getByRole('article').filter({ hasText: name }).getByText(t('Terkirim')).waitFor()
    await expectAccessible(page)

    const regency = await signedIn('kapuas-hulu')
    await regency.goto('/verifikasi?keadaan=DONE')
    await title(regency, t('Verifikasi'))
    const village = regency.getByRole('table').getByRole('link', { name, exact: true })
    await village.waitFor()
    const row = regency.getByRole('row').filter({ has: regency.getByRole('link', { name, exact: true }) })
    const where = (await row.textContent()) ?? ''
    // On a phone the filters stand behind a button.
    if (look.size === 'phone') await regency.getByRole('button', { name: t('Saring daftar') }).click()
    const areas = regency.getByLabel(t('Wilayah'))
    await areas.locator('option').nth(1).waitFor({ state: 'attached' })
    const district = (await areas.locator('option').allTextContents()).find((option) => where.includes(`, ${option}`))
    await areas.selectOption({ label: district ?? '' })
    await regency.waitForURL(/wilayah=/)
    await village.waitFor()
    await regency.getByLabel(t('Tenggat sampai')).fill('01/01/2020')
    await regency.getByText(t('Tidak ada kunjungan yang cocok')).waitFor()
    await expectAccessible(regency)
    if (look.size === 'phone') await regency.getByRole('button', { name: t('Tutup') }).click()
    await regency.getByRole('button', { name: t('Hapus filter') }).click()
    await regency.getByRole('link', { name: t('Belum dikunjungi') }).waitFor()
    await regency.goto('/pemadanan')
    await title(regency, t('Pemadanan'))
    const outcome = regency.getByRole('article', { name, exact: true })
    await outcome.getByText('Memiliki toko sendiri, menurut ketua RT').waitFor()
    const photo = outcome.getByRole('img', { name: t('Foto {place}', { place: 1 }) })
    await photo.scrollIntoViewIfNeeded()
    await photo.evaluate((shown: HTMLImageElement) => shown.decode())
    await expectAccessible(regency)
    await outcome.getByRole('button', { name: t('Terima semua') }).click()
    await regency.getByText(t('Data {name} diperbarui.', { name })).waitFor()
    await outcome.waitFor({ state: 'detached' })
  },
  // What is said of a visit is said: the demo has each once.
  { once: true },
)

journey(
  'the population office is asked by a file, its answer is decided person by person, and a market proposes by a file',
  'id dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu')
    await page.goto('/pemadanan')
    await page.getByRole('button', { name: t('Tanyakan data') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('Siapa')).selectOption({ index: 1 })
    await dialog.getByLabel(t('Jenis berkas')).selectOption('CSV')
    await dialog.getByLabel(t('Untuk apa')).fill('Pemadanan calon putaran 2027')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Buat berkas pertanyaan') }).click()
    await title(page, t('Data kependudukan (Dukcapil)'))
    const link = page.getByRole('link', { name: t.begin('Unduh {0}') })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    const content = (await (await import('node:fs/promises')).readFile(await download.path())).toString()
    const [header = '', ...lines] = content.replace('\uFEFF', '').split(/\r?\n/)
    const cut = header.includes(';') ? ';' : ','
    const numberOf = (line: string) => line.split(cut)[0]?.replaceAll('"', '').replace(/^'/, '') ?? ''
    const numbers = lines.slice(0, 2).map(numberOf)
    expect(numbers.every((number) => /^\d{16}$/.test(number))).toBe(true)
    await expectAccessible(page)
    const address = page.url()

    const file = join(folder, 'jawaban-dukcapil.csv')
    await writeFile(
      file,
      [
        'NIK;Hasil Pemadanan;Nama di Dukcapil',
        `${numbers[0]};nama berbeda;NAMA MENURUT DUKCAPIL`,
        `${numbers[1]};padan;`,
      ].join('\n'),
    )
    await page.getByRole('link', { name: t('Unggah jawaban') }).click()
    await title(page, t('Impor'))
    expect(await page.getByLabel(t('Isi berkas')).first().inputValue()).toBe('POPULATION_ANSWER')
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: 2 }) }).click()
    await title(page, t('{people} orang tersimpan', { people: 2 }))

    await page.goto(address)
    await page
      .getByRole('article')
      .first()
      .getByText(t('Anda yang membawa berkas jawaban ini, sehingga rekan Anda yang memutuskan.'))
      .waitFor()
    await expectAccessible(page)
    const colleague = await signedIn('kapuas-hulu.verifier')
    await colleague.goto(address)
    const card = colleague.getByRole('article').first()
    await card.getByText('NAMA MENURUT DUKCAPIL').waitFor()
    await expectAccessible(colleague)
    await card.getByRole('button', { name: t('Pertahankan data kita') }).click()
    await colleague.getByRole('dialog').getByLabel(t('Alasan')).fill('Sesuai KTP yang dilihat')
    await colleague
      .getByRole('dialog')
      .getByRole('button', { name: t('Pertahankan'), exact: true })
      .click()
    await colleague.getByText(t('Tidak ada yang menunggu keputusan di sini.')).waitFor()
    await colleague.getByRole('link', { name: t('Semua jawaban') }).click()
    await colleague.getByText('Sesuai KTP yang dilihat').waitFor()
    await expectAccessible(colleague)

    // People of the round, and one whom nobody has registered, as a market's file of proposals. The rule of the programme admits some of them.
    const proposals = join(folder, 'usulan-pasar.csv')
    const candidates = lines
      .filter((line) => line !== '')
      .slice(0, 12)
      .map(numberOf)
    await writeFile(proposals, ['NIK;Nama', ...candidates, '6106035101900009'].join('\n'))
    await page.goto('/usulan?perlu=lain')
    await page.getByRole('link', { name: 'Pasar Pagi Putussibau (rekaan)' }).click()
    await page.getByRole('link', { name: t('Usulkan dari berkas') }).click()
    await page.getByText(t('Unggah berkas usulan')).waitFor()
    await expectAccessible(page)
    await page.locator('input[type=file]').setInputFiles(proposals)
    const plan = page.getByRole('listitem').filter({ hasText: new RegExp(`^\\d+\\s*${t('Diusulkan')}`) })
    const people = Number.parseInt((await plan.textContent()) ?? '', 10)
    expect(people).toBeGreaterThan(0)
    await title(page, t('{invalid} baris perlu perbaikan', { invalid: candidates.length + 1 - people }))
    await page.getByRole('button', { name: new RegExp(`^${t('Belum terdaftar')}`) }).click()
    await page.getByText('Orang ini belum ada di daftar Anda.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
    await page.getByRole('button', { name: t('Usulkan {people} orang', { people }) }).click()
    await title(page, t('{people} orang diusulkan', { people }))
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Lihat usulannya') }).click()
    await page.getByText(`${people} dari kuota 40, ${people} dijawab`).waitFor()
  },
  { once: true },
)
