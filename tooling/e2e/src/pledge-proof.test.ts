import type { Page } from 'playwright-core'
import { checksAnswers } from './checks-answers.ts'
import { invitationSentTo } from './invitation-mail.ts'
import { expect, expectAccessible, type JourneyFixtures, journey } from './journey.ts'
import { PHOTO } from './photo.ts'

const REVOKED_BECAUSE = 'Nomor perjanjiannya keliru ditulis'
const REFUSED_BECAUSE = 'Anggaran kabupaten untuk bulan-bulan ini sudah ada'
const EXAMINED_BECAUSE = 'Pemeriksaan penggunaan dana CSR tahun ini'
const AUDITOR_PASSWORD = 'kebun sawit hujan pagi'
type Walk = Pick<JourneyFixtures, 'signedIn' | 'visit' | 't'>

/** Address of the pledge of the demo's palm oil company for some months, whatever another journey has made of it by then. */
async function pledgeFor(months: string, company: Page, t: Walk['t']): Promise<string> {
  await company.goto('/janji')
  const pledges = company.getByRole('region', { name: t('Janji CSR') }).getByRole('table')
  const address = await pledges
    .getByRole('row')
    .filter({ hasText: months })
    .getByRole('link')
    .last()
    .getAttribute('href')
  return address ?? ''
}

/** The insurer has received and posted the first three months of it; nobody has certified them. */
async function certifies({ signedIn, visit, t }: Walk): Promise<void> {
  const company = await signedIn('contoh-sawit')
  const address = await pledgeFor('Jul–Des 2026', company, t)
  await company.goto(address)
  await company.getByRole('button', { name: t('Minta piagam'), exact: true }).click()
  const asking = company.getByRole('dialog')
  await asking.getByRole('button', { name: t('Minta'), exact: true }).waitFor()
  await expectAccessible(company, 'before a certificate is asked for')
  await asking.getByRole('button', { name: t('Minta'), exact: true }).click()
  await company.getByText(t('Permintaan Anda menunggu keputusan daerah.')).waitFor()
  await expectAccessible(company, 'a certificate that was asked for')
  expect(await company.getByRole('button', { name: t('Terbitkan'), exact: true }).count()).toBe(0)

  // An officer of the region reads of it, and an approver issues it.
  const officer = await signedIn('kubu-raya')
  await officer.goto(address)
  await officer.getByText(t('Permintaan piagam'), { exact: true }).waitFor()
  expect(await officer.getByRole('button', { name: t('Terbitkan'), exact: true }).count()).toBe(0)
  const approver = await signedIn('kubu-raya.approver')
  await approver.goto(address)
  await approver.getByRole('button', { name: t('Terbitkan'), exact: true }).click()
  const deciding = approver.getByRole('dialog')
  await checksAnswers(deciding, t)
  await expectAccessible(approver, 'before a certificate is issued')
  await deciding.getByRole('button', { name: t.begin('Terbitkan untuk {company}') }).click()
  await deciding.waitFor({ state: 'detached' })
  const revoke = approver.getByRole('main').getByRole('button', { name: t('Cabut'), exact: true })
  await revoke.waitFor()
  await expectAccessible(approver, 'a certificate that was issued')

  await company.reload()
  // One that was revoked before keeps its page, and its place in the list.
  const valid = company
    .getByRole('main')
    .locator('section')
    .filter({ has: company.getByText(t('Berlaku'), { exact: true }) })
    .last()
  const opens = valid.getByRole('link', { name: t('Buka halaman publik'), exact: true })
  await opens.waitFor()
  await expectAccessible(company, 'a certificate that its company has')
  const code = (await opens.getAttribute('href')) ?? ''
  expect(code).toMatch(/^\/publik\/sertifikat\/[a-z0-9]{20}$/)
  const paper = await valid.getByRole('link', { name: t('Unduh piagam (PDF)'), exact: true }).getAttribute('href')
  const answer = await company.request.get(paper ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])

  // Whoever scans the code of the paper is not signed in.
  const anybody = await visit()
  await anybody.goto(code)
  await anybody.getByRole('heading', { level: 1, name: /^Piagam bukti iuran / }).waitFor()
  await anybody.getByText(/✓ *Berlaku$/).waitFor()
  await anybody.getByRole('row', { name: /^Diberikan kepada PT Contoh Sawit Kubu/ }).waitFor()
  await expectAccessible(anybody, 'the public page of a valid certificate')

  await revoke.click()
  await deciding.getByLabel(t('Sebab'), { exact: true }).fill(REVOKED_BECAUSE)
  await expectAccessible(approver, 'before a certificate is revoked')
  await deciding.getByRole('button', { name: t('Cabut'), exact: true }).click()
  await deciding.waitFor({ state: 'detached' })
  await revoke.waitFor({ state: 'detached' })
  await anybody.reload()
  await anybody.getByText(/✕ *Dicabut$/).waitFor()
  await anybody.getByRole('row', { name: `Sebab ${REVOKED_BECAUSE}` }).waitFor()
  expect(await anybody.getByText(/✓ *Berlaku$/).count()).toBe(0)
  await expectAccessible(anybody, 'the public page of a revoked certificate')

  // The company reads why, and may ask anew for the same months.
  await company.reload()
  await company.getByText(REVOKED_BECAUSE).first().waitFor()
  await company.getByRole('button', { name: t('Minta piagam'), exact: true }).waitFor()
  await expectAccessible(company, 'a certificate that was revoked')
}

