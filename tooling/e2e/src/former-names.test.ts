import { expectAccessible, journey } from './journey.ts'

journey(
  'the province puts down what an area was called before, and withdraws it again',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    await page.goto('/wilayah/nama-lama')
    await page.getByRole('heading', { level: 1, name: t('Nama lama wilayah') }).waitFor()
    await page.getByText('Kabupaten Pontianak').first().waitFor()
    await page.getByRole('button', { name: t('Tambah nama lama') }).click()
    const dialog = page.getByRole('dialog')
    const name = `Kampung Uji ${Date.now()}`
    await dialog.getByRole('button', { name: t('Tambahkan') }).click()
    await dialog.getByText(t.either('Pilih wilayah dari daftar.', 'Choose an area from the list.')).first().waitFor()
    await expectAccessible(page, 'former name form')
    await dialog.getByRole('combobox', { name: t('Wilayah, menurut namanya sekarang') }).fill('Rasau Jaya Dua')
    await page
      .getByRole('option', { name: /Rasau Jaya Dua/ })
      .first()
      .click()
    await dialog.getByLabel(t('Nama lama'), { exact: true }).fill(name)
    await dialog.getByLabel(t('Sumber'), { exact: true }).fill('Surat kepala desa')
    await dialog.getByRole('button', { name: t('Tambahkan') }).click()
    await dialog.waitFor({ state: 'hidden' })
    const row = page.getByRole('row', { name })
    await row.getByRole('button', { name: t('Tarik') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tarik') })
      .click()
    await row.getByText(t('Ditarik')).waitFor()
    await expectAccessible(page, 'former names')
  },
)
