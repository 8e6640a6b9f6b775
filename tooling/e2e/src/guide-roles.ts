import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, IMAGES, type Open, PHONE, takeSmall } from './guide-camera.ts'

const FOLDER = 'roles'

/** What each role is shown with, in the order of the index, and what the index calls it. */
const PAGES = {
  home: 'Beranda',
  list: 'Daftar',
  person: 'Orang',
  decree: 'Keputusan',
  import: 'Impor',
  settings: 'Pengaturan',
  phone: 'Ponsel',
} as const

type PageName = keyof typeof PAGES

interface RolePictures {
  /** As the first column of `docs/guide/lima-menit-pertama.md` calls it. */
  readonly role: string
  readonly name: string
  readonly account: string
  /** What the menu of this role does not lead to. The script ends with an error where that is not so. */
  readonly without: readonly PageName[]
  /** A company reads no names: its list is that of its pledges. */
  readonly list?: '/janji'
  /** Whoever decides on people opens one who is still to be decided. */
  readonly people?: '/pekerja?antre=saya'
  /** Whoever signs no decree reads the copy that was sent, and whoever decides on decrees opens one that waits. */
  readonly decrees?: '/tembusan' | '/meja'
  /** What this role uploads: an import without a file is an empty page. */
  readonly file?: readonly string[]
}

const PEOPLE_COLUMNS = 'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa'

/** Invented people with the faults of such files: a day of birth and a sex that the number does not say, a number without all of its digits, and nobody's name. */
const proposed = (area: string, district: string, village: string): readonly string[] => [
  PEOPLE_COLUMNS,
  `${area}1204820011;Budi Contoh;12/04/1982;L;${district};${village}`,
  `${area}5506880021;Siti Contoh;15/06/1988;P;${district};${village}`,
  `${area}2108790012;Yosef Contoh;21/08/1979;L;${district};${village}`,
  `${area}6103910022;Maria Contoh;21/03/1991;P;${district};${village}`,
  `${area}1505900003;Slamet Contoh;16/05/1990;L;${district};${village}`,
  `${area}120482;Dewi Contoh;12/04/1982;P;${district};${village}`,
  `${area}1006880004;;10/06/1988;L;${district};${village}`,
]

/** What a branch answers, of people whom nobody sent it. */
const ANSWER: readonly string[] = [
  'NIK;Nama;Nomor KPJ;Status',
  '6112011204820011;Budi Contoh;22345678911;DITERIMA',
  '6112015506880021;Siti Contoh;22345678929;DITERIMA',
  '6112012108790012;Yosef Contoh;;DITOLAK',
]

const ROLES: readonly RolePictures[] = [
  {
    ...{ role: 'Petugas desa atau kelurahan (ponsel)', name: 'village', account: 'desa-61.12.07.2002' },
    without: ['settings'],
    file: proposed('611207', 'Rasau Jaya', 'Rasau Jaya Satu'),
  },
  {
    ...{ role: 'Petugas dinas (OPD)', name: 'officer', account: 'kapuas-hulu.perikanan' },
    without: ['decree', 'settings'],
    file: proposed('610603', 'Embaloh Hilir', 'Nanga Embaloh'),
  },
  {
    ...{ role: 'Verifikator', name: 'verifier', account: 'pontianak.verifier' },
    without: ['import', 'settings'],
    people: '/pekerja?antre=saya',
  },
  {
    ...{ role: 'Bagian hukum', name: 'legal', account: 'kubu-raya.legal' },
    without: ['import', 'settings'],
    decrees: '/meja',
  },
  {
    ...{ role: 'Pejabat yang memutuskan', name: 'approver', account: 'kubu-raya.approver' },
    without: ['import', 'settings'],
    decrees: '/meja',
  },
  {
    ...{ role: 'Bendahara', name: 'treasurer', account: 'kubu-raya.treasurer' },
    without: ['import', 'settings'],
  },
  {
    ...{ role: 'Administrator instansi', name: 'administrator', account: 'provinsi' },
    without: [],
    file: proposed('611201', 'Sungai Raya', 'Kuala Dua'),
  },
  {
    ...{ role: 'Cabang BPJS Ketenagakerjaan', name: 'insurer', account: 'bpjs' },
    without: ['person'],
    decrees: '/tembusan',
    file: ANSWER,
  },
  {
    ...{ role: 'Perusahaan', name: 'company', account: 'pertamina' },
    without: ['person', 'import'],
    list: '/janji',
    decrees: '/tembusan',
  },
  {
    ...{ role: 'Pemeriksa (auditor)', name: 'auditor', account: 'auditor' },
    without: ['import', 'settings'],
  },
]

