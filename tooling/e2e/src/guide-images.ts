import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, unpackBrowser } from './browser.ts'
import { openFrom, PHONE, take } from './guide-camera.ts'
import { takeRoles } from './guide-roles.ts'

/**
 * Takes the pictures of the guide from a running demo: `node src/guide-images.ts URL PASSWORD [PART…]`; all parts where none is named.
 *
 * By hand and not in the tests: a picture is looked at before it is shown to anybody.
 */
const [url, password, ...parts] = process.argv.slice(2)
if (url === undefined || password === undefined) throw new Error('usage: node src/guide-images.ts URL PASSWORD [PART…]')

const open = openFrom(url, password)
const VILLAGE = 'desa-61.12.07.2002'

/** Invented people of Kubu Raya, with the faults that files of villages have. */
const PROPOSED = [
  'DAFTAR USULAN PEKERJA RENTAN KECAMATAN SUNGAI RAYA',
  'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa',
  ...[
    'Budi Contoh',
    'Agus Contoh',
    'Hendra Contoh',
    'Yosef Contoh',
    'Rudi Contoh',
    'Anton Contoh',
    'Darmawan Contoh',
  ].map((name, at) => `61120112048200${11 + at};${name};12/04/1982;L;Sungai Raya;Kuala Dua`),
  ...['Siti Contoh', 'Maria Contoh', 'Nurhayati Contoh', 'Yuliana Contoh'].map(
    (name, at) => `61120155068800${21 + at};${name};15/06/1988;P;Sungai Raya;Kuala Dua`,
  ),
  '6,11201E+15;Rina Contoh;12/04/1982;P;Sungai Raya;Kuala Dua',
  '611201120482;Dewi Contoh;12/04/1982;P;Sungai Raya;Kuala Dua',
  '6112011505900003;Slamet Contoh;16/05/1990;L;Sungai Raya;Kuala Dua',
  '6112011006880004;;10/06/1988;L;Sungai Raya;Kuala Dua',
  '6112011204820011;Budi Contoh;12/04/1982;L;Sungai Raya;Kuala Dua',
].join('\r\n')

/** Somebody of whom much is known: one page of the list has more than one. */
async function takeWorker(browser: Browser): Promise<void> {
  const page = await open(browser, 'kubu-raya')
  await page.goto('/pekerja?kepesertaan=NONE&pendaftar=61&status=VERIFIED')
  await page.getByRole('row').nth(10).waitFor()
  const people = await page.locator('tbody').getByRole('link').all()
  const addresses = await Promise.all(people.map((link) => link.getAttribute('href')))
  for (const address of addresses.filter((item) => item !== null)) {
    await page.goto(address)
    await page.getByText('Siapa dapat melihat orang ini').waitFor()
    if ((await page.getByText(/^JKK \+ JKM, /).count()) > 0) return take(page, 'worker')
  }
  throw new Error('nobody of the first page has stated protection')
}

