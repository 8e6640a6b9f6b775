import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a planner sees what a year costs, when a budget ends, compares two plans, and turns one into a programme',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu')
    await page.goto('/simulasi')
    await page.getByRole('heading', { level: 1, name: t('Simulasi pembiayaan') }).waitFor()
    await page.getByRole('button', { name: t('Hitung') }).click()
    await page
      .getByRole('alert')
      .getByText(/Jumlah orang bukan bilangan/)
      .first()
      .waitFor()
    await expectAccessible(page, 'a plan that cannot be')

    await page.getByLabel(t('Jumlah orang')).fill('1000')
    await page.getByRole('button', { name: t('Hitung') }).click()
    await page.getByText(t('Dana cukup bagi semua orang sampai bulan terakhir.')).waitFor()
    await page.getByText('12.000', { exact: true }).first().waitFor()
    const months = page.getByRole('region', { name: t('Per bulan') })
    expect(await months.getByRole('row').count()).toBe(13)

    await page.getByRole('button', { name: t('Simpan rencana ini') }).click()
    await page.getByRole('dialog').getByLabel(t('Nama rencana')).fill('Setahun penuh')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Simpan') })
      .click()
    await page.getByLabel(t('Bandingkan dengan')).selectOption({ label: 'Setahun penuh' })

    await page.getByLabel(t('Anggaran (Rp)')).fill('100000000')
    await page.getByRole('button', { name: t('Hitung') }).click()
    await page.getByText(/dana tidak cukup bagi semua orang/).waitFor()
    await page
      .getByRole('region', { name: t('Perbandingan') })
      .getByText('−', { exact: false })
      .first()
      .waitFor()
    await expectAccessible(page, 'a plan whose money ends, compared')

    await page.getByLabel(t('Buka rencana')).selectOption({ label: 'Setahun penuh' })
    expect(await page.getByLabel(t('Anggaran (Rp)')).inputValue()).toBe('')
    await page.getByRole('button', { name: t('Hapus rencana yang dibuka') }).click()
    const removal = page.getByRole('dialog')
    await removal.getByText(t('Isian di halaman ini tetap.')).waitFor()
    await expectAccessible(page, 'deleting a plan')
    await removal.getByRole('button', { name: t('Hapus rencana'), exact: true }).click()
    await page.getByText(/Belum ada\. Simpan rencana ini/).waitFor()

    await page.getByRole('link', { name: t('Jadikan konsep program') }).click()
    await page.getByRole('heading', { level: 1, name: t('Rencanakan program') }).waitFor()
    await page.getByText(/Disusun dari simulasi untuk 1\.000 orang/).waitFor()
  },
)
