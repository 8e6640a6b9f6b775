import { createHmac } from 'node:crypto'
import { invitationSentTo } from './invitation-mail.ts'
import { expect, expectAccessible, journey, pressSignOut, signIn } from './journey.ts'

const PASSWORD = 'sungai kapuas mengalir tenang'
const STEP_SECONDS = 30

/** The six digits that an authenticator shows for a secret (RFC 6238: SHA-1, steps of thirty seconds). */
function codeOf(secret: string, atSeconds: number): string {
  const bits = [...secret.replace(/[\s=]/g, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atSeconds / STEP_SECONDS)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

const codeNow = (secret: string) => codeOf(secret, Date.now() / 1000)
/** A code counts once: whoever signs in right after setting up shows the next one, which is taken half a minute early. */
const codeAfter = (secret: string) => codeOf(secret, Date.now() / 1000 + 30)

journey(
  'somebody who is invited sets a password and a second factor, and signs in with both',
  'id dark phone',
  async ({ signedIn, visit, t, look }) => {
    // The vectors of RFC 6238, so that a wrong code here is never taken for a fault of the product.
    expect(codeOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59)).toBe('287082')

    const email = `pembaca-${Date.now()}@sekadau.example`
    const administrator = await signedIn('sekadau')
    await administrator.goto('/orang?tab=keamanan')
    await administrator.getByRole('checkbox', { name: t('Pembaca') }).check()
    await expectAccessible(administrator)
    await administrator.getByRole('button', { name: t('Simpan kewajiban') }).click()
    await administrator.getByText(t('Tersimpan dan langsung berlaku.')).waitFor()
    await administrator.getByRole('tab', { name: t('Undangan') }).click()
    await administrator
      .getByRole('button', { name: t('Undang orang') })
      .first()
      .click()
    const dialog = administrator.getByRole('dialog')
    await dialog.getByLabel(t('Nama')).fill('Pembaca Percobaan')
    await dialog.getByLabel(t('Surel')).fill(email)
    await dialog.getByRole('checkbox', { name: t('Pembaca') }).check()
    await expectAccessible(administrator)
    await dialog.getByRole('button', { name: t('Kirim undangan') }).click()
    await dialog
      .getByText(t('Undangan dikirim ke {sentTo}. Tautannya terbuka tujuh hari dan hanya sekali.', { sentTo: email }))
      .waitFor()

    const page = await visit()
    await page.goto(await invitationSentTo(email))
    await page
      .getByRole('heading', { level: 1, name: t('Selamat datang, {name}', { name: 'Pembaca Percobaan' }) })
      .waitFor()
    await expectAccessible(page)
    await page.getByLabel(t('Kata sandi baru'), { exact: true }).fill(PASSWORD)
    await page.getByLabel(t('Ulangi kata sandi baru')).fill(PASSWORD)
    await page.getByRole('button', { name: t('Terima undangan') }).click()
    await page.getByText(t('Undangan diterima')).waitFor()
    await page.getByRole('link', { name: t('Masuk') }).click()

    await signIn(page, t, email, PASSWORD)
    await page.getByRole('heading', { level: 1, name: t('Pasang kode keamanan') }).waitFor()
    await expectAccessible(page)
    // Who has signed in is not asked again, wherever the way led: what is missing is the second factor.
    await page.goto('/masuk')
    await page.getByRole('heading', { level: 1, name: t('Pasang kode keamanan') }).waitFor()
    await page.getByRole('button', { name: t('Keluar') }).waitFor()
    await page.getByLabel(t('Kata sandi Anda')).fill(PASSWORD)
    await page.getByRole('button', { name: t('Lanjut') }).click()
    await page.getByRole('img', { name: t('Kode QR untuk aplikasi autentikator') }).waitFor()
    const secret = (await page.locator('code').first().textContent()) ?? ''
    await expectAccessible(page)
    await page.getByLabel(t('Enam angka dari aplikasi')).fill(codeNow(secret))
    await page.getByRole('button', { name: t('Aktifkan') }).click()
    await page.getByRole('navigation').first().waitFor()

    await pressSignOut(page, t, look)
    await page.getByRole('heading', { name: t('Masuk'), exact: true }).waitFor()
    await signIn(page, t, email, PASSWORD)
    await page.getByRole('heading', { level: 1, name: t('Kode keamanan') }).waitFor()
    await expectAccessible(page)
    await page.getByLabel(t('Enam angka')).fill('000000')
    await page.getByRole('button', { name: t('Lanjut') }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel(t('Enam angka')).fill(codeAfter(secret))
    await page.getByRole('button', { name: t('Lanjut') }).click()
    await page.getByRole('navigation').first().waitFor()
    await page.goto('/pekerja')
    await page.getByRole('heading', { level: 1, name: t('Pekerja') }).waitFor()

    await administrator.goto('/orang?tab=keamanan')
    await administrator.getByRole('checkbox', { name: t('Pembaca') }).uncheck()
    await administrator.getByRole('button', { name: t('Simpan kewajiban') }).click()
    await administrator.getByText(t('Tersimpan dan langsung berlaku.')).waitFor()
  },
)
