import { expect, expectAccessible, journey, pressSignOut, signIn } from './journey.ts'

journey(
  'an officer signs in by a card, sees the own regency and signs out again',
  'id light desktop',
  async ({ visit, t, look }) => {
    const page = await visit()
    await page.goto('/')
    await expectAccessible(page)
    await page.getByRole('button', { name: /kubu-raya@/ }).click()
    await page.getByRole('button', { name: t('Masuk'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /Siti/ }).waitFor()
    await page.getByText('Kubu Raya').filter({ visible: true }).first().waitFor()
    await expectAccessible(page)
    await pressSignOut(page, t, look)
    await page.getByRole('heading', { name: t('Masuk'), exact: true }).waitFor()
    await page.goto('/pekerja')
    await page.getByRole('heading', { name: t('Masuk'), exact: true }).waitFor()
  },
)

journey(
  'a wrong password says what to do and not whether the account exists',
  'en dark desktop',
  async ({ visit, t }) => {
    const page = await visit()
    await page.goto('/')
    const messages: string[] = []
    for (const email of ['sekadau@payung.example', 'tidak-ada@payung.example']) {
      await signIn(page, t, email, 'bukan-kata-sandinya')
      const alert = page.getByRole('alert').first()
      await alert.waitFor()
      messages.push((await alert.textContent()) ?? '')
      await page.reload()
    }
    expect(messages[0]).toMatch(t.either('sandi', 'password'))
    expect(messages[1]).toBe(messages[0])
    await expectAccessible(page)
  },
)

journey('a link into the console is opened after signing in', 'id light phone', async ({ visit, t }) => {
  const page = await visit()
  await page.goto('/pekerja?status=VERIFIED')
  await signIn(page, t, 'landak@payung.example')
  await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/pekerja')
  await expectAccessible(page)
})
