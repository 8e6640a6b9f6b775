import { describe } from 'vitest'
import { chooserAfter } from './choose-file.ts'
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
    'shows an emblem that was uploaded, after a broken picture was refused beside its field',
    'id light desktop',
    async ({ signedIn, t }) => {
      const page = await signedIn('sekadau')
      await page.goto('/keputusan/pengaturan?tab=bentuk')
      const choose = async (buffer: Buffer) => {
        const chooser = await chooserAfter(page, () => page.getByRole('button', { name: t('Gambar lambang') }).click())
        await chooser.setFiles({ name: 'lambang.png', mimeType: 'image/png', buffer })
        await page.getByRole('button', { name: t('Simpan bentuk naskah') }).click()
      }
      // Any picture will do: a corner of the page as it stands.
      const emblem = await page.screenshot({ clip: { x: 0, y: 0, width: 120, height: 120 } })
      await choose(emblem.subarray(0, -40))
      await page.getByText(t.either('berkasnya harus utuh', 'the file must be whole')).first().waitFor()
      await expectAccessible(page)
      expect(await page.getByText(t('Sudah ada lambang. Pilih gambar lain untuk menggantinya.')).count()).toBe(0)
      await choose(emblem)
      await page.getByText(t('Sudah ada lambang. Pilih gambar lain untuk menggantinya.')).waitFor()
      await expectAccessible(page)
      // Taken off again, so that whoever walks here next begins without one.
      await page.getByLabel(t('Hapus lambang dari naskah')).check()
      await page.getByRole('button', { name: t('Simpan bentuk naskah') }).click()
      await page.getByText(t('PNG atau JPEG, paling besar 256 KB, sisi 64 sampai 2.000 piksel.')).waitFor()
    },
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
