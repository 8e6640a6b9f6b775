import { every } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'

/** The demo's trouble is compared right after the start; on a busy machine that takes a while. */
const COMPARED_WITHIN_MILLISECONDS = 120_000

journey(
  'two officers at one queue: the second is told who was faster, and a merge is taken back',
  'id light desktop',
  async ({ signedIn, t, look }) => {
    const first = await signedIn('pontianak')
    const pairs = first.getByRole('list', { name: t('Pasangan data') }).getByRole('link')
    await expect
      .poll(
        async () => {
          await first.goto('/pekerja/ganda')
          await first.getByRole('heading', { level: 1, name: t('Perlu keputusan data') }).waitFor()
          await first.waitForLoadState('networkidle')
          return pairs.count()
        },
        { timeout: COMPARED_WITHIN_MILLISECONDS, interval: 3_000 },
      )
      .toBeGreaterThan(every.length)
    const comparison = first.getByRole('region', { name: t.begin('Perbandingan {0} dan {1}') })
    // At a desk the likeliest stands open already: choosing it all the same gives its comparison the focus, and the pair an address.
    if (look.size === 'desktop') await comparison.getByRole('button', { name: t('Gabungkan') }).waitFor()
    // Each look another: people whose merge was taken back are soon compared anew, and their pair is then another than was seen.
    await pairs.nth(every.indexOf(look)).click()
    await first.waitForURL(/pasangan=/)
    await comparison.getByRole('button', { name: t('Gabungkan') }).waitFor()
    await expectAccessible(first)
    const address = first.url()
    expect(address, 'no name stands in an address').toMatch(/\/pekerja\/ganda\?pasangan=[\w%=]+$/)

    const second = await signedIn('pontianak')
    await second.goto(address)
    await second.getByRole('button', { name: t('Bukan orang yang sama') }).waitFor()
    await expectAccessible(second)

    // By keyboard, which answers only where the focus is.
    await expect.poll(() => comparison.evaluate((region) => region === document.activeElement)).toBe(true)
    await first.keyboard.press('1')
    await first.keyboard.press('m')
    await first.getByText(t.begin('Digabung menjadi satu data: {0}.')).first().waitFor()

    await second.getByRole('button', { name: t('Bukan orang yang sama') }).click()
    await second.getByText(t.either('baru saja diputuskan oleh', 'has just been decided by')).waitFor()

    await first.getByRole('button', { name: t('Urungkan'), exact: true }).click()
    await first.getByText(t.begin('Digabung menjadi satu data: {0}.')).first().waitFor({ state: 'detached' })
    await second.goto(address)
    await second.getByRole('button', { name: t('Gabungkan') }).waitFor()
  },
)

journey(
  'the queue of duplicates and the people whose number differs from their record open by their addresses',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const page = await signedIn('pontianak')
    await page.goto('/pekerja/ganda')
    await page.getByRole('heading', { level: 1, name: t('Perlu keputusan data') }).waitFor()
    await expectAccessible(page)
    await page.goto('/pekerja?beda=nik')
    await page.getByText(t('NIK berbeda dari isian')).first().waitFor()
  },
)
