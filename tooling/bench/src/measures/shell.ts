import { launchBrowser, unpackBrowser } from '@payung/e2e/browser'
import { DEMO_PASSWORD, startPayung } from '@payung/e2e/running-payung'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type Line, line, median } from '../line.ts'

/** A village office's line: 400 kbit/s each way, and 400 ms until anything comes back. */
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const COLD_MILLISECONDS_MAX = 8_000
const WARM_MILLISECONDS_MAX = 2_000
const PATIENCE_MILLISECONDS = 120_000
const ROUNDS = 3
const PHONE = { width: 360, height: 740 }
const ACCOUNT = 'desa-61.12.07.2002@payung.example'

/** From the address to a shell that can be used, on a slow line: for nobody yet, and for a village officer who comes back. */
export async function* measureShell(): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const [payung] = await Promise.all([startPayung('none'), unpackBrowser()])
  stack.defer(() => payung.stop())
  const browser = await launchBrowser()
  stack.defer(() => browser.close())
  const door: number[] = []
  const cold: number[] = []
  const warm: number[] = []
  const session = await signIn(browser, payung.url)
  for (let round = 0; round < ROUNDS; round++) {
    await using visit = await open(browser, payung.url)
    door.push(await untilUsable(visit.page, (page) => page.getByRole('textbox', { name: 'Surel' })))
    await using officer = await open(browser, payung.url, session)
    cold.push(await untilUsable(officer.page, (page) => page.getByRole('navigation').first()))
    await officer.page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await officer.page.waitForLoadState('networkidle')
    warm.push(await untilUsable(officer.page, (page) => page.getByRole('navigation').first()))
  }
  const limit = { unit: 'ms', toReach: 1 }
  const at = 'at 400 kbit/s and 400 ms'
  yield line({
    measure: `sign-in page usable, cold, ${at}, against its limit`,
    ours: median(door),
    peer: COLD_MILLISECONDS_MAX,
    ...limit,
  })
  yield line({
    measure: `shell usable, cold, ${at}, against its limit`,
    ours: median(cold),
    peer: COLD_MILLISECONDS_MAX,
    ...limit,
  })
  yield line({
    measure: `shell usable, warm, ${at}, against its limit`,
    ours: median(warm),
    peer: WARM_MILLISECONDS_MAX,
    ...limit,
  })
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

async function open(browser: Browser, url: string, session?: Session): Promise<AsyncDisposable & { page: Page }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: PHONE,
    locale: 'id-ID',
    ...(session && { storageState: session }),
  })
  context.setDefaultTimeout(PATIENCE_MILLISECONDS)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', SLOW_LINE)
  return { page, [Symbol.asyncDispose]: () => context.close() }
}

async function untilUsable(page: Page, sign: (page: Page) => ReturnType<Page['locator']>): Promise<number> {
  const began = performance.now()
  await page.goto('/', { waitUntil: 'commit' })
  await sign(page).waitFor()
  return performance.now() - began
}

async function signIn(browser: Browser, url: string): Promise<Session> {
  const context = await browser.newContext({ baseURL: url })
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: ACCOUNT, password: DEMO_PASSWORD },
  })
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}`)
  const session = await context.storageState()
  await context.close()
  return session
}
