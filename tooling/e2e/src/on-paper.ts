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

/** On paper a page says whose it is, has its title in dark letters, nothing to press, its tables whole with their columns, and its sums in one piece. */
export async function expectPrintable(page: Page, address: string): Promise<void> {
  const screen = page.viewportSize()
  // As a browser does before it prints; the change of the medium alone is told whenever a busy page comes to it.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  // Parts that follow the width of the window are drawn anew a moment later.
  try {
    await expect
      .poll(() => page.evaluate(faultsOnPaper), { message: `${address} on paper`, timeout: 10_000 })
      .toEqual([])
  } finally {
    await page.emulateMedia({ media: 'screen' })
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
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
  // Paper is white, and grounds are not printed: light letters are the dark theme's.
  const isLight = (element: Element) => {
    const channels = getComputedStyle(element).color.match(/[\d.]+/g) ?? []
    return channels.slice(0, 3).every((channel) => Number(channel) > 160)
  }
  /** Sums of money over two lines, which are read as two. */
  const brokenSums = () => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement === null || !isShown(text.parentElement)) continue
      for (const { 0: sum, index } of (text.textContent ?? '').matchAll(/Rp[\d.,]*\d/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + sum.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(sum)
      }
    }
    return broken
  }
  const isSignedIn = document.querySelector('#isi') !== null
  return [
    ...(shown('h1').length > 0 ? [] : ['no title']),
    ...shown('h1')
      .filter(isLight)
      .map((title) => `light on white: ${wordsOf(title)}`),
    ...(isSignedIn && shown('[data-paper-head]').length !== 1 ? ['does not say whose it is'] : []),
    ...shown('.mantine-Button-root, .mantine-ActionIcon-root').map((element) => `to press: ${wordsOf(element)}`),
    ...shown('table input').map((element) => `to press in a table: ${wordsOf(element)}`),
    ...shown('table')
      .filter((table) => isCut(table) || getComputedStyle(table).display !== 'table')
      .map((table) => `cut, or without its columns: ${wordsOf(table)}`),
    ...brokenSums().map((sum) => `over two lines: ${sum}`),
  ]
}
