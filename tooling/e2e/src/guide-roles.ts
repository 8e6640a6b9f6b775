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
  /** Whoever signs no decree reads the copy that was sent. */
  readonly decrees?: '/tembusan'
}

const ROLES: readonly RolePictures[] = [
  { role: 'Petugas desa atau kelurahan (ponsel)', name: 'village', account: 'desa-61.12.07.2002', without: [] },
  { role: 'Petugas dinas (OPD)', name: 'officer', account: 'kapuas-hulu', without: [] },
  { role: 'Verifikator', name: 'verifier', account: 'pontianak.verifier', without: ['import'] },
  { role: 'Bagian hukum', name: 'legal', account: 'kubu-raya.legal', without: ['import'] },
  { role: 'Pejabat yang memutuskan', name: 'approver', account: 'kubu-raya.approver', without: ['import'] },
  { role: 'Bendahara', name: 'treasurer', account: 'kubu-raya.treasurer', without: ['import'] },
  { role: 'Administrator instansi', name: 'administrator', account: 'kubu-raya', without: [] },
  { role: 'Cabang BPJS Ketenagakerjaan', name: 'insurer', account: 'bpjs', without: ['person'], decrees: '/tembusan' },
  {
    role: 'Perusahaan',
    name: 'company',
    account: 'pertamina',
    without: ['person', 'import'],
    list: '/janji',
    decrees: '/tembusan',
  },
  { role: 'Pemeriksa (auditor)', name: 'auditor', account: 'auditor', without: ['import'] },
]

/** Home, list, person, decree, import and phone of each role, with an index of what there is. */
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
      return (await opens(page, '/pekerja')) && first(page, '/pekerja')
    case 'decree':
      return (await opens(page, decrees)) && first(page, decrees)
    case 'import':
      return opens(page, '/impor')
  }
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
