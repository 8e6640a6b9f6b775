import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** How often a page is looked at before a violation is believed: a dialog may still be on its way out; what is wrong stays wrong. */
const LOOKS = 3

const OPEN_DIALOG = '[role=dialog][aria-modal=true]'
const TARGET_SIZE = 'target-size'

/** No violation of WCAG 2.2 AA that axe can find, on the page as it comes to rest, and nothing beyond its edge. @param where said when there is one */
export async function expectAccessible(page: Page, where = ''): Promise<void> {
  let violations = await violationsOn(page, where)
  for (let look = 1; look < LOOKS && violations.length > 0; look++) {
    await page.waitForTimeout(500)
    violations = await violationsOn(page, where)
  }
  expect(violations, JSON.stringify(violations)).toEqual([])
  // What reaches beyond the screen is not seen on a phone.
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(`${new URL(page.url()).pathname} reaches ${beyond} beyond`).toMatch(/ reaches 0 beyond$/)
}

/** What axe finds on the page, a line for each rule: `where rule: selector, selector`. */
export async function violationsOn(page: Page, where = ''): Promise<readonly string[]> {
  const broken = await axeOn(page, (axe) =>
    axe.options({ resultTypes: ['violations'] }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']),
  )
  const violations: string[] = []
  for (const [rule, targets] of broken) {
    const real = rule === TARGET_SIZE ? await smallInView(page, targets) : targets
    if (real.length > 0) violations.push(`${where} ${rule}: ${real.join(', ')}`)
  }
  return violations
}

/**
 * Of what looks too small to hit, what stays so in the middle of the screen.
 * A bar that stands still covers all but an edge of whatever lies under it, and a finger scrolls that out from under the bar.
 */
async function smallInView(page: Page, targets: readonly string[]): Promise<readonly string[]> {
  const small: string[] = []
  const [left, top] = await page.evaluate<[number, number]>('[window.scrollX, window.scrollY]')
  for (const target of targets) {
    await page
      .locator(target)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const again = await axeOn(page, (axe) => axe.options({ runOnly: [TARGET_SIZE], resultTypes: ['violations'] }))
    if (again.get(TARGET_SIZE)?.includes(target)) small.push(target)
  }
  await page.evaluate(`window.scrollTo({ left: ${left}, top: ${top}, behavior: 'instant' })`)
  return small
}

/** The selectors of what each broken rule names. */
async function axeOn(
  page: Page,
  ruled: (axe: AxeBuilder) => AxeBuilder,
): Promise<ReadonlyMap<string, readonly string[]>> {
  // Without a page of axe's own to sum up in, which only foreign frames need, and without what passes: a third of the time.
  const axe = ruled(new AxeBuilder({ page })).setLegacyMode()
  // What lies behind an open dialog is out of reach, and half covered it looks too small to hit.
  if ((await page.locator(OPEN_DIALOG).count()) > 0) axe.include(OPEN_DIALOG)
  const { violations } = await axe.analyze()
  return new Map(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))]))
}
