import type { Page } from 'playwright-core'
import { officerAt } from './chain/officer.ts'
import { checksAnswers } from './checks-answers.ts'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'Bendahara: goes from the home to a paid bill by SPP, SPM and SP2D, each by whoever takes it',
  'id light desktop',
  async ({ signedIn, t }) => {
    const treasurer = await signedIn('pontianak.treasurer')
    await treasurer.getByRole('heading', { name: t('Tagihan yang belum lunas') }).waitFor()
    await treasurer.getByRole('heading', { name: t.begin('Anggaran tahun {0}') }).waitFor()
    await expectAccessible(treasurer, 'home of who pays')
    const unpaid = treasurer.locator('section', {
      has: treasurer.getByRole('heading', { name: t('Tagihan yang belum lunas') }),
    })
    await unpaid.getByRole('listitem').first().getByRole('link').click()
    await treasurer.getByRole('button', { name: t('Ajukan SPP-LS') }).click()
    const dialog = treasurer.getByRole('dialog')
    await dialog.getByLabel(t('Nomor SPP-LS')).fill('SPP-LS 21/2026')
    await expectAccessible(treasurer, 'requesting a payment')
    await dialog.getByRole('button', { name: t('Ajukan'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByText('SPP-LS 21/2026').first().waitFor()
    const address = new URL(treasurer.url()).pathname

    const approver = await signedIn('pontianak.approver')
    await approver.goto('/meja')
    const order = approver.locator('section', { hasText: 'SPP-LS 21/2026' })
    await order.getByRole('link', { name: t('Buka tagihan') }).click()
    await approver.getByRole('button', { name: t('Terbitkan SPM') }).click()
    const issuing = approver.getByRole('dialog')
    await checksAnswers(issuing, t)
    await issuing.getByLabel(t('Nomor SPM')).fill('SPM 18/2026')
    await expectAccessible(approver, 'issuing the SPM')
    // The letters of the city provide less than is asked: the refusal names the line and the amounts, and the next letter is approved first.
    await issuing.getByRole('button', { name: t.begin('Terbitkan SPM {0}') }).click()
    await issuing.getByText(/melebihi SPD pada tanggalnya.*JKK: disediakan Rp.*diminta Rp/).waitFor()
    await expectAccessible(approver, 'an SPM beyond its letters')
    const bill = new URL(approver.url()).pathname
    await approver.goto('/anggaran/spd')
    await approver.getByRole('button', { name: t('Setujui SPD') }).click()
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Setujui'), exact: true })
      .click()
    await approver.getByText(t('SPD disetujui.')).waitFor()
    await expectAccessible(approver, 'letters of a year')
    await approver.goto(bill)
    await approver.getByRole('button', { name: t('Terbitkan SPM') }).click()
    await checksAnswers(issuing, t)
    await issuing.getByLabel(t('Nomor SPM')).fill('SPM 18/2026')
    await issuing.getByRole('button', { name: t.begin('Terbitkan SPM {0}') }).click()
    await issuing.waitFor({ state: 'hidden' })
    await approver.getByText('SPM 18/2026').first().waitFor()

    // Both papers are there to be signed, and the same whenever they are printed.
    for (const paper of [
      t('Cetak SPP {sppNumber}', { sppNumber: 'SPP-LS 21/2026' }),
      t('Cetak SPM {spmNumber}', { spmNumber: 'SPM 18/2026' }),
    ]) {
      const href = await approver.getByRole('link', { name: paper }).getAttribute('href')
      const print = async () => (await approver.request.get(new URL(href ?? '', approver.url()).toString())).body()
      const first = await print()
      expect(first.subarray(0, 5).toString()).toBe('%PDF-')
      expect((await print()).equals(first)).toBe(true)
    }

    await treasurer.goto('/iuran/perintah-bayar?keadaan=spm')
    await treasurer.getByRole('link', { name: 'SPP-LS 21/2026' }).waitFor()
    await treasurer.getByLabel(t('Pembayar (SKPD)')).selectOption({ label: 'Dinas Tenaga Kerja' })
    await treasurer.waitForURL(/pembayar=/)
    await treasurer.getByRole('link', { name: 'SPP-LS 21/2026' }).waitFor()
    await treasurer.getByText(t('Jumlah yang tampak')).waitFor()
    await expectAccessible(treasurer, 'payment orders that wait for their SP2D')
    await treasurer.getByRole('button', { name: t('Ekspor'), exact: true }).click()
    await dialog.getByRole('button', { name: t('Buat berkas') }).click()
    await dialog.locator('a[href^="/files/"]').waitFor()
    await expectAccessible(treasurer, 'payment orders as a file')
    await treasurer.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByRole('link', { name: 'SPP-LS 21/2026' }).click()
    await treasurer.getByRole('button', { name: t('Catat SP2D') }).click()
    await dialog.getByLabel(t('Nomor SP2D')).fill('SP2D 33/2026')
    await expectAccessible(treasurer, 'recording the SP2D')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await treasurer.getByText('SP2D 33/2026').first().waitFor()
    await expectAccessible(treasurer, 'a bill that was paid by order')

    // What was paid has not arrived yet, and the home says so.
    await treasurer.goto('/')
    const onItsWay = treasurer.locator('section', {
      has: treasurer.getByRole('heading', { name: t('Sudah dibayar, belum diterima BPJS') }),
    })
    await onItsWay.locator(`a[href="${address}"]`).waitFor()
    expect(await unpaid.locator(`a[href="${address}"]`).count()).toBe(0)
  },
)

/** Whether somebody is on the first page of those of an area who wait. Other journeys sign decrees meanwhile, so that a number of all says nothing. */
async function isWaiting(page: Page, record: string): Promise<boolean> {
  await page.goto('/pekerja?antre=jawaban&wilayah=61.12')
  await page.locator('table tbody a').first().waitFor()
  return (await page.locator(`table tbody a[href^="${record}"]`).count()) > 0
}

journey(
  'Cabang BPJS Ketenagakerjaan: goes from the home to a registration that a signature sent, uploads the answer, and it waits no longer',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const branch = await signedIn('bpjs')
    const card = branch.locator('section', {
      has: branch.getByRole('heading', { name: t('Pendaftaran menunggu jawaban') }),
    })
    await card.getByText('Kabupaten Kubu Raya').waitFor()
    await branch.getByRole('heading', { name: t('Tembusan keputusan terbaru') }).waitFor()
    await expectAccessible(branch, 'home of a branch')
    await card.getByRole('link', { name: t('Lihat orang-orangnya') }).click()
    await branch.getByText(t('menunggu jawaban Anda'), { exact: true }).waitFor()
    await branch.goto('/pekerja?antre=jawaban&wilayah=61.12')
    const person = branch.locator('table tbody a').first()
    const name = ((await person.textContent()) ?? '').trim()
    const record = ((await person.getAttribute('href')) ?? '').replace(/\/lapor.*/, '')
    await expectAccessible(branch, 'people who wait for an answer')
    // A branch opens no number: its answer names whom the paper annex names, and here the keeper reads it out.
    const keeper = await signedIn('kubu-raya')
    await keeper.goto(record)
    await keeper.getByRole('heading', { level: 1, name }).waitFor()
    await keeper.getByRole('button', { name: t('Buka'), exact: true }).click()
    const dialog = keeper.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('Verifikasi berkas') }).check()
    await dialog.getByRole('button', { name: t('Buka NIK') }).click()
    const opened = keeper.getByText(/^\d{4} \d{4} \d{4} \d{4}$/).first()
    const nationalId = ((await opened.textContent()) ?? '').replaceAll(' ', '')

    await branch.goto('/')
    await card.getByRole('link', { name: t('Unggah jawaban') }).click()
    await branch.getByRole('heading', { level: 1, name: t('Impor') }).waitFor()
    const answer = `NIK;Nama;Nomor KPJ;Status\r\n${nationalId};${name};22345678955;DITERIMA`
    await branch
      .locator('input[type=file]')
      .setInputFiles({ name: 'jawaban-cabang.csv', mimeType: 'text/csv', buffer: Buffer.from(answer) })
    await branch.getByRole('link', { name: t('Lanjut ke penyimpanan') }).click()
    await expectAccessible(branch, 'before an answer is kept')
    await branch.getByRole('button', { name: t('Simpan {people} orang ke registri', { people: 1 }) }).click()
    await branch.getByRole('heading', { level: 1, name: t('{people} orang tersimpan', { people: 1 }) }).waitFor()
    await expectAccessible(branch, 'an answer that is kept')
    const answered = new URL(branch.url()).pathname
    expect(await isWaiting(branch, record)).toBe(false)

    // What was uploaded by mistake is taken back, and waits again: the next walk finds the same person.
    await branch.goto(answered)
    await branch.getByRole('button', { name: t('Batalkan impor ini') }).click()
    const back = branch.getByRole('dialog')
    await back.getByRole('textbox', { name: t('Alasan') }).fill('Akhir dari pengujian')
    await back.getByRole('textbox', { name: t.begin('Ketik {0} untuk melanjutkan') }).fill('1')
    await back.getByRole('button', { name: t('Batalkan impor'), exact: true }).click()
    await branch.getByRole('heading', { level: 1, name: t('Impor ini sudah dibatalkan') }).waitFor()
    expect(await isWaiting(branch, record)).toBe(true)
  },
)

