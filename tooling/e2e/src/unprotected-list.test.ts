import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'the city opens those who are without protection from a tab, and narrows them by how they stand',
  'en light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('pontianak')
    await page.goto('/pekerja')
    const tab = page
      .getByRole('navigation', { name: t('Tampilan tersimpan') })
      .getByText(t('Tidak lagi terlindungi'))
      .first()
    await tab.click()
    await page.waitForURL(/perlindungan=/)
    const filter = page.getByRole('complementary', { name: t('Filter') })
    // Thousands have lost it; for how long depends on what other journeys have paid for them.
    const states = [
      ['ENDED', t('Berakhir')],
      ['LAPSED', t('Terhenti')],
      ['GRACE', t('Masa tenggang')],
    ] as const
    await filter.locator('label').first().waitFor()
    const counts = await Promise.all(
      states.map(async ([state, word]) => {
        const label = filter.locator('label').filter({ hasText: new RegExp(`^${word}[\\d.,]+$`) })
        const count =
          (await label.count()) === 0 ? '' : ((await label.locator('span').last().textContent()) ?? '').trim()
        return { state, count }
      }),
    )
    const many = counts.find(({ count }) => /^\d[.,]\d{3}$/.test(count))
    expect(many, JSON.stringify(counts)).toBeDefined()
    await page.getByText(t('Status perlindungan')).first().waitFor()
    await expectAccessible(page)

    await page.goto(`/pekerja?perlindungan=${many?.state}`)
    await page
      .getByText(t('{totalShown} orang', { totalShown: many?.count ?? '' }))
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
