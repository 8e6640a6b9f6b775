import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, journey } from './journey.ts'

/** A figure of the whole city in the English manner, two of villages in the Indonesian one, and a place that there is not. */
function aList(mark: string): string {
  const source = `Buku data ${mark};20/01/2026;B/${mark}`
  return [
    'Indikator;Wilayah;Periode;Angka;Pembilang;Penyebut;Sumber;Tanggal sumber;Nomor atau alamat',
    `COVERAGE;61.72;2019;;21,000;84,000;${source}`,
    `SELF_EMPLOYED_POTENTIAL;61.72.01.1001;2019;1.204;;;${source}`,
    `COVERAGE;61.72;2018;104,5%;;;${source}`,
    `SELF_EMPLOYED_POTENTIAL;Desa Tidak Ada;2019;1.204;;;${source}`,
  ].join('\n')
}

journey(
  'an officer imports a list of figures, and a verifier confirms it as a whole',
  'id light desktop',
  async ({ signedIn, t }) => {
    const mark = Date.now().toString().slice(-6)
    const name = `angka-${mark}.csv`
    const officer = await signedIn('singkawang')
    await officer.goto('/cakupan')
    await officer.getByRole('link', { name: t('Impor angka dari berkas') }).click()
    const [template] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: t('Unduh templat') }).click(),
    ])
    expect(await readFile(await template.path(), 'utf8')).toContain('"Indikator";"Wilayah";"Periode"')
    await expectAccessible(officer, 'lists of figures')
    const uploads = async () => {
      await officer.getByRole('button', { name: t('Unggah daftar') }).click()
      await officer
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(aList(mark)) })
      await officer.getByRole('button', { name }).waitFor()
      await officer.getByRole('button', { name: t('Baca berkas') }).click()
    }
    await uploads()
    const lines = officer.getByRole('region', { name: t('Baris daftar angka') })
    await lines.getByText('Tidak ada tempat dengan nama itu di wilayah Anda.').waitFor()
    await lines.getByText('21.000 dari 84.000').waitFor()
    await lines.getByText('104,50% (di atas 100%)').waitFor()
    await expectAccessible(officer, 'a list of figures with what is wrong in it')
    const [faulty] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: t('Unduh baris yang salah') }).click(),
    ])
    expect(await readFile(await faulty.path(), 'utf8')).toContain('"Desa Tidak Ada";"2019"')
    await officer.getByRole('button', { name: t('Catat daftar') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Catat daftar') })
      .click()
    await officer.getByText(t('Daftar dicatat dan menunggu orang kedua.')).waitFor()
    const address = officer.url()

    await officer.goto('/cakupan/berkas')
    await uploads()
    await officer.getByRole('dialog').getByText(`“${name}”`).waitFor()
    await expectAccessible(officer, 'a list of figures that is known')

    const verifier = await signedIn('singkawang.verifier')
    await verifier.goto(address)
    await verifier.getByRole('button', { name: t('Sahkan daftar') }).click()
    await expectAccessible(verifier, 'a list of figures that is confirmed')
    await verifier
      .getByRole('dialog')
      .getByRole('button', { name: t('Sahkan daftar') })
      .click()
    await verifier.getByText(t('Daftar disahkan; angkanya berlaku.')).waitFor()
    await verifier.goto('/cakupan')
    const row = verifier
      .getByRole('region', { name: t('Semua angka terbitan') })
      .getByRole('table')
      .getByRole('row')
      .filter({ hasText: `Buku data ${mark}` })
    await expect.poll(() => row.count()).toBe(2)
    expect((await row.allTextContents()).join()).toContain('25,00%')
  },
)
