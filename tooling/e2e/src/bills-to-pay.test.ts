import { expectAccessible, journey } from './journey.ts'

journey(
  'the treasurers of Kubu Raya and of the province each find a bill to pay by the first steps',
  'en light desktop',
  async ({ signedIn, t }) => {
    for (const account of ['kubu-raya.treasurer', 'provinsi.treasurer']) {
      const treasurer = await signedIn(account)
      await treasurer.getByRole('link', { name: t('Bayar satu tagihan') }).click()
      await treasurer.waitForURL(/perlu=bayar/)
      await treasurer.locator('table tbody a').first().click()
      await treasurer.getByRole('button', { name: t('Ajukan SPP-LS') }).waitFor()
      await expectAccessible(treasurer, `a bill that waits for ${account}`)
    }
  },
)
