import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

/** The demo’s own review, or what an earlier look left open: one decree is looked at once at a time. */
async function callsOff(page: Page, t: Words): Promise<void> {
  await page.goto('/verifikasi-ulang?keadaan=OPEN')
  await page.getByText(t('Belum ada verifikasi ulang')).or(page.locator('table tbody a')).first().waitFor()
  await expectAccessible(page)
  const open = page.locator('table tbody a')
  if ((await open.count()) === 0) return
  await open.first().click()
  await page
    .getByRole('main')
    .getByRole('button', { name: t('Batalkan verifikasi ulang'), exact: true })
    .click()
  await page.getByLabel(t('Alasan, tersimpan pada riwayat')).fill('Diulang untuk pengujian')
  await page.getByRole('button', { name: t('Ya, batalkan') }).click()
  await page.getByText(t('Dibatalkan')).first().waitFor()
}

describe('a city keeps its decree true', () => {
  journey(
    'what registers said becomes a work list, is decided, taken back and decided again, and drafts the amendment',
    'en dark desktop',
    async ({ signedIn, t }) => {
      const officer = await signedIn('pontianak')
      await callsOff(officer, t)
      await officer.goto('/keputusan?keadaan=PUBLISHED&jenis=DESIGNATION')
      await officer.locator('table tbody a').first().click()
      await officer.getByRole('button', { name: t('Atur jadwal') }).waitFor()
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Mulai verifikasi ulang') }).click()
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Susun daftar kerja') }).click()

      const first = officer.getByRole('article').first()
      const suggestion = first.getByRole('button', { name: /^(Terima saran|Take the suggestion): / })
      await suggestion.waitFor()
      await expectAccessible(officer)
      await suggestion.click()
      await first.getByRole('button', { name: t('Batalkan putusan') }).click()
      await suggestion.waitFor()
      await first.getByRole('button', { name: t('Putuskan lain') }).click()
      await officer.getByLabel(t('Putusan'), { exact: true }).last().selectOption('KEEP')
      await officer.getByRole('textbox', { name: t('Catatan (opsional)') }).fill('Ternyata orang lain')
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Catat putusan') }).click()
      await first.getByText(t('Dipertahankan')).waitFor()

      await officer.getByRole('button', { name: /^(Terima saran untuk|Take the suggestions for) / }).click()
      await expectAccessible(officer)
      await officer
        .getByRole('dialog')
        .getByRole('button', { name: t('Terima saran'), exact: true })
        .click()
      await officer.getByRole('dialog').waitFor({ state: 'detached' })

      await officer.getByRole('button', { name: t('Ekspor') }).click()
      await officer.getByRole('menuitem', { name: 'CSV' }).click()
      await officer
        .getByRole('dialog')
        .getByRole('link', { name: t('Unduh {0}', { 0: 'verifikasi-ulang-' }) })
        .waitFor()
      await expectAccessible(officer)
      await officer
        .getByRole('dialog')
        .getByRole('button', { name: t('Tutup'), exact: true })
        .last()
        .click()

      await officer.getByRole('tab', { name: t('Yang baru memenuhi syarat') }).click()
      await officer
        .getByRole('table')
        .last()
        .or(officer.getByText(t('Tidak ada yang baru memenuhi syarat')))
        .first()
        .waitFor()
      await expectAccessible(officer)

      await officer
        .getByRole('main')
        .getByRole('button', { name: t('Tutup'), exact: true })
        .click()
      await officer.getByRole('button', { name: t('Ya, tutup') }).click()
      await officer.getByRole('button', { name: t('Susun keputusan perubahan') }).click()
      await expectAccessible(officer)
      await officer.getByRole('button', { name: t('Buat konsep') }).click()
      await officer.getByRole('button', { name: t('Tambah perubahan') }).waitFor()
      await officer.getByText(t('Tidak diganti')).first().waitFor()
      await expectAccessible(officer)
    },
    { timeout: 600_000 },
  )
})