journey(
  'a company asks for a certificate, the region issues it, its code says to everybody that it is valid, and then that it is revoked',
  'id light desktop',
  certifies,
  { once: true, timeout: 600_000 },
)

/** Opens the people of a decree by their initials. */
async function opensInitials(auditor: Page, decree: string, t: Walk['t']): Promise<void> {
  await auditor.goto('/tembusan')
  await auditor.getByRole('link', { name: decree }).click()
  const opens = auditor.getByRole('button', { name: t('Buka inisial untuk pemeriksaan'), exact: true })
  await opens.waitFor()
  const people = auditor.getByRole('region', { name: t('Orang dalam keputusan') }).getByRole('table')
  expect(await people.count()).toBe(0)
  await expectAccessible(auditor, 'a decree before its people are opened to an auditor')
  await opens.click()
  const reasoning = auditor.getByRole('dialog')
  // Without a reason nothing opens.
  await reasoning.getByRole('button', { name: t('Buka inisial'), exact: true }).click()
  await reasoning.getByText(t('Pilih alasan membuka data ini.')).waitFor()
  await reasoning.getByRole('radio', { name: t('Alasan lain'), exact: true }).check()
  await reasoning.getByLabel(t('Tuliskan alasannya')).fill(EXAMINED_BECAUSE)
  await expectAccessible(auditor, 'why an auditor opens people')
  await reasoning.getByRole('button', { name: t('Buka inisial'), exact: true }).click()
  await reasoning.waitFor({ state: 'detached' })
  await people.getByRole('row').nth(1).waitFor()
  await expectAccessible(auditor, 'people of a decree by their initials')
  // Letters, a district and an occupation; nothing leads to a person.
  const initials = await people.locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(initials.length).toBeGreaterThan(0)
  for (const shown of initials) expect(shown).toMatch(/^(\S\.\s?)+$/)
  expect(await people.getByRole('link').count()).toBe(0)
  // They stay open that day.
  await auditor.reload()
  await people.getByRole('row').nth(1).waitFor()
}

