import { describe } from 'vitest'
import { expect, expectAccessible, journey } from './journey.ts'

describe('how decrees are decided', () => {
  journey(
    'is set by an administrator: a step too many letters short, a field that nobody knows, and what stands otherwise',
    'en dark phone',
    async ({ signedIn, t }) => {
      const page = await signedIn('provinsi')
      await page.goto('/keputusan/pengaturan')
      await page.getByText(t('Dibekukan')).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Susun versi baru') }).click()
      await page.getByRole('button', { name: t('Tambah langkah') }).click()
      const labels = page.getByLabel(t('Nama langkah'))
      await labels.last().fill('S')
      await page.getByLabel(t('Hanya mulai sekian orang')).last().fill('5000')
      // Shown with its points before it is saved.
      expect(await page.getByLabel(t('Hanya mulai sekian orang')).last().inputValue()).toBe('5,000')
      await page.getByRole('button', { name: t('Simpan jalur') }).click()
      await page.locator('input[aria-invalid="true"]').first().waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Batal'), exact: true }).click()
      await page.getByRole('tab', { name: t('Naskah baku') }).click()
      await page.getByRole('button', { name: t('Susun versi baru') }).click()
      await page.getByLabel(t('Menetapkan')).fill('Menetapkan {nama_bupati}')
      await page.getByText('{nama_bupati}', { exact: false }).last().waitFor()
      await page.locator('mark', { hasText: '{nama_bupati}' }).waitFor()
      await expectAccessible(page)
      await page.getByLabel(t('Menetapkan')).fill('Menetapkan ')
      await page.getByRole('button', { name: '{jumlah_orang}' }).click()
      expect(await page.getByLabel(t('Menetapkan')).inputValue()).toBe('Menetapkan {jumlah_orang}')
      await page.locator('article').getByText('Menetapkan 1.616').waitFor()
    },
    { timeout: 300_000 },
  )

  journey(
    'is left to a colleague for some days by who is away, and taken back',
    'id light phone',
    async ({ signedIn, t }) => {
      const page = await signedIn('pontianak.approver')
      await page.goto('/keputusan/pengaturan?tab=pelimpahan')
      await page
        .getByRole('button', { name: t('Limpahkan') })
        .first()
        .click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: t('Limpahkan') }).click()
      await dialog.getByText(t('Pilih rekan yang mewakili.')).waitFor()
      await expectAccessible(page)
      await dialog.getByLabel(t('Kepada')).selectOption({ index: 1 })
      await dialog.getByLabel(t('Hari pertama')).fill('01/03/2099')
      await dialog.getByLabel(t('Hari terakhir')).fill('05/03/2099')
      await dialog.getByLabel(t('Alasan, tersimpan pada riwayat')).fill('Perjalanan dinas ke Jakarta')
      await dialog.getByRole('button', { name: t('Limpahkan') }).click()
      await page.getByText(t('Akan berlaku')).first().waitFor()
      await expectAccessible(page)
      await page
        .getByRole('button', { name: t('Akhiri'), exact: true })
        .first()
        .click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('Akhiri pelimpahan') })
        .click()
      await page.getByText(t('Diakhiri lebih awal')).first().waitFor()
    },
    { timeout: 300_000 },
  )
})
