import type { Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'
import { keepShell } from './offline.ts'
import { PHOTO } from './photo.ts'
import { asks, somebody, VILLAGE } from './village-people.ts'
import type { Words } from './words.ts'

const photoNamed = (name: string) => ({ name, mimeType: 'image/png', buffer: PHOTO })

journey(
  'a village without a connection reports a death with photos of papers, and the case goes to the insurer',
  'id light phone',
  async ({ signedIn, t }) => {
    const village = await signedIn(VILLAGE)
    const person = await somebody(village)
    await village.goto('/')
    await keepShell(village)
    await village.goto(`/pekerja/${person.id}/lapor`)
    await village.getByLabel(t('Hari peristiwa')).pressSequentially('05032026')
    await village.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Rumah keluarga')
    const certificate = t('Akta kematian')
    await village.locator('input[type=file]').first().setInputFiles(photoNamed('akta.png'))
    await village.getByRole('img', { name: certificate }).waitFor()
    await expectAccessible(village, 'the report with a photo')

    await village.context().setOffline(true)
    await village.getByRole('button', { name: t('Kirim laporan') }).click()
    await village.getByRole('heading', { level: 1, name: t('Kotak keluar') }).waitFor()
    const items = village.getByRole('article').filter({ hasText: person.name })
    await items.getByText(t('Menunggu kirim')).waitFor()
    await expectAccessible(village, 'the report that waits')
    await village.context().setOffline(false)
    await expect.poll(() => items.getByText(t('Terkirim')).count(), { timeout: 60_000 }).toBe(2)

    await village.goto(`/pekerja/${person.id}/lapor`)
    await village.getByRole('link', { name: t('Buka kasusnya') }).click()
    await village.getByText(t('Ada'), { exact: true }).waitFor()
    await village.context().setOffline(true)
    await addPaper(village, t, t('Kartu Keluarga'))
    await village.getByText(t('Menunggu kirim')).waitFor()
    await expectAccessible(village, 'a paper that waits')
    await village.context().setOffline(false)
    await expect.poll(() => village.getByText(t('Ada'), { exact: true }).count(), { timeout: 60_000 }).toBe(2)

    const missing = await paperNames(village)
    for (const [at, paper] of missing.entries()) {
      await addPaper(village, t, paper)
      await expect.poll(() => village.getByText(t('Ada'), { exact: true }).count()).toBe(3 + at)
    }
    await village.getByText(t('Dokumen lengkap')).waitFor()

    const address = new URL(village.url()).pathname
    const officer = await signedIn('kubu-raya')
    await officer.goto(address)
    for (const step of [t('Tangani kasus ini'), t('Ajukan ke BPJS')]) {
      await officer.getByRole('button', { name: step }).click()
      const dialog = officer.getByRole('dialog')
      await dialog.getByRole('button', { name: t('Simpan') }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await officer.getByText(t('Diajukan ke BPJS')).first().waitFor()
    const { claim } = await asks<{ claim: { state: string } }>(
      officer,
      'query ($id: ID!) { claim(id: $id) { state } }',
      {
        id: address.split('/').at(-1),
      },
    )
    expect(claim.state).toBe('SUBMITTED')
  },
)

async function addPaper(page: Page, t: Words, paper: string): Promise<void> {
  await page.getByRole('button', { name: t('Tambah berkas') }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: paper, exact: true }).click()
  await (await choosing).setFiles(photoNamed('kertas.png'))
}

/** The papers that the case still misses, as its list names them. */
async function paperNames(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('listitem').filter({ hasText: 'Belum ada' })
  return rows.locator('b').allTextContents()
}
