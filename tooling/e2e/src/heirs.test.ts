import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { PHOTO } from './photo.ts'

async function claimIn(page: Page, states: readonly string[]): Promise<string> {
  const { claims } = await asks<{ claims: { edges: readonly { node: { id: string } }[] } }>(
    page,
    'query ($states: [ClaimState!]) { claims(first: 10, states: $states) { edges { node { id } } } }',
    { states },
  )
  const [edge] = claims.edges
  if (edge === undefined) throw new Error(`no claim is ${states.join(' or ')}`)
  return edge.node.id
}

journey(
  'heirs who disagree are settled by two people, the money is paid, and the widow says on her own phone that all of it came',
  'id light phone',
  async ({ signedIn, visit, t }) => {
    const officer = await signedIn('pontianak')
    const address = `/klaim/${await claimIn(officer, ['APPROVED'])}`
    await officer.goto(address)
    await officer.getByRole('heading', { name: t('Ahli waris'), exact: true }).waitFor()
    await expectAccessible(officer, 'a claim with heirs')
    const dialog = officer.getByRole('dialog')

    // While they disagree nobody is paid.
    await officer.getByText(t('Pembayaran belum dapat dicatat.')).first().waitFor()
    expect(await officer.getByRole('button', { name: t('Catat pembayaran') }).isDisabled()).toBe(true)
    await officer.getByRole('button', { name: t('Usulkan penyelesaian') }).click()
    await dialog.getByRole('textbox').fill('Dibagi menurut penetapan pengadilan agama')
    await expectAccessible(officer, 'a settlement')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.waitFor({ state: 'detached' })

    // A relative is added too: a parent comes after a wife, and receives nothing.
    await officer.getByRole('button', { name: t('Tambah keluarga') }).click()
    await dialog.getByRole('combobox', { name: t('Hubungan') }).click()
    await officer.getByRole('option', { name: t('Orang tua'), exact: true }).click()
    await dialog.getByLabel(t('Nama seperti pada KTP')).fill('Siti Contoh')
    await dialog.getByLabel(t('Tanggal lahir')).fill('17/08/1945')
    await expectAccessible(officer, 'a relative')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByRole('heading', { name: 'Siti Contoh' }).waitFor()

    const colleague = await signedIn('pontianak.verifier')
    await colleague.goto(address)
    await colleague.getByRole('button', { name: t('Setujui penyelesaian') }).click()
    await colleague.getByText(t('Sengketa selesai')).waitFor()

    await officer.goto(address)
    await officer.getByRole('button', { name: t('Catat pembayaran') }).click()
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    // Whoever handled the case makes no link.
    expect(await officer.getByRole('button', { name: t('Buat tautan ahli waris') }).count()).toBe(0)

    await colleague.goto(address)
    await colleague.getByRole('button', { name: t('Buat tautan ahli waris') }).click()
    const making = colleague.getByRole('dialog')
    await making.getByRole('button', { name: t('Buat tautan') }).click()
    const link = await making.getByLabel(t('Tautan'), { exact: true }).inputValue()
    await expectAccessible(colleague, 'the link of an heir')
    await making.getByRole('button', { name: t('Selesai') }).click()

    const heir = await visit()
    await heir.goto(new URL(link).pathname)
    await heir.getByRole('heading', { level: 1, name: 'Apakah santunan sudah Anda terima penuh?' }).waitFor()
    await expectAccessible(heir, 'what an heir is asked')
    await heir.getByRole('button', { name: 'Ya, saya menerima penuh' }).click()
    await heir.getByRole('heading', { level: 1, name: 'Terima kasih' }).waitFor()
    await expectAccessible(heir, 'the thanks')
    await heir.goto(new URL(link).pathname)
    await heir.getByText('Jawaban tentang santunan ini sudah dicatat.').waitFor()

    await officer.goto(address)
    await officer.getByText(t('Diterima penuh')).waitFor()

    // What the city gives on top is the city's to hand over: one writes it down with the receipt, another confirms it.
    const grant = officer.getByRole('list', { name: t('Santunan daerah') })
    await grant.getByText(t('Belum diserahkan kepada keluarga.')).waitFor()
    await grant.getByRole('button', { name: t('Catat penyerahan') }).click()
    await dialog.getByLabel(t('Hari penyerahan')).pressSequentially('20112026')
    await dialog.getByLabel(t('Diterima oleh')).selectOption({ index: 1 })
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'kuitansi.png', mimeType: 'image/png', buffer: PHOTO })
    await dialog.getByText('kuitansi.png').waitFor()
    await expectAccessible(officer, 'a grant that was handed over')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await grant.getByText(t('Menunggu konfirmasi')).waitFor()
    await colleague.goto(address)
    const waiting = colleague.getByRole('list', { name: t('Santunan daerah') })
    await waiting.getByRole('button', { name: t('Konfirmasi') }).click()
    await colleague
      .getByRole('dialog')
      .getByRole('button', { name: t('Konfirmasi') })
      .click()
    await waiting.getByText(t('Dikonfirmasi')).waitFor()
    await expectAccessible(colleague, 'a grant that two people have confirmed')
  },
  { once: true },
)

