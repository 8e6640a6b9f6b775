import { describe } from 'vitest'
import { typedDayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

describe('a regency makes a cohort', () => {
  journey(
    'from the draft over its people and points to the public list, which anybody reads',
    'id light desktop',
    async ({ signedIn, visit, browser, t }) => {
      const page = await signedIn('bengkayang')
      const name = `Kohort uji ${Date.now()}`
      await page.goto('/kohort')
      await page.getByRole('heading', { level: 1, name: t('Daftar penerima') }).waitFor()
      await expectAccessible(page)
      await page
        .getByRole('link', { name: t('Susun kohort') })
        .first()
        .click()
      await page.getByLabel(t('Nama kohort')).fill(name)
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Simpan konsep') }).click()

      await page.getByRole('heading', { level: 1, name }).waitFor()
      await page.getByRole('button', { name: t('Hitung'), exact: true }).click()
      // Whom others cover is told beside the page, with a button "Hitung ulang tanpa mereka": it may be there already, or not yet.
      await page.getByRole('button', { name: t('Hitung ulang'), exact: true }).waitFor({ timeout: 120_000 })
      await page.getByText(t('Menurut wilayah')).waitFor()
      await expectAccessible(page)
      await page.getByRole('tab', { name: t('Anggota') }).click()
      await page.locator('table tbody a').first().waitFor()
      const listed = (await page.locator('table tbody a').first().textContent()) ?? ''
      await expectAccessible(page)

      await page.getByRole('button', { name: t('Umumkan') }).click()
      await page.getByLabel(t('Hari terakhir keberatan')).fill(typedDayIn(14))
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Ya, umumkan') }).click()
      await page.getByRole('tab', { name: t('Ringkasan') }).click()
      const link = page.getByRole('link', { name: t('Buka daftar publik yang disamarkan') })
      const address = (await link.getAttribute('href')) ?? ''

      const anybody = await visit()
      await anybody.goto(address)
      await expectAccessible(anybody)
      await anybody.locator('table a').first().click()
      await anybody.getByRole('button', { name: 'Kirim keberatan' }).waitFor()
      for (const cell of await anybody.locator('table td').allTextContents()) expect(cell).not.toMatch(/\d{6}/)
      // The page follows the device, not the look of the journey.
      for (const colorScheme of ['dark', 'light'] as const) {
        await anybody.emulateMedia({ colorScheme })
        await expectAccessible(anybody)
      }
      // The same village in the other language, also for whoever misses somebody on the list.
      await anybody.getByRole('link', { name: 'English' }).click()
      await anybody
        .getByRole('combobox', { name: 'What it is about' })
        .selectOption({ label: 'Somebody should be listed' })
      await expectAccessible(anybody)
      await anybody.getByLabel('Explain, 10 to 1,000 letters').fill('My neighbour should be listed here')
      // The device reckons before anything is sent, and says so to whoever does not see the page.
      await anybody.route('**/soal', async (route) => {
        // On a slow line the rest of the page may come only now: the reckoning goes on.
        await anybody.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))")
        await anybody.getByRole('status').filter({ hasText: 'Your device is calculating' }).waitFor()
        await expectAccessible(anybody)
        await route.continue()
      })
      const withoutScript = await browser.newContext({ javaScriptEnabled: false })
      const plain = await withoutScript.newPage()
      await plain.goto(anybody.url())
      await plain.getByText('please object at the village office').waitFor()
      expect(await plain.getByRole('button').count()).toBe(0)
      await withoutScript.close()
      await anybody.getByRole('button', { name: 'Send objection' }).focus()
      await anybody.keyboard.press('Enter')
      await anybody.getByRole('heading', { level: 1, name: 'Objection received' }).waitFor()
      await expectAccessible(anybody)

      // Whoever is said to be missing is looked for in the registry, and judged before anybody decides. The maker of the list does not decide.
      await page.reload()
      await page.getByRole('tab', { name: t('Keberatan') }).click()
      await page.getByText('My neighbour should be listed here').waitFor()
      expect(await page.getByRole('button', { name: t('Putuskan') }).count()).toBe(0)
      const verifier = await signedIn('bengkayang.verifier')
      await verifier.goto(page.url())
      await verifier.getByRole('tab', { name: t('Keberatan') }).click()
      await verifier.getByRole('button', { name: t('Putuskan') }).click()
      const dialog = verifier.getByRole('dialog')
      await dialog.getByLabel(t('Cari orangnya di data pekerja')).fill(listed)
      await dialog.getByRole('radio', { name: listed }).first().check()
      // The rule's answer, not what stands there while it is looked for.
      await dialog.locator('[role=status]:not([aria-busy])').first().waitFor()
      await expectAccessible(verifier)
      await dialog.getByRole('radio', { name: t('Tidak terbukti: daftar tetap') }).check()
      await dialog.getByLabel(t('Alasan putusan, tanpa NIK')).fill('Orang ini sudah tercantum')
      await dialog.getByRole('button', { name: t('Simpan putusan') }).click()
      await verifier.getByText(t('Ditolak')).first().waitFor()
      await expectAccessible(verifier)

      await page.goto('/program')
      await page.getByRole('link', { name: /Pekerja sawit Bengkayang/ }).click()
      await page.getByRole('link', { name: t('Urutan prioritas') }).click()
      await page.getByRole('heading', { level: 1, name: t('Urutan prioritas') }).waitFor()
      await expectAccessible(page)
    },
    { timeout: 600_000 },
  )
})
