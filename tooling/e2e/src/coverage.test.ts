import { expect, expectAccessible, journey } from './journey.ts'

/** Where the source names no year, nobody else does. */
const UNTOLD = 'tahun tidak disebut sumbernya'

const [OPEN, PRESS] = ['Sumber terbuka', 'Dibaca di pers']
const WITHOUT_PARTS = '—'

/** Every figure that the sources name, by area: what the page shows of it, its day, its source, and its parts. */
const SHOWN: Readonly<
  Record<string, readonly (readonly [value: string, asOf: string, source: string, parts?: string])[]>
> = {
  '61': [
    ['75.489', '17 Januari 2023', 'KB23'],
    ['31,98%', 'Jan 2023', 'KB23'],
    ['65,00%', 'Jan 2023', 'KB23'],
    ['33,12%', 'Des 2022', OPEN, '586.403 dari 1.770.630'],
    ['42,81%', 'Sep 2023', OPEN, '757.947 dari 1.770.630'],
    ['35,35%', 'Okt 2024', OPEN],
    ['31,63%', 'Jul 2025', PRESS, '575.504 dari 1.819.430'],
    ['30,41%', 'Okt 2025', PRESS],
    ['37,00%', 'Des 2025', PRESS],
    ['27,00%', 'Feb 2026', PRESS],
    ['1.819.430', 'Jul 2025', PRESS],
    ['334', UNTOLD, PRESS, '334 dari 2.047'],
  ],
  '61.01': [['24,00%', UNTOLD, OPEN]],
  '61.02': [['38,54%', UNTOLD, OPEN]],
  '61.04': [
    ['55,69%', UNTOLD, OPEN],
    ['68,02%', UNTOLD, OPEN],
  ],
  '61.06': [
    ['48.343', '4 Juni 2024', 'KH24'],
    ['12.524', '4 Juni 2024', 'KH24'],
    ['25,91%', '4 Juni 2024', 'KH24', '12.524 dari 48.343'],
  ],
  '61.08': [['53,43%', UNTOLD, OPEN, '69.590 dari 130.245']],
  '61.11': [['51,59%', UNTOLD, OPEN]],
  '61.12': [
    ['5', '15 September 2022', 'KR22'],
    ['Rp59.570.000.000', '12 Maret 2025', 'KR25'],
    ['lebih dari 5.839', '12 Maret 2025', 'KR25'],
    ['25,01%', UNTOLD, OPEN],
    ['39,21%', '2023', OPEN, '110.013, penyebut tidak disebut'],
  ],
  '61.71': [
    ['38,35%', '31 Desember 2023', 'P25'],
    ['40,86%', '31 Desember 2024', 'P25'],
    ['4.865', '31 Desember 2024', 'P25'],
    ['11', '31 Desember 2024', 'P25'],
    ['1', '20 Januari 2025', 'P25'],
  ],
  '61.72': [['22,78%', UNTOLD, OPEN, '16.684 dari 73.236']],
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
      for (const [value, asOf, source, parts = WITHOUT_PARTS] of figures) {
        let row = table.getByRole('row')
        for (const name of [value, asOf, parts])
          row = row.filter({ has: page.getByRole('cell', { name, exact: true }) })
        await row.first().waitFor()
        expect(await row.first().getByRole('cell').last().textContent()).toContain(source)
      }
      if (area === '61') await table.getByText('154.008 pekerja jasa konstruksi').first().waitFor()
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
  'a city goes to another month by the keyboard, and a number opens the people of that month',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('pontianak')
    await page.goto('/cakupan?bulan=2026-11-01')
    const months = page.getByRole('group', { name: t('Bulan yang dihitung') })
    await months.getByRole('button', { name: t('Bulan berikutnya') }).press('Enter')
    await months.getByText(t.either('Des 2026', 'Dec 2026'), { exact: true }).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('bulan')).toBe('2026-12-01')
    const league = page.getByRole('region', { name: t('Perbandingan wilayah') })
    const counted = league.getByRole('link', { name: t.either(', Des 2026', ', Dec 2026') }).first()
    await counted.waitFor()
    await expectAccessible(page, 'coverage of another month')
    const people = Number((await counted.textContent())?.replaceAll(/\D/g, ''))
    await counted.click()
    const list = page.getByRole('region', { name: t('Pekerja di balik angka') })
    await list.waitFor()
    expect(people).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('bulan')).toBe('2026-12-01')
    await list.getByRole('row').nth(1).waitFor()
    await page.goBack()
    await months.getByText(t.either('Des 2026', 'Dec 2026'), { exact: true }).waitFor()
  },
)

journey(
  'a journalist reads the public page without signing in, in both languages, and takes the data',
  'id light phone',
  async ({ visit }) => {
    const page = await visit()
    await page.goto('/masuk')
    await page.getByRole('link', { name: 'Cakupan', exact: true }).click()
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
