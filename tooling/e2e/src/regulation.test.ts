import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a legal reviewer enters the gazette first, then the title as its text has it, and from then on the title stays',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('landak.legal')
    await page.goto('/dasar-hukum?cari=Landak')
    await page.getByRole('link', { name: 'Perbup Landak 38/2022' }).click()
    const unread = page.getByText(t('Belum dicocokkan dengan naskahnya'))
    await unread.waitFor()
    await expectAccessible(page, 'regulation')

    const openDialog = () => page.getByRole('button', { name: t('Catat nomor lembaran') }).click()
    const dialog = page.getByRole('dialog')
    const title = dialog.getByLabel(t('Judul menurut naskahnya'))
    const number = dialog.getByLabel('Nomor Berita Daerah', { exact: true })
    await openDialog()
    await expectAccessible(page, 'gazette')
    await number.fill('38')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    // A number without its year says so beside the field, and keeps what was entered.
    await dialog.getByLabel('Tahun Berita Daerah').and(page.locator('[aria-invalid=true]')).waitFor()
    expect(await number.inputValue()).toBe('38')
    await dialog.getByLabel('Tahun Berita Daerah').fill('2022')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('2022 / 38').waitFor()
    // Nobody has said that the title was read.
    await unread.waitFor()

    await openDialog()
    const words = 'Jaminan Sosial Ketenagakerjaan bagi Pekerja Bukan Penerima Upah di Kabupaten Landak'
    await title.fill(words)
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(words).first().waitFor()
    await unread.waitFor({ state: 'hidden' })
    await openDialog()
    await number.waitFor()
    expect(await title.count()).toBe(0)
  },
  { once: true },
)
