import type { Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

/** The demo's trouble is compared right after the start; on a busy machine that takes a while. */
const COMPARED_WITHIN_MILLISECONDS = 120_000

const mergeButton = (page: Page, t: Words) => page.getByRole('button', { name: t.begin('Gabungkan {0} pasangan') })
const countOn = async (page: Page, t: Words) =>
  Number(/\d+/.exec((await mergeButton(page, t).textContent()) ?? '')?.[0])

async function openObvious(page: Page, t: Words) {
  await page.goto('/pekerja/ganda')
  await page.getByRole('link', { name: t('Gabungkan yang jelas') }).click()
  await page.getByRole('heading', { level: 1, name: t('Gabungkan yang jelas') }).waitFor()
}

journey(
  'the obvious are merged at once, but for one that was taken out, and all are taken back',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kayong-utara')
    await expect
      .poll(
        async () => {
          await openObvious(page, t)
          const nothing = page.getByRole('heading', { name: t('Tidak ada pasangan yang jelas') })
          await nothing.or(mergeButton(page, t)).first().waitFor()
          return mergeButton(page, t).count()
        },
        { timeout: COMPARED_WITHIN_MILLISECONDS, interval: 3_000 },
      )
      .toBe(1)
    const obvious = await countOn(page, t)
    expect(obvious).toBeGreaterThan(1)
    await page.getByRole('table').getByRole('checkbox', { checked: true }).last().uncheck()
    expect(await countOn(page, t)).toBe(obvious - 1)
    await expectAccessible(page)

    await mergeButton(page, t).click()
    const takeBack = page.getByRole('main').getByRole('button', { name: t('Batalkan semuanya') })
    await takeBack.waitFor()
    await expectAccessible(page)
    await openObvious(page, t)
    await expect.poll(() => countOn(page, t)).toBe(1)

    await page.goto('/pekerja/ganda/massal')
    await takeBack.click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Batalkan semuanya') })
      .click()
    await takeBack.waitFor({ state: 'detached' })
    // Taking back is work of its own, and the pairs wait again once it is done.
    const obviousAgain = async () => {
      await openObvious(page, t)
      await mergeButton(page, t).waitFor()
      return countOn(page, t)
    }
    await expect.poll(obviousAgain, { timeout: COMPARED_WITHIN_MILLISECONDS, interval: 1_000 }).toBe(obvious)
  },
)

journey('other thresholds say what they would do before they are saved', 'id dark phone', async ({ signedIn, t }) => {
  const page = await signedIn('kayong-utara')
  await page.goto('/pekerja/ganda/ambang')
  await page.getByLabel(t('Mungkin, sejak')).fill('98')
  await page.getByText(t('Isi dua bilangan; yang jelas lebih tinggi daripada yang mungkin.')).waitFor()
  await page.getByLabel(t('Jelas, sejak')).fill('99')
  await page.getByText(t('Dengan ambang ini, pasangan yang menunggu sekarang menjadi:')).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: t('Simpan ambang') }).click()
  await page.getByRole('alert').getByRole('link').first().waitFor()
})
