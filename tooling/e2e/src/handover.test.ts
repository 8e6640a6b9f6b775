import { typedDayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { PHOTO } from './photo.ts'

const PICTURE = { name: 'acara.png', mimeType: 'image/png', buffer: PHOTO }

journey(
  'an officer plans a handover, writes down on a phone what a family says, prints and minutes it, and a colleague confirms',
  'id light desktop',
  async ({ signedIn, t }) => {
    const title = `Penyerahan ${Date.now().toString(36)}`
    const officer = await signedIn('pontianak')
    await officer.goto('/klaim/penyerahan')
    await officer.getByRole('button', { name: t('Rencanakan acara') }).click()
    const plan = officer.getByRole('dialog')
    await plan.getByRole('button', { name: t('Simpan') }).click()
    await plan.getByText(t('Isi harinya.')).waitFor()
    await expectAccessible(officer, 'the plan of a handover with faults')
    await plan.getByLabel(t('Nama acara')).fill(title)
    await plan.getByLabel(t('Tempat')).fill('Aula kantor wali kota')
    await plan.getByLabel(t('Hari acara'), { exact: true }).fill(typedDayIn(0))
    await plan.getByLabel(t('Yang menyerahkan'), { exact: true }).fill('Pejabat Contoh')
    await plan.getByLabel(t('Jabatan yang menyerahkan')).fill('Wali Kota')
    await plan.getByRole('button', { name: t('Simpan') }).click()
    await officer.getByRole('heading', { level: 1, name: title }).waitFor()
    const address = new URL(officer.url()).pathname

    const phone = await signedIn('pontianak')
    await phone.setViewportSize({ width: 360, height: 740 })
    await phone.goto(address)
    await phone
      .getByRole('button', { name: t('Catat jawaban') })
      .first()
      .click()
    const answer = phone.getByRole('dialog')
    await answer.getByRole('button', { name: t('Catat jawaban') }).click()
    await answer
      .getByText(new RegExp(t.either('tidak menyetujui apa pun', 'agrees to nothing')))
      .first()
      .waitFor()
    await expectAccessible(phone, 'the answer of a family on a phone')
    await answer.getByLabel(t('Sebutan keluarga')).fill('Keluarga Perjalanan')
    await answer.getByLabel(t('Keluarga mau datang')).check()
    await answer.getByRole('button', { name: t('Catat jawaban') }).click()
    await answer.waitFor({ state: 'hidden' })
    await phone.getByText('Keluarga Perjalanan').first().waitFor()
    await expectAccessible(phone, 'a handover on a phone')

    await officer.reload()
    const seats = officer.getByRole('link', { name: t('Daftar tempat duduk') })
    const paper = await officer.request.get((await seats.getAttribute('href')) ?? '')
    expect(paper.headers()['content-type']).toBe('application/pdf')

    // A guest has a seat, too.
    await officer.getByRole('button', { name: t('Undang tamu') }).click()
    const guest = officer.getByRole('dialog')
    await guest.getByLabel(t('Nama tamu')).fill('Camat Perjalanan')
    await guest.getByRole('button', { name: t('Undang'), exact: true }).click()
    await guest.getByText('Tulis jabatan atau asal tamu, 2 sampai 120 huruf.').first().waitFor()
    await expectAccessible(officer, 'a guest without a position')
    await guest.getByLabel(t('Jabatan atau asal')).fill('Camat')
    await guest.getByRole('button', { name: t('Undang'), exact: true }).click()
    await guest.waitFor({ state: 'detached' })
    await officer
      .getByRole('region', { name: t('Tamu undangan') })
      .getByText('Camat Perjalanan')
      .waitFor()
    await officer.getByRole('button', { name: t('Jadwalkan') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Jadwalkan') })
      .click()
    await officer.getByRole('button', { name: t('Tulis berita acara') }).click()
    const minutes = officer.getByRole('dialog')
    await minutes.getByLabel(t('Banyak orang yang hadir')).fill('40')
    await minutes.getByLabel('Keluarga Perjalanan').check()
    await minutes.getByLabel(t('Jalannya acara')).fill('Acara berjalan tertib sampai selesai.')
    await expectAccessible(officer, 'the minutes of a handover')
    await minutes.getByRole('button', { name: t('Simpan') }).click()
    await officer.getByText(t('Menunggu disahkan petugas lain, bukan penulisnya.')).waitFor()
    expect(await officer.getByRole('button', { name: t('Sahkan berita acara') }).count()).toBe(0)
    await expectAccessible(officer, 'minutes that wait')

    // Nobody is seen who has not agreed.
    await officer.getByRole('button', { name: t('Tambah foto') }).click()
    const adding = officer.getByRole('dialog')
    await adding.locator('input[type=file]').setInputFiles(PICTURE)
    await adding.getByRole('button', { name: t('Lepas berkas {0}', { 0: PICTURE.name }) }).waitFor()
    await adding.getByLabel(t('Yang tampak pada foto')).fill('Papan santunan diserahkan')
    await adding.getByRole('button', { name: t('Tambahkan') }).click()
    await adding
      .getByText(/tidak setuju difoto tidak boleh tampak/)
      .first()
      .waitFor()
    await expectAccessible(officer, 'a photograph of families that have not agreed')
    await adding.getByLabel(t('Setiap keluarga yang tampak sudah setuju difoto')).check()
    await adding.getByRole('button', { name: t('Tambahkan') }).click()
    await adding.waitFor({ state: 'detached' })
    await officer.getByRole('img', { name: 'Papan santunan diserahkan' }).waitFor()
    await expectAccessible(officer, 'a handover with a photograph')

    const colleague = await signedIn('pontianak.verifier')
    await colleague.goto(address)
    await colleague.getByRole('button', { name: t('Sahkan berita acara') }).click()
    await colleague
      .getByRole('dialog')
      .getByRole('button', { name: t('Sahkan') })
      .click()
    await colleague.getByText(t('Terlaksana'), { exact: true }).waitFor()
    await expectAccessible(colleague, 'a handover that was held')
  },
)