/** A pledge of this month that the company’s officer has drafted. @returns its id, and how to take it back */
async function draftsPledge(): Promise<{ readonly id: string; readonly withdraws: () => Promise<unknown> }> {
  const url = process.env['PAYUNG_E2E_URL'] ?? ''
  const [officer, approver] = await Promise.all([
    officerAt(url, 'contoh-galangan'),
    officerAt(url, 'contoh-galangan.approver'),
  ])
  const { pledgeableAgreements } = await officer.ask('{ pledgeableAgreements { agreementId regions { id } } }')
  const [agreement] = pledgeableAgreements
  const fromMonth = `${dayIn(0).slice(0, 7)}-01`
  const next = new Date(fromMonth)
  next.setUTCMonth(next.getUTCMonth() + 1)
  const pledge = {
    agreementId: agreement.agreementId,
    regionId: agreement.regions[0].id,
    kind: 'WORKERS',
    workers: 3,
    fromMonth,
    untilMonth: next.toISOString().slice(0, 10),
    programmes: ['WORK_ACCIDENT', 'DEATH'],
    areaCodes: [],
    occupationCodes: [],
  }
  const { id } = await officer.does('draftPledge', { pledge }, 'id')
  return {
    id,
    withdraws: () =>
      approver.does('withdrawPledge', { pledgeId: id, reason: 'Akhir dari pengujian janji perusahaan' }, 'id'),
  }
}

