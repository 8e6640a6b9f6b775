import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { test as base, expect, type TestContext } from 'vitest'
import { launchBrowser } from './browser.ts'
import { every, type Look, type LookName, looksFor, nameOf } from './every-look.ts'
import { lastFaults } from './last-faults.ts'
import { DEMO_PASSWORD } from './running-payung.ts'
import { type Words, wordsIn } from './words.ts'

export { expect } from 'vitest'
export { expectAccessible } from './accessible.ts'

export interface JourneyFixtures {
  /** How everybody of this journey looks at the console. */
  look: Look
  /** The console's words in the language of the look. */
  t: Words
  browser: Browser
  /** A fresh browser profile, nobody signed in. */
  visit: () => Promise<Page>
  /** Signed in through the page, as a person does it. */
  signedIn: (account: string) => Promise<Page>
}

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const
/** A busy machine is slow, not wrong. */
const PATIENCE_MILLISECONDS = 60_000

/** Enough for a page's alert and its form. */
const WORDS_TOLD = 6_000

const DESK: Look = { language: 'id', theme: 'light', size: 'desktop' }

const inBrowser = base.extend<JourneyFixtures>({
  look: DESK,
  t: async ({ look }: { look: Look }, use: (t: Words) => Promise<void>) => use(wordsIn(look.language)),
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures off the pattern
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  visit: async ({ browser, look, task }, use) => {
    const contexts: BrowserContext[] = []
    const refused: string[] = []
    const faults: string[] = []
    await use(async () => {
      const context = await openLooking(browser, look)
      contexts.push(context)
      // What the content security policy stops is a defect on whatever page it happens.
      context.on('console', (message) => {
        if (/content security policy/i.test(message.text())) refused.push(message.text())
        if (message.type() === 'error') faults.push(message.text())
      })
      return context.newPage()
    })
    if (task.result?.errors?.length) {
      for (const context of contexts) await tellWhatStands(context)
      for (const fault of await lastFaults(serverLog())) process.stderr.write(`the server: ${fault}\n`)
      for (const fault of faults) process.stderr.write(`the browser's console: ${fault.slice(0, WORDS_TOLD)}\n`)
    }
    await Promise.all(contexts.map((context) => context.close()))
    expect(refused).toEqual([])
  },
  signedIn: async ({ visit, t }, use) => {
    await use(async (account) => {
      const page = await visit()
      await page.goto('/')
      await signIn(page, t, `${account}@payung.example`)
      await page.getByRole('navigation').first().waitFor()
      return page
    })
  },
})

const byLook = new Map(every.map((look) => [nameOf(look), inBrowser.extend({ look })]))

/**
 * A way through the console as a person goes it. `test` walks it in one look, `test:full` in every language, theme and size.
 *
 * @param look how `test` looks at it; a journey of the phone says so here, and still must be possible at a desk
 * @param options.once for what uses up something of the demo that is there once: `test:full` too walks it in the one look
 */
export function journey(
  title: string,
  look: LookName,
  walk: (fixtures: JourneyFixtures & TestContext) => Promise<void>,
  { once = false, ...options }: { readonly timeout?: number; readonly once?: boolean } = {},
): void {
  for (const variant of looksFor(look, once))
    byLook.get(nameOf(variant))?.(`${title} (${nameOf(variant)})`, options, walk)
}

async function openLooking(browser: Browser, { language, theme, size }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: process.env['PAYUNG_E2E_URL'] ?? '',
    viewport: SIZES[size],
    colorScheme: theme,
    // What fades in or out is caught half-way on a busy machine: its letters then have less contrast than they are meant to have.
    reducedMotion: 'reduce',
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Pontianak',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(PATIENCE_MILLISECONDS)
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      localStorage.setItem('payung.language', chosenLanguage ?? 'id')
      localStorage.setItem('mantine-color-scheme-value', chosenTheme ?? 'light')
    },
    [language, theme],
  )
  return context
}

/** For who reads the log of a failed journey: what its people had before their eyes. */
const serverLog = () => join(process.env['PAYUNG_E2E_DATA_DIR'] ?? '', 'api.log')

async function tellWhatStands(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) {
    // What is asked in a dialog stands last on the page, and is what was being done.
    for (const part of [...(await page.getByRole('dialog').all()), page.locator('body')]) {
      const words = await part.ariaSnapshot({ timeout: 5_000 }).catch(() => '(the page does not answer)')
      process.stderr.write(`\n${page.url()} says:\n${words.slice(0, WORDS_TOLD)}\n`)
    }
  }
}

/** Fills in the door's form as it stands. */
export async function signIn(page: Page, t: Words, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel(t('Surel')).fill(email)
  await page.getByLabel(t('Kata sandi'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('Masuk'), exact: true }).click()
}

/** Presses what leads out: of the account at a desk, in the menu on a phone. */
export async function pressSignOut(page: Page, t: Words, { size }: Look): Promise<void> {
  const opener =
    size === 'phone'
      ? page.getByRole('navigation', { name: t('Menu bawah') }).getByRole('button', { name: t('Menu') })
      : page.getByRole('button', { name: t('Akun') })
  await opener.click()
  await page.getByRole('button', { name: t('Keluar'), exact: true }).click()
}
