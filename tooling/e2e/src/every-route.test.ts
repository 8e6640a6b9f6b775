import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { asks } from './asks.ts'
import { every, nameOf } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { expectPrintable, settled } from './on-paper.ts'
import { ELSEWHERE } from './routes-elsewhere.ts'

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
      '/cakupan/berkas',
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
    [
      '/',
      '/pekerja',
      '/penetapan',
      '/audit',
      '/orang',
      '/wilayah/nama-lama',
      '/tarif',
      '/simulasi',
      '/cakupan',
      '/cakupan/desa',
    ],
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

async function thingsOf(page: Page): Promise<Record<string, string>> {
  interface Edges {
    readonly edges: readonly { readonly node: { readonly id: string } }[]
  }
  const data = await asks<{ workers: Edges; decreeCopies: Edges } | null>(
    page,
    '{ workers(first: 10) { edges { node { id } } } decreeCopies(first: 10) { edges { node { id } } } }',
  )
  return { worker: data?.workers.edges[0]?.node.id ?? '', copy: data?.decreeCopies.edges[0]?.node.id ?? '' }
}
