import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'the palette finds a person by a part of the name, by keyboard alone',
  'en dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('melawi')
    await page.goto('/pekerja')
    await page.getByRole('row').nth(2).waitFor()
    const name = ((await page.getByRole('row').nth(2).getByRole('link').first().textContent()) ?? '').trim()
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('textbox', { name: t('Cari halaman, nama, NIK, atau KPJ') })
    await field.fill(name)
    await page.getByRole('button', { name }).first().waitFor()
    await expectAccessible(page, 'palette')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    expect(page.url(), 'a name never stands in an address').not.toContain(
      encodeURIComponent(name.split(' ')[0] ?? name),
    )
  },
)

journey('an address that leads nowhere keeps the menu, to go on from', 'id dark desktop', async ({ signedIn, t }) => {
  const page = await signedIn('melawi')
  await page.goto('/tidak-ada/sama-sekali')
  await page.getByRole('heading', { level: 1, name: t('Halaman tidak ditemukan') }).waitFor()
  await page
    .getByRole('navigation')
    .filter({ visible: true })
    .getByRole('link', { name: t('Pekerja'), exact: true })
    .click()
  await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()
})

journey(
  'on a desk a long list fits its window, and opening the account moves no page',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('melawi')
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/pekerja')
    await page.getByRole('row').nth(20).waitFor()
    const beyondWindow = () =>
      page.evaluate(
        '[document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight, scrollX, scrollY]',
      )
    expect(await beyondWindow()).toEqual([0, 0, 0, 0])
    await page.getByRole('button', { name: t('Akun') }).click()
    await page.getByRole('dialog', { name: t('Akun') }).waitFor()
    expect(await beyondWindow()).toEqual([0, 0, 0, 0])
  },
)

/** The console as it is served, with another service worker from the moment on that it is upgraded. */
async function serveUpgradable(): Promise<{ url: string; upgrade: () => void }> {
  const target = new URL(process.env['PAYUNG_E2E_URL'] ?? '')
  let isUpgraded = false
  const server = createServer((incoming, answer) => {
    const path = incoming.url ?? '/'
    const isWorker = path === '/sw.js'
    const { 'if-none-match': _etag, 'if-modified-since': _since, ...requestHeaders } = incoming.headers
    const headers = isWorker ? { ...requestHeaders, 'accept-encoding': 'identity' } : incoming.headers
    const onward = request(
      { host: target.hostname, port: target.port, path, method: incoming.method, headers },
      (far) => {
        const { 'content-length': _, ...headers } = far.headers
        answer.writeHead(far.statusCode ?? 502, isWorker ? headers : far.headers)
        if (isWorker && isUpgraded) answer.write('// the next version\n')
        far.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, upgrade: () => (isUpgraded = true) }
}

journey(
  'after an upgrade the door offers the new version, before anybody signs in',
  'id light phone',
  async ({ visit, t }) => {
    const served = await serveUpgradable()
    const page = await visit()
    await page.goto(`${served.url}/masuk`)
    // As a visit of another day left it.
    await page.evaluate(
      "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(() => null)",
    )
    await page.goto(`${served.url}/masuk`)
    await page.waitForFunction('navigator.serviceWorker.controller !== null')
    expect(await page.getByRole('button', { name: t('Muat ulang') }).count()).toBe(0)
    served.upgrade()
    await page.goto(`${served.url}/masuk`)
    await page.getByText(t('<0>Versi baru siap.</0> Simpan dulu isian Anda, lalu muat ulang.')).waitFor()
    await expectAccessible(page)
    const reloaded = page.waitForEvent('load')
    await page.getByRole('button', { name: t('Muat ulang') }).click()
    await reloaded
    await page.getByRole('heading', { name: t('Masuk'), exact: true }).waitFor()
    expect(await page.getByRole('button', { name: t('Muat ulang') }).count()).toBe(0)
  },
)
