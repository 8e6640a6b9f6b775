import type { Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'
import { expectPrintable } from './on-paper.ts'
import type { Words } from './words.ts'

const numberIn = (text: string | null) => Number(text?.replaceAll(/\D/g, ''))
const tableOf = (page: Page, t: Words) => page.getByRole('region', { name: t('Papan desa') }).getByRole('table')
/** How many villages stand in one of the four places above the board. */
const sumOf = async (page: Page, word: string) => {
  const sum = page.getByRole('button', { name: new RegExp(`^[\\d.,]+ ?${word}$`) })
  await sum.waitFor()
  return { sum, villages: numberIn(await sum.textContent()) }
}

journey(
  'a regency goes from coverage to its villages, shows those that have joined, and opens the people of a number',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kubu-raya')
    await page.goto('/cakupan')
    await page.getByRole('link', { name: t('Papan desa') }).click()
    await page.getByRole('heading', { level: 1, name: t('Papan desa') }).waitFor()
    await tableOf(page, t).getByRole('row').nth(1).waitFor()
    const { villages } = await sumOf(page, t('Desa dan kelurahan'))
    const { sum, villages: joined } = await sumOf(page, t('Sudah ikut'))
    const { villages: notJoined } = await sumOf(page, t('Belum ikut'))
    expect([villages, joined + notJoined]).toEqual([123, 123])
    expect(joined).toBeGreaterThan(0)
    await expectAccessible(page, 'village board')
    await expectPrintable(page, '/cakupan/desa')
    await sum.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('ikut')).toBe('ya')
    await page.getByRole('button', { name: t('Nama'), exact: true }).click()
    await page.getByRole('menuitem', { name: t('Terlindungi'), exact: true }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('urut')).toBe('PROTECTED')
    const registered = tableOf(page, t)
      .getByRole('link', { name: new RegExp(`, ${t('Terdaftar')}$`) })
      .first()
    await registered.waitFor()
    const people = numberIn(await registered.textContent())
    await registered.click()
    await page
      .getByText(t('{totalShown} orang', { totalShown: t.number(people) }), { exact: true })
      .first()
      .waitFor()
    await page.goBack()
    await tableOf(page, t).getByRole('row').nth(1).waitFor()
  },
)

journey(
  'a province narrows the villages to a regency on a phone, and hears fives that open nobody',
  'en dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    await page.goto('/cakupan/desa')
    await tableOf(page, t).getByRole('row').nth(1).waitFor()
    expect((await sumOf(page, t('Desa dan kelurahan'))).villages).toBeGreaterThan(2_000)
    await page.getByRole('button', { name: t('Saring daftar') }).click()
    await page.getByRole('dialog').getByLabel(t('Wilayah')).selectOption('61.12')
    await expect.poll(() => new URL(page.url()).searchParams.get('wilayah')).toBe('61.12')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tutup') })
      .click()
    await expect.poll(async () => (await sumOf(page, t('Desa dan kelurahan'))).villages).toBe(123)
    expect(await tableOf(page, t).locator('a[href*="/pekerja"]').count()).toBe(0)
    await expectAccessible(page, 'village board of a province on a phone')
  },
)

journey('an agency and a company have no village board', 'id dark desktop', async ({ signedIn, t }) => {
  const page = await signedIn('pertamina')
  await page.goto('/cakupan/desa')
  await page.getByRole('heading', { name: t('Halaman ini di luar wewenang Anda') }).waitFor()
})
