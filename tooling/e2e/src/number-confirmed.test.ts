import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'whoever keeps a record notes that it agrees with the identity card though its number differs; the queue is shorter until that is taken back',
  'id light phone',
  async ({ signedIn, t }) => {
    const page = await signedIn('singkawang')
    const people = page.getByRole('region', { name: t('Daftar pekerja') }).locator('tbody tr')
    // A page shows some of them, its head says how many there are.
    const shown = async () => {
      await page.goto('/pekerja?beda=nik')
      await people.first().waitFor()
      const total = await page
        .getByText(/^[\d.]+ orang$/)
        .first()
        .textContent()
      return Number((total ?? '').replaceAll(/\D/g, ''))
    }
    const before = await shown()
    const person = people.first().getByRole('link').first()
    const address = (await person.getAttribute('href')) ?? ''
    await person.click()
    await page.getByText(t('Cocokkan dengan KTP'), { exact: false }).waitFor()
    await expectAccessible(page, 'somebody whose number differs')
    await page.getByRole('button', { name: t('Sudah cocok dengan KTP') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('Catat') }).click()
    // Without a reason it asks for one.
    await dialog.getByText(/sekurangnya 10 huruf/).waitFor()
    await dialog.getByLabel(t('Alasan')).fill('Akta lahir dan KTP dilihat di rumahnya.')
    await expectAccessible(page, 'why the record is right')
    await dialog.getByRole('button', { name: t('Catat') }).click()
    await page.getByText('Akta lahir dan KTP dilihat di rumahnya.').waitFor()
    await expectAccessible(page, 'somebody whose record was compared')
    expect(await shown()).toBe(before - 1)
    await page.goto(address.split('?')[0] ?? '')
    await page.getByRole('button', { name: t('Batalkan pencocokan') }).click()
    await dialog.getByLabel(t('Alasan')).fill('Ternyata KTP orang lain.')
    await dialog.getByRole('button', { name: t('Batalkan pencocokan') }).click()
    await page.getByRole('button', { name: t('Sudah cocok dengan KTP') }).waitFor()
    expect(await shown()).toBe(before)
  },
)
