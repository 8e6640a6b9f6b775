import { every } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a village officer registers somebody on the phone, helped by the NIK',
  'id light phone',
  async ({ signedIn, t, look }) => {
    // Nobody of the demo has it: of a district long gone, with a serial taken from the clock.
    const serial = 1000 + ((Date.now() + every.indexOf(look)) % 8999)
    const page = await signedIn('desa-61.12.07.2002')
    await expectAccessible(page)
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Daftarkan orang') })
      .first()
      .click()
    await page.getByLabel(t('NIK')).first().fill(`611207550482${serial}`)
    await page.getByText(t('Terbaca dari NIK')).waitFor()
    expect(await page.getByLabel(t('Tanggal lahir')).first().inputValue()).toBe('15/04/1982')
    await expectAccessible(page)
    await page.getByLabel(t('Nama')).first().fill('Maria Goreti Percobaan')
    await goOn()
    const village = page.getByRole('combobox', { name: t('Desa atau kelurahan') })
    // The only village that this officer works for stands there already.
    await expect.poll(() => village.inputValue()).toContain('Rasau Jaya')
    await expectAccessible(page)
    await goOn()
    await page.getByRole('checkbox', { name: t('JKM, kematian') }).check()
    await page.getByLabel(t('Mulai bulan')).pressSequentially('032026')
    await page.getByLabel(t('Pembayar iuran')).selectOption({ label: t('APBDes') })
    await expectAccessible(page)
    await page.getByRole('button', { name: t('Daftarkan'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Maria Goreti Percobaan' }).waitFor()
    await page.getByText(t.either('JKM, sejak Mar 2026', 'JKM, since Mar 2026')).waitFor()
    await expectAccessible(page)

    /** One step a screen on a phone; at a desk all of it stands on one. */
    async function goOn(): Promise<void> {
      if (look.size === 'phone') await page.getByRole('button', { name: t('Lanjut') }).click()
    }
  },
)
