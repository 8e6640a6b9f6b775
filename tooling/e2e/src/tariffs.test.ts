import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'the province reads the tariff, sees why a worker costs so much, and proposes a rule for shared months',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    await page.goto('/tarif')
    await page.getByRole('heading', { level: 1, name: t('Tarif iuran') }).waitFor()
    await page.getByLabel(t('Tarif pada bulan')).fill('11/2026')
    await page.getByText('PP 50/2025').first().waitFor()
    // The provincial budget has no discount.
    await page
      .getByText(/tanpa potongan karena dibayar APBD provinsi/)
      .first()
      .waitFor()
    await page.getByRole('checkbox', { name: 'CSR' }).check()
    await page
      .getByText(/dibayar bersama oleh sumber dana/)
      .first()
      .waitFor()
    await expectAccessible(page, 'tariffs')

    await page.getByRole('button', { name: t('Usulkan tarif baru') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('Mulai bulan')).fill('01/2099')
    await dialog.getByRole('button', { name: t('Lihat pengaruhnya') }).click()
    await dialog
      .getByText(/Tulis dasar hukumnya/)
      .first()
      .waitFor()
    await expectAccessible(page, 'proposal of a tariff')
    await dialog
      .getByLabel(t('Bila dibayar bersama oleh sumber dengan dan tanpa potongan'))
      .selectOption({ label: t('Tanpa potongan') })
    await dialog.getByLabel(t('Dasar hukum')).fill('SE Gubernur 1/2098')
    await dialog.getByRole('button', { name: t('Lihat pengaruhnya') }).click()
    await dialog.getByText(t('Iuran pada bulan pertamanya tidak berubah.')).waitFor()
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    const change = page.getByRole('article', { name: t('Aturan bulan bersama') }).first()
    await change.getByText(t('Administrator provinsi lain yang mengonfirmasinya.')).waitFor()
    expect(await change.getByRole('button', { name: t('Konfirmasi'), exact: true }).count()).toBe(0)
    await expectAccessible(page, 'a change that waits')
    await change.getByRole('button', { name: t('Tarik') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tarik') })
      .click()
    await change.getByText(t('Ditarik')).waitFor()
  },
)
