import type { Page } from 'playwright-core'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a budget line is proposed and approved, and a contribution list commits on it after a revision',
  'id dark phone',
  async ({ signedIn, t }) => {
    const treasurer = await signedIn('melawi.treasurer')
    await treasurer.goto('/anggaran')
    await treasurer.getByRole('heading', { level: 1, name: t('Anggaran') }).waitFor()
    await expectAccessible(treasurer, 'no budget yet')
    await treasurer.getByRole('button', { name: t('Ajukan baris anggaran') }).click()
    const dialog = treasurer.getByRole('dialog')
    await dialog.getByLabel(t('Perangkat daerah')).selectOption({ label: 'Dinas Sosial' })
    await dialog.getByLabel(t('Pagu (Rp)')).fill('1000')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await dialog
      .getByText(/Tulis subkegiatannya/)
      .first()
      .waitFor()
    await expectAccessible(treasurer, 'a line that is incomplete')
    await dialog.getByLabel(t('Subkegiatan')).fill('Jaminan sosial pekerja rentan')
    await dialog.getByLabel(t('Nomor dokumen')).fill('DPA/12/2026')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await treasurer.waitForURL(/\/anggaran\/./)
    await treasurer.getByText(t('Menunggu persetujuan')).first().waitFor()
    await expectAccessible(treasurer, 'a line that waits')
    const address = new URL(treasurer.url()).pathname

    const approver = await signedIn('melawi.approver')
    await approves(approver, address, t)
    await expectAccessible(approver, 'an approved line')
    // The bar of the ceiling keeps its distance from the words below it.
    const bar = approver.locator('[aria-hidden]:has(> i[data-part])').first()
    const [shown, words] = [
      await bar.boundingBox(),
      await approver.locator('[aria-hidden]:has(> i[data-part]) + dl').first().boundingBox(),
    ]
    expect((words?.y ?? 0) - (shown?.y ?? 0) - (shown?.height ?? 0)).toBeGreaterThanOrEqual(8)

    // A change of the budget is the next document of the line.
    await treasurer.goto(address)
    await treasurer.getByRole('button', { name: t('Ajukan tahap berikutnya') }).click()
    await dialog.getByLabel(t('Pagu (Rp)')).fill('5000')
    await dialog.getByLabel(t('Nomor dokumen')).fill('DPPA/3/2026')
    await expectAccessible(treasurer, 'the next stage')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await approves(approver, address, t)
    await approver.getByRole('link', { name: 'Rp5.000', exact: true }).waitFor()

    // The months of the line, whole: its first one takes all, so that a letter of any quarter stays within them.
    await treasurer.goto(address)
    await treasurer.getByRole('button', { name: t('Ajukan anggaran kas') }).click()
    const january = dialog.getByLabel(t.either('Januari', 'January'))
    await january.fill('9000')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await dialog
      .getByText(
        t.either(
          'Jumlah dua belas bulan melebihi pagu baris ini.',
          'The twelve months together go beyond the ceiling of this line.',
        ),
      )
      .first()
      .waitFor()
    await expectAccessible(treasurer, 'a cash plan beyond the ceiling')
    await january.fill('5000')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByRole('button', { name: t('Tarik anggaran kas') }).waitFor()
    expect(await treasurer.getByRole('button', { name: t('Setujui anggaran kas') }).count()).toBe(0)
    await approver.goto(address)
    await approver.getByRole('button', { name: t('Setujui anggaran kas') }).click()
    await confirms(approver, t)
    await approver.getByText(t('Anggaran kas disetujui.')).waitFor()
    await approver.getByText(t('Berlaku'), { exact: true }).waitFor()
    await approver.getByLabel(t('Jumlahkan sejak Januari')).click()
    await expectAccessible(approver, 'a line with its cash plan')

    // A letter provides money of the line for some months; whoever recorded it does not approve it.
    await treasurer.goto('/anggaran/spd')
    await treasurer.getByRole('button', { name: t('Catat SPD') }).click()
    await dialog.getByLabel(t('Nomor SPD')).fill('SPD/1/2026')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog
      .getByText(/Isi jumlah sekurangnya satu baris anggaran/)
      .first()
      .waitFor()
    await expectAccessible(treasurer, 'a letter without an amount')
    await dialog.getByLabel(/Jaminan sosial pekerja rentan/).fill('3000')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByRole('button', { name: t('Tarik SPD') }).waitFor()
    expect(await treasurer.getByRole('button', { name: t('Setujui SPD') }).count()).toBe(0)
    await approver.goto('/anggaran/spd')
    await approver.getByRole('button', { name: t('Setujui SPD') }).click()
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Setujui'), exact: true })
      .click()
    await approver.getByText(t('SPD disetujui.')).waitFor()
    await approver.goto(address)
    await approver
      .getByText(/Rp3\.000/)
      .first()
      .waitFor()
    await expectAccessible(approver, 'a line with its letters')

    // A letter that was wrong is revoked by two people, with a reason.
    await treasurer.goto('/anggaran/spd')
    await treasurer.getByRole('button', { name: t('Cabut SPD {0}', { 0: 'SPD/1/2026' }) }).click()
    await dialog.getByLabel(t('Sebab pencabutan')).fill('Nomor SPD tertukar dengan kegiatan lain')
    await expectAccessible(treasurer, 'the revocation of a letter')
    await dialog.getByRole('button', { name: t('Usulkan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByRole('button', { name: t('Tarik usulan') }).waitFor()
    await approver.goto('/anggaran/spd')
    await approver.getByRole('button', { name: t('Setujui pencabutan') }).click()
    await confirms(approver, t)
    await approver.getByText(t('SPD dicabut.')).waitFor()
    await approver.getByText(t('Dicabut'), { exact: true }).waitFor()
    await expectAccessible(approver, 'a letter that was revoked')
  },
)

journey(
  'a contribution list is paid from budget lines, and says what is left of them',
  'en light desktop',
  async ({ signedIn, t }) => {
    const officer = await signedIn('kubu-raya')
    await officer.goto('/iuran')
    // The one that waits for its approver.
    await officer
      .locator('table tbody tr')
      .filter({ hasText: /Jan–Jun 2026/ })
      .filter({ hasText: t('Menunggu persetujuan') })
      .first()
      .getByRole('link')
      .first()
      .click()
    await officer.getByRole('heading', { name: t('Baris anggaran') }).waitFor()
    await officer.getByRole('button', { name: t('Pilih baris anggaran') }).click()
    const dialog = officer.getByRole('dialog')
    const choices = dialog.getByRole('combobox')
    await expect.poll(() => choices.count()).toBe(2)
    for (const choice of await choices.all()) await choice.selectOption({ index: 1 })
    await expectAccessible(officer, 'choice of lines')
    await dialog.getByRole('button', { name: t('Simpan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await officer
      .getByRole('region', { name: t('Baris anggaran') })
      .getByText(t('Dipilih'), { exact: true })
      .first()
      .waitFor()
    await expectAccessible(officer, 'a list with its lines')

    const approver = await signedIn('kubu-raya.approver')
    await approver.goto(new URL(officer.url()).pathname)
    await approver.getByRole('button', { name: t('Setujui'), exact: true }).click()
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Setujui'), exact: true })
      .click()
    await approver.getByText(t('Menjadi komitmen')).first().waitFor()
    await approver.goto('/anggaran')
    await approver.getByRole('heading', { level: 1, name: t('Anggaran') }).waitFor()
    await expectAccessible(approver, 'lines of a year')
    await approver.locator('table tbody a').first().click()
    await approver.getByRole('region', { name: t('Mutasi') }).waitFor()
    await expectAccessible(approver, 'a line with its movements')
  },
)

async function confirms(approver: Page, t: (words: string) => string): Promise<void> {
  await approver
    .getByRole('dialog')
    .getByRole('button', { name: t('Setujui'), exact: true })
    .click()
}

async function approves(approver: Page, address: string, t: (words: string) => string): Promise<void> {
  await approver.goto(address)
  await approver.getByRole('button', { name: t('Setujui pagu') }).click()
  await approver
    .getByRole('dialog')
    .getByRole('button', { name: t('Setujui'), exact: true })
    .click()
  await approver.getByText(t('Pagu disetujui.')).waitFor()
}
