import { checksAnswers } from './checks-answers.ts'
import { expect, expectAccessible, journey } from './journey.ts'

// The other roles of `docs/guide/lima-menit-pertama.md` finish their work in journeys of their own: `role-homes`, `phone-registration`, `verify-queue`,
// `desk`, `role-confirmation` and `pledge`.

journey(
  'an officer of an agency goes from the home to one record whose birth day differs from the NIK, corrects it, and the queue is shorter by one',
  'id light desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu.perikanan')
    const queue = page.getByRole('link', { name: t('NIK berbeda dari isian') })
    await queue.waitFor()
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
  'the legal bureau goes from the home to the decree that waits, approves it by a choice of its own, and nothing waits any more',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('ketapang.legal')
    await page.getByRole('link', { name: t('Keputusan menunggu Anda') }).click()
    const waiting = page.getByRole('list', { name: t('Menunggu Anda') }).getByRole('article')
    await waiting.first().waitFor()
    await expectAccessible(page, 'what waits for the legal bureau')
    await waiting.first().getByRole('heading', { level: 2 }).getByRole('link').click()
    await page.getByRole('button', { name: t('Periksa dan paraf') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Setuju'), exact: true }).check()
    await checksAnswers(dialog, t)
    await expectAccessible(page, 'a vote')
    await dialog.getByRole('button', { name: t.begin('Setujui {people} orang') }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto('/meja')
    await page.getByText(t('Tidak ada yang menunggu Anda')).waitFor()
  },
  { once: true },
)

journey(
  'an auditor asks who got or lost a role, and takes the answer as a file',
  'id dark phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('auditor')
    await page.goto('/audit')
    await page.getByRole('link', { name: t('Siapa mendapat atau kehilangan peran?') }).click()
    await page.getByText(t('Peran pemeriksa dikonfirmasi')).first().waitFor()
    await expectAccessible(page, 'an answer of the audit log')
    await page.getByRole('button', { name: t('Ekspor') }).click()
    const file = page.getByRole('dialog').getByRole('link', { name: t.begin('Unduh {0}') })
    await file.waitFor()
    const answer = await page.request.get((await file.getAttribute('href')) ?? '')
    expect([answer.status(), (await answer.text()).split('\n').length > 2]).toEqual([200, true])
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('Tutup') })
      .last()
      .click()
    // Taking it is an entry of the log itself.
    await page.goto('/audit?tanya=keluar')
    await page.getByText(t('Catatan audit diekspor')).first().waitFor()
  },
)

/** As the digits of a NIK say it: two each of the day (of women 40 more), month and year, of which nobody is born after today. */
function birthDayIn(nationalId: string): string {
  const [day, month, year] = [6, 8, 10].map((at) => Number(nationalId.slice(at, at + 2)))
  const born = (day ?? 0) > 40 ? (day ?? 0) - 40 : (day ?? 0)
  const century = (year ?? 0) > new Date().getFullYear() % 100 ? 19 : 20
  return `${String(born).padStart(2, '0')}/${String(month).padStart(2, '0')}/${century}${String(year).padStart(2, '0')}`
}
