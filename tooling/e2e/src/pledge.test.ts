import type { Page } from 'playwright-core'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, type JourneyFixtures, journey } from './journey.ts'

/** A month as the form takes it: this one, which the agreement of the demo's year holds. */
const THIS_MONTH = `${dayIn(0).slice(5, 7)}/${dayIn(0).slice(0, 4)}`

async function fromDraftToApproval({ signedIn, t }: Pick<JourneyFixtures, 'signedIn' | 't'>): Promise<void> {
  const officer = await signedIn('pertamina')
  await officer.goto('/janji')
  await officer.getByRole('heading', { level: 1, name: t('Janji CSR') }).waitFor()
  await expectAccessible(officer, 'pledges of a company')
  await officer.getByRole('button', { name: t('Susun janji') }).click()
  const dialog = officer.getByRole('dialog')
  const agreement = dialog.getByLabel(t('Perjanjian'), { exact: true })
  const titled = dialog.locator('option', { hasText: /Pembayaran iuran pekerja rentan Kubu Raya/ })
  await agreement.selectOption((await titled.first().getAttribute('value')) ?? '')
  // The only government of the agreement is chosen with it.
  expect(await dialog.getByLabel(t('Daerah'), { exact: true }).inputValue()).not.toBe('')
  // The agreement is for areas around the airport and for some groups: both are filled in, and no other village is offered.
  await dialog.getByText('Rasau Jaya', { exact: true }).first().waitFor()
  await dialog.getByText(t.either('Ketua RT', 'Head of a neighbourhood (RT)'), { exact: true }).first().waitFor()
  const areas = dialog.getByRole('combobox', { name: t('Wilayah menurut perjanjian') })
  await areas.fill('Kubu')
  await dialog.getByText(t('Tidak ada desa dengan nama itu.')).waitFor()
  await areas.fill('')
  await dialog.getByLabel(t('Jumlah pekerja'), { exact: true }).last().fill('6')
  await dialog.getByLabel(t('Bulan pertama')).fill(THIS_MONTH)
  await dialog.getByLabel(t('Bulan terakhir')).fill('12/2099')
  await dialog.getByRole('button', { name: t('Simpan konsep') }).click()
  // More months than a pledge has are refused beside the field, before anything is sent.
  await dialog.getByText(t.either('paling lama 60 bulan', 'at most 60 months')).waitFor()
  await expectAccessible(officer, 'a pledge with too many months')
  await dialog.getByLabel(t('Bulan terakhir')).fill(THIS_MONTH)
  await dialog.getByText(/^6 (pekerja|workers) × /).waitFor()
  await expectAccessible(officer, 'a pledge with what it comes to')
  await dialog.getByRole('button', { name: t('Simpan konsep') }).click()
  await officer.waitForURL(/\/janji\/./)
  await officer.getByText(t('Konsep'), { exact: true }).first().waitFor()
  await expectAccessible(officer, 'a draft')
  const address = new URL(officer.url()).pathname
  expect(await officer.getByRole('button', { name: t('Ajukan kepada daerah') }).count()).toBe(0)

  // A draft is its company's alone.
  const region = await signedIn('kubu-raya')
  await region.goto(address)
  await region.getByRole('heading', { level: 1 }).waitFor()
  expect(await region.getByText(t('Yang dijanjikan')).count()).toBe(0)

  const approver = await signedIn('pertamina.approver')
  await approver.goto(address)
  await approver.getByRole('button', { name: t('Ajukan kepada daerah') }).click()
  const confirming = approver.getByRole('dialog')
  await confirming.waitFor()
  await expectAccessible(approver, 'before a pledge is offered')
  await confirming.getByRole('button', { name: t('Ajukan janji'), exact: true }).click()
  await approver.getByText(t('Janji diajukan.')).waitFor()

  await region.goto('/janji')
  await region.getByRole('heading', { level: 1, name: t('Janji CSR') }).waitFor()
  await region
    .getByRole('link', { name: /Pertamina/ })
    .first()
    .waitFor()
  await expectAccessible(region, 'pledges that are offered to a government')
  await region.goto(address)
  await region.getByRole('button', { name: t('Padankan dengan cadangan') }).click()
  await region.getByRole('dialog').waitFor()
  await expectAccessible(region, 'before people are taken')
  await region
    .getByRole('dialog')
    .getByRole('button', { name: t('Padankan'), exact: true })
    .click()
  await region.getByText(t('Janji dipadankan. Perusahaan menyetujui angkanya.')).waitFor()
  // The company was shown figures of some of the same areas already: others could be subtracted from them.
  await region.getByRole('heading', { name: t('Angkanya tidak ditunjukkan') }).waitFor()
  await region.getByText(new RegExp(t.either('pekerja yang dijanjikan', 'workers promised'))).waitFor()
  await expectAccessible(region, 'a matched pledge, as the government sees it')

  await approver.reload()
  await approver.getByRole('heading', { name: t('Angkanya tidak ditunjukkan') }).waitFor()
  await expectAccessible(approver, 'a matched pledge without figures')
  await approver.goto('/janji')
  await approver
    .getByRole('link', { name: /Kubu Raya/ })
    .last()
    .click()
  const figures = approver
    .getByRole('region', { name: t('Jumlah orang per kecamatan dan pekerjaan') })
    .getByRole('table')
  // Of its first pledge, numbers in multiples of five; no cell leads to a person.
  await approver.getByRole('heading', { name: t('Dipadankan: sedikitnya {0} orang', { 0: 120 }) }).waitFor()
  await figures.getByRole('cell').first().waitFor()
  expect(await figures.getByRole('link').count()).toBe(0)
  await expectAccessible(approver, 'numbers of a pledge')
  await approver.goto(address)
  await approver.getByRole('button', { name: t('Setujui angkanya') }).click()
  await confirming.getByRole('button', { name: t('Setujui'), exact: true }).click()
  await approver.getByText(t('Angka pemadanan disetujui.')).waitFor()
  await approver.getByText(t('Iuran belum dibayar'), { exact: true }).first().waitFor()
  await approver.getByRole('heading', { name: t('Pelaksanaan, dalam bulan-orang') }).waitFor()
  await expectAccessible(approver, 'an approved pledge with what has become of its months')

  await drawsList({ page: region, t }, address)

  // Nobody is on a contribution list yet: it is withdrawn, and its people wait again.
  await approver.getByRole('button', { name: t('Tarik janji') }).click()
  await confirming.getByLabel(t('Sebab')).fill('Anggaran perusahaan dipindahkan ke tahun depan')
  await expectAccessible(approver, 'before a pledge is withdrawn')
  await confirming.getByRole('button', { name: t('Tarik janji') }).click()
  await approver.getByText(t('Janji ditarik.')).waitFor()
  await approver.getByText(t('Ditarik'), { exact: true }).first().waitFor()

  // Drafted again it keeps its months.
  await officer.reload()
  await officer.getByRole('button', { name: t('Susun lagi') }).click()
  await dialog.getByLabel(t('Bulan pertama')).waitFor()
  expect(await dialog.getByLabel(t('Bulan pertama')).inputValue()).toBe(THIS_MONTH)
  await expectAccessible(officer, 'a pledge that is drafted again')
}

