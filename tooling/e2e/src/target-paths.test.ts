import { expect, expectAccessible, journey } from './journey.ts'

const NAME = 'Rencana pembangunan jangka menengah Singkawang'

journey(
  'an officer sets a path of targets, a verifier confirms it, and both see it with its progress',
  'id light desktop',
  async ({ signedIn, t }) => {
    const officer = await signedIn('singkawang')
    await officer.goto('/cakupan')
    await officer.getByRole('button', { name: t('Tetapkan target'), exact: true }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.getByText('Isi tanggal dokumennya.').waitFor()
    await expectAccessible(officer, 'a target that is set, with what is missing')
    const year = new Date().getFullYear() + 1
    const write = async (at: number, share: string) => {
      await dialog.getByLabel(t('Tahun ke-{0}', { 0: String(at) }), { exact: true }).fill(String(year + at - 1))
      await dialog.getByLabel(t('Persentase, tahun ke-{0}', { 0: String(at) })).fill(share)
    }
    await write(1, '60,80')
    await dialog.getByRole('button', { name: t('Tambah tahun') }).click()
    await write(2, '59,50')
    await dialog.getByText(t('Lebih rendah daripada tahun sebelumnya: {years}.', { years: String(year + 1) })).waitFor()
    await dialog.getByLabel(t('Nomor dokumen')).fill('7/2026')
    await dialog.getByLabel(t('Tanggal dokumen')).fill('20/01/2026')
    await dialog.getByLabel(t('Nama dokumen')).fill(NAME)
    await dialog.getByLabel(t('Alasan')).fill('Menurut rencana daerah yang baru')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.getByText('Target turun dari satu tahun').waitFor()
    await expectAccessible(officer, 'a path that falls')
    await dialog.getByLabel(t('Benar, dokumennya memang menetapkan target yang turun')).check()
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    const own = officer.getByRole('region', { name: t('Target yang ditetapkan sendiri') }).getByRole('table')
    await own.getByRole('button', { name: t('Tarik'), exact: true }).waitFor()

    const verifier = await signedIn('singkawang.verifier')
    await verifier.goto('/cakupan')
    const waiting = verifier.getByRole('region', { name: t('Target yang ditetapkan sendiri') }).getByRole('table')
    await waiting.getByText(NAME).waitFor()
    await waiting.getByText(t('(lebih rendah daripada sebelumnya)')).waitFor()
    await expectAccessible(verifier, 'a path of targets that waits')
    await waiting.getByRole('button', { name: 'Sahkan', exact: true }).click()
    await verifier.getByRole('dialog').getByRole('button', { name: 'Sahkan', exact: true }).click()

    await verifier.getByRole('list', { name: t('Target cakupan') }).waitFor()
    await officer.reload()
    for (const page of [verifier, officer]) {
      const targets = page.getByRole('list', { name: t('Target cakupan') })
      const item = targets.getByRole('listitem').filter({ hasText: `${year}: 60,80%` })
      await item.getByText('Masih kurang').waitFor()
      const text = await item.textContent()
      expect(text).toContain('tiap bulan selama')
      expect(text).toContain(NAME)
      await targets.getByText('Target ini lebih rendah daripada target sebelumnya.').waitFor()
    }
    await expectAccessible(officer, 'a target that was set by hand')
    await own.getByRole('button', { name: t('Ganti'), exact: true }).waitFor()
  },
  // Of one government and figure one path waits.
  { once: true },
)