/** Home, list, person, decree, import, settings and phone of each role, with an index of what there is. */
export async function takeRoles(browser: Browser, open: Open): Promise<void> {
  const wrong: string[] = []
  for (const role of ROLES) {
    const desk = await open(browser, role.account, DESKTOP)
    for (const name of Object.keys(PAGES) as PageName[]) {
      if (name === 'phone') continue
      const opened = await openPage(desk, role, name)
      if (opened === role.without.includes(name))
        wrong.push(`${role.name}: ${name} ${opened ? 'opens' : 'does not open'}`)
      if (opened) await takeSmall(desk, pictureOf(role, name))
    }
    await desk.context().close()
    const phone = await open(browser, role.account, PHONE)
    await come(phone)
    await takeSmall(phone, pictureOf(role, 'phone'))
    await phone.context().close()
  }
  if (wrong.length > 0) throw new Error(`roles whose pages are not as the script says:\n${wrong.join('\n')}`)
  await writeFile(join(IMAGES, FOLDER, 'README.md'), indexOf(ROLES))
}

const pictureOf = (role: RolePictures, page: PageName) => `${FOLDER}/${role.name}-${page}`

/** @returns whether this role has such a page */
async function openPage(page: Page, role: RolePictures, name: Exclude<PageName, 'phone'>): Promise<boolean> {
  const decrees = role.decrees ?? '/keputusan'
  switch (name) {
    case 'home':
      await page.goto('/')
      return come(page)
    case 'list':
      return opens(page, role.list ?? '/pekerja')
    case 'person':
      return (await opens(page, role.people ?? '/pekerja')) && first(page, '/pekerja')
    case 'decree':
      return (await opens(page, decrees)) && first(page, decrees === '/meja' ? '/keputusan' : decrees)
    case 'import':
      return (await opens(page, '/impor')) && uploads(page, role)
    case 'settings':
      return (await opens(page, '/orang')) && invites(page)
  }
}

/** Uploads the file of a role, and stops where its rows are looked through. */
async function uploads(page: Page, { name, file = [] }: RolePictures): Promise<boolean> {
  const buffer = Buffer.from(file.join('\r\n'))
  await page.locator('input[type=file]').setInputFiles({ name: `${name}.csv`, mimeType: 'text/csv', buffer })
  await page.getByRole('heading', { level: 1, name: /baris (perlu perbaikan|siap disimpan)$/ }).waitFor()
  // Its rows come after it.
  await page
    .getByRole('grid', { name: 'Isi baris' })
    .getByText(/ Contoh$/)
    .first()
    .waitFor()
  return come(page)
}

/** Begins an invitation, which nobody is sent. */
async function invites(page: Page): Promise<boolean> {
  await page.getByRole('button', { name: 'Undang orang' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nama').first().fill('Rekan Contoh')
  await dialog.getByLabel('Surel').fill('rekan@payung.example')
  return true
}

async function opens(page: Page, address: string): Promise<boolean> {
  await page.goto(address)
  return come(page)
}

/** The first row of the list that is open. @returns false where the list has none for this role */
async function first(page: Page, list: string): Promise<boolean> {
  const addresses = await page
    .locator(`main a[href^="${list}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  // The link of a row has an id, which no page has as its name.
  const address = addresses.find((href) => /\/[^/]*\d[^/]{15,}$/.test(href))
  return address !== undefined && opens(page, address)
}

/** Waits until a page stands there with all that it loads. @returns false where it is not for whoever is signed in */
async function come(page: Page): Promise<boolean> {
  const main = page.getByRole('main')
  await main.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  await main.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  return (await main.getByRole('link', { name: 'Ke Beranda', exact: true }).count()) === 0
}

function indexOf(roles: readonly RolePictures[]): string {
  const names = Object.keys(PAGES) as PageName[]
  const cell = (role: RolePictures, name: PageName) =>
    role.without.includes(name) ? '—' : `[lihat](${role.name}-${name}.webp)`
  return [
    '# Layar setiap peran',
    'Dibuat dari demo oleh `tooling/e2e/src/guide-images.ts`. Semua orang rekaan. Tanda — berarti halaman itu bukan untuk peran ini.',
    '',
    `| Peran | ${names.map((name) => PAGES[name]).join(' | ')} |`,
    `|---|${names.map(() => '---|').join('')}`,
    ...roles.map((role) => `| ${role.role} | ${names.map((name) => cell(role, name)).join(' | ')} |`),
    '',
  ].join('\n')
}
