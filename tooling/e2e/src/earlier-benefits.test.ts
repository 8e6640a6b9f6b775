import { expect, expectAccessible, journey } from './journey.ts'

/** Two payments that can be read and one that cannot; numbers of their own, since a walk that broke off before has used its. */
const aList = (number: string, surname: string) =>
  [
    'NIK;KPJ;Nama Peserta;Program;Tanggal Kejadian;Tanggal Bayar;Jumlah Manfaat;Kecamatan;Nomor Klaim;Ahli Waris',
    `;98000000001;Siti ${surname};JKM;01/03/2018;15/03/2018;42.000.000;Sungai Raya;UJI-${number}-1;Dewi Contoh`,
    `;98000000002;Budi ${surname};JHT;;16/03/2018;1.500.000;;UJI-${number}-2;`,
    `;98000000003;Adi ${surname};JKK;;31/02/2018;900.000;;UJI-${number}-3;`,
  ].join('\n')

journey(
  'an officer uploads what the insurer paid before, another confirms it, and each figure opens its payments',
  'id light phone',
  async ({ signedIn, t }) => {
    const number = String(Date.now()).slice(-8)
    // A name has no digits.
    const surname = number.replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
    const name = `klaim-${number}.csv`
    const officer = await signedIn('kubu-raya')
    await officer.goto('/klaim/terdahulu?tampil=rincian')
    await officer
      .getByText(/5[.,]8\d\d klaim/)
      .first()
      .waitFor()
    await expectAccessible(officer, 'earlier payments')
    await officer.goto('/klaim/terdahulu')
    await officer.getByRole('button', { name: t('Unggah daftar') }).click()
    await officer
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(aList(number, surname)) })
    await officer.getByRole('button', { name }).waitFor()
    await expectAccessible(officer, 'upload of earlier claims')
    await officer.getByRole('button', { name: t('Baca berkas') }).click()
    await officer.getByRole('heading', { level: 1, name }).waitFor()
    await officer.getByText(t('Menunggu orang kedua')).first().waitFor()
    await officer.getByText(t('Bukan tanggal. Tulis misalnya 31/10/2024.')).waitFor()
    await expectAccessible(officer, 'a list of earlier claims that waits')
    expect(await officer.getByRole('button', { name: t('Konfirmasi daftar') }).count()).toBe(0)

    const checker = await signedIn('kubu-raya.verifier')
    await checker.goto(new URL(officer.url()).pathname + new URL(officer.url()).search)
    await checker.getByRole('button', { name: t('Konfirmasi daftar') }).click()
    await expectAccessible(checker, 'confirmation of earlier claims')
    await checker
      .getByRole('dialog')
      .getByRole('button', { name: t('Konfirmasi daftar') })
      .click()
    await checker.getByText(t('Dikonfirmasi')).first().waitFor()

    await officer.goto('/klaim/terdahulu')
    await officer.getByRole('link', { name: /klaim: 2018$/ }).waitFor()
    await expectAccessible(officer, 'figures of earlier claims')
    await officer.getByRole('link', { name: /klaim: 2018$/ }).click()
    await officer.getByRole('searchbox', { name: t('Cari nama, penerima, atau nomor klaim') }).fill(number)
    await officer.getByText(`Siti ${surname}`).waitFor()
    await officer.getByText(`Budi ${surname}`).waitFor()
    await officer.getByText('Rp43.500.000').waitFor()
    expect(await officer.getByText(`Adi ${surname}`).count()).toBe(0)
  },
)
