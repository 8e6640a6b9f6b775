import type { Page } from 'playwright-core'
import { asks } from './asks.ts'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

interface Claim {
  readonly id: string
  readonly caseNumber: string
  readonly state: string
}

/** A claim that lies with the insurer, and was not answered yet. */
async function aClaimAtInsurer(page: Page): Promise<Claim> {
  const query = '{ claims(first: 50, states: [SUBMITTED]) { edges { node { id caseNumber state } } } }'
  const { claims } = await asks<{ claims: { edges: readonly { node: Claim }[] } }>(page, query)
  const [edge] = claims.edges
  if (edge === undefined) throw new Error('no claim of the demo is submitted')
  return edge.node
}

journey(
  'an officer makes the file of claims for the insurer, uploads its answer, sees what each row comes to and applies it',
  'id light phone',
  async ({ signedIn, t }) => {
    const officer = await signedIn('pontianak')
    const claim = await aClaimAtInsurer(officer)
    const name = `jawaban-${Date.now()}.csv`
    await officer.goto('/klaim/jawaban')
    await officer.getByRole('heading', { level: 1, name: t('Jawaban BPJS') }).waitFor()
    await officer.getByText(t('Yang belum diserahkan')).waitFor()
    await expectAccessible(officer, 'claims for the insurer')
    // A walk that broke off before may have handed them over.
    const makes = officer.getByRole('button', { name: t('Buat berkas pengajuan') })
    if ((await makes.count()) > 0) {
      await makes.click()
      await officer.getByRole('dialog').waitFor()
      await expectAccessible(officer, 'the file of claims')
      await officer.getByRole('button', { name: t('Buat berkas'), exact: true }).click()
      await officer.getByRole('link', { name: /pengajuan-klaim-.*\.xlsx/ }).waitFor()
      await officer.goto('/klaim/jawaban')
      await officer.getByText(t('Semua klaim yang diajukan sudah ada di berkas untuk BPJS.')).waitFor()
    }

    const content = [
      'Nomor Kasus;Nomor Klaim BPJS;Hasil;Tanggal Hasil;Disetujui;Dibayar;Alasan',
      `${claim.caseNumber};;DITERIMA;${dayIn(0)};;;Berkas ${name.replaceAll(/\D/g, '').slice(-6)}`,
      'KLM-000000-000000;;DITERIMA;2026-01-05;;;',
      'bukan nomor;;DITERIMA;2026-01-05;;;',
    ].join('\n')
    await officer.getByRole('button', { name: t('Unggah jawaban') }).click()
    await officer
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await officer.getByRole('button', { name }).waitFor()
    await expectAccessible(officer, 'upload of an answer')
    await officer.getByRole('button', { name: t('Baca berkas') }).click()
    await officer.getByRole('heading', { level: 1, name }).waitFor()
    await officer.getByText(t('Nomor kasus tidak dikenal')).first().waitFor()
    await officer.getByText(t('Bukan nomor kasus. Salin dari berkas pengajuan, misalnya KLM-4F2A9C-0B7D31.')).waitFor()
    await expectAccessible(officer, 'an answer before it is applied')
    await officer.getByRole('button', { name: t('Terapkan'), exact: true }).click()
    await expectAccessible(officer, 'the question before an answer is applied')
    await officer.getByRole('button', { name: t('Terapkan sekarang') }).click()
    await officer.getByRole('link', { name: `${t('Sudah diterapkan')} (1)` }).click()
    await officer.getByRole('link', { name: claim.caseNumber }).click()
    await officer.getByText(t('Diperiksa BPJS')).first().waitFor()
    await officer.getByText(claim.caseNumber).waitFor()
    await expectAccessible(officer, 'a case that the insurer looks at')
    await officer.goto('/klaim?tahap=dibayarkurang')
    await officer.getByRole('link', { name: t('Dibayar kurang dari haknya') }).waitFor()
    expect(await officer.getByRole('heading', { level: 1, name: t('Klaim keluarga') }).count()).toBe(1)
  },
  { once: true },
)