/** A company that has nobody to audit it invites an auditor, who opens the people of its decree. */
async function examines({ signedIn, visit, t }: Walk): Promise<void> {
  const email = `auditor-${Date.now()}@contoh.example`
  const administrator = await signedIn('contoh-sawit')
  await administrator.goto('/orang')
  await administrator.getByRole('button', { name: t('Undang orang'), exact: true }).click()
  const inviting = administrator.getByRole('dialog')
  await inviting.getByLabel(t('Nama'), { exact: true }).fill('Auditor Percobaan')
  await inviting.getByLabel(t('Surel')).fill(email)
  await inviting.getByRole('checkbox', { name: 'Auditor' }).check()
  await inviting.getByRole('button', { name: t('Kirim undangan'), exact: true }).click()
  await inviting
    .getByText(t.begin('Undangan dikirim ke {sentTo}. Tautannya terbuka tujuh hari dan hanya sekali.'))
    .waitFor()

  const auditor = await visit()
  await auditor.goto(await invitationSentTo(email))
  await auditor.getByLabel(t('Kata sandi baru'), { exact: true }).fill(AUDITOR_PASSWORD)
  await auditor.getByLabel(t('Ulangi kata sandi baru')).fill(AUDITOR_PASSWORD)
  await auditor.getByRole('button', { name: t('Terima undangan'), exact: true }).click()
  await auditor.getByText(t('Undangan diterima')).waitFor()
  await auditor.goto('/masuk')
  await auditor.getByLabel(t('Surel')).fill(email)
  await auditor.getByLabel(t('Kata sandi'), { exact: true }).fill(AUDITOR_PASSWORD)
  await auditor.getByRole('button', { name: t('Masuk'), exact: true }).click()
  await auditor.waitForURL('**/')
  await auditor.getByRole('navigation').first().waitFor()

  await opensInitials(auditor, '33/DATA-CONTOH/2026', t)

  // The logs of the company and of the government both say so, with the reason.
  const region = await signedIn('kubu-raya')
  for (const [reader, action, words] of [
    [auditor, 'COPY_EXAMINED', t('Orang dalam tembusan keputusan dibuka dengan inisial')],
    [region, 'COPY_EXAMINED_BY', t('Orang dalam keputusan kita dibuka auditor perusahaan dengan inisial')],
  ] as const) {
    await reader.goto(`/audit?tindakan=${action}`)
    const entries = reader.getByRole('region', { name: t('Catatan audit') }).getByRole('table')
    await entries.getByRole('row').filter({ hasText: words }).first().waitFor()
    await expectAccessible(reader, `the log of ${action}`)
    await entries.getByRole('button').first().click()
    await reader.getByRole('dialog').getByText(EXAMINED_BECAUSE).first().waitFor()
  }
}

journey(
  'an auditor of a company opens the people of its decree by initials, for a reason that both logs keep',
  'id light desktop',
  examines,
  { once: true, timeout: 600_000 },
)

/** The company of the airport has an auditor. */
async function audits({ signedIn, t }: Walk): Promise<void> {
  const auditor = await signedIn('pertamina.auditor')
  await auditor.getByText(t('Janji CSR'), { exact: true }).first().waitFor()
  await expectAccessible(auditor, 'home of an auditor of a company')
  await opensInitials(auditor, '34/DATA-CONTOH/2026', t)
  const address = new URL(auditor.url()).pathname

  // Nobody else of the company opens anybody.
  const officer = await signedIn('pertamina')
  await officer.goto(address)
  await officer.getByRole('heading', { name: t('Orangnya, dalam angka') }).waitFor()
  expect(await officer.getByRole('button', { name: t('Buka inisial untuk pemeriksaan'), exact: true }).count()).toBe(0)
  expect(await officer.getByRole('region', { name: t('Orang dalam keputusan') }).count()).toBe(0)
}

journey(
  'the auditor of the airport’s company opens the people of its decree by initials, and its officer opens nobody',
  'en dark desktop',
  audits,
  { once: true, timeout: 600_000 },
)