/** From the file of a sender to its people in the registry, and back: what is saved for a picture is taken back for the next. */
async function takeImport(browser: Browser): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-guide-'))
  const path = join(folder, 'usulan-sungai-raya.csv')
  await writeFile(path, PROPOSED)
  const page = await open(browser, 'kubu-raya')
  await page.goto('/impor')
  await page.getByRole('heading', { level: 1, name: 'Impor' }).waitFor()
  await page.getByRole('combobox', { name: 'Pengirim berkas' }).selectOption('Lainnya…')
  await page.getByRole('textbox', { name: 'Nama pengirim' }).fill('Kecamatan Sungai Raya')
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('heading', { level: 1, name: /baris perlu perbaikan$/ }).waitFor()
  await page
    .getByRole('grid', { name: 'Isi baris' })
    .getByRole('gridcell', { name: /611201120482(?!\d)/ })
    .click()
  await page.getByRole('complementary', { name: 'Penjelasan masalah' }).getByText('Salin 16 angka NIK').waitFor()
  await take(page, 'import-review', true)
  await rm(folder, { recursive: true })

  await page.getByRole('link', { name: 'Lanjut ke penyimpanan' }).click()
  const save = page.getByRole('button', { name: /^Simpan [\d.]+ orang ke registri$/ })
  await save.waitFor()
  await page.getByRole('heading', { name: 'Program yang terbuka' }).waitFor()
  await take(page, 'import-save', true)
  await save.click()
  await page.getByRole('heading', { level: 1, name: /orang tersimpan$/ }).waitFor()

  await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
  const dialog = page.getByRole('dialog', { name: /^Batalkan impor/ })
  const typed = dialog.getByRole('textbox', { name: /^Ketik/ })
  await typed.fill(
    /\d+/.exec(
      (await dialog
        .getByText(/^Ketik \d/)
        .first()
        .textContent()) ?? '',
    )?.[0] ?? '',
  )
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Desa mengirim berkas yang salah')
  await take(page, 'import-revert', true)
  await dialog.getByRole('button', { name: 'Batalkan impor', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Impor ini sudah dibatalkan' }).waitFor()

  await page.goto('/impor/mutu?pengirim=Kecamatan%20Sungai%20Raya')
  await page.getByRole('heading', { level: 1, name: 'Kecamatan Sungai Raya' }).waitFor()
  await take(page, 'import-quality')
}

async function takeDuplicates(browser: Browser): Promise<void> {
  const page = await open(browser, 'kubu-raya')
  await page.goto('/pekerja/ganda')
  const pairs = page.getByRole('list', { name: 'Pasangan data' }).getByRole('link')
  // Spelt in two ways: what the page is for.
  for (const pair of await pairs.all()) {
    const [a, b] = await pair.locator('b').allTextContents()
    if (a?.toLowerCase() === b?.toLowerCase()) continue
    await pair.click()
    break
  }
  await page
    .getByRole('region', { name: /^Perbandingan/ })
    .getByRole('button', { name: 'Gabungkan' })
    .waitFor()
  await take(page, 'duplicates')
}

async function takeRegistration(browser: Browser): Promise<void> {
  const page = await open(browser, VILLAGE, PHONE)
  await page.goto('/pekerja/baru')
  await page.getByLabel(/^NIK/).fill('6112075504827788')
  await page.getByText('Terbaca dari NIK').waitFor()
  await page.getByLabel(/^Nama/).fill('Maria Contoh')
  await page.getByLabel(/^Nama/).blur()
  await page.evaluate(() => scrollTo({ top: 0 }))
  await take(page, 'register-phone')
}

/** A village officer out of reach, and what the outbox says when the line is back: one is sent, one was registered elsewhere meanwhile. */
async function takeOutbox(browser: Browser): Promise<void> {
  const page = await open(browser, VILLAGE, PHONE)
  await page.getByRole('link', { name: 'Daftarkan orang' }).waitFor()
  await take(page, 'village-home', true)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.reload()
  await page.getByRole('link', { name: 'Daftarkan orang' }).waitFor()
  await page.context().setOffline(true)
  await register(page, 'Bernadeta Contoh', '6112075706837411')
  await register(page, 'Fransiska Contoh', '6112076108797412')
  await take(page, 'outbox-offline', true)
  await registerElsewhere(browser, {
    nationalId: '6112076108797412',
    name: 'Fransiska Contoh',
    birthDate: '1979-08-21',
  })
  await page.context().setOffline(false)
  const refused = page.getByRole('article').filter({ hasText: 'Fransiska' }).getByText('Bentrok', { exact: true })
  await refused.waitFor()
  // Without what was told of it in passing.
  await page.reload()
  await refused.waitFor()
  await take(page, 'outbox-conflict')
}

async function register(page: Page, name: string, nationalId: string): Promise<void> {
  await page.goto('/pekerja/baru')
  await page.getByLabel(/^NIK/).fill(nationalId)
  await page.getByLabel(/^Nama/).fill(name)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('combobox', { name: 'Desa atau kelurahan' }).waitFor()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Kotak keluar' }).waitFor()
}

async function registerElsewhere(browser: Browser, person: Readonly<Record<string, string>>): Promise<void> {
  const office = await open(browser, 'kubu-raya')
  await office.request.post('/graphql', {
    data: {
      query: 'mutation ($i: RegisterWorkerInput!) { registerWorker(input: $i) { __typename } }',
      variables: { i: { ...person, sex: 'FEMALE', villageCode: '61.12.07.2002' } },
    },
  })
  await office.context().close()
}

interface Scene {
  readonly name: string
  readonly account: string
  readonly address: string
  /** Of a list: its first row is opened. */
  readonly opens?: true
  /** What is there once all is. */
  readonly shows: string
}

/** The way of a designation, from its legal basis to the day on which it is looked at again. */
const DESIGNATION: readonly Scene[] = [
  { name: 'agreement', account: 'kubu-raya', address: '/perjanjian', opens: true, shows: 'Kewajiban' },
  { name: 'programme', account: 'pontianak', address: '/program', opens: true, shows: 'Aturan kelayakan' },
  { name: 'round', account: 'kapuas-hulu', address: '/putaran', opens: true, shows: 'Sejauh mana' },
  { name: 'visits', account: 'kapuas-hulu', address: '/verifikasi', shows: 'Verifikasi' },
  { name: 'match', account: 'pontianak', address: '/pemadanan', opens: true, shows: 'Yang dijawab' },
  { name: 'cohort', account: 'kubu-raya', address: '/kohort', opens: true, shows: 'Anggota' },
  { name: 'keputusan', account: 'kubu-raya.legal', address: '/keputusan', opens: true, shows: 'Isi keputusan' },
  { name: 'desk', account: 'kubu-raya.approver', address: '/meja', shows: 'Menunggu paraf Anda' },
  { name: 'designations', account: 'provinsi', address: '/penetapan', shows: 'Setiap wilayah' },
  { name: 'reverification', account: 'pontianak', address: '/verifikasi-ulang', opens: true, shows: 'Daftar kerja' },
  {
    name: 'newly-eligible',
    account: 'pontianak',
    address: '/verifikasi-ulang',
    opens: true,
    shows: 'Yang baru memenuhi syarat',
  },
]

async function takeDesignation(browser: Browser): Promise<void> {
  for (const { name, account, address, opens, shows } of DESIGNATION) {
    const page = await open(browser, account)
    await page.goto(address)
    if (opens) await page.locator('table tbody a').first().click()
    const shown = page.getByRole('main').getByText(shows).first()
    await shown.waitFor()
    if (name === 'newly-eligible') {
      await shown.click()
      await page.getByRole('main').getByRole('table').last().scrollIntoViewIfNeeded()
    }
    await take(page, name)
  }
}

const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  door: async (browser) => {
    const door = await open(browser, null)
    await door.getByText('Akun lain').waitFor()
    await take(door, 'sign-in')
  },
  home: async (browser) => {
    const home = await open(browser, 'provinsi')
    await home.getByRole('row', { name: /^Sekadau/ }).waitFor()
    await take(home, 'province-home')
  },
  list: async (browser) => {
    const list = await open(browser, 'kubu-raya')
    await list.goto('/pekerja?status=CANDIDATE')
    await list.getByRole('row').nth(5).waitFor()
    await list.getByRole('complementary', { name: 'Filter' }).getByText('Calon').waitFor()
    await take(list, 'worker-list')
  },
  worker: takeWorker,
  import: takeImport,
  duplicates: takeDuplicates,
  registration: takeRegistration,
  outbox: takeOutbox,
  designation: takeDesignation,
  roles: (browser) => takeRoles(browser, open),
}

await unpackBrowser()
const browser = await launchBrowser()
try {
  for (const [name, takePart] of Object.entries(PARTS))
    if (parts.length === 0 || parts.includes(name)) await takePart(browser)
} finally {
  await browser.close()
}