/** The region draws a list of recipients from an approved pledge, and computes it. It stays a draft: a list is locked two weeks after it is published. */
async function drawsList({ page, t }: { page: Page } & Pick<JourneyFixtures, 't'>, pledge: string): Promise<void> {
  await page.goto(pledge)
  await page.getByRole('heading', { name: t('Daftar penerima dan keputusan') }).waitFor()
  await expectAccessible(page, 'an approved pledge whose people are on no list')
  const draws = page.getByRole('link', { name: t('Susun daftar penerima') })
  await draws.waitFor()
  // Where people wait, the quota is used up: the region makes room for whom the company pays for.
  const toProgramme = page.getByRole('link', { name: t.either('halaman program', 'page of the programme') })
  if (await toProgramme.isVisible()) {
    await toProgramme.click()
    await page.getByRole('link', { name: t('Ubah'), exact: true }).click()
    const quota = page.locator('[id="quota-61.12"]')
    await quota.fill(String(Number(await quota.inputValue()) + 20))
    await page.getByRole('button', { name: t('Simpan perubahan') }).click()
    await page.getByRole('link', { name: t('Ubah'), exact: true }).waitFor()
    await page.goto(pledge)
    await draws.waitFor()
    expect(await toProgramme.isVisible()).toBe(false)
  }
  await draws.click()
  const name = `Daftar dari janji ${Date.now()}`
  await page.getByLabel(t('Nama kohort')).fill(name)
  await expectAccessible(page, 'a new list that is drawn from a pledge')
  await page.getByRole('button', { name: t('Simpan konsep') }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.getByText(t('Dari janji perusahaan'), { exact: true }).waitFor()
  await page.getByRole('button', { name: t('Hitung'), exact: true }).click()
  await page.getByRole('button', { name: t('Hitung ulang'), exact: true }).waitFor({ timeout: 120_000 })
  await page.getByRole('tab', { name: t('Anggota') }).click()
  await page.locator('table tbody a').first().waitFor()
  await expectAccessible(page, 'the members of a list that is drawn from a pledge')
}

const TITLE = 'a company pledges from its agreement, the government matches, and the company approves numbers'

journey(TITLE, 'id light desktop', fromDraftToApproval, { timeout: 600_000 })
journey(TITLE, 'en dark phone', fromDraftToApproval, { timeout: 600_000, once: true })
