import { expect, expectAccessible, journey } from './journey.ts'

const SOURCE = 'Surat BPJS Ketenagakerjaan tentang cakupan Singkawang'

journey(
  'an officer enters a figure from a letter, and a verifier confirms it after reading where it stands',
  'id light desktop',
  async ({ signedIn, t }) => {
    const officer = await signedIn('singkawang')
    await officer.goto('/cakupan')
    await officer.getByRole('button', { name: t('Catat angka'), exact: true }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.getByText('Isi tanggal sumbernya.').waitFor()
    await expectAccessible(officer, 'a figure that is entered, with what is missing')
    await dialog.getByLabel(t('Periode')).fill('12/2025')
    await dialog.getByLabel(t('Pembilang, bila disebut')).fill('17.000')
    await dialog.getByLabel(t('Penyebut, bila disebut')).fill('68.000')
    await dialog.getByLabel(t('Judul surat, terbitan, atau berkas')).fill(SOURCE)
    await dialog.getByLabel(t('Tanggal sumber')).fill('20/01/2026')
    await dialog.getByLabel(t('Nomor surat atau alamatnya')).fill('B/12/012026')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    const own = officer.getByRole('region', { name: t('Angka yang dicatat sendiri') }).getByRole('table')
    await own.getByRole('button', { name: t('Tarik'), exact: true }).waitFor()

    const verifier = await signedIn('singkawang.verifier')
    await verifier.goto('/cakupan')
    const waiting = verifier.getByRole('region', { name: t('Angka yang dicatat sendiri') }).getByRole('table')
    await waiting.getByText('17.000 dari 68.000').waitFor()
    await waiting.getByText('B/12/012026').waitFor()
    await expectAccessible(verifier, 'an entered figure that waits')
    await waiting.getByRole('button', { name: 'Sahkan', exact: true }).click()
    await verifier.getByRole('dialog').getByRole('button', { name: 'Sahkan', exact: true }).click()
    const published = verifier.getByRole('region', { name: t('Semua angka terbitan') }).getByRole('table')
    const row = published.getByRole('row').filter({ hasText: SOURCE })
    await row.waitFor()
    expect(await row.textContent()).toContain('25,00%')
    expect(await row.textContent()).toContain('dicatat pemerintah Anda')
  },
  // A figure of one source and period is entered once.
  { once: true },
)
