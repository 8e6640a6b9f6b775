import type { Page } from 'playwright-core'
import type { Look } from './every-look.ts'
import { expect } from './journey.ts'

/** The page has its title and asks for nothing more. */
export async function settled(page: Page, look: Look): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('html').getAttribute('lang')).toBe(look.language)
}

/** A sheet of A4 between its margins, as a browser lays it out. */
const PAPER = { width: 703, height: 1004 }

/** On paper a page has its title, nothing to press, and its tables whole, with their columns. */
export async function expectPrintable(page: Page, address: string): Promise<void> {
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
