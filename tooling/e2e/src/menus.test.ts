import type { Page } from 'playwright-core'
import { expect, journey } from './journey.ts'
import type { Words } from './words.ts'

/** One of each kind of work; what decides about a menu is the same for all of a kind. */
const ACCOUNTS = [
  'provinsi',
  'kubu-raya',
  'pontianak.verifier',
  'kubu-raya.legal',
  'kubu-raya.approver',
  'kubu-raya.treasurer',
  'kapuas-hulu.perikanan',
  'desa-61.12.07.2002',
  'pertamina',
  'pertamina.auditor',
  'bpjs',
  'auditor',
] as const

/** What somebody meets where a page is not for them, or does not come. */
async function refusalOn(page: Page, t: Words): Promise<string | null> {
  const main = page.getByRole('main')
  await main.getByRole('heading', { level: 1 }).or(main.getByRole('alert')).first().waitFor()
  await expect.poll(async () => main.locator('[aria-busy="true"]').count()).toBe(0)
  const refused = (await main.getByRole('link', { name: t('Ke Beranda'), exact: true }).count()) > 0
  const failed = main.getByRole('alert').filter({ has: page.getByRole('button', { name: t('Coba lagi') }) })
  return refused ? 'refused' : (await failed.count()) > 0 ? `failed: ${await failed.first().textContent()}` : null
}

for (const account of ACCOUNTS)
  journey(
    `no item in the menu of ${account} ends in a refusal`,
    'id light desktop',
    async ({ signedIn, t }) => {
      const page = await signedIn(account)
      const menu = page.getByRole('navigation', { name: t('Menu utama') })
      const addresses = async (selector: string) =>
        menu.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const items = await addresses('> ul > li > a')
      expect(items.length).toBeGreaterThan(1)
      expect(items.length).toBeLessThanOrEqual(7)
      const met: string[] = []
      const visited: string[] = []
      const above = new Set<string>()
      const open = async (address: string) => {
        // Each page is loaded anew, so that none is taken for the one before it.
        await page.goto(address)
        visited.push(address)
        const refusal = await refusalOn(page, t)
        if (refusal !== null) met.push(`${address} ${refusal}`)
        for (const crumb of await page
          .getByRole('navigation', { name: t('Letak halaman') })
          .getByRole('link')
          .all())
          above.add((await crumb.getAttribute('href')) ?? '')
      }
      for (const item of items) {
        await open(item)
        // Where there is more than one page, the first is the item's own.
        for (const below of (await addresses('> ul > li > ul a')).slice(1)) await open(below)
      }
      // What a page stands below is one press away, too.
      for (const address of above) if (!visited.includes(address)) await open(address)
      expect(met).toEqual([])
      // Below an item stand pages too: of a government at least as many again.
      if (['provinsi', 'kubu-raya'].includes(account)) expect(visited.length).toBeGreaterThan(items.length * 2)
    },
    // On a phone the menu is a drawer of the same items.
    { once: true },
  )
