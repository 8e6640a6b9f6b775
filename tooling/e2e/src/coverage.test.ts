import { expect, expectAccessible, journey } from './journey.ts'

/** Where the source names no year, nobody else does. */
const UNTOLD = 'tahun tidak disebut sumbernya'

/** Every figure that the sources name, by area: what the page shows of it, and its day. */
const SHOWN: Readonly<Record<string, readonly (readonly [value: string, asOf: string])[]>> = {
  '61': [
    ['75.489', '17 Januari 2023'],
    ['31,98%', 'Jan 2023'],
    ['65,00%', 'Jan 2023'],
    ['33,12%', 'Des 2022'],
    ['42,81%', 'Sep 2023'],
    ['35,35%', 'Okt 2024'],
    ['31,63%', 'Jul 2025'],
    ['30,41%', 'Okt 2025'],
    ['37,00%', 'Des 2025'],
    ['27,00%', 'Feb 2026'],
    ['1.819.430', 'Jul 2025'],
    ['334', UNTOLD],
  ],
  '61.01': [['24,00%', UNTOLD]],
  '61.02': [['38,54%', UNTOLD]],
  '61.04': [
    ['55,69%', UNTOLD],
    ['68,02%', UNTOLD],
  ],
  '61.06': [
    ['48.343', '4 Juni 2024'],
    ['12.524', '4 Juni 2024'],
  ],
  '61.08': [['53,43%', UNTOLD]],
  '61.11': [['51,59%', UNTOLD]],
  '61.12': [
    ['5', '15 September 2022'],
    ['Rp59.570.000.000', '12 Maret 2025'],
    ['lebih dari 5.839', '12 Maret 2025'],
    ['25,01%', UNTOLD],
    ['39,21%', '2023'],
  ],
  '61.71': [
    ['38,35%', '31 Desember 2023'],
    ['40,86%', '31 Desember 2024'],
    ['4.865', '31 Desember 2024'],
    ['11', '31 Desember 2024'],
    ['1', '20 Januari 2025'],
  ],
  '61.72': [['22,78%', UNTOLD]],
}

journey(
  'a governor finds every published figure with its day and source, and goes down to a regency',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    for (const [area, figures] of Object.entries(SHOWN)) {
      await page.goto(`/cakupan?wilayah=${area}`)
      const table = page.getByRole('region', { name: t('Semua angka terbitan') }).getByRole('table')
      await table.waitFor()
      for (const [value, asOf] of figures) {
        const row = table
          .getByRole('row')
          .filter({ has: page.getByRole('cell', { name: value, exact: true }) })
          .filter({ has: page.getByRole('cell', { name: asOf, exact: true }) })
        await row.first().waitFor()
        expect(await row.first().getByRole('cell').last().textContent()).not.toBe('')
      }
    }
    await page.goto('/cakupan')
    await page.getByRole('heading', { level: 1, name: t('Cakupan {0}', { 0: 'Kalimantan Barat' }) }).waitFor()
    const targets = page.getByRole('list', { name: t('Target cakupan') })
    for (const target of ['2025: 59,56%', '2026: 60,80%', '2030: 65,77%']) await targets.getByText(target).waitFor()
    await expectAccessible(page, 'coverage of the province')
    const league = page.getByRole('region', { name: t('Perbandingan wilayah') }).getByRole('table')
    await league.getByRole('link', { name: 'Kubu Raya', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: t('Cakupan {0}', { 0: 'Kubu Raya' }) }).waitFor()
    await expectAccessible(page, 'coverage of a regency')
  },
  // Its figures are written as Indonesian writes them.
  { once: true },
)

journey(
  'a journalist reads the public page without signing in, in both languages, and takes the data',
  'id light phone',
  async ({ visit }) => {
    const page = await visit()
    await page.goto('/publik/cakupan')
    await page.getByRole('heading', { level: 1, name: 'Cakupan jaminan sosial ketenagakerjaan' }).waitFor()
    await page.getByText('586.403 / 1.770.630').waitFor()
    await expectAccessible(page, 'public coverage')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: 'Coverage of employment social security' }).waitFor()
    const loading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).click()
    expect((await loading).suggestedFilename()).toBe('cakupan.csv')
  },
  { once: true },
)
