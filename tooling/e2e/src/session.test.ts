import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { expect, expectAccessible, journey, pressSignOut, signIn } from './journey.ts'
import { type RunningPayung, startPayung } from './running-payung.ts'
import type { Words } from './words.ts'

const START_MILLISECONDS = 240_000
/** Two sessions of a minute, and the patience of a busy machine. */
const SESSION_ENDED_MILLISECONDS = 180_000

/** Sessions of a minute: what otherwise takes twelve hours. */
let payung: RunningPayung

beforeAll(async () => {
  payung = await startPayung('none', { PAYUNG_SESSION_MINUTES: '1' })
  process.env['PAYUNG_E2E_URL'] = payung.url
}, START_MILLISECONDS)

afterAll(async () => {
  await payung?.stop()
}, START_MILLISECONDS)

const warning = (page: Page, t: Words) => page.getByRole('dialog', { name: t('Sesi hampir berakhir') })
const door = (page: Page, t: Words) => page.getByRole('button', { name: t('Masuk'), exact: true })

journey(
  'a session warns before it ends, is extended by a press, and leads back to the draft after the next',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kubu-raya')
    await page.goto('/pekerja/baru')
    await page.getByLabel(t('Nama')).first().fill('Sesi Contoh')
    await page.getByText(t.begin('Draf di perangkat ini, {savedAt}. Belum terdaftar.')).waitFor()

    await warning(page, t).waitFor()
    await expectAccessible(page)
    await warning(page, t)
      .getByRole('button', { name: t('Tetap masuk') })
      .click()
    await warning(page, t).waitFor({ state: 'detached' })
    // Still signed in: the server gives what only somebody signed in gets.
    await page.goto('/pekerja/baru')
    await page.getByText(t.begin('Ada draf di perangkat ini dari pukul {foundAt}, belum terdaftar.')).waitFor()

    await door(page, t).waitFor({ timeout: SESSION_ENDED_MILLISECONDS })
    expect(await page.getByText('Sesi Contoh').count()).toBe(0)
    await signIn(page, t, 'kubu-raya@payung.example')
    await page.getByRole('link', { name: t('Lanjutkan') }).click()
    await expect.poll(() => page.getByLabel(t('Nama')).first().inputValue()).toBe('Sesi Contoh')
  },
)

// As long as a session and a quarter: too long for every time.
if (process.env['PAYUNG_TEST_FULL'] === '1') {
  journey('whoever works on is not signed out', 'id light phone', async ({ signedIn, t }) => {
    const page = await signedIn('kubu-raya')
    await page.goto('/pekerja')
    const until = Date.now() + 75_000
    while (Date.now() < until) {
      await page.getByRole('main').press('Shift')
      await page.waitForTimeout(2000)
    }
    expect(await warning(page, t).count()).toBe(0)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
  })
}

journey('signing out in one tab closes the others', 'id dark phone', async ({ signedIn, t, look }) => {
  const page = await signedIn('kubu-raya')
  const other = await page.context().newPage()
  await other.goto('/profil')
  await other.getByRole('heading', { level: 1 }).waitFor()
  await pressSignOut(page, t, look)
  await door(page, t).waitFor()
  await door(other, t).waitFor()
  expect(new URL(other.url()).searchParams.get('kembali')).toBe('/profil')
})
