import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { chooserAfter } from './choose-file.ts'
import { addPaper, missingPaperNames, photoNamed } from './claim-papers.ts'
import { expect, expectAccessible, journey, pressSignOut } from './journey.ts'
import { hasPeople, keepShell, openOffline } from './offline.ts'
import { somebody, VILLAGE } from './village-people.ts'

journey(
  'a village without a connection reports a death with photos of papers, and the case goes to the insurer',
  'id light phone',
  async ({ signedIn, t }) => {
    const village = await signedIn(VILLAGE)
    const person = await somebody(village, 'claim-offline')
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

    const missing = await missingPaperNames(village, t)
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

journey(
  'a village chooses somebody whose page was never opened, with the phone opened cold and no connection, and a PDF waits as well',
  'id dark phone',
  async ({ signedIn, t, look }) => {
    const before = await signedIn(VILLAGE)
    const person = await somebody(before, 'claim-offline')
    await keepShell(before)
    await expect.poll(() => hasPeople(before), { timeout: 60_000 }).toBe(true)
    await before.close()

    const village = await before.context().newPage()
    await openOffline(village, t)
    await expectAccessible(village, 'home without a connection')
    await village
      .getByRole('main')
      .getByRole('link', { name: t('Laporkan peristiwa') })
      .click()
    await village.getByText(new RegExp(`${t.either('warga per', 'people as of')} \\d+ \\w+ \\d{4}`)).waitFor()
    await village.getByLabel(t('Cari nama')).fill(person.name)
    await expectAccessible(village, 'the list on the device')
    await village.locator(`main a[href*="${person.id.replaceAll('=', '')}"]`).click()
    await village.getByText(t.begin(FROM_LIST)).waitFor()
    await village.getByLabel(t('Hari peristiwa')).pressSequentially('05032026')
    await village.getByRole('textbox', { name: t('Tempat'), exact: true }).fill('Rumah keluarga')
    const certificate = t('Akta kematian')
    await choosePdf(village, t('Pilih PDF {paper}', { paper: certificate }), 11 * MEGABYTE)
    await village.getByText(t.begin(TOO_LARGE)).waitFor()
    await choosePdf(village, t('Pilih PDF {paper}', { paper: certificate }))
    await village.getByRole('button', { name: t('Buang {paper}', { paper: certificate }) }).waitFor()
    await expectAccessible(village, 'the report by name alone')
    await village.getByRole('button', { name: t('Kirim laporan') }).click()
    await village.getByRole('heading', { level: 1, name: t('Kotak keluar') }).waitFor()
    await village.close()

    const again = await before.context().newPage()
    await openOffline(again, t)
    await again.goto('/kotak-keluar')
    const items = again.getByRole('article').filter({ hasText: person.name })
    await items.getByText(t('Menunggu kirim')).waitFor()
    await again.context().setOffline(false)
    await expect.poll(() => items.getByText(t('Terkirim')).count(), { timeout: 60_000 }).toBe(2)

    await again.goto(`/pekerja/${person.id}/lapor`)
    await again.getByRole('link', { name: t('Buka kasusnya') }).click()
    await again.getByText(t('Ada'), { exact: true }).waitFor()
    await again.context().setOffline(true)
    await addPaper(again, t, t('Kartu Keluarga'), pdfOf(11 * MEGABYTE))
    await again.getByText(t.begin(TOO_LARGE)).waitFor()
    await addPaper(again, t, t('Kartu Keluarga'), pdfOf())
    await again.getByText(t('Menunggu kirim')).waitFor()
    await expectAccessible(again, 'a PDF that waits')
    await again.context().setOffline(false)
    await expect.poll(() => again.getByText(t('Ada'), { exact: true }).count(), { timeout: 60_000 }).toBe(2)

    expect(await hasPeople(again)).toBe(true)
    await pressSignOut(again, t, look)
    await again.getByRole('button', { name: t('Masuk'), exact: true }).waitFor()
    expect(await hasPeople(again)).toBe(false)
  },
)

const MEGABYTE = 1024 * 1024
const TOO_LARGE =
  'PDF ini {size} MB, terlalu besar untuk dikirim dari ponsel. Paling besar {most} MB: pindai lagi dengan mutu lebih rendah, atau ambil fotonya.'
const FROM_LIST =
  'Tanpa sambungan: namanya dari daftar warga per {readOn}. Apakah peristiwanya sudah dilaporkan baru diperiksa saat terkirim; laporan yang sama tidak dihitung dua kali.'

/** A paper of so many bytes; what comes after its end is nobody's concern. */
function pdfOf(bytes = 0) {
  const text = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  return { name: 'akta.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text.padEnd(bytes, ' ')) }
}

async function choosePdf(page: Page, button: string, bytes?: number): Promise<void> {
  const chooser = await chooserAfter(page, () => page.getByRole('button', { name: button }).click())
  await chooser.setFiles(pdfOf(bytes))
}
