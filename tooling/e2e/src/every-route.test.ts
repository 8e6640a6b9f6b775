import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { every, type Look, nameOf } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'

/** Who opens each address of the console. `:worker`, `:import` and `:job` stand for something of the demo. */
const ADDRESSES: readonly (readonly [account: string | null, addresses: readonly string[]])[] = [
  [null, ['/masuk', '/lupa-sandi', '/atur-sandi?token=x', '/undangan/x', '/bantuan-masuk', '/pelindungan-data']],
  [
    'kubu-raya',
    [
      '/',
      '/pekerja',
      '/pekerja?wilayah=61.12.99',
      '/pekerja/baru',
      '/pekerja/:worker',
      '/pekerja/:worker?tab=riwayat',
      '/pekerja/:worker?tab=berkas',
      '/pekerja/:worker/ubah',
      '/pekerja/usulan',
      '/pekerja/serah-terima',
      '/pekerja/:worker/lapor',
      '/klaim',
      '/klaim?tahap=dokumen',
      '/klaim/angka',
      '/klaim/jawaban',
      '/klaim/daftar-peristiwa',
      '/audit/tanda-awal',
      '/klaim/terdahulu',
      '/klaim/terdahulu?tampil=rincian',
      '/klaim/penyerahan',
      '/beasiswa',
      '/beasiswa?tab=belum',
      '/impor',
      '/latar',
      '/pemberitahuan',
      '/profil',
      '/bantuan',
      '/bantuan/kesalahan',
      '/kotak-keluar',
      '/putaran',
      '/putaran/baru',
      '/penetapan',
      '/kalender-celah',
      '/perlindungan',
      '/janji',
      '/janji/ikhtisar',
      '/janji/kebutuhan',
      '/janji/lembar',
      '/mitra/pendaftaran',
      '/usulan',
      '/verifikasi',
      '/pemadanan',
      '/verifikasi-ulang',
      '/verifikasi-ulang?perlu=jadwal',
      '/audit',
      '/tidak-ada',
    ],
  ],
  [
    'provinsi',
    ['/', '/pekerja', '/penetapan', '/audit', '/orang', '/wilayah/nama-lama', '/tarif', '/simulasi', '/cakupan'],
  ],
  [
    'desa-61.12.07.2002',
    ['/', '/pekerja', '/pekerja/baru', '/lapor', '/kotak-keluar', '/usulan', '/kalender-celah', '/perlindungan'],
  ],
  ['provinsi.approver', ['/', '/meja', '/permintaan-pembiayaan']],
  [
    'kubu-raya.legal',
    ['/keputusan/pengaturan', '/keputusan/pengaturan?tab=pelimpahan', '/keputusan/pengaturan?tab=naskah'],
  ],
  ['auditor', ['/', '/impor', '/buku']],
  ['bpjs', ['/', '/impor', '/tembusan', '/tembusan/:copy']],
  ['pertamina', ['/impor', '/janji', '/pekerja', '/tembusan', '/tembusan/:copy']],
  ['kubu-raya.treasurer', ['/iuran/rekonsiliasi', '/iuran/kelebihan']],
]

/** Opened in the journeys that make what they show: an import, a job, a programme, an agreement, a pair. */
const ELSEWHERE = [
  '/impor/$importId',
  '/latar/$jobId',
  '/program',
  '/program/baru',
  '/program/$programmeId',
  '/program/$programmeId/ubah',
  '/program/$programmeId/aturan',
  '/putaran/$roundId',
  '/usulan/$taskId',
  '/verifikasi/$taskId',
  '/pemadanan/$requestId',
  '/program/$programmeId/prioritas',
  '/kohort',
  '/kohort/baru',
  '/kohort/$cohortId',
  '/kohort/$cohortId/ubah',
  '/keputusan',
  '/keputusan/$decreeId',
  '/keputusan/$decreeId/ubah',
  '/keputusan/$decreeId/pembiayaan',
  '/verifikasi-ulang/$reverificationId',
  '/perjanjian',
  '/perjanjian/baru',
  '/perjanjian/$agreementId',
  '/perjanjian/$agreementId/ubah',
  '/anggaran',
  '/anggaran/$lineId',
  '/anggaran/spd',
  '/iuran',
  '/iuran/$listId',
  '/iuran/$listId/belum-dibukukan',
  '/iuran/$listId/orang',
  '/iuran/bagian/$listId',
  '/iuran/perintah-bayar',
  '/janji/$pledgeId',
  '/pekerja/$workerId/jejak/$month',
  '/klaim/$claimId',
  '/klaim/penyerahan/$handoverId',
  '/beasiswa/$scholarshipId',
  '/dasar-hukum',
  '/dasar-hukum/baru',
  '/dasar-hukum/$regulationId',
  '/dasar-hukum/$regulationId/ubah',
  '/pekerja/ganda',
  '/pekerja/ganda/jelas',
  '/pekerja/ganda/massal',
  '/pekerja/ganda/ambang',
  '/impor/mutu',
]

