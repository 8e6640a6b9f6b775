import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'the province opens the people behind a figure, and the list counts the same',
  'id dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('provinsi')
    const row = page.getByRole('row', { name: /^Sekadau/ })
    const number = row.getByRole('link', { name: /^\d[.,]\d{3}$/ }).first()
    const figure = ((await number.textContent()) ?? '').trim()
    expect(figure).toMatch(/^\d[.,]\d{3}$/)
    await number.click()
    const counted = page.getByText(t('{totalShown} orang', { totalShown: figure })).first()
    await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
    await counted.waitFor()
    await page.reload()
    await counted.waitFor()
  },
)

journey(
  'an officer finds somebody by name, corrects the address and reads it in the history',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('sanggau')
    await page
      .getByRole('navigation')
      .filter({ visible: true })
      .getByRole('link', { name: t('Pekerja'), exact: true })
      .click()
    await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
    await page.getByRole('row').nth(3).waitFor()
    const name = ((await page.getByRole('row').nth(3).getByRole('link').first().textContent()) ?? '').trim()
    await page.getByRole('searchbox').first().fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name }).first().waitFor()
    expect(page.url(), 'a name never stands in an address').not.toContain(
      encodeURIComponent(name.split(' ')[0] ?? name),
    )
    await page.getByRole('link', { name }).first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: t('Perbarui'), exact: true }).click()
    await page.getByLabel(t('Alamat')).fill('Jalan Uji Coba 12')
    await page.getByLabel(t('Alasan perubahan')).fill('Alamat dibetulkan menurut kartu keluarga')
    await page.getByRole('button', { name: t('Simpan perubahan') }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('tab', { name: t('Riwayat') }).click()
    await page.getByText('Alamat dibetulkan menurut kartu keluarga').first().waitFor()
    await page.getByText('Jalan Uji Coba 12').first().waitFor()
    await expectAccessible(page)
  },
)

journey(
  'breaking the glass opens one NIK for a reason, and the log says so',
  'en light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('landak')
    await page.goto('/pekerja')
    await page.getByRole('row').nth(2).getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText(t.begin('NIK disamarkan, diawali {shown}')).first().waitFor()
    await page
      .getByRole('button', { name: t('Buka'), exact: true })
      .or(page.getByRole('button', { name: t('Buka NIK') }))
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Verifikasi berkas') }).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Buka NIK') }).click()
    await page
      .getByText(/\d{4} \d{4} \d{4} \d{4}/)
      .first()
      .waitFor()
    await page.goto('/audit')
    await page.getByText(t('NIK dibuka')).first().waitFor()
  },
)
