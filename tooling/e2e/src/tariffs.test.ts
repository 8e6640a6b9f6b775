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

journey(
  'a regency reads what it gives at a death by its own regulation, and proposes the last day of it',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kubu-raya')
    await page.goto('/tarif')
    const grant = page.getByRole('article', { name: /Santunan Rp/ }).first()
    await grant.getByText(/Perbup Kubu Raya/).waitFor()
    await expectAccessible(page, 'grants of a region')
    await grant.getByRole('button', { name: t('Usulkan hari terakhir') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.getByText(t('Isi hari terakhirnya.')).first().waitFor()
    await expectAccessible(page, 'the end of a grant')
    await dialog.getByLabel(t('Hari meninggal terakhir yang disantuni')).pressSequentially('31122099')
    await dialog.getByLabel(t('Nomor dan tahun')).fill('1/2026')
    await dialog.getByLabel(t('Tentang')).fill('Pencabutan santunan (uji)')
    await dialog.getByLabel(t('Hari penetapan')).pressSequentially('05012026')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    const end = page.getByRole('article', { name: t('Akhir santunan') }).first()
    await end.getByText(t('Petugas atau verifikator lain yang mengonfirmasinya.')).waitFor()
    await end.getByRole('button', { name: t('Tarik') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tarik') })
      .click()
    await end.getByText(t('Ditarik')).waitFor()
  },
)
