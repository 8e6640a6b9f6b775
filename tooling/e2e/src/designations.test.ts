import { describe } from 'vitest'
import { expect, expectAccessible, journey } from './journey.ts'

const AREAS = 14
const YEARS = 2

describe('the province', () => {
  journey(
    'sees where the designation of each of its fourteen areas stands, late ones first, and the way of one',
    'id dark desktop',
    async ({ signedIn, t }) => {
      const province = await signedIn('provinsi')
      await province.getByRole('link', { name: t('Penetapan wilayah yang terlambat') }).click()
      await province.getByRole('heading', { level: 1, name: t('Penetapan per wilayah') }).waitFor()
      const map = province.getByRole('list', { name: t('Tahap penetapan per kabupaten dan kota') })
      await map.getByRole('link').first().waitFor()
      expect(await map.getByRole('link').count()).toBe(AREAS)
      const rows = province.getByRole('table').getByRole('row')
      // The header and the province itself come first; this year and the next stand apart, and the map shows the one that is worked on.
      expect(await rows.count()).toBe(1 + YEARS * (1 + AREAS))
      await rows
        .nth(1 + YEARS)
        .getByText(t('Terlambat'), { exact: true })
        .waitFor()
      await expectAccessible(province)

      await map.getByRole('link', { name: /Kapuas Hulu/ }).click()
      const way = province.getByRole('list', {
        name: t('Tahap penetapan {0} {year}', { 0: 'Pemkab Kapuas Hulu', year: 2027 }),
      })
      await way.getByText(t('Usulan'), { exact: true }).waitFor()
      // The list beside it stays as it was.
      expect(await rows.count()).toBe(1 + YEARS * (1 + AREAS))
      // Nothing of another government can be opened from here.
      expect(await way.getByRole('link').count()).toBe(0)
      await province.getByText('2025', { exact: true }).click()
      await province.waitForURL(/tahun=2025/)
      await rows.nth(2).getByText(t('Belum mulai'), { exact: true }).waitFor()
      await expectAccessible(province)
    },
  )

  journey('is the only one that sees others: a regency sees its own way', 'en light phone', async ({ signedIn, t }) => {
    const regency = await signedIn('kapuas-hulu')
    await regency.goto('/penetapan')
    await regency
      .getByRole('list', { name: t('Tahap penetapan {0} {year}', { 0: 'Pemkab Kapuas Hulu', year: 2027 }) })
      .waitFor()
    expect(await regency.getByRole('table').count()).toBe(0)
    await expectAccessible(regency)
  })
})
