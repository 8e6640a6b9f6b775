import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { every, type Look } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'
import type { Words } from './words.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-repair-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Invented people of Sambas: each line but the first has something wrong with it, and three have the same. @param serial two digits, so that each file has people of its own */
const spoilt = (serial: string) =>
  [
    'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa;Pekerjaan',
    `610101120482${serial}01;Budi Contoh;12/04/1982;L;Sambas;Dalam Kaum;Petani`,
    `610101520482${serial}02;Siti Contoh;12/04/1982;P;Sambas;Dalam Kaun;Petani`,
    `610101520482${serial}03;Rina Contoh;12/04/1982;P;Sambas;Dalam Kaun;Petani`,
    `610101520482${serial}04;Yuni Contoh;12/04/1982;P;Sambas;Dalam Kaun;Petani`,
    '610101120482;Agus Contoh;12/04/1982;L;Sambas;Dalam Kaum;Petani',
    `610101100688${serial}05;Dedi Contoh;11/06/1988;L;Sambas;Dalam Kaum;Astronot`,
    `610101120482${serial}01;Budi Contoh;12/04/1982;L;Sambas;Dalam Kaum;Petani`,
  ].join('\r\n')

/** The rows of a file on the page: a grid at a desk, cards on a phone. */
const rows = (page: Page, t: Words, { size }: Look) =>
  page.getByRole(size === 'phone' ? 'list' : 'grid', { name: t('Isi baris') })

async function upload(page: Page, t: Words, name: string, content: string): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, content)
  await page.goto('/impor')
  await page.getByRole('heading', { level: 1, name: t('Impor') }).waitFor()
  await page.locator('input[type=file]').setInputFiles(path)
}

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const left = (page: Page, t: Words, invalid: number) => title(page, t('{invalid} baris perlu perbaikan', { invalid }))

/** The screen of a small laptop, and of the phone that most have. */
const SCREENS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

/** Whoever opens a file to mend it sees a row of it before they scroll. */
async function expectRowsInSight(page: Page, t: Words, look: Look): Promise<void> {
  const before = page.viewportSize()
  const screen = SCREENS[look.size]
  await page.setViewportSize(screen)
  await page.evaluate(() => scrollTo({ top: 0 }))
  const top = async () => (await rows(page, t, look).boundingBox())?.y ?? Number.POSITIVE_INFINITY
  await expect.poll(top, { timeout: 10_000 }).toBeLessThan(screen.height - ROW_PIXELS[look.size])
  if (look.size === 'desktop') await expectFaultBesideName(rows(page, t, look))
  if (before !== null) await page.setViewportSize(before)
}

/** It begins at the first fault, wherever that lies, beside the name of whom the row is about. */
async function expectFaultBesideName(grid: Locator): Promise<void> {
  const row = grid
    .getByRole('row')
    .filter({ hasText: /Dalam Kaun/ })
    .first()
  const edges = async (part: Locator) => {
    const { x = 0, width = 0 } = (await part.boundingBox()) ?? {}
    return { left: x, right: x + width }
  }
  const [name, fault] = [
    row.getByRole('gridcell', { name: 'Siti Contoh' }),
    row.getByRole('gridcell', { name: /Dalam Kaun/ }),
  ]
  await expect.poll(async () => (await edges(fault)).right).toBeLessThanOrEqual((await edges(grid)).right)
  expect((await edges(fault)).left).toBeGreaterThanOrEqual((await edges(name)).right)
  expect((await edges(name)).left).toBeGreaterThan((await edges(grid)).left)
}

/** A grid's header and one row; the place and the name at the head of a card. */
const ROW_PIXELS = { desktop: 80, phone: 56 } as const

/** Opens what can be done about a cell, beside the grid or, on a phone, over the cards. @returns where it can be done */
async function open(page: Page, t: Words, look: Look, text: string | RegExp): Promise<Locator> {
  if (look.size === 'phone') {
    await rows(page, t, look).getByRole('button', { name: text }).first().click()
    return page.getByRole('dialog', { name: t('Perbaiki baris') })
  }
  await page.getByRole('gridcell', { name: text }).first().click()
  return page.getByRole('complementary', { name: t('Penjelasan masalah') })
}

