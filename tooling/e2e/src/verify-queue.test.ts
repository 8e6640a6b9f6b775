import type { Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

/** A village of Singkawang, whose people no other journey changes. */
const QUEUE = '/pekerja?antre=saya&wilayah=61.72.01.1002'

const nameOnPage = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''

/** Opens the next person of the queue with the keyboard, as the focus stands on the way on. */
async function goOn(page: Page, t: Words) {
  const name = await nameOnPage(page)
  const next = page.getByRole('button', { name: t.begin('Berikutnya: {0}') })
  await next.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => nameOnPage(page)).not.toBe(name)
}

journey(
  'a verifier decides the queue of the home person by person, and many at once',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('singkawang.verifier')
    await page.getByRole('link', { name: t('Calon menunggu verifikasi') }).click()
    await page.waitForURL(/antre=saya/)
    await page.getByText(t('menunggu verifikasi Anda'), { exact: true }).waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await expectAccessible(page)

    await page.goto(QUEUE)
    const first = page.getByRole('table').getByRole('link').first()
    const eligible = (await first.textContent()) ?? ''
    await first.click()
    await page.getByRole('button', { name: t('Layak'), exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Layak'), exact: true }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Tetapkan layak') }).click()
    await page.getByText(t('Ditetapkan layak.')).waitFor()
    await page.getByRole('main').getByText(t('Terverifikasi')).first().waitFor()
    await expectAccessible(page)
    await goOn(page, t)

    const refused = await nameOnPage(page)
    await page.getByRole('button', { name: t('Tidak layak') }).click()
    await page.getByRole('button', { name: t('Tetapkan tidak layak') }).click()
    await page.getByText(t('Tulis alasan keputusan ini.')).waitFor()
    await expectAccessible(page)
    await page.getByLabel(t('Alasan')).fill('Sudah menjadi pegawai tetap sebuah toko')
    await page.getByRole('button', { name: t('Tetapkan tidak layak') }).click()
    await page.getByText(t('Ditetapkan tidak layak.')).waitFor()
    await page.getByRole('tab', { name: t('Riwayat') }).click()
    await page.getByText('Sudah menjadi pegawai tetap sebuah toko').waitFor()
    await page.getByRole('button', { name: t.begin('Berikutnya: {0}') }).click()
    await expect.poll(() => nameOnPage(page)).not.toBe(refused)

    const visited = await nameOnPage(page)
    await page.getByRole('button', { name: t('Perlu kunjungan') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('Petugas')).locator('option').nth(1).waitFor({ state: 'attached' })
    await dialog.getByLabel(t('Petugas')).selectOption({ index: 1 })
    await dialog.getByLabel(t('Paling lambat')).fill('31/12/2027')
    await dialog.getByLabel(t('Alasan')).fill('Alamatnya tidak dikenal ketua RT')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Beri tugas') }).click()
    await page.getByText(t('{created} kunjungan diberikan.', { created: 1 })).waitFor()
    await goOn(page, t)
    const passed = await nameOnPage(page)
    await page.getByRole('button', { name: t.begin('Berikutnya: {0}') }).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await expect.poll(() => nameOnPage(page)).not.toBe(passed)

    await page.goto(QUEUE)
    const rows = page.getByRole('table')
    await rows.getByRole('link', { name: passed, exact: true }).first().waitFor()
    for (const name of [eligible, refused, visited])
      expect(await rows.getByRole('link', { name, exact: true }).count(), name).toBe(0)

    await decideAll(page, t)
    // Whoever is left was not chosen, or has a question open: they are decided singly until nobody waits.
    await page.goto(QUEUE)
    const nobody = page.getByText(t('Tidak ada lagi yang menunggu Anda di antrean ini.'))
    await page.getByRole('table').getByRole('link').first().click()
    for (let decided = 0; decided < 30; decided++) {
      await page.getByRole('button', { name: t('Tidak layak') }).click()
      await page.getByLabel(t('Alasan')).fill('Data orang ini tidak dapat dipastikan')
      await page.getByRole('button', { name: t('Tetapkan tidak layak') }).click()
      await page.getByText(t('Ditetapkan tidak layak.')).waitFor()
      const next = page.getByRole('button', { name: t.begin('Berikutnya: {0}') })
      await next.or(nobody).waitFor()
      if ((await nobody.count()) > 0) break
      await goOn(page, t)
    }
    await nobody.waitFor()
    await expectAccessible(page)
  },
  // Who was decided is a candidate no longer: the demo has each of them once.
  { once: true },
)

/** Calls everybody on the page but the first eligible, as far as the preview says that they can be. */
async function decideAll(page: Page, t: Words) {
  await page.getByRole('row').first().getByRole('checkbox').check()
  await page.getByRole('row').nth(1).getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: t('Putuskan kelayakan') }).click()
  await page.getByRole('menuitem', { name: t('Layak'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const start = dialog.getByRole('button', {
    name: new RegExp(`^${t('Ubah {eligible} orang', { eligible: '[\\d.,]+' })}$`),
  })
  await start.waitFor()
  await dialog.getByText(t('Calon')).first().waitFor()
  await expectAccessible(page)
  const eligible = ((await start.textContent()) ?? '').replace(/\D/g, '')
  await dialog.getByLabel(t('Alasan perubahan')).fill('Berkasnya lengkap dan cocok')
  await dialog.getByLabel(t('Ketik {eligible} untuk melanjutkan', { eligible })).fill(eligible)
  await start.click()
  await dialog.getByText(t('Selesai'), { exact: true }).waitFor()
  await expectAccessible(page)
  await dialog
    .getByRole('button', { name: t('Tutup') })
    .last()
    .click()
}
