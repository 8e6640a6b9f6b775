import { expect, expectAccessible, type JourneyFixtures, journey } from './journey.ts'

async function overseesAndReports({
  signedIn,
  t,
  look,
}: Pick<JourneyFixtures, 'signedIn' | 't' | 'look'>): Promise<void> {
  const officer = await signedIn('kubu-raya')
  await officer.goto('/janji')
  // From the menu, below the pledges themselves.
  if (look.size === 'desktop')
    await officer
      .getByRole('link', { name: t('Ikhtisar janji'), exact: true })
      .first()
      .click()
  else await officer.goto('/janji/ikhtisar')
  await officer.getByRole('heading', { level: 1, name: t('Ikhtisar janji CSR') }).waitFor()
  const accounts = officer.getByRole('region', { name: t('Ikhtisar janji CSR') }).getByRole('table')
  await accounts
    .getByRole('link', { name: /Galangan/ })
    .first()
    .waitFor()
  // The shared one and the one that has paid stand there too.
  await accounts.getByRole('link', { name: /Sawit/ }).first().waitFor()
  await accounts
    .getByRole('link', { name: /Pertamina/ })
    .first()
    .waitFor()
  await expectAccessible(officer, 'what pledges have come to')
  // Nothing is below a regency.
  expect(await officer.getByRole('tab').count()).toBe(0)
  // On a phone the filters stand behind a button.
  if (look.size === 'phone') await officer.getByRole('button', { name: t('Saring daftar') }).click()
  await officer.getByLabel(t('Hanya yang terlambat')).check()
  await officer.waitForURL(/terlambat/)
  if (look.size === 'phone')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Tutup') })
      .click()
  await expect.poll(() => accounts.getByRole('link').count()).toBe(1)
  await accounts.getByText(/^(Terlambat \d+ hari|\d+ days? late)$/).waitFor()
  await expectAccessible(officer, 'pledges that are late')
  await accounts.getByRole('link', { name: /Galangan/ }).click()
  await officer.getByText(t('Yang dijanjikan'), { exact: true }).waitFor()
  // Its people stand on a list that three companies share, and in a decree; the list leads back.
  const carrying = officer.getByRole('link', { name: /Iuran bersama perusahaan Kubu Raya/ })
  await officer.getByRole('link', { name: '33/DATA-CONTOH/2026' }).waitFor()
  await expectAccessible(officer, 'a pledge with its list and decree')
  await carrying.click()
  await officer.getByText(t('Dari janji perusahaan'), { exact: true }).waitFor()
  await officer.getByRole('link', { name: /Pertamina/ }).waitFor()
  await expectAccessible(officer, 'a list that is drawn from pledges')
  await officer.getByRole('link', { name: /Galangan/ }).click()
  await officer.getByText(t('Yang dijanjikan'), { exact: true }).waitFor()
  await officer.goto('/janji/ikhtisar?terlambat=true')

  await officer.getByRole('link', { name: t('Di mana CSR paling menolong') }).click()
  await officer.getByRole('heading', { level: 1, name: t('Di mana CSR paling menolong') }).waitFor()
  const needs = officer.getByRole('region', { name: t('Yang menunggu menurut wilayah dan pekerjaan') })
  await needs.getByRole('link').first().waitFor()
  await expectAccessible(officer, 'where CSR helps')
  await needs.getByRole('link').first().click()
  await officer.waitForURL(/wilayah=/)
  await officer.getByRole('link', { name: t('Seluruh daerah') }).click()
  await officer.getByRole('link', { name: t('Lembar untuk perusahaan') }).click()
  const sheet = officer.getByRole('region', { name: t('Yang menunggu menurut kecamatan dan pekerjaan') })
  await sheet.getByRole('cell').first().waitFor()
  // Every number is a multiple of five, and no cell leads anywhere.
  const people = await sheet.getByRole('row').locator('td:last-child').allInnerTexts()
  expect(people.length).toBeGreaterThan(0)
  for (const shown of people) expect(Number(shown.replaceAll(/\D/g, '')) % 5).toBe(0)
  expect(await sheet.getByRole('link').count()).toBe(0)
  await expectAccessible(officer, 'a sheet for companies')
  await officer.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await officer.getByRole('button', { name: t('Cetak lembar') }).click()
  expect(await officer.locator('body').getAttribute('data-printed')).toBe('yes')

  const company = await signedIn('pertamina')
  await company.goto('/janji')
  await company.getByRole('heading', { name: t('Laporan setahun') }).waitFor()
  await expectAccessible(company, 'a year of a company')
  for (const [name, type] of [
    [t('Laporan (PDF)'), 'application/pdf'],
    [t('Laporan (Excel)'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [t('Rekap penerimaan (PDF)'), 'application/pdf'],
  ] as const) {
    const address = (await company.getByRole('link', { name }).getAttribute('href')) ?? ''
    const answer = await company.request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(answer.headers()['content-type']).toBe(type)
  }
  // The pages of the region are none of the company's.
  expect(await company.getByRole('link', { name: t('Ikhtisar janji'), exact: true }).count()).toBe(0)
  await company.goto('/janji/ikhtisar')
  await company.getByText(t('Halaman ini di luar wewenang Anda')).first().waitFor()
}

/** The province has the same of the regency as sums: late first, opened by company, and no pledge behind them. */
async function seesBelow({ signedIn, t }: Pick<JourneyFixtures, 'signedIn' | 't'>): Promise<void> {
  const officer = await signedIn('provinsi')
  await officer.goto('/janji/ikhtisar')
  await officer.getByRole('tab', { name: t('Kabupaten dan kota') }).click()
  await officer.waitForURL(/tab=kabupaten/)
  const governments = officer.getByRole('region', { name: t('Janji CSR per kabupaten dan kota') })
  await governments.getByText(/^(Terlambat \d+ hari|\d+ days? late)$/).waitFor()
  await expectAccessible(officer, 'pledges to regencies and cities')
  await governments.getByRole('link', { name: /Kubu Raya/ }).click()
  await officer.waitForURL(/daerah=61\.12/)
  const companies = officer.getByRole('region', { name: t('Janji CSR per perusahaan') })
  await companies.getByText(/Galangan/).waitFor()
  expect(await companies.getByRole('link').count()).toBe(0)
  await expectAccessible(officer, 'pledges to a regency by company')
  await officer.getByRole('link', { name: t('Seluruh kabupaten dan kota') }).click()
  await governments.waitFor()
}

async function overseesPledges({ signedIn, t, look }: Pick<JourneyFixtures, 'signedIn' | 't' | 'look'>): Promise<void> {
  await overseesAndReports({ signedIn, t, look })
  await seesBelow({ signedIn, t })
}

const TITLE = 'an officer oversees pledges, shows where CSR helps, and a company takes the report of its year'

journey(TITLE, 'id light desktop', overseesPledges, { timeout: 600_000 })
journey(TITLE, 'en dark phone', overseesPledges, { timeout: 600_000, once: true })