journey(
  'a spoilt file is mended in its place, from upload to commit, and can be taken back',
  'id light desktop',
  async ({ signedIn, t, look }) => {
    const serial = String(20 + every.indexOf(look))
    const page = await signedIn('sambas')
    await upload(page, t, 'usulan.csv', spoilt(serial))
    await left(page, t, 5)
    await rows(page, t, look).waitFor()
    await page.getByText(t('{count} tempat perlu dipastikan', { count: 1 })).waitFor()
    await expectRowsInSight(page, t, look)
    await expectAccessible(page)

    // A village that three rows spell alike: one choice for all of them.
    let panel = await open(page, t, look, /Dalam Kaun/)
    await panel.getByText(t.either('tidak ditemukan di kecamatan itu', 'No such village in that district')).waitFor()
    await panel.getByRole('radio', { name: /Dalam Kaum/ }).check()
    await panel
      .getByRole('checkbox', { name: t('Terapkan ke {alikeCount} baris bernilai sama', { alikeCount: 3 }) })
      .check()
    await expectAccessible(page)
    await panel.getByRole('button', { name: t('Terapkan') }).click()
    await left(page, t, 2)
    await page.getByText(t('{left} dari {all} baris tersisa', { left: 2, all: 5 })).waitFor()

    const whole = `610101120482${serial}06`
    if (look.size === 'desktop') {
      await mendInTheGrid(page, t, whole)
    } else {
      panel = await open(page, t, look, /610101120482(?!\d)/)
      await panel.getByRole('textbox', { name: t('Isi sel') }).fill(whole)
      await panel.getByRole('button', { name: t('Terapkan') }).click()
      await left(page, t, 1)
      panel = await open(page, t, look, /Astronot/)
      await panel.getByRole('textbox', { name: t('Isi sel') }).fill('Pedagang')
      await panel.getByRole('button', { name: t('Terapkan') }).click()
      await expect.poll(() => page.getByRole('button', { name: /Astronot/ }).count()).toBe(0)
    }

    // What cannot be mended is left out with a reason; a warning that is right stays with one.
    await page.getByRole('button', { name: t('Tanggal lahir beda dari NIK') }).click()
    // Until the narrowed list is there, what is chosen in the old one is chosen in vain.
    await expect.poll(() => rows(page, t, look).getByText('Siti Contoh').count()).toBe(0)
    panel = await open(page, t, look, /11\/06\/1988/)
    await panel.getByRole('button', { name: t('Biarkan, dengan alasan') }).click()
    await panel
      .getByRole('textbox', { name: t('Mengapa peringatan ini boleh tetap ada?') })
      .fill('Tanggal lahir dibetulkan di KTP')
    await panel.getByRole('button', { name: t('Simpan alasan') }).click()
    await page.getByText(t('{errors} kesalahan, {warnings} peringatan', { errors: 1, warnings: 0 })).waitFor()
    await page.getByRole('button', { name: t('Semua'), exact: true }).click()
    panel = await open(page, t, look, new RegExp(`610101120482${serial}01`))
    await panel.getByRole('button', { name: t('Keluarkan baris') }).click()
    await panel.getByRole('textbox', { name: t('Mengapa baris ini dikeluarkan?') }).fill('Tertulis dua kali')
    await panel.getByRole('button', { name: t('Simpan alasan') }).click()
    await title(page, t('{rows} baris siap disimpan', { rows: 6 }))
    await page.getByText(t('{excluded} dikeluarkan', { excluded: 1 })).waitFor()

    // Whoever closes the page finds all of it again.
    await page.reload()
    await page.getByRole('button', { name: `${t('Dikeluarkan')} 1` }).click()
    await rows(page, t, look).waitFor()
    await expectAccessible(page)

    // The same file back, with what was mended in its cells.
    await (await pageAction(page, t, t('Susun berkas beserta perbaikan'))).click()
    const link = await pageAction(page, t, t('Unduh berkas beserta alasan'))
    await link.waitFor()
    const download = page.waitForEvent('download')
    await link.click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain(`${whole};Agus Contoh`)
    expect(text).not.toContain('Kaun')

    // Before anything is saved: whom the open programmes would take of it.
    await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
    const hints = page.locator('table').filter({ hasText: 'Petani Sambas 2026' }).locator('tr')
    const first = hints.filter({ hasText: t('Memenuhi syarat') }).first()
    await first.getByText('5', { exact: true }).waitFor()
    await hints.getByText(t('Terhalang syarat:')).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: 6 }) }).click()
    await title(page, t('{people} orang tersimpan', { people: 6 }))
    const saved = new URL(page.url()).pathname

    // Sent again, only what has changed since is taken: nothing.
    await upload(page, t, 'usulan-lagi.csv', text)
    await page.getByText(t('{sum} = {rows} baris di berkas', { sum: '0 + 0 + 0 + 6 + 1', rows: 7 })).waitFor()
    await (await pageAction(page, t, t('Buang impor'))).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Buang'), exact: true })
      .click()
    await title(page, t('Impor ini dibuang'))

    // Taken back whole, by who says why and how many people it concerns: the lists are as they were, and this journey can begin again.
    await page.goto(saved)
    await page.getByRole('button', { name: t('Batalkan impor ini') }).click()
    const dialog = page.getByRole('dialog', { name: t('Batalkan impor {0}?', { 0: 'usulan.csv' }) })
    await dialog
      .getByText(t('{created} orang yang dibuat baru ditarik dari semua daftar; riwayatnya tetap ada.', { created: 6 }))
      .waitFor()
    await dialog.getByRole('textbox', { name: t.begin('Ketik {0} untuk melanjutkan') }).fill('6')
    await dialog.getByRole('button', { name: t('Batalkan impor'), exact: true }).click()
    await dialog.getByText(t.begin('Tulis sekurangnya {shortestReason} huruf.')).waitFor()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: t('Alasan') }).fill('Desa mengirim berkas yang salah')
    await dialog.getByRole('button', { name: t('Batalkan impor'), exact: true }).click()
    await title(page, t('Impor ini sudah dibatalkan'))
    await page.getByText(t('{created} orang', { created: 6 }), { exact: true }).waitFor()
    await page.getByText('Desa mengirim berkas yang salah').waitFor()
    await expectAccessible(page)
    await page.goto(`/pekerja?impor=${saved.split('/').at(-1) ?? ''}`)
    await page.getByText(t('{totalShown} orang', { totalShown: 0 }), { exact: true }).waitFor()
    await expectAccessible(page)
    await showRounded(page, t, serial)
  },
)

