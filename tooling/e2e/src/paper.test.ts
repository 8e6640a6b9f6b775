import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { expect, journey } from './journey.ts'
import { expectPrintable, settled } from './on-paper.ts'
import { ADDRESSES, OF_WORK, UNSEEN } from './paper-addresses.ts'
import { ELSEWHERE } from './routes-elsewhere.ts'

test('every page that another journey makes is seen on paper, or named here', () => {
  const shapes = ADDRESSES.flatMap(([, addresses]) => addresses).map((address) => address.replace(/\?.*/, ''))
  const unseen = ELSEWHERE.filter(
    (path) => !shapes.some((shape) => new RegExp(`^${path.replace(/\$\w*/g, ':(first|linked)')}$`).test(shape)),
  )
  expect(unseen.sort()).toEqual([...Object.keys(UNSEEN), ...OF_WORK].sort())
})

for (const [at, [account, addresses]] of ADDRESSES.entries())
  journey(
    `pages of ${account} stand whole on paper, from ${addresses[0]}`,
    at % 2 === 0 ? 'id light desktop' : 'en dark desktop',
    async ({ signedIn, look }) => {
      const page = await signedIn(account)
      const firsts = new Map<string, string>()
      for (const address of addresses) {
        await page.goto(await addressOf(page, address, firsts))
        await settled(page, look)
        await expectPrintable(page, address)
      }
    },
    { timeout: 600_000 },
  )

/** @param firsts first rows of the lists that were opened, by the list; one that is asked for first joins them */
async function addressOf(page: Page, address: string, firsts: Map<string, string>): Promise<string> {
  if (address.includes(':linked'))
    return linked(page, `/${address.split('/')[1]}/`, new RegExp(`^${address.replaceAll(':linked', '[^/]+')}$`))
  const [list = '', rest] = address.split('/:first')
  if (rest === undefined) return address
  // The link of a row has an id, which no page has as its name.
  const first = firsts.get(list) ?? (await linked(page, `${list}/`, new RegExp(`^${list}/[^/]*\\d[^/]{15,}$`)))
  firsts.set(list, first)
  return `${first}${rest}`
}

/** Where the first link of this shape leads on the page that is open. */
async function linked(page: Page, begins: string, shape: RegExp): Promise<string> {
  const links = page.locator(`main a[href^="${begins}"]`)
  let first: string | undefined
  await expect
    .poll(
      async () => {
        const addresses = await links.evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
        )
        first = addresses.find((address) => shape.test(address))
        return first
      },
      { message: `a link like ${shape}`, timeout: 30_000 },
    )
    .toBeTruthy()
  return first ?? ''
}
