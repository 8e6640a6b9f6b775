import { describe } from 'vitest'
import { decides } from './chain/decide.ts'
import { governmentAt } from './chain/government.ts'
import { stopwatch } from './chain/stopwatch.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

/** The last month of the demonstration's decrees. */
const MONTH = '2026-12-01'
const AFTER = '2027-01-01'
const DECREE = '7/DATA-CONTOH/2026'

/** An amendment is signed by which somebody of the city's decree leaves it for its last month, as moved. @returns their name */
async function leavesEarly(): Promise<string> {
  const government = await governmentAt(process.env['PAYUNG_E2E_URL'] ?? '', {
    slug: 'pontianak',
    fundingSource: 'REGIONAL_BUDGET',
    regencies: ['61.71'],
    quotaOf: () => 0,
    head: 'Wali Kota Pontianak',
  })
  const { officer } = government
  const { decrees } = await officer.ask(
    `query ($search: String, $month: CalendarDate) { decrees(first: 10, filter: { search: $search }) { edges { node { id number
      consolidated(first: 10, on: $month) { edges { node { line name } } } } } } }`,
    { search: DECREE, month: MONTH },
  )
  const { id, consolidated } = decrees.edges.find(
    ({ node }: { node: { number: string } }) => node.number === DECREE,
  ).node
  const { line, name } = consolidated.edges.at(-1).node
  const draft = await officer.does('draftAmendment', { decreeId: id, fromMonth: MONTH })
  const added = [{ change: 'REMOVE', line, reason: 'MOVED', note: 'Surat pindah' }]
  await officer.does('changeAnnex', { decreeId: draft.id, expectedVersion: draft.version, added, dropped: [] })
  await decides(government, draft.id, { what: 'amendment', time: stopwatch() })
  return name
}

const december = (t: Words) => new RegExp(`, ${t.either('Des 2026', 'Dec 2026')}$`)
const january = /, Jan 2027$/

describe('who loses protection when', () => {
  journey(
    'is seen by month and decree, opens its people, and leads to the amendment or the next programme',
    'id light desktop',
    async ({ signedIn, t }) => {
      const name = await leavesEarly()
      const page = await signedIn('pontianak')
      await page.goto('/keputusan')
      const main = page.getByRole('main')
      await main.getByRole('button', { name: t('Tindakan lain') }).click()
      await main.getByRole('link', { name: t('Kalender celah'), exact: true }).click()
      await page.getByRole('heading', { level: 1, name: t('Kalender celah perlindungan') }).waitFor()
      const calendar = page.getByRole('region', { name: t('Kalender celah perlindungan') })
      const total = calendar.getByRole('row').filter({ hasText: t('Jumlah') })
      await total.getByRole('link').first().waitFor()
      // Whoever left a month early, and all others with the end of the decree.
      expect(await total.getByRole('link').count()).toBe(2)
      await page
        .getByRole('status')
        .getByRole('link', { name: t.begin('Lihat {people, plural, other {# pekerja}}') })
        .waitFor()
      await expectAccessible(page, 'the calendar')

      const opened = total.getByRole('link', { name: december(t) })
      const people = Number(await opened.textContent())
      await opened.click()
      const heading = page.getByRole('heading', { level: 2, name: t.begin('Keputusannya berakhir sebelum {0}') })
      const listed = page.getByRole('region', { name: t('Pekerja dalam celah') }).getByRole('row')
      await listed.filter({ hasText: name }).waitFor()
      expect(await listed.count()).toBe(1 + people)
      expect(await heading.locator(':focus').count(), 'the list has the focus').toBe(1)
      await expectAccessible(page, 'its people')
      await page.getByRole('link', { name: t('Susun perubahan') }).click()
      const dialog = page.getByRole('dialog', { name: t('Susun perubahan') })
      expect(await dialog.getByLabel(t('Berlaku mulai')).inputValue()).toBe(MONTH)
      await expectAccessible(page, 'the amendment')
      await dialog.getByRole('button', { name: t('Buat konsep') }).click()
      await page.getByRole('button', { name: t('Tambah perubahan') }).waitFor()

      await page.goto('/kalender-celah')
      await page.getByText(t('Per keputusan'), { exact: true }).click()
      await page.waitForURL(/menurut=keputusan/)
      await calendar.getByRole('row').filter({ hasText: DECREE }).getByRole('link', { name: january }).click()
      await page.waitForURL(new RegExp(`bulan=${AFTER}`))
      await listed.nth(1).waitFor()
      await expectAccessible(page, 'the end of a decree')
      await page.getByRole('link', { name: t('Siapkan program lanjutan') }).click()
      await page.getByRole('heading', { level: 1, name: t('Rencanakan program') }).waitFor()
    },
    { once: true, timeout: 600_000 },
  )

  journey(
    'is seen by a village of its own people, from the decrees in its menu, without the way to a renewal',
    'en dark phone',
    async ({ signedIn, t, look }) => {
      const page = await signedIn('desa-61.12.07.2002')
      if (look.size === 'phone') {
        await page.getByRole('button', { name: t('Menu'), exact: true }).click()
        await page
          .getByRole('dialog')
          .getByRole('link', { name: t('Semua keputusan') })
          .click()
      } else await page.goto('/keputusan')
      const main = page.getByRole('main')
      await main.getByRole('button', { name: t('Tindakan lain') }).click()
      await main.getByRole('link', { name: t('Kalender celah'), exact: true }).click()
      const calendar = page.getByRole('region', { name: t('Kalender celah perlindungan') })
      await expectAccessible(page, 'the calendar of a village')
      await calendar.getByRole('link', { name: january }).first().click()
      const people = page.getByRole('region', { name: t('Pekerja dalam celah') })
      await people.getByRole('row').nth(1).waitFor()
      await page.getByText(t('Perpanjangannya disusun petugas yang menyusun keputusan di instansi Anda.')).waitFor()
      expect(await page.getByRole('link', { name: t('Siapkan program lanjutan') }).count()).toBe(0)
      await expectAccessible(page, 'people of a village')
    },
  )
})