journey(
  'Perusahaan: goes from the home to a pledge that a colleague drafted, offers it, and the government has it to match',
  'id light phone',
  async ({ signedIn, t }) => {
    const { id, withdraws } = await draftsPledge()
    // As it stands in addresses, with or without its last signs.
    const drafted = `main a[href*="/janji/${id.replace(/=+$/, '')}"]`
    const company = await signedIn('contoh-galangan.approver')
    await company.getByRole('heading', { name: t('Tagihan yang belum lunas') }).waitFor()
    await company.getByRole('heading', { name: t('Janji CSR'), exact: true }).waitFor()
    const queue = company.getByRole('link', { name: t('Janji menunggu diajukan') })
    await queue.waitFor()
    await expectAccessible(company, 'home of a company')
    await company.getByRole('link', { name: t('Putuskan satu janji') }).click()
    await company.waitForURL(/perlu=ajukan/)
    await company.locator(drafted).first().click()
    await company.getByText(t('Konsep'), { exact: true }).first().waitFor()
    await company.getByRole('button', { name: t('Ajukan kepada daerah') }).click()
    const dialog = company.getByRole('dialog')
    await expectAccessible(company, 'before a pledge is offered')
    await dialog.getByRole('button', { name: t('Ajukan janji'), exact: true }).click()
    await company.getByText(t('Janji diajukan.')).waitFor()
    await company.getByText(t('Diajukan'), { exact: true }).first().waitFor()
    await expectAccessible(company, 'a pledge that was offered')

    const region = await signedIn('kubu-raya')
    await region.getByRole('link', { name: t('Janji perusahaan menunggu dipadankan') }).click()
    await region.waitForURL(/perlu=padankan/)
    await region.locator(drafted).first().click()
    await region.getByRole('button', { name: t('Padankan dengan cadangan') }).waitFor()
    await expectAccessible(region, 'a pledge that the government has to match')
    await withdraws()
  },
)
