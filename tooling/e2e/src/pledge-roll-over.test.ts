import { expect, expectAccessible, type JourneyFixtures, journey } from './journey.ts'

const REASON = 'Anggaran perusahaan dipindahkan ke tahun depan'

/** The company's pledge of the demo that pays a part of each month: half of its months are on no list yet. */
async function fromEndToNext({ signedIn, t }: Pick<JourneyFixtures, 'signedIn' | 't'>): Promise<void> {
  const approver = await signedIn('contoh-sawit.approver')
  await approver.goto('/perjanjian')
  await approver
    .getByRole('link', { name: /di sekitar kebun Kecamatan Kubu/ })
    .first()
    .click()
  await approver.getByText(t('Berlanjut ke janji berikutnya')).waitFor()
  await expectAccessible(approver, 'an agreement that lets the rest of pledges roll over')

  await approver.goto('/janji')
  const pledges = approver.getByRole('region', { name: t('Janji CSR') }).getByRole('table')
  await pledges
    .getByRole('row')
    .filter({ hasText: t('Iuran belum dibayar') })
    .getByRole('link')
    .first()
    .click()
  await approver.getByRole('button', { name: t('Akhiri janji') }).click()
  const confirming = approver.getByRole('dialog')
  await confirming.getByText(t.either('dibawa ke janji berikutnya', 'bring the rest along')).waitFor()
  await confirming.getByLabel(t('Sebab')).fill(REASON)
  await expectAccessible(approver, 'before a pledge is ended')
  await confirming.getByRole('button', { name: t('Akhiri janji') }).click()
  await approver.getByText(t('Janji diakhiri.')).waitFor()
  await approver.getByText(t('Sisa untuk janji berikutnya')).waitFor()
  await expectAccessible(approver, 'an ended pledge that leaves something')
  const ended = new URL(approver.url()).pathname

  const officer = await signedIn('contoh-sawit')
  await officer.goto(ended)
  await officer.getByRole('button', { name: t('Perpanjang') }).click()
  const dialog = officer.getByRole('dialog')
  const rest = dialog.getByLabel(t('Sisa janji yang dibawa'), { exact: true })
  await rest.waitFor()
  expect(await rest.inputValue()).not.toBe('')
  const amount = dialog.getByLabel(t('Jumlah yang dibawa (Rp)'), { exact: true })
  const left = await amount.inputValue()
  expect(Number(left)).toBeGreaterThan(0)
  // More than is left is refused beside the field, before anything is sent.
  await amount.fill(String(Number(left) + 1))
  await dialog.getByRole('button', { name: t('Simpan konsep') }).click()
  await dialog.getByText(t.either('Kecilkan jumlah yang dibawa', 'Bring less of it along')).waitFor()
  await expectAccessible(officer, 'a pledge that would bring more than is left')
  await amount.fill(left)
  await dialog.getByRole('button', { name: t('Simpan konsep') }).click()
  await officer.waitForURL((address) => address.pathname.startsWith('/janji/') && address.pathname !== ended)
  await officer.getByText(t('Dibawa dari sisa janji'), { exact: true }).waitFor()
  await expectAccessible(officer, 'a draft that brings something along')
  const next = new URL(officer.url()).pathname

  await approver.goto(next)
  await approver.getByRole('button', { name: t('Ajukan kepada daerah') }).click()
  await confirming.getByRole('button', { name: t('Ajukan janji'), exact: true }).click()
  await approver.getByText(t('Janji diajukan.')).waitFor()

  // The region sees it at both pledges.
  const region = await signedIn('kubu-raya')
  await region.goto(next)
  await region.getByText(t('Dibawa dari sisa janji'), { exact: true }).waitFor()
  await region
    .getByRole('link', { name: new RegExp(t.either('^Janji Jul', '^Pledge of Jul')) })
    .first()
    .click()
  await region.waitForURL((address) => address.pathname === ended)
  await region.getByText(t('Dibawa ke janji berikutnya'), { exact: true }).waitFor()
  expect(await region.getByText(t('Sisa untuk janji berikutnya')).count()).toBe(0)
  await expectAccessible(region, 'an ended pledge whose rest was brought along')
}

journey('what an ended pledge leaves is brought along by the next one', 'id light desktop', fromEndToNext, {
  timeout: 600_000,
  once: true,
})
