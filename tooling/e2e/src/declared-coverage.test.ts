import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'an officer writes down stated protection, is told what is missing, and reads it back',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('bengkayang')
    await page.goto('/pekerja?status=CANDIDATE')
    await page.getByRole('row').nth(4).getByRole('link').first().click()
    await page.getByRole('link', { name: t('Perbarui'), exact: true }).click()
    const program = page.getByRole('group', { name: t('Program') })
    await program.getByRole('checkbox').first().waitFor()
    for (const box of await program.getByRole('checkbox').all()) await box.uncheck()
    await program.getByRole('checkbox', { name: /^JKK/ }).check()
    await program.getByRole('checkbox', { name: /^JKM/ }).check()
    await page.getByLabel(t('Mulai bulan')).fill('03/2026')
    await page.getByLabel(t('Sampai dengan bulan')).fill('02/2026')
    await page.getByLabel(t('Pembayar iuran')).selectOption('')
    await page.getByLabel(t('Alasan perubahan')).fill('Menurut kartu peserta yang dibawa orangnya')
    await page.getByRole('button', { name: t('Simpan perubahan') }).click()
    const faults = page.getByRole('alert')
    await faults
      .getByText(t.either('Masa perlindungan bukan bulan yang berurutan', 'The months of protection are not in order'))
      .waitFor()
    await expectAccessible(page)
    await faults.getByRole('link', { name: t.either('Pembayar iuran tidak dikenal', 'The payer is not known') }).click()
    expect(await page.getByLabel(t('Pembayar iuran')).evaluate((field) => field === document.activeElement)).toBe(true)

    await page.getByLabel(t('Pembayar iuran')).selectOption({ label: t('APBDes') })
    await page.getByLabel(t('Sampai dengan bulan')).fill('12/2026')
    await page.getByRole('button', { name: t('Simpan perubahan') }).click()
    await page.getByText(t.either('JKK + JKM, Mar–Des 2026', 'JKK + JKM, Mar–Dec 2026')).waitFor()
    await page.getByText(t('APBDes'), { exact: true }).waitFor()
    await page.getByRole('link', { name: t('Perbarui'), exact: true }).click()
    await expect.poll(() => page.getByLabel(t('Sampai dengan bulan')).inputValue()).toBe('12/2026')
  },
)
