import { aListOfAnotherPayer } from './chain/outside.ts'
import { typedDayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import { pageAction } from './more-actions.ts'

journey(
  'a contribution list goes from the decree to the insurer’s bill and its payment, by three people',
  'id light desktop',
  async ({ signedIn, t }) => {
    const officer = await signedIn('sambas')
    await officer.goto('/iuran')
    await officer.getByRole('heading', { level: 1, name: t('Daftar iuran') }).waitFor()
    await expectAccessible(officer, 'no lists')
    await officer.getByRole('button', { name: t('Susun daftar iuran') }).click()
    const dialog = officer.getByRole('dialog')
    const chooseDecree = async () => {
      await dialog.getByRole('radio').first().check()
      await dialog.getByRole('button', { name: t('Lanjut') }).click()
    }
    await dialog.getByRole('searchbox').fill('tidak ada keputusan begini')
    await dialog.getByText(/Tidak ada keputusan yang cocok/).waitFor()
    await dialog.getByRole('searchbox').fill('')
    await dialog.getByRole('radio').first().waitFor()
    await dialog.getByRole('button', { name: t('Lanjut') }).click()
    await dialog.getByText(t('Pilih keputusannya.')).waitFor()
    await expectAccessible(officer, 'choice of a decree')
    await chooseDecree()
    await dialog.getByLabel(t('Bulan terakhir')).selectOption('2026-06-01')
    await expectAccessible(officer, 'draft of a list')
    await dialog.getByRole('button', { name: t('Susun'), exact: true }).click()
    await officer.waitForURL(/\/iuran\/./)
    await officer.getByRole('heading', { level: 1, name: /Iuran Jan–Jun 2026/ }).waitFor()
    await expectAccessible(officer, 'a drafted list')
    const address = new URL(officer.url()).pathname

    // What is listed is not listed again.
    await officer.goto('/iuran')
    await officer.getByRole('button', { name: t('Susun daftar iuran') }).click()
    await chooseDecree()
    await dialog.getByLabel(t('Bulan pertama')).waitFor()
    expect(await dialog.getByLabel(t('Bulan pertama')).inputValue()).toBe('2026-07-01')
    await dialog.getByRole('button', { name: t('Susun'), exact: true }).click()
    await officer.waitForURL(/\/iuran\/./)
    await officer.getByRole('heading', { level: 1, name: /Iuran Jul–Des 2026/ }).waitFor()
    const second = new URL(officer.url()).pathname

    const approver = await signedIn('sambas.approver')
    await approver.goto(address)
    await approver.getByRole('button', { name: t('Setujui') }).click()
    await expectAccessible(approver, 'approval')
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Setujui') })
      .click()
    await approver.getByText(t('Daftar iuran disetujui.')).waitFor()

    await officer.goto(address)
    await officer.getByRole('button', { name: t('Catat pengiriman') }).click()
    await expectAccessible(officer, 'sending')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await officer.getByRole('button', { name: t('Catat tagihan BPJS') }).click()
    await dialog.getByLabel(t('Kode iuran')).fill('880012345678')
    await dialog.getByLabel(t('Hari tagihan'), { exact: true }).fill(typedDayIn(0))
    await dialog.getByLabel(t('Jatuh tempo'), { exact: true }).fill('31/12/2026')
    await expectAccessible(officer, 'bill')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await officer.getByText('880012345678').first().waitFor()

    // Home leads whoever pays to what waits to be paid.
    const treasurer = await signedIn('sambas.treasurer')
    await treasurer.getByRole('link', { name: /Tagihan BPJS menunggu dibayar/ }).click()
    await treasurer.getByRole('heading', { level: 1, name: t('Daftar iuran') }).waitFor()
    await treasurer.getByRole('link', { name: /Jan–Jun 2026/ }).waitFor()
    await expectAccessible(treasurer, 'lists that wait for payment')
    await treasurer.goto(address)
    await treasurer.getByRole('button', { name: t('Catat pembayaran') }).click()
    const paying = treasurer.getByRole('dialog')
    await paying.getByLabel(t('Jumlah yang dibayar (Rp)')).fill('999999999999')
    await paying.getByLabel(t('Nomor SP2D atau bukti transfer')).fill('SP2D 1/2026')
    await paying.getByRole('button', { name: t('Catat'), exact: true }).click()
    await paying
      .getByText(/lebih dari sisa tagihan/)
      .first()
      .waitFor()
    await expectAccessible(treasurer, 'more than the bill')
    await paying.getByLabel(t('Jumlah yang dibayar (Rp)')).fill('16800')
    await paying.getByRole('button', { name: t('Catat'), exact: true }).click()
    await paying.waitFor({ state: 'hidden' })
    await treasurer.getByText('SP2D 1/2026').first().waitFor()
    await treasurer.getByText(t('Dibayar sebagian')).first().waitFor()
    await expectAccessible(treasurer, 'partly paid')

    // The insurer has received it, says another person than who paid; whom its file names, nobody on the list is.
    await officer.goto(address)
    await officer.getByRole('button', { name: t('Catat penerimaan BPJS') }).click()
    await dialog.getByLabel(t('Nomor bukti penerimaan BPJS')).fill('BPJS 1/2026')
    await expectAccessible(officer, 'receipt')
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await officer.getByText('BPJS 1/2026').first().waitFor()
    await officer.getByRole('button', { name: t('Baca jawaban BPJS') }).click()
    const answer = 'NIK;No KPJ;Jumlah Bulan;Iuran;Hasil;Alasan\n6101010101900001;12345678901;1;16800;Diterima;\n'
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'hasil-bpjs.csv', mimeType: 'text/csv', buffer: Buffer.from(answer) })
    await dialog.getByRole('button', { name: 'hasil-bpjs.csv' }).waitFor()
    await dialog.getByLabel(t('Jumlah orang menurut surat BPJS')).fill('1')
    await dialog.getByLabel(t('Jumlah yang dibukukan menurut surat BPJS (Rp)')).fill('16800')
    await expectAccessible(officer, 'answer of the insurer')
    await dialog.getByRole('button', { name: t('Baca berkas') }).click()
    await dialog.waitFor({ state: 'hidden' })
    await officer.getByText(t('Tidak ada orang dengan NIK atau KPJ ini di daftar.')).waitFor()
    await expectAccessible(officer, 'answer with a row of nobody')
    await officer.getByRole('link', { name: t('Lihat yang belum dibukukan') }).click()
    await officer.getByRole('heading', { level: 1, name: t('Belum dibukukan BPJS') }).waitFor()
    await officer.getByText(t('Belum dijawab')).first().waitFor()
    await expectAccessible(officer, 'people who are not posted')

    // The months of somebody on the list say how far they have come.
    await officer.goto(address)
    await officer.getByRole('definition').getByRole('link').first().click()
    await officer.getByRole('tab', { name: t('Lampiran') }).click()
    const person = (await officer.locator('table tbody a').first().getAttribute('href')) ?? ''
    await officer.goto(`${person}?tab=keputusan`)
    await officer.getByRole('heading', { name: t('Iuran per bulan') }).waitFor()
    await officer.getByText('880012345678').first().waitFor()
    await expectAccessible(officer, 'months of a person')
    expect(await officer.getByText(t('Masuk daftar'), { exact: true }).count()).toBeGreaterThan(0)

    // From the list to its people, and to the trace of each.
    await officer.goto(`${address}/orang`)
    await officer.getByRole('heading', { level: 1, name: t('Orang di daftar ini') }).waitFor()
    await officer
      .getByRole('link', { name: t('Lihat jejak') })
      .first()
      .waitFor()
    await expectAccessible(officer, 'people of a list')
    await officer.goBack()
    await officer.getByRole('heading', { name: t('Iuran per bulan') }).waitFor()

    // One page says what a month of theirs rests on, and what it waits for.
    await officer
      .getByRole('link', { name: t('Lihat jejak') })
      .first()
      .click()
    await officer.getByRole('heading', { level: 1, name: /Jan 2026: siapa membayar/ }).waitFor()
    await officer.getByText(t('tagihannya belum lunas')).first().waitFor()
    await officer.getByText(/SP2D 1\/2026/).waitFor()
    await officer.getByText(/BPJS 1\/2026/).waitFor()
    await expectAccessible(officer, 'trace of a month')
    await officer.emulateMedia({ media: 'print' })
    expect(await officer.getByRole('button', { name: t('Cetak') }).isVisible()).toBe(false)
    await officer.getByText(/SP2D 1\/2026/).waitFor()
    await officer.emulateMedia({ media: 'screen' })
    await officer.getByRole('link', { name: /^Tahun 2025/ }).click()
    await officer.getByText(t('Tidak ada yang membayar bulan ini')).waitFor()
    await expectAccessible(officer, 'trace of a month that nobody pays')

    // The second list goes to the insurer by mistake, and an approver calls it back.
    await approver.goto(second)
    await approver.getByRole('button', { name: t('Setujui') }).click()
    const confirming = approver.getByRole('dialog')
    await confirming.getByRole('button', { name: t('Setujui') }).click()
    await approver.getByText(t('Daftar iuran disetujui.')).waitFor()
    await officer.goto(second)
    await officer.getByRole('button', { name: t('Catat pengiriman') }).click()
    await dialog.getByRole('button', { name: t('Catat'), exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await approver.reload()
    await (await pageAction(approver, t, t('Tarik kembali'))).click()
    await confirming.getByLabel(t('Sebab ditarik kembali')).fill('Nama dua desa tertukar')
    await expectAccessible(approver, 'calling a list back')
    await confirming.getByRole('button', { name: t('Tarik kembali') }).click()
    await confirming.waitFor({ state: 'hidden' })
    await approver.getByText('Nama dua desa tertukar').waitFor()
    await approver.goto('/iuran')
    await approver.getByText(t('Ditarik kembali')).first().waitFor()
    await expectAccessible(approver, 'a list that was called back')
  },
)

journey(
  'a government opens what another payer lists of its decree, and takes no names along before it is approved',
  'id dark phone',
  async ({ signedIn, t }) => {
    const list = await aListOfAnotherPayer(process.env['PAYUNG_E2E_DATA_DIR'] ?? '', '61.01')
    const officer = await signedIn('sambas')
    await officer.goto(`/iuran/bagian/${list}`)
    await officer.getByRole('heading', { level: 1, name: /Kalimantan Barat/ }).waitFor()
    await officer.getByRole('heading', { name: t('Sejauh mana bagian ini') }).waitFor()
    expect(await officer.getByRole('button', { name: t('Ekspor') }).count()).toBe(0)
    await expectAccessible(officer, 'a list of another payer')
  },
)