/** NIKs that a spreadsheet has rounded: every row is well, the file is not, and nobody saves it without a word. */
async function showRounded(page: Page, t: Words, serial: string): Promise<void> {
  const people = Array.from(
    { length: 6 },
    (_, at) => `61010112048${at}${serial}10;Orang Rekaan ${at};;L;Sambas;Dalam Kaum;Petani`,
  )
  await upload(
    page,
    t,
    'dibulatkan.csv',
    ['NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa;Pekerjaan', ...people].join('\r\n'),
  )
  await title(page, t('{rows} baris siap disimpan', { rows: 6 }))
  const remark = t.either('6 dari 6 NIK berakhir 0', '6 of 6 NIKs end in 0')
  await page.getByText(remark).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
  await page.getByText(remark).waitFor()
  const save = page.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: 6 }) })
  await save.click()
  await page
    .getByText(t.either('NIK di berkas ini tampaknya rusak', 'The NIKs of this file seem to be spoilt'))
    .waitFor()
  await page.getByRole('checkbox', { name: t('NIK di berkas ini sudah saya cocokkan dengan KTP, dan benar.') }).check()
  await expectAccessible(page)
  await (await pageAction(page, t, t('Buang impor'))).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('Buang'), exact: true })
    .click()
  await title(page, t('Impor ini dibuang'))
}

/** Typed in the cell itself, as in a spreadsheet; then undone and done again by the keyboard; and a block pasted. */
async function mendInTheGrid(page: Page, t: Words, whole: string): Promise<void> {
  const grid = page.getByRole('grid', { name: t('Isi baris') })
  const cell = (text: string | RegExp) => page.getByRole('gridcell', { name: text }).first()
  await cell(/610101120482(?!\d)/).click()
  await page.keyboard.press('F2')
  const editor = page.getByRole('textbox', { name: 'NIK' })
  await editor.fill(whole)
  await expectAccessible(page)
  await editor.press('Enter')
  await left(page, t, 1)
  await grid.focus()
  await page.keyboard.press('Control+z')
  await left(page, t, 2)
  await page.keyboard.press('Control+y')
  await left(page, t, 1)
  // Masked again once it is sound.
  await cell('6101 •••• •••• ••••').waitFor()

  // A block from a spreadsheet is shown before it changes anything.
  await cell(/Astronot/).click()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Pedagang\r\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  const preview = page.getByRole('dialog', { name: t('Tempel dari lembar kerja') })
  await preview.getByRole('cell', { name: 'Pedagang' }).waitFor()
  await expectAccessible(page)
  await preview.getByRole('button', { name: t('Tempel'), exact: true }).click()
  await preview.waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByRole('gridcell', { name: /Astronot/ }).count()).toBe(0)
}

journey(
  'two officers at one row: the second is told, and looks again',
  'en dark phone',
  async ({ signedIn, t, look }) => {
    const serial = String(40 + every.indexOf(look))
    const [first, second] = [await signedIn('sambas'), await signedIn('sambas')]
    await upload(first, t, 'berdua.csv', spoilt(serial))
    await left(first, t, 5)
    await first.getByText(t('{count} tempat perlu dipastikan', { count: 1 })).waitFor()
    await expectRowsInSight(first, t, look)
    await second.goto(new URL(first.url()).pathname)
    const panels = new Map<Page, Locator>()
    for (const page of [first, second]) panels.set(page, await open(page, t, look, /610101120482(?!\d)/))
    const type = async (page: Page, nik: string) => {
      await panels
        .get(page)
        ?.getByRole('textbox', { name: t('Isi sel') })
        .fill(nik)
      await panels
        .get(page)
        ?.getByRole('button', { name: t('Terapkan') })
        .click()
    }
    await type(first, `610101120482${serial}96`)
    await left(first, t, 4)
    await type(second, `610101120482${serial}97`)
    await second.getByText(t.either('baru saja diubah', 'has just been changed')).waitFor()
    await expectAccessible(second)
    await second.getByRole('button', { name: t('Lihat isinya sekarang') }).click()
    await expect.poll(() => second.getByText(/^610101120482$/).count()).toBe(0)
  },
)