/** A death that is not paid yet, of which nobody is named. */
async function deathWithoutHeir(page: Page): Promise<string> {
  const query = '{ claims(first: 50, states: [REPORTED, DOCUMENTS, SUBMITTED, IN_REVIEW]) { edges { node { id } } } }'
  const { claims } = await asks<{ claims: { edges: readonly { node: { id: string } }[] } }>(page, query)
  for (const { node } of claims.edges) {
    const { claim } = await asks<{ claim: { heirs: readonly object[] | null; heirDisputes: readonly object[] } }>(
      page,
      'query ($id: ID!) { claim(id: $id) { heirs { id } heirDisputes { id } } }',
      { id: node.id },
    )
    if (claim.heirs?.length === 0 && claim.heirDisputes.length === 0) return node.id
  }
  throw new Error('every death of the demo has an heir')
}

journey(
  'an officer writes down why no heir of a death is known, a colleague approves it, and who sees to the funeral is named',
  'id light phone',
  async ({ signedIn, t }) => {
    const officer = await signedIn('pontianak')
    const address = `/klaim/${await deathWithoutHeir(officer)}`
    await officer.goto(address)
    await officer.getByText(t('Pembayaran belum dapat dicatat.')).first().waitFor()
    await officer.getByRole('button', { name: t('Tidak ada ahli waris') }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Desa dan tetangga tidak menemukan keluarganya')
    await expectAccessible(officer, 'why no heir is known')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByText('Desa dan tetangga tidak menemukan keluarganya').waitFor()
    // Whoever wrote it down does not approve it.
    expect(await officer.getByRole('button', { name: t('Setujui alasan') }).count()).toBe(0)

    const colleague = await signedIn('pontianak.verifier')
    await colleague.goto(address)
    await colleague.getByRole('button', { name: t('Setujui alasan') }).click()
    await colleague.getByText(/Dicatat .*Disetujui /).waitFor()
    await expectAccessible(colleague, 'a death of which two people know no heir')

    await officer.goto(address)
    await officer.getByText(/biaya pemakaman dibayar ke rekeningnya/).waitFor()
    await officer.getByRole('button', { name: t('Tambah keluarga') }).click()
    await dialog.getByRole('combobox', { name: t('Hubungan') }).click()
    await officer.getByRole('option', { name: t('Yang mengurus pemakaman'), exact: true }).click()
    await dialog.getByLabel(t('Nama seperti pada KTP')).fill('Rahmat Contoh')
    await dialog.getByLabel(t('Tanggal lahir')).fill('17/08/1975')
    await dialog.getByRole('button', { name: t('Simpan') }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByRole('heading', { name: 'Rahmat Contoh' }).waitFor()
    // The money waits for the account of who was named now.
    await officer.getByText(/Rekening ahli waris belum dicatat/).waitFor()
    await officer.getByText('Yang berhak lebih dahulu: yang mengurus pemakaman').waitFor()
    await expectAccessible(officer, 'who sees to the funeral')
  },
  { once: true },
)
