import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violationsOn } from './accessible.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 360, height: 740 } })
})
afterAll(() => browser.close())

const row = (path: string) => `<a href="/${path}" style="display:block;height:48px">${path}</a>`
const ROWS = Array.from({ length: 30 }, (_, no) => row(`warga-${no}`)).join('')
const SMALL = ['a', 'b'].map((path) => row(path).replace('48px', '9px;width:90px;overflow:hidden')).join('')

/** Rows from a height on, and two large buttons on a bar that stays at the bottom, above whatever is under it. */
async function show(top: number, rows: string, bar = ''): Promise<void> {
  const buttons = `<a href="/baru" style="display:block;height:40px;margin-bottom:8px">Daftarkan</a><a href="/lapor" style="display:block;height:40px">Laporkan</a>`
  await page.setContent(
    `<!doctype html><html lang="id"><title>Desa</title><body style="margin:0"><main><h1 style="height:${top}px;margin:0">Desa</h1>${rows}
     <div style="position:sticky;bottom:0;padding:10px 16px;background:white;${bar}">${buttons}</div></main></body></html>`,
  )
}

const sizes = async () => (await violationsOn(page)).filter((line) => line.includes('target-size'))

it('does not take for small what a bar covers only where the page happens to stand', async () => {
  for (let top = 560; top < 640; top += 4) {
    await show(top, ROWS)
    expect(await sizes(), `from ${top} px`).toEqual([])
  }
  expect(await page.evaluate('window.scrollY')).toBe(0)
})

it('says what a bar covers and no scrolling uncovers', async () => {
  await show(400, row('warga-0') + row('warga-1'), 'margin-top:-40px')
  expect(await sizes()).toEqual([' target-size: a[href$="warga-1"]'])
})

it('says what is too small to hit wherever it stands', async () => {
  await show(600, SMALL + ROWS)
  expect(await sizes()).toEqual([' target-size: a[href="/a"], a[href="/b"]'])
})
