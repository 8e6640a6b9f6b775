import { expect, expectAccessible, journey } from './journey.ts'
import { somebody, VILLAGE } from './village-people.ts'

journey(
  'a village gives a family its link, the family reports on its own phone, and an officer confirms it so that the claim is open',
  'id light phone',
  async ({ signedIn, visit, t }) => {
    const village = await signedIn(VILLAGE)
    const person = await somebody(village, 'family-report')
    await village.goto(`/pekerja/${person.id}`)
    await village.getByRole('button', { name: t('Tindakan lain') }).click()
    await village.getByRole('menuitem', { name: t('Tautan lapor untuk keluarga') }).click()
    const giving = village.getByRole('dialog')
    await giving.getByText(/30 hari|30 days/).waitFor()
    await expectAccessible(village, 'a link to give out')
    await giving.getByRole('button', { name: t('Buat tautan') }).click()
    const link = await giving.getByLabel(t('Tautan'), { exact: true }).inputValue()
    await expectAccessible(village, 'the link of a family')
    await giving.getByRole('button', { name: t('Selesai') }).click()

    const family = await visit()
    await family.goto(new URL(link).pathname)
    await family.getByRole('heading', { level: 1, name: 'Laporan keluarga' }).waitFor()
    await family.getByText(/Tanpa biaya/).waitFor()
    await expectAccessible(family, 'what a family is asked')
    await family.getByLabel('Apa yang terjadi?').selectOption('DEATH')
    await family.getByLabel('Tanggal', { exact: true }).fill('31')
    await family.getByLabel('Bulan').selectOption('2')
    await family.getByLabel('Tahun').fill('2026')
    await family.getByLabel('Di mana?').fill('Rumah keluarga')
    await family.getByLabel('Nama Anda').fill('Dewi Contoh')
    await family.getByLabel('Hubungan Anda dengan orang ini').selectOption('CHILD')
    await family.getByLabel('Nomor telepon (boleh kosong)').fill('0812-0000-1111')
    await family.getByRole('button', { name: 'Kirim laporan' }).click()
    // A day that no calendar has is put right beside everything else that was written.
    await family.getByRole('alert').waitFor()
    await expectAccessible(family, 'a report with a fault')
    expect(await family.getByLabel('Nama Anda').inputValue()).toBe('Dewi Contoh')
    await family.getByLabel('Tanggal', { exact: true }).fill('4')
    await family.getByLabel('Bulan').selectOption('3')
    await family.getByRole('button', { name: 'Kirim laporan' }).click()
    await family.getByRole('heading', { level: 1, name: 'Terima kasih, laporan Anda sudah diterima' }).waitFor()
    await family.getByText('Akta kematian').waitFor()
    await expectAccessible(family, 'the thanks for a report')

    const officer = await signedIn('kubu-raya')
    await officer.goto('/klaim')
    const card = officer.locator('section').filter({
      has: officer.getByRole('heading', { name: t('Laporan dari luar yang belum dipastikan') }),
    })
    const report = card.getByRole('listitem').filter({ hasText: person.name }).first()
    await report.getByText(/Dewi Contoh/).waitFor()
    await report.getByRole('link', { name: '+6281200001111' }).waitFor()
    await expectAccessible(officer, 'a report of a family')
    await report.getByRole('button', { name: t('Pastikan laporan') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Pastikan laporan') })
      .click()
    await officer.getByText(t('Laporan dipastikan; yang mengikutinya dibuka.')).first().waitFor()
    await officer.goto(`/pekerja/${person.id}/lapor`)
    await officer.getByRole('link', { name: t('Buka kasusnya') }).click()
    await officer.getByText(t('Akta kematian')).first().waitFor()
  },
  { once: true },
)
