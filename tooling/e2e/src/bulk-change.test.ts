import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

/** Any count of people, as the page writes it. */
const people = (t: Words) => new RegExp(`^${t('{totalShown} orang', { totalShown: '[\\d.,]+' })}$`)

/** How many people the list says it has. */
async function total(page: Page, t: Words): Promise<number> {
  return figure(page.getByText(people(t)).first())
}

/** The last number of what stands there. */
async function figure(place: Locator): Promise<number> {
  const numbers = ((await place.textContent()) ?? '').match(/\d[\d.,]*/g)
  return Number(numbers?.at(-1)?.replaceAll(/[.,]/g, ''))
}

/** Where an officer of Ketapang narrows the list: beside it, or on a phone behind a button. */
async function openFacets(page: Page, t: Words): Promise<Locator> {
  const beside = page.getByRole('complementary', { name: t('Filter') })
  await beside
    .or(page.getByRole('button', { name: t('Saring daftar') }))
    .first()
    .waitFor()
  if ((await beside.count()) === 0) await page.getByRole('button', { name: t('Saring daftar') }).click()
  return beside
}

journey(
  'an officer changes everybody who matches, and the list and the file say so',
  'id dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('ketapang')
    await page.goto('/pekerja')
    const filter = await openFacets(page, t)
    const age = filter
      .locator('label')
      .filter({ hasText: /^\d\d–\d\d/ })
      .first()
    await filter.getByRole('button', { name: t('Desil') }).click()
    await filter.getByText(t('Belum diketahui')).click()
    await page.waitForURL(/desil=0/)
    await filter.getByRole('button', { name: t('Umur') }).click()
    await age.click()
    await page.waitForURL(/umur=/)
    // What stands beside the value is what the list then has.
    await expect.poll(async () => (await total(page, t)) === (await figure(age.locator('span').last()))).toBe(true)
    const matching = await total(page, t)
    const list = new URL(page.url()).searchParams
    await expectAccessible(page)

    await page.goto(`/pekerja?desil=4&umur=${list.get('umur')}`)
    await page.getByRole('row').nth(1).waitFor()
    const before = await total(page, t)
    await page.goto(`/pekerja?desil=0&umur=${list.get('umur')}`)
    await page.getByRole('row').nth(1).waitFor()

    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByRole('button', { name: t('Pilih semua {total} yang cocok', { total: t.number(matching) }) }).click()
    await page.getByRole('button', { name: t('Tindakan massal') }).click()
    await page.getByRole('menuitem', { name: t('Ubah desil kesejahteraan') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('Desil baru')).selectOption('4')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: t('Lihat siapa yang berubah') }).click()
    const start = dialog.getByRole('button', {
      name: new RegExp(`^${t('Ubah {eligible} orang', { eligible: '[\\d.,]+' })}$`),
    })
    await start.waitFor()
    const eligible = await figure(start)
    expect(eligible).toBeGreaterThan(0)
    expect(eligible).toBeLessThanOrEqual(matching)
    await expectAccessible(page)

    const typed = dialog.getByLabel(t('Ketik {eligible} untuk melanjutkan', { eligible: t.number(eligible) }))
    await dialog.getByLabel(t('Alasan perubahan')).fill('Dicocokkan dengan data DTSEN terbaru')
    await typed.fill(String(eligible + 1))
    await start.click()
    await dialog.getByText(t.begin('Yang diketik belum sama dengan {eligible}.')).waitFor()
    await typed.fill(String(eligible))
    await start.click()
    // A quick machine may be done before anybody looks.
    const done = dialog.getByText(t('Selesai'), { exact: true })
    const safe = dialog.getByText(
      t('Aman ditutup: pekerjaan berjalan terus, dan hasilnya menunggu di Pekerjaan latar.'),
    )
    await safe.or(done).first().waitFor()
    await done.waitFor()
    await expectAccessible(page)
    const saved = page.waitForEvent('download')
    await dialog.getByRole('link', { name: t.begin('Unduh {0}') }).click()
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    expect((await readFile(await file.path())).subarray(0, 2).toString(), 'a workbook').toBe('PK')

    await dialog
      .getByRole('button', { name: t('Tutup') })
      .last()
      .click()
    // Who was changed matches no longer, and the list knows it without being asked again.
    if (matching > eligible) await expect.poll(() => total(page, t)).toBe(matching - eligible)
    await page.goto(`/pekerja?desil=4&umur=${list.get('umur')}`)
    await expect.poll(() => total(page, t)).toBe(before + eligible)

    await page.goto('/latar')
    await page
      .getByRole('link', { name: t('Perubahan massal') })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: t('Perubahan massal') }).waitFor()
    await expectAccessible(page)
  },
)