test('every address of the console is opened here or in the journey that makes what it shows', () => {
  const folder = new URL('../../../apps/console/src/routes/', import.meta.url)
  const routes = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path),
  )
  const shapes = ADDRESSES.flatMap(([, addresses]) => addresses).map((address) => address.replace(/\?.*/, ''))
  const missing = routes.filter(
    (path) =>
      !ELSEWHERE.includes(path) &&
      !shapes.some((shape) => new RegExp(`^${path.replace(/\$\w*/g, '[^/]+')}$`).test(shape)),
  )
  expect(routes.length).toBeGreaterThan(15)
  expect(missing).toEqual([])
})

test('`test` looks in every way: each of the eight is the look of some journey', () => {
  const folder = new URL('.', import.meta.url)
  const journeys = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n')
  expect(every.map(nameOf).filter((look) => !journeys.includes(`'${look}',`))).toEqual([])
})

for (const [at, [account, addresses]] of ADDRESSES.entries()) {
  // In `test` each account in one way of looking, another from one account to the next.
  const look = every[(at * 3) % every.length]
  if (look === undefined) continue
  journey(
    `nothing stands in anybody’s way on the pages of ${account ?? 'the door'}`,
    nameOf(look),
    async ({ signedIn, visit, look }) => {
      const page = account === null ? await visit() : await signedIn(account)
      const things = account === null ? {} : await thingsOf(page)
      for (const address of addresses) {
        await page.goto(address.replace(/:(\w+)/, (_, thing: string) => encodeURIComponent(things[thing] ?? thing)))
        await settled(page, look)
        await expectAccessible(page, address)
        await expectPrintable(page, address)
      }
    },
    { timeout: 600_000 },
  )
}

journey(
  'the number of a decree that is longer than its column, without a space, leaves the table whole on paper',
  'id light desktop',
  async ({ signedIn, look }) => {
    const page = await signedIn('bpjs')
    await page.goto('/tembusan')
    await settled(page, look)
    const link = page.locator('td[data-wraps] a').first()
    await link.evaluate((element) => element.replaceChildren('1796000000000'.repeat(5)))
    await expectPrintable(page, '/tembusan with a long number')
  },
)

async function settled(page: Page, look: Look): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('html').getAttribute('lang')).toBe(look.language)
}

/** A sheet of A4 between its margins, as a browser lays it out. */
const PAPER = { width: 703, height: 1004 }

/** On paper a page has its title, nothing to press, and its tables whole, with their columns. */
async function expectPrintable(page: Page, address: string): Promise<void> {
  const screen = page.viewportSize()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  // Parts that follow the width of the window are drawn anew a moment later.
  try {
    await expect
      .poll(() => page.evaluate(faultsOnPaper), { message: `${address} on paper`, timeout: 10_000 })
      .toEqual([])
  } finally {
    await page.emulateMedia({ media: 'screen' })
    if (screen !== null) await page.setViewportSize(screen)
  }
}

/** Runs in the page. */
function faultsOnPaper(): string[] {
  const wordsOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60)
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const isCut = (table: Element) => {
    const { right, bottom } = table.getBoundingClientRect()
    if (right > document.documentElement.clientWidth + 1) return true
    for (let around = table.parentElement; around !== null && around !== document.body; around = around.parentElement) {
      const edge = around.getBoundingClientRect()
      const { overflowX, overflowY } = getComputedStyle(around)
      if (overflowX !== 'visible' && right > edge.right + 1) return true
      if (overflowY !== 'visible' && bottom > edge.bottom + 1) return true
    }
    return false
  }
  const shown = (selector: string) => [...document.querySelectorAll(selector)].filter(isShown)
  return [
    ...(shown('h1').length > 0 ? [] : ['no title']),
    ...shown('.mantine-Button-root, .mantine-ActionIcon-root').map((element) => `to press: ${wordsOf(element)}`),
    ...shown('table input').map((element) => `to press in a table: ${wordsOf(element)}`),
    ...shown('table')
      .filter((table) => isCut(table) || getComputedStyle(table).display !== 'table')
      .map((table) => `cut, or without its columns: ${wordsOf(table)}`),
  ]
}

async function thingsOf(page: Page): Promise<Record<string, string>> {
  const answer = await page.request.post('/graphql', {
    data: {
      query: '{ workers(first: 10) { edges { node { id } } } decreeCopies(first: 10) { edges { node { id } } } }',
    },
  })
  const { data } = await answer.json()
  return { worker: data?.workers.edges[0]?.node.id ?? '', copy: data?.decreeCopies.edges[0]?.node.id ?? '' }
}
