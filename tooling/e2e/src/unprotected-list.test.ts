import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'the city opens those who are without protection from a tab, and narrows them by how they stand',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('pontianak')
    await page.goto('/pekerja')
    const tab = page
      .getByRole('navigation', { name: t('Tampilan tersimpan') })
      .getByText(t('Tidak terlindungi'))
      .first()
    await tab.click()
    await page.waitForURL(/perlindungan=/)
    const filter = page.getByRole('complementary', { name: t('Filter') })
    const ended = filter
      .locator('label')
      .filter({ hasText: new RegExp(`^${t('Berakhir')}`) })
      .first()
    const count = ((await ended.locator('span').last().textContent()) ?? '').trim()
    expect(count).toMatch(/^\d[.,]\d{3}$/)
    await page.getByText(t('Status perlindungan')).first().waitFor()
    await expectAccessible(page)

    await page.goto('/pekerja?perlindungan=ENDED')
    await page
      .getByText(t('{totalShown} orang', { totalShown: count }))
      .first()
      .waitFor()
    await page.getByRole('row').nth(1).waitFor()
    // Nobody of them is protected this month.
    for (const row of await page
      .getByRole('row')
      .all()
      .then((rows) => rows.slice(1, 4)))
      expect(await row.textContent()).toMatch(/—/)
  },
)
