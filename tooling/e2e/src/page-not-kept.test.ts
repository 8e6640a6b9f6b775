import { expect, expectAccessible, journey, signIn } from './journey.ts'
import { hasPeople, keepShell } from './offline.ts'

journey(
  'a page that is not kept leaves whoever opens it without a connection the menu and a way on',
  'en light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('desa-61.12.07.2002')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await keepShell(page)
    await page.context().setOffline(true)
    // The file of the log is never kept: it is fetched when it is first opened.
    await page.goto('/audit')
    await page.getByRole('main').getByText(t('Sambungan terputus')).waitFor()
    await expectAccessible(page)
    const bar = page.getByRole('navigation', { name: t('Menu bawah') })
    await bar.getByRole('link', { name: t('Beranda'), exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .waitFor()

    await page.goto('/audit')
    await page.getByRole('main').getByText(t('Sambungan terputus')).waitFor()
    await page.context().setOffline(false)
    await page
      .getByRole('main')
      .getByRole('button', { name: t('Coba sambungkan') })
      .click()
    await page.getByText(t('Catatan audit untuk pemeriksa dan administrator')).waitFor()
    expect(await page.getByRole('main').getByText(t('Sambungan terputus')).count()).toBe(0)
  },
)

journey(
  'the list of people of a village, opened without a connection, has the people that lie on the phone',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('desa-61.12.07.2002')
    const main = page.getByRole('main')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await keepShell(page)
    await expect.poll(() => hasPeople(page), { timeout: 60_000 }).toBe(true)
    await page.context().setOffline(true)
    await page.goto('/')
    await main.getByRole('link', { name: t('Warga di perangkat ini') }).click()
    await main.getByText(t('Sambungan terputus')).waitFor()
    const first = main
      .getByRole('list', { name: t('Warga') })
      .getByRole('link')
      .first()
    await first.waitFor()
    await expectAccessible(page, 'the people on the phone')
    const name = (await first.locator('b').textContent()) ?? ''
    await main.getByLabel(t('Cari nama')).fill(name)
    await first.click()
    await page.getByRole('heading', { level: 1, name: t('Laporkan peristiwa') }).waitFor()
    await main.getByText(name).first().waitFor()
    await page.goBack()
    await main.getByText(t('Sambungan terputus')).waitFor()
    await page.context().setOffline(false)
    await main.getByRole('button', { name: t('Coba sambungkan') }).click()
    await main.getByRole('region', { name: t('Daftar pekerja') }).waitFor()
    expect(await main.getByText(t('Sambungan terputus')).count()).toBe(0)
  },
)

journey(
  'before the shell is kept, a village without a connection has its people, and the rounds leave a way to them',
  'id light phone',
  async ({ visit, t }) => {
    const page = await visit()
    // A phone on which keeping takes its time.
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => new Promise(() => {})
    })
    await page.goto('/')
    await signIn(page, t, 'desa-61.12.07.2002@payung.example')
    const main = page.getByRole('main')
    const bar = page.getByRole('navigation', { name: t('Menu bawah') })
    await bar.waitFor()
    await expect.poll(() => hasPeople(page), { timeout: 60_000 }).toBe(true)
    const hasPages = () =>
      page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('OutboxPage-')))
    await expect.poll(hasPages, { timeout: 60_000 }).toBe(true)
    await page.context().setOffline(true)
    const people = main.getByRole('list', { name: t('Warga') }).getByRole('link')
    await bar.getByRole('link', { name: t('Pekerja') }).click()
    await people.first().waitFor()

    // No round was opened on this phone: there is none to show.
    await bar.locator('a[href="/usulan"]').click()
    await main.getByText(t('Sambungan terputus')).waitFor()
    await expectAccessible(page, 'the rounds without one on the phone')
    await main.getByRole('link', { name: t('Warga di perangkat ini') }).click()
    await people.first().waitFor()

    await bar.locator('a[href="/usulan"]').click()
    await main.getByRole('button', { name: t('Coba sambungkan') }).waitFor()
    await page.context().setOffline(false)
    await main.getByRole('button', { name: t('Coba sambungkan') }).click()
    await page.getByRole('heading', { level: 1, name: t('Usulan kami') }).waitFor()
    expect(await main.getByText(t('Sambungan terputus')).count()).toBe(0)
  },
)
