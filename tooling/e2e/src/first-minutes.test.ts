import { freshName, freshNationalId } from './fresh-person.ts'
import { invitationSentTo } from './invitation-mail.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { keepShell } from './offline.ts'

// Each journey of `first-minutes…` walks one row of `docs/guide/lima-menit-pertama.md`, from what is seen first to the finished work, and its title begins with
// the role as it stands there: `tooling/architecture-rules/src/first-minutes.test.ts` compares the two.

journey(
  'Petugas desa atau kelurahan (ponsel): registers somebody from their card, finds them among the people of the village, and the next one waits in the outbox without a signal',
  'id light phone',
  async ({ signedIn, t, look }) => {
    const [name, next] = [freshName(), freshName()]
    const page = await signedIn('desa-61.01.05.2001')
    await page
      .getByRole('navigation', { name: t('Warga menurut status') })
      .getByText(t('Semua'))
      .waitFor()
    const register = page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .first()
    await register.waitFor()
    await expectAccessible(page, 'home of a village')
    await keepShell(page)
    await register.click()
    await fillIn(name)
    await expectAccessible(page, 'before somebody is registered')
    await page.getByRole('button', { name: t('Daftarkan'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.goto('/pekerja')
    await page.getByRole('searchbox').first().fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name }).first().waitFor()
    await expectAccessible(page, 'the people of a village, with the newest')

    await page.goto('/pekerja/baru')
    await page.getByLabel(t('NIK')).first().waitFor()
    await page.context().setOffline(true)
    await fillIn(next)
    await page.getByRole('button', { name: t('Daftarkan'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: t('Kotak keluar') }).waitFor()
    const waiting = page.getByRole('article').filter({ hasText: next })
    await waiting.getByText(t('Menunggu kirim')).waitFor()
    await expectAccessible(page, 'who waits for a signal')
    await page.context().setOffline(false)
    await waiting.getByText(t('Terkirim'), { exact: true }).waitFor()

    /** One step a screen on a phone; at a desk all of it stands on one. */
    async function fillIn(called: string): Promise<void> {
      const goesOn = async () => {
        if (look.size === 'phone') await page.getByRole('button', { name: t('Lanjut') }).click()
      }
      await page.getByLabel(t('NIK')).first().fill(freshNationalId('611207560482'))
      await page.getByLabel(t('Nama')).first().fill(called)
      await goesOn()
      await page.getByRole('combobox', { name: t('Desa atau kelurahan') }).waitFor()
      await goesOn()
    }
  },
)

journey(
  'Petugas dinas (OPD): goes from the home to one record whose birth day differs from the NIK, corrects it, and the queue is shorter by one',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu.perikanan')
    const queue = page.getByRole('link', { name: t('NIK berbeda dari isian') })
    // Of a demo that has only just begun, whose NIK differs is known some seconds later: the home is opened until it is.
    const waits = async () => {
      await page.goto('/')
      await page.getByRole('heading', { name: t('Pekerjaan saya') }).waitFor()
      return queue.count()
    }
    await expect.poll(waits).toBe(1)
    await page.getByRole('heading', { name: t('Perlindungan per wilayah') }).waitFor()
    await expectAccessible(page, 'home of an agency')
    await page.getByRole('button', { name: t('Bantuan'), exact: true }).click()
    const help = page.getByRole('dialog')
    await help.getByRole('heading', { name: '2. Beranda: pekerjaan Anda (5 menit)' }).waitFor()
    await expectAccessible(page, 'the guide beside the home')
    await help.getByRole('button', { name: t('Tutup') }).click()
    await help.waitFor({ state: 'detached' })
    await queue.click()
    const people = page.getByRole('region', { name: t('Daftar pekerja') }).locator('tbody tr')
    const living = people.filter({ hasNotText: t('Meninggal') }).getByRole('link')
    await living.first().waitFor()
    const before = await people.count()
    const name = ((await living.first().textContent()) ?? '').trim()
    await living.first().click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    // The identity card says what is right; here the digits of the NIK do, opened for a reason.
    await page.getByRole('button', { name: t('Buka'), exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Verifikasi berkas') }).check()
    await dialog.getByRole('button', { name: t('Buka NIK') }).click()
    const opened = page.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).first()
    const birthDay = birthDayIn(((await opened.textContent()) ?? '').replaceAll(' ', ''))
    await page.getByRole('link', { name: t('Perbarui'), exact: true }).click()
    await page.getByLabel(t('Tanggal lahir')).fill(birthDay)
    await page.getByLabel(t('Alasan perubahan')).fill('Dicocokkan dengan KTP di rumahnya')
    await page.getByRole('button', { name: t('Simpan perubahan') }).click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('tab', { name: t('Riwayat') }).click()
    await page.getByText('Dicocokkan dengan KTP di rumahnya').first().waitFor()
    await expectAccessible(page, 'history of a corrected record')
    await page.goto('/pekerja?beda=nik')
    await expect.poll(async () => people.count()).toBe(before - 1)
  },
)

journey(
  'Verifikator: goes from the home into the queue of candidates, decides one, and the next one is a key away',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('landak.verifier')
    const queue = page.getByRole('link', { name: t('Calon menunggu verifikasi') })
    await queue.waitFor()
    const step = page.getByRole('link', { name: t('Putuskan satu calon') })
    await step.waitFor()
    await expectAccessible(page, 'home of a verifier')
    await step.click()
    await page.getByText(t('menunggu verifikasi Anda'), { exact: true }).waitFor()
    const people = page.getByRole('region', { name: t('Daftar pekerja') }).locator('tbody')
    const first = people.getByRole('link').first()
    const name = ((await first.textContent()) ?? '').trim()
    const record = new URL((await first.getAttribute('href')) ?? '', page.url()).pathname
    await first.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await expectAccessible(page, 'a candidate before the verdict')
    await page.getByRole('button', { name: t('Layak'), exact: true }).click()
    await page.getByRole('button', { name: t('Tetapkan layak') }).click()
    await page.getByText(t('Ditetapkan layak.')).waitFor()
    await page.getByRole('main').getByText(t('Terverifikasi')).first().waitFor()
    await expectAccessible(page, 'a candidate who was decided')
    await page
      .getByRole('button', { name: t.begin('Berikutnya: {0}') })
      .and(page.locator(':focus'))
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((address) => address.pathname !== record)
    await page.getByRole('button', { name: t('Layak'), exact: true }).waitFor()
    await page.goto('/pekerja?antre=saya')
    await people.getByRole('link').first().waitFor()
    expect(await people.locator(`a[href^="${record}"]`).count()).toBe(0)
  },
)

journey(
  'Administrator instansi: invites a colleague by the first step of the home; the invitation waits, and so does the role that checks, for a second administrator',
  'id dark desktop',
  async ({ signedIn, visit, t }) => {
    const run = Date.now()
    const [name, email] = [`Penelaah Percobaan ${run}`, `penelaah-${run}@landak.example`]
    const administrator = await signedIn('landak')
    await administrator.getByRole('heading', { name: t('Langkah pertama') }).waitFor()
    await expectAccessible(administrator, 'home of an administrator')
    await administrator.getByRole('link', { name: t('Undang rekan dan beri peran') }).click()
    await administrator.getByRole('button', { name: t('Undang orang') }).click()
    const dialog = administrator.getByRole('dialog')
    await dialog.getByLabel(t('Nama'), { exact: true }).fill(name)
    await dialog.getByLabel(t('Surel')).fill(email)
    await dialog.getByRole('checkbox', { name: t('Verifikator') }).check()
    await dialog.getByLabel(t('Jabatan'), { exact: true }).fill('Kepala Seksi Verifikasi')
    await dialog.getByLabel(t('Nomor SK pengangkatan')).fill('821.2/9/BKPSDM/2026')
    await dialog.getByLabel(t('Tanggal SK'), { exact: true }).fill('02/02/2026')
    await expectAccessible(administrator, 'inviting a colleague')
    await dialog.getByRole('button', { name: t('Kirim undangan') }).click()
    await dialog
      .getByRole('button', { name: t('Tutup') })
      .last()
      .click()
    await administrator.goto('/orang?tab=undangan')
    await administrator.getByRole('row', { name: email }).getByText(t('Menunggu'), { exact: true }).waitFor()
    await expectAccessible(administrator, 'an invitation that waits')

    const colleague = await visit()
    await colleague.goto(await invitationSentTo(email))
    await colleague.getByLabel(t('Kata sandi baru'), { exact: true }).fill('sungai landak berkelok panjang')
    await colleague.getByLabel(t('Ulangi kata sandi baru')).fill('sungai landak berkelok panjang')
    await colleague.getByRole('button', { name: t('Terima undangan') }).click()
    await colleague.getByText(t('Undangan diterima')).waitFor()
    await administrator.goto('/orang?tab=konfirmasi')
    await administrator.getByRole('row', { name }).waitFor()
    const second = await signedIn('provinsi')
    await second.goto('/orang?tab=konfirmasi')
    await second
      .getByRole('row', { name })
      .getByRole('button', { name: t('Konfirmasi peran {userName}', { userName: name }) })
      .waitFor()
    await expectAccessible(second, 'a role that waits for a second administrator')
    // The first step is taken, and the home says so.
    await administrator.goto('/')
    await administrator
      .getByRole('listitem')
      .filter({ hasText: t('Undang rekan dan beri peran') })
      .getByLabel(t('Selesai'))
      .waitFor()
  },
)

/** As the digits of a NIK say it: two each of the day (of women 40 more), month and year, of which nobody is born after today. */
function birthDayIn(nationalId: string): string {
  const [day, month, year] = [6, 8, 10].map((at) => Number(nationalId.slice(at, at + 2)))
  const born = (day ?? 0) > 40 ? (day ?? 0) - 40 : (day ?? 0)
  const century = (year ?? 0) > new Date().getFullYear() % 100 ? 19 : 20
  return `${String(born).padStart(2, '0')}/${String(month).padStart(2, '0')}/${century}${String(year).padStart(2, '0')}`
}
