import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asks } from './asks.ts'
import { freshName } from './fresh-person.ts'
import { expect, journey } from './journey.ts'
import { expectPrintable, settled } from './on-paper.ts'

const SENDER = 'Dinas Sosial Contoh'

/** One row is sound, one lacks digits. */
const FILE = [
  'NIK;Nama Lengkap;Tgl Lahir;L/P;Kecamatan;Desa',
  '6110011204820001;Budi Contoh;12/04/1982;L;Nanga Pinoh;Paal',
  '611001120482;Rina Contoh;12/04/1982;P;Nanga Pinoh;Paal',
].join('\r\n')

journey(
  'a file that was read, its work, and what it says of its sender stand whole on paper',
  'en dark desktop',
  async ({ signedIn, look, t, onTestFinished }) => {
    const folder = await mkdtemp(join(tmpdir(), 'payung-paper-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    // The same file twice would be told of as such, in place of being read.
    const path = join(folder, 'usulan.csv')
    await writeFile(path, `${FILE}\r\n6110015204820002;${freshName()};12/04/1982;P;Nanga Pinoh;Paal`)
    const page = await signedIn('melawi')
    await page.goto('/impor')
    await page.getByRole('combobox', { name: t('Pengirim berkas') }).selectOption(t('Lainnya…'))
    await page.getByRole('textbox', { name: t('Nama pengirim') }).fill(SENDER)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('link', { name: t('Lanjut ke penyimpanan') }).waitFor()
    await settled(page, look)
    await expectPrintable(page, 'a file to review')
    for (const address of ['/impor/mutu', `/impor/mutu?pengirim=${encodeURIComponent(SENDER)}`]) {
      await page.goto(address)
      await page.getByText(SENDER).first().waitFor()
      await settled(page, look)
      await expectPrintable(page, address)
    }
    await page.goto('/latar')
    const work = page.getByRole('main').locator('a[href^="/latar/"]').first()
    await work.click()
    await page.waitForURL(/\/latar\/./)
    await settled(page, look)
    await expectPrintable(page, 'a piece of work')
  },
)

journey(
  'a decision about many pairs stands whole on paper',
  'id light desktop',
  async ({ signedIn, look, t }) => {
    const page = await signedIn('melawi')
    const pair = async () => {
      const { duplicatePairs } = await asks<{ duplicatePairs: { edges: readonly { node: { id: string } }[] } }>(
        page,
        '{ duplicatePairs(first: 1) { edges { node { id } } } }',
      )
      return duplicatePairs.edges[0]?.node.id
    }
    // The demo's trouble is compared right after the start.
    await expect.poll(pair, { timeout: 120_000, interval: 3_000 }).toBeTruthy()
    await asks(page, 'mutation ($i: StartNotSameInput!) { startNotSame(input: $i) { __typename } }', {
      i: { pairIds: [await pair()], expectedCount: 1, idempotencyKey: crypto.randomUUID() },
    })
    await page.goto('/pekerja/ganda/massal')
    await page
      .getByRole('heading', { name: t('Bukan orang yang sama') })
      .first()
      .waitFor()
    await page.getByText(t('Diputuskan'), { exact: true }).first().waitFor()
    await settled(page, look)
    await expectPrintable(page, '/pekerja/ganda/massal')
  },
  { once: true },
)
