import { invitationSentTo, mailedTo } from './invitation-mail.ts'
import { expect, expectAccessible, journey } from './journey.ts'

const COMPANY_PASSWORD = 'perahu hujan lampu'

journey(
  'a company applies on a phone, a regency verifies it, another person admits it, and its first member sees its home',
  'id light phone',
  async ({ signedIn, visit, t }) => {
    // A walk that broke off before has used its number.
    const nib = String(Date.now()).padStart(13, '9')
    const email = `csr-${nib}@contoh.example`
    const name = `Contoh Perahu ${nib.slice(-6)} (data contoh)`
    const applicant = await visit()
    await applicant.goto('/masuk')
    await applicant.getByRole('link', { name: t('Perusahaan: ikut membayar') }).click()
    await applicant.getByRole('heading', { level: 1, name: 'Ikut membayar iuran pekerja rentan' }).waitFor()
    await expectAccessible(applicant, 'form of a company')
    await applicant.getByLabel('Bentuk badan').selectOption('PT')
    await applicant.getByLabel('Nama perusahaan').fill(name)
    await applicant.getByLabel('Nomor induk berusaha (NIB)').fill('123')
    await applicant.getByLabel('Alamat').fill('Jalan Arteri Supadio 17')
    await applicant.getByLabel('Kabupaten atau kota').selectOption('61.12')
    await applicant.getByLabel('Nama Anda').fill('Dewi Lestari')
    await applicant.getByLabel('Jabatan').fill('Kepala CSR')
    await applicant.getByLabel('Surel').fill(email)
    await applicant.getByLabel('Telepon').fill('0812-3456-7890')
    await applicant.getByLabel('Pemerintah yang memeriksa').selectOption('61.12')
    await applicant.getByLabel('Tujuan perusahaan Anda').fill('Membayar iuran nelayan di sekitar galangan')
    await applicant.getByRole('button', { name: 'Kirim pendaftaran' }).click()
    await applicant.getByRole('heading', { name: 'Periksa isian berikut' }).waitFor()
    await expectAccessible(applicant, 'form of a company with a fault')
    expect(await applicant.getByLabel('Nama perusahaan').inputValue()).toBe(name)
    await applicant.getByLabel('Nomor induk berusaha (NIB)').fill(nib)
    await applicant.getByRole('button', { name: 'Kirim pendaftaran' }).click()
    await applicant.getByRole('heading', { name: 'Periksa surel Anda' }).waitFor()

    await applicant.goto(await mailedTo(email, /\/publik\/ikut-membayar\/[\w-]{43}/))
    await expectAccessible(applicant, 'confirmation of a company')
    await applicant.getByRole('button', { name: 'Ya, konfirmasikan' }).click()
    await applicant.getByRole('heading', { name: 'Terima kasih, pendaftaran dikonfirmasi' }).waitFor()

    const officer = await signedIn('kubu-raya')
    await officer.goto('/mitra/pendaftaran')
    const company = `PT ${name}`
    const asOfficer = officer
      .getByRole('row', { name: company })
      .or(officer.getByRole('listitem').filter({ hasText: company }))
    await asOfficer
      .first()
      .getByRole('button', { name: t('Sudah diperiksa') })
      .click()
    await expectAccessible(officer, 'verification of a company')
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Sudah diperiksa') })
      .click()
    await asOfficer.first().getByText(t('Menunggu keputusan')).waitFor()
    await expectAccessible(officer, 'companies that apply')
    expect(
      await asOfficer
        .first()
        .getByRole('button', { name: t('Terima'), exact: true })
        .count(),
    ).toBe(0)

    const approver = await signedIn('kubu-raya.approver')
    await approver.goto('/mitra/pendaftaran')
    const asApprover = approver
      .getByRole('row', { name: company })
      .or(approver.getByRole('listitem').filter({ hasText: company }))
    await asApprover
      .first()
      .getByRole('button', { name: t('Terima'), exact: true })
      .click()
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Terima'), exact: true })
      .click()
    await asApprover
      .first()
      .getByRole('button', { name: t('Kirim undangan lagi') })
      .waitFor()
    await expectAccessible(approver, 'a company that was admitted')

    const member = await visit()
    await member.goto(await invitationSentTo(email))
    await member.getByLabel(t('Kata sandi baru'), { exact: true }).fill(COMPANY_PASSWORD)
    await member.getByLabel(t('Ulangi kata sandi baru')).fill(COMPANY_PASSWORD)
    await member.getByRole('button', { name: t('Terima undangan') }).click()
    await member.getByText(t('Undangan diterima')).waitFor()
    await member.goto('/masuk')
    await member.getByLabel(t('Surel')).fill(email)
    await member.getByLabel(t('Kata sandi'), { exact: true }).fill(COMPANY_PASSWORD)
    await member.getByRole('button', { name: t('Masuk'), exact: true }).click()
    await member.waitForURL('**/')
    await member.getByText(company).first().waitFor()
    await expectAccessible(member, 'home of a company that was admitted')
  },
)
