import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'

export const IMAGES = fileURLToPath(new URL('../../../docs/guide/images/', import.meta.url))
/** A page of the guide holds several of them, and villages have slow lines. */
const BYTES_MAX = 250_000
/** Of each role there are six. */
const SMALL_BYTES_MAX = 100_000
/** Letters are still sharp at it; a screen has a third of the bytes that it has as PNG. */
const WEBP_QUALITY = 0.8
/** The screen of a desk, drawn 1280 pixels wide. */
export const DESKTOP = { width: 1440, height: 900 }
const DESKTOP_SCALE = 1280 / 1440
export const PHONE = { width: 390, height: 780 }
const PATIENCE_MILLISECONDS = 120_000

export type Open = (browser: Browser, account: string | null, viewport?: typeof DESKTOP) => Promise<Page>

/** Opens the demo at this address; signed in, unless the account is null. */
export function openFrom(url: string, password: string): Open {
  return async (browser, account, viewport = DESKTOP) => {
    const phone = viewport === PHONE
    const context = await browser.newContext({
      baseURL: url,
      viewport,
      locale: 'id-ID',
      timezoneId: 'Asia/Pontianak',
      isMobile: phone,
      hasTouch: phone,
      deviceScaleFactor: phone ? 2 : DESKTOP_SCALE,
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE_MILLISECONDS)
    const page = await context.newPage()
    await page.goto('/')
    await page.getByLabel('Surel').waitFor()
    if (account === null) return page
    await page.getByLabel('Surel').fill(`${account}@payung.example`)
    await page.getByLabel('Kata sandi', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByRole('navigation').first().waitFor()
    return page
  }
}

/** @param keepOpen for a page that goes on to the next picture */
export async function take(page: Page, name: string, keepOpen = false): Promise<void> {
  await keep(`${name}.png`, await pictureOf(page), BYTES_MAX)
  if (!keepOpen) await page.context().close()
}

/** A picture among many, as WebP; the page stays open. */
export async function takeSmall(page: Page, name: string): Promise<void> {
  const png = await pictureOf(page)
  // The browser takes pictures as PNG and JPEG alone, and draws all three. Its own page is not under the console's policy.
  const studio = await page.context().newPage()
  const webp = await studio.evaluate(
    async ([picture, quality]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
      const canvas = document.createElement('canvas')
      canvas.width = bitmap.width
      canvas.height = bitmap.height
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
      return canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
    },
    [png.toString('base64'), WEBP_QUALITY] as const,
  )
  await studio.close()
  await keep(`${name}.webp`, Buffer.from(webp, 'base64'), SMALL_BYTES_MAX)
}

async function pictureOf(page: Page): Promise<Buffer> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  return page.screenshot({ animations: 'disabled' })
}

async function keep(name: string, picture: Buffer, bytesMax: number): Promise<void> {
  const path = join(IMAGES, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, picture)
  if (picture.length > bytesMax) throw new Error(`${name} has ${picture.length} bytes, more than ${bytesMax}`)
  process.stdout.write(`${name}  ${Math.ceil(picture.length / 1000)} kB\n`)
}
