import { expect, expectAccessible, journey } from './journey.ts'

const LETTER = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

journey(
  'a family that has not claimed is found, its child is named, a colleague brings the letter of the school, and the year that was paid says so',
  'en light desktop',
  async ({ signedIn, t }) => {
    const officer = await signedIn('pontianak')
    await officer.goto('/beasiswa')
    const years = officer.getByRole('navigation', { name: t('Daftar beasiswa') })
    const earlier = ((await years.getByRole('link').first().textContent()) ?? '').replace('‹', '').trim()
    await years.getByRole('link').first().click()
    await years.locator('[aria-current=page]').getByText(earlier).waitFor()
    // Nobody had a scholarship in it, and the page says so.
    await officer.getByText(t('Belum ada anak pada tahun ajaran ini')).waitFor()
    await officer.getByRole('link', { name: t('Keluarga yang belum mengajukan') }).click()
    const family = officer
      .getByRole('region', { name: t('Keluarga yang belum mengajukan') })
      .locator('tbody')
      .getByRole('link')
    await family.first().waitFor()
    await expectAccessible(officer, 'families that have not claimed')
    await family.first().click()
    await officer.getByRole('button', { name: t('Tambah anak') }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel(t('Nama anak')).fill('Anak Contoh Tiga')
    await dialog.getByLabel(t('Tanggal lahir')).fill('05/05/2016')
    await dialog.getByLabel(t('Tahun keberapa')).fill('3')
    await expectAccessible(officer, 'a child')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByRole('link', { name: 'Anak Contoh Tiga' }).click()
    await officer.getByRole('heading', { level: 1, name: 'Anak Contoh Tiga' }).waitFor()
    const address = new URL(officer.url()).pathname

    const colleague = await signedIn('pontianak.verifier')
    await colleague.goto(address)
    await colleague
      .getByRole('button', { name: t.begin('Bawa surat sekolah {name}') })
      .last()
      .click()
    const letter = colleague.getByRole('dialog')
    await letter.getByLabel(t('Nama sekolah')).fill('SD Negeri Contoh 1')
    await letter.locator('input[type=file]').setInputFiles({ name: 'surat.png', mimeType: 'image/png', buffer: LETTER })
    await expectAccessible(colleague, 'the letter of a school')
    await letter.getByRole('button', { name: t('Simpan') }).click()
    await letter.waitFor({ state: 'detached' })

    await officer.goto(address)
    await officer.getByRole('button', { name: t.begin('Catat pembayaran {name}') }).click()
    await dialog.getByLabel(t('Nomor pembayaran dari BPJS')).fill('BEASISWA-CONTOH-9')
    await expectAccessible(officer, 'a payment of a year')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByText(t('Sudah dibayar')).first().waitFor()
    await expectAccessible(officer, 'a child whose year is paid')

    await officer.goto('/beasiswa')
    await officer
      .getByRole('region', { name: t('Daftar beasiswa') })
      .getByText('Anak Contoh Tiga')
      .waitFor()
    await officer.goto('/beasiswa')
    await officer.getByRole('link', { name: t('Keluarga yang belum mengajukan') }).click()
    await officer.getByText(t('Semua keluarga sudah ditanya')).waitFor()
    expect(await family.count()).toBe(0)
  },
  { once: true },
)
