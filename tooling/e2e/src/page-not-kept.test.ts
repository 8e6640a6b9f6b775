import { expect, expectAccessible, journey } from './journey.ts'
import { keepShell } from './offline.ts'

journey(
  'a page that is not kept leaves whoever opens it without a connection the menu and a way on',
  'en light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('desa-61.12.07.2002')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await keepShell(page)
    await page.context().setOffline(true)
    // The list of people is never kept: its file is fetched when it is first opened.
    await page.goto('/pekerja')
    await page.getByRole('main').getByText(t('Sambungan terputus')).waitFor()
    await expectAccessible(page)
    const bar = page.getByRole('navigation', { name: t('Menu bawah') })
    await bar.getByRole('link', { name: t('Beranda'), exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .waitFor()

    await bar.getByRole('link', { name: t('Pekerja'), exact: true }).click()
    await page.getByRole('main').getByText(t('Sambungan terputus')).waitFor()
    await page.context().setOffline(false)
    await page
      .getByRole('main')
      .getByRole('button', { name: t('Coba sambungkan') })
      .click()
    await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
    expect(await page.getByRole('main').getByText(t('Sambungan terputus')).count()).toBe(0)
  },
)
