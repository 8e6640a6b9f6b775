import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 390, height: 844 } })
})
afterAll(() => browser.close())

const sheet = (path: string) => readFileSync(new URL(`../../../apps/console/src/${path}`, import.meta.url), 'utf8')

async function show(styles: string, body: string): Promise<void> {
  await page.setContent(
    `<!doctype html><html lang="id"><title>Daftar</title><style>${styles}</style><body style="margin:0">${body}</body></html>`,
  )
}

const CHIP = '<button style="width:160px">Status: Terverifikasi</button>'

it('on a phone the search has the whole width, and everything else of a list stands in one row below it', async () => {
  const row = `${CHIP.repeat(3)}<button>Nama A–Z</button>`
  await show(
    sheet('ui/table/ListControls.module.css'),
    `<div class="controls"><search>Cari</search><div class="row">${row}</div></div>`,
  )
  const search = await page.locator('search').boundingBox()
  expect(search?.width).toBe(390)
  const boxes = await page
    .locator('.row > *')
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()))
  expect(new Set(boxes.map(({ top, height }) => Math.round(top + height / 2))).size).toBe(1)
  expect(boxes[0]?.top).toBeGreaterThanOrEqual((search?.y ?? 0) + (search?.height ?? 0))
  // The row scrolls, and the page does not.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
})

it('nothing that is pressed stands on paper, and a title and a table do', async () => {
  const body = `<h1>Daftar iuran</h1><a class="mantine-Button-root" href="/x">Susun</a>
    <button class="mantine-ActionIcon-root">?</button><table><thead><tr><th><button>Nama</button></th></tr></thead></table>`
  await show(sheet('base.css'), body)
  const shown = () =>
    page
      .locator('h1, a, button')
      .evaluateAll((elements) =>
        elements.filter((element) => element.checkVisibility()).map((element) => element.textContent),
      )
  expect(await shown()).toEqual(['Daftar iuran', 'Susun', '?', 'Nama'])
  await page.emulateMedia({ media: 'print' })
  expect(await shown()).toEqual(['Daftar iuran', 'Nama'])
  await page.emulateMedia({ media: 'screen' })
})

it('on a branch’s phone a decree has its number in one line, above its people and the button', async () => {
  const copy = `<li><span><a href="/x">34/DATA-CONTOH/2026</a><small>Pemkab Kubu Raya, ditandatangani 16 November 2026</small></span>
    <span class="act"><b>100 orang</b><button style="width:160px">Daftar pendaftaran</button></span></li>`
  await show(sheet('features/home/InsurerDesk.module.css'), `<ul class="rows" style="width:342px">${copy}</ul>`)
  const link = await page.locator('a').boundingBox()
  const act = await page.locator('.act').boundingBox()
  expect(link?.height).toBeLessThan(30)
  expect((link?.y ?? 0) + (link?.height ?? 0)).toBeLessThan(act?.y ?? 0)
})

it('a decree names the laws that it rests on beside each other, and what is single in a line of its own', async () => {
  const laws = ['UU 40/2004', 'PP 44/2015'].map((name) => `<div class="basis"><a href="/x">${name}</a></div>`)
  const body = `<dl style="width:342px"><dd>APBD<div class="basis"><a href="/y">Pembagian</a></div></dd><dd>${laws.join('')}</dd></dl>`
  await show(sheet('features/decrees/page/DecreePage.module.css'), body)
  const tops = await page.locator('a').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))
  expect(new Set(tops.slice(1)).size).toBe(1)
  expect(tops[0]).toBeGreaterThan((await page.locator('dd').first().boundingBox())?.y ?? 0)
})

it('on a desk a long and wide list scrolls in its own frame, also what only a screen reader hears of it, and the page stands still', async () => {
  const desk = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const unseen = '<span style="position:absolute;width:1px;height:1px;overflow:hidden">NIK disamarkan</span>'
  const row = `<tr><td style="min-width:1500px">Siti${unseen}</td><td>${unseen}</td></tr>`
  await desk.setContent(
    `<!doctype html><style>${sheet('ui/table/DataTable.module.css')}</style><body style="margin:0">
      <div style="display:flex;flex-direction:column;height:100vh"><section class="scroll"><table class="table">${row.repeat(60)}</table></section></div>`,
  )
  expect(await desk.evaluate('[document.documentElement.scrollWidth, document.documentElement.scrollHeight]')).toEqual([
    1440, 900,
  ])
  expect(await desk.locator('.scroll').evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(
    true,
  )
  await desk.close()
})
