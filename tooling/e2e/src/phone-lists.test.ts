import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { expect, expectAccessible, journey } from './journey.ts'

const PHONE = { width: 390, height: 844 }

/** The bar at the foot of a phone covers this much of the screen. */
const BAR_HEIGHT = 60

/** The lists of the console, each with somebody who works with it. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'kubu-raya': [
    '/pekerja',
    '/pekerja/usulan',
    '/pekerja/serah-terima',
    '/pekerja/ganda',
    '/klaim',
    '/klaim/jawaban',
    '/klaim/daftar-peristiwa',
    '/klaim/terdahulu',
    '/klaim/penyerahan',
    '/audit/tanda-awal',
    '/beasiswa',
    '/beasiswa?tab=belum',
    '/latar',
    '/pemberitahuan',
    '/putaran',
    '/usulan',
    '/verifikasi',
    '/pemadanan',
    '/verifikasi-ulang',
    '/penetapan',
    '/kalender-celah',
    '/mitra/pendaftaran',
    '/perjanjian',
    '/dasar-hukum',
    '/kohort',
    '/keputusan',
    '/program',
    '/orang',
    '/permintaan-pembiayaan',
    '/janji',
    '/janji/kebutuhan',
    '/impor/mutu',
    '/cakupan/berkas',
    '/cakupan/desa',
  ],
  'kubu-raya.treasurer': [
    '/iuran',
    '/iuran/rekonsiliasi',
    '/iuran/perintah-bayar',
    '/iuran/kelebihan',
    '/anggaran',
    '/anggaran/spd',
    '/buku',
  ],
  'kubu-raya.approver': ['/meja'],
  provinsi: ['/audit', '/wilayah/nama-lama'],
  pertamina: ['/janji', '/tembusan', '/perjanjian'],
  'desa-61.12.07.2002': ['/pekerja', '/usulan', '/klaim', '/verifikasi'],
}

/** Pages that are no list: a form, a report, a text, or one thing. */
const OTHERS = [
  '/',
  '/atur-sandi',
  '/bantuan',
  '/bantuan/kesalahan',
  '/bantuan-masuk',
  '/cakupan',
  '/dasar-hukum/baru',
  '/impor',
  '/janji/ikhtisar',
  '/janji/lembar',
  '/keputusan/pengaturan',
  '/klaim/angka',
  '/kohort/baru',
  '/kotak-keluar',
  '/lapor',
  '/lupa-sandi',
  '/masuk',
  '/pekerja/baru',
  '/pekerja/ganda/ambang',
  '/pekerja/ganda/jelas',
  '/pekerja/ganda/massal',
  '/pelindungan-data',
  '/perjanjian/baru',
  '/perlindungan',
  '/profil',
  '/program/baru',
  '/putaran/baru',
  '/simulasi',
  '/tarif',
  '/undangan',
]

test('every page of the console is a list here, or something else', () => {
  const folder = new URL('../../../apps/console/src/routes/', import.meta.url)
  const pages = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/path: '(\/[^'$]*)'/g)].map(([, path = '']) => path),
  )
  const lists = Object.values(LISTS).flatMap((addresses) => addresses.map((address) => address.replace(/\?.*/, '')))
  expect(pages.length).toBeGreaterThan(60)
  expect(pages.filter((page) => !lists.includes(page) && !OTHERS.includes(page))).toEqual([])
})

for (const [account, addresses] of Object.entries(LISTS))
  journey(
    `on a phone the lists of ${account} begin within sight, below their search and one row of other controls`,
    'id light phone',
    async ({ signedIn }) => {
      const page = await signedIn(account)
      await page.setViewportSize(PHONE)
      const crowded: string[] = []
      for (const address of addresses) {
        await page.goto(address)
        const { rows, search, top } = await aboveTheList(page)
        if (rows.length > 1) crowded.push(`${address}: ${rows.join(' / ')}`)
        if (search !== null) crowded.push(`${address}: ${search}`)
        if (await dotsStandAlone(page)) crowded.push(`${address}: three dots alone in a row`)
        if (top !== null && top > PHONE.height - BAR_HEIGHT) crowded.push(`${address} begins at ${top}`)
        await expectAccessible(page, address)
      }
      expect(crowded).toEqual([])
    },
    { timeout: 600_000, once: true },
  )

for (const account of ['kubu-raya.verifier', 'kubu-raya.legal', 'kubu-raya.approver'])
  journey(
    `on a phone the three dots of the home of ${account} stand beside its title`,
    'id light phone',
    async ({ signedIn }) => {
      const page = await signedIn(account)
      await page.setViewportSize(PHONE)
      await page.goto('/')
      await page.locator('main header [data-more]').first().waitFor()
      expect(await dotsStandAlone(page)).toBe(false)
    },
  )

/** Whether a row of its own is spent on what is done seldom on a page. */
function dotsStandAlone(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const header = document.querySelector('main header')
    const dots = [...(header?.querySelectorAll('[data-more]') ?? [])].find((element) => element.checkVisibility())
    if (!header || !dots) return false
    const { top, bottom } = dots.getBoundingClientRect()
    return ![...header.querySelectorAll('h1, a, button')].some((element) => {
      const beside = element.getBoundingClientRect()
      return !dots.contains(element) && beside.height > 0 && beside.top < bottom && beside.bottom > top
    })
  })
}

interface Above {
  /** The rows of controls besides the search. */
  readonly rows: readonly string[]
  /** What is wrong with the search: it comes first, over the whole width. */
  readonly search: string | null
  /** Where the first row begins; null for a list in which there is nothing. */
  readonly top: number | null
}

/** What stands above the first row of a list. */
async function aboveTheList(page: Page): Promise<Above> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const main = document.querySelector('main')
    // The head of the page says what it is; its tabs and its links to sister pages are no controls of the list.
    const besides = 'header, thead, [role=tablist], nav > ul'
    const first = [...(main?.querySelectorAll('tbody tr, ul > li, ol > li') ?? [])].find(
      (element) => isShown(element) && element.closest('header, nav') === null,
    )
    const top = first === undefined ? null : Math.round(first.getBoundingClientRect().top + scrollY)
    const rows: { middle: number; words: string }[] = []
    let search: string | null = null
    for (const control of main?.querySelectorAll('button, a, input, select') ?? []) {
      if (!isShown(control) || control.closest(besides) !== null) continue
      // In an empty list stands the way to its first row.
      if (first === undefined && control.closest('section') !== null) continue
      const { height, top: from } = control.getBoundingClientRect()
      const middle = Math.round(from + scrollY + height / 2)
      if (first !== undefined && (top === null || middle > top || first.contains(control))) continue
      const field = control.closest('search')
      if (field !== null) {
        const { left, right } = field.getBoundingClientRect()
        if (rows.length > 0) search = `the search stands behind ${rows[0]?.words}`
        else if (left > 17 || right < innerWidth - 17) search = `the search is ${Math.round(right - left)} pixels wide`
        continue
      }
      if (!rows.some((row) => Math.abs(row.middle - middle) < 24))
        rows.push({ middle, words: (control.textContent || control.getAttribute('aria-label')) ?? control.tagName })
    }
    return { rows: rows.map(({ words }) => words.slice(0, 40)), search, top }
  })
}