/** The pledge for the next half year, which its company has offered. */
async function refuses({ signedIn, t }: Walk): Promise<void> {
  const company = await signedIn('contoh-sawit')
  const address = await pledgeFor('Jan–Jun 2027', company, t)
  const region = await signedIn('kubu-raya')
  await region.goto(address)
  await region.getByRole('button', { name: t('Tolak janji'), exact: true }).click()
  const refusing = region.getByRole('dialog')
  await refusing.getByLabel(t('Sebab'), { exact: true }).fill(REFUSED_BECAUSE)
  await expectAccessible(region, 'before a pledge is refused')
  await refusing.getByRole('button', { name: t('Tolak janji'), exact: true }).click()
  await refusing.waitFor({ state: 'detached' })
  await region.getByText(`menolak janji ini: ${REFUSED_BECAUSE}`).waitFor()
  await expectAccessible(region, 'a pledge that the region has refused')

  await company.goto(address)
  await company.getByText(`menolak janji ini: ${REFUSED_BECAUSE}`).waitFor()
  await company.getByRole('button', { name: t('Susun lagi'), exact: true }).waitFor()
  await expectAccessible(company, 'a pledge of a company that the region refused')
}

journey('a region refuses a pledge with a reason, and its company reads why', 'id light desktop', refuses, {
  once: true,
})

/** The bill of the demo's shipyard, which stays late: a part of it is paid. */
async function proves({ signedIn, t }: Walk): Promise<void> {
  // Of its own: a walk that broke off before has used its paper.
  const run = String(Date.now())
  const paper = { name: 'transfer.png', mimeType: 'image/png', buffer: Buffer.concat([PHOTO, Buffer.from(run)]) }
  const treasurer = await signedIn('contoh-galangan.treasurer')
  await treasurer.goto('/iuran')
  await treasurer
    .getByRole('link', { name: /Jul–Sep 2026/ })
    .first()
    .click()
  const paying = treasurer.getByRole('dialog')
  const opensPayment = async (reference: string) => {
    await treasurer.getByRole('button', { name: t('Catat pembayaran'), exact: true }).click()
    await paying.getByLabel(t('Jumlah yang dibayar (Rp)')).fill('16800')
    await paying.getByLabel(t('Nomor bukti transfer')).fill(reference)
  }
  const brings = async () => {
    await paying.locator('input[type=file]').setInputFiles(paper)
    await paying.getByRole('button', { name: t('Lepas berkas {0}', { 0: paper.name }) }).waitFor()
  }
  const saves = () => paying.getByRole('button', { name: t('Catat'), exact: true }).click()

  await opensPayment(`TRANSFER ${run}/1`)
  await saves()
  await paying.getByText('Pembayaran perusahaan yang memiliki janji memerlukan bukti transfer.').first().waitFor()
  await expectAccessible(treasurer, 'a payment without its proof')
  await brings()
  const code = paying.getByLabel(t('Kode iuran pada bukti transfer'))
  await code.fill('CONTOH99999')
  await saves()
  await paying
    .getByText(/Ini bukan kode iuran dari tagihan ini/)
    .first()
    .waitFor()
  await expectAccessible(treasurer, 'a payment to the code of another bill')
  await code.fill('contoh 26102')
  await expectAccessible(treasurer, 'a payment with its proof')
  await saves()
  await paying.waitFor({ state: 'detached' })
  const payments = treasurer.getByRole('region', { name: t('Pembayaran'), exact: true }).getByRole('table')
  const row = payments.getByRole('row').filter({ hasText: `TRANSFER ${run}/1` })
  await row.waitFor()
  await expectAccessible(treasurer, 'a payment that is recorded with its proof')
  const proof = await treasurer.request.get((await row.getByRole('link').first().getAttribute('href')) ?? '')
  expect([proof.status(), proof.headers()['content-type']]).toEqual([200, 'image/png'])

  // The same paper proves no second payment.
  await opensPayment(`TRANSFER ${run}/2`)
  await brings()
  await code.fill('CONTOH26102')
  await saves()
  await paying.getByText('Bukti transfer yang sama sudah dilampirkan pada pembayaran lain.').first().waitFor()
  await expectAccessible(treasurer, 'a proof that another payment has')
  await treasurer.reload()
  await row.waitFor()
  expect(
    await payments
      .getByRole('row')
      .filter({ hasText: `TRANSFER ${run}/2` })
      .count(),
  ).toBe(0)
}

journey('a company pays with the proof of its bank, which proves no second payment', 'id light desktop', proves, {
  once: true,
})
