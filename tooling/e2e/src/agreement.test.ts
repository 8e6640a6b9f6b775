import type { Page } from 'playwright-core'
import { checksAnswers } from './checks-answers.ts'
import { chooserAfter } from './choose-file.ts'
import { every } from './every-look.ts'
import { expect, expectAccessible, journey } from './journey.ts'
import type { Words } from './words.ts'

journey(
  'an agreement is drawn up, approved by another, signed by its paper and the word of each party, and settled for good',
  'en dark phone',
  async ({ signedIn, t, look }) => {
    const officer = await signedIn('melawi')
    await officer.goto('/perjanjian')
    await officer.getByText('Perlindungan pekerja rentan Kabupaten Melawi tahun 2026').first().waitFor()
    await expectAccessible(officer)
    await officer.getByRole('link', { name: t('Susun perjanjian') }).click()
    await officer.getByRole('button', { name: t('Simpan naskah') }).click()
    // What is missing is said in one place, and leads to its field.
    await officer
      .getByRole('alert')
      .getByRole('link', { name: t('Isi hari pertama berlaku.') })
      .click()
    expect(await officer.getByLabel(t('Berlaku mulai')).evaluate((field) => field === document.activeElement)).toBe(
      true,
    )
    await officer.getByLabel(t('Judul')).fill('Iuran guru mengaji Melawi')
    await officer.getByLabel(t('Maksud dan tujuan')).fill('Melindungi guru mengaji')
    await officer.getByLabel(t('Berlaku mulai')).fill('01/01/2026')
    await officer.getByLabel(t('Hari terakhir berlaku')).fill('31/12/2027')
    await officer.getByLabel(t('Kuota orang')).fill('120')
    const other = officer.getByRole('group', { name: t('Pihak {0}', { 0: 2 }) })
    await other.getByLabel(t('Instansi')).fill('BPJS')
    await officer.getByRole('option', { name: /BPJS Ketenagakerjaan Cabang Pontianak/ }).click()
    await officer.getByRole('button', { name: t('Tambah pihak') }).click()
    const union = officer.getByRole('group', { name: t('Pihak {0}', { 0: 3 }) })
    await union.getByLabel(t('Pihak ini tidak bekerja dengan Payung')).check()
    await union.getByLabel(t('Nama pihak')).fill('Serikat Guru Mengaji')
    await officer.getByRole('button', { name: t('Tambah kewajiban') }).click()
    await officer.getByLabel(t('Yang dijanjikan')).fill('Mengirim daftar guru mengaji')
    // What stands half below the bar at the top would count as too small to touch.
    await officer.evaluate('window.scrollTo(0, 0)')
    await expectAccessible(officer)
    await officer.getByRole('button', { name: t('Simpan naskah') }).click()
    await officer.getByRole('heading', { level: 1, name: 'Iuran guru mengaji Melawi' }).waitFor()
    await officer.getByRole('button', { name: t('Buka perundingan') }).click()
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Buka perundingan') })
      .click()
    await officer.getByText(t('Anda ikut menyusun naskahnya, sehingga orang lain yang menyetujuinya.')).waitFor()
    await expectAccessible(officer)
    const address = officer.url()

    const insurer = await signedIn('bpjs')
    await insurer.goto(`${address}?tab=forum`)
    await insurer.getByLabel(t('Tulis tanggapan')).fill('Daftar dalam layout kami, ya.')
    await insurer.getByRole('button', { name: t('Kirim') }).click()
    await insurer.getByText('Daftar dalam layout kami, ya.').first().waitFor()
    await expectAccessible(insurer)

    const approver = await signedIn('melawi.approver')
    await approver.goto(address)
    await approver.getByRole('button', { name: t('Periksa dan setujui') }).click()
    await approver.getByRole('dialog').getByText('BPJS Ketenagakerjaan Cabang Pontianak').waitFor()
    await checksAnswers(approver.getByRole('dialog'), t)
    await expectAccessible(approver)
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Setujui') })
      .click()
    await approver.getByText(t('Disetujui'), { exact: true }).first().waitFor()

    await officer.reload()
    await officer.getByRole('button', { name: t('Catat penandatanganan') }).click()
    await officer
      .getByRole('dialog')
      .getByLabel(t('Nomor perjanjian'))
      .fill(`9.${every.indexOf(look)}/PKS/2026`)
    const records = officer
      .getByRole('dialog')
      .getByRole('button', { name: t.begin('Catat dan minta konfirmasi {parties} pihak') })
    await checksAnswers(officer.getByRole('dialog'), t)
    await records.click()
    await officer.getByText(t('Unggah naskah yang sudah ditandatangani.')).waitFor()
    await upload(officer, t('Unggah foto atau PDF'), 'naskah.pdf')
    await officer.getByRole('dialog').getByText('naskah.pdf').waitFor()
    await expectAccessible(officer)
    await records.click()
    await officer.getByText(t('Belum mengonfirmasi')).nth(2).waitFor()
    expect(await officer.getByRole('button', { name: t('Konfirmasi penandatanganan') }).count()).toBe(0)
    await expectAccessible(officer)

    // The other party finds it in its own work, and reads the paper before it confirms.
    await insurer.goto('/')
    await insurer.getByRole('link', { name: t('Tanda tangan perjanjian menunggu konfirmasi') }).click()
    await insurer.getByRole('link', { name: 'Iuran guru mengaji Melawi' }).first().click()
    const paper = insurer.getByRole('link', { name: t('Buka naskah') })
    const file = new URL((await paper.getAttribute('href')) ?? '', address).href
    expect((await insurer.request.get(file)).status()).toBe(200)
    await confirms(insurer, t)

    await approver.reload()
    await approver.getByRole('button', { name: t('Nyatakan dengan bukti') }).click()
    await upload(approver, t('Unggah foto atau PDF'), 'berita-acara.pdf')
    await approver.getByRole('dialog').getByText('berita-acara.pdf').waitFor()
    await checksAnswers(approver.getByRole('dialog'), t)
    await approver
      .getByLabel(t('Apa buktinya, dan mengapa pihak ini tidak mengonfirmasi sendiri'))
      .fill('Berita acara; serikat ini tidak memakai Payung')
    await expectAccessible(approver)
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: t('Nyatakan'), exact: true })
      .click()
    await approver.getByText('Berita acara; serikat ini tidak memakai Payung').waitFor()
    await confirms(approver, t)
    await approver.getByText(t('Berlaku'), { exact: true }).first().waitFor()
    await expectAccessible(approver)

    await officer.reload()
    await officer.getByText(t('Berlaku'), { exact: true }).first().waitFor()
    expect(await officer.getByRole('link', { name: t('Ubah naskah') }).count()).toBe(0)

    await officer.getByRole('tab', { name: t('Kewajiban') }).click()
    await officer.getByRole('button', { name: t('Laporkan') }).click()
    const send = officer.getByRole('dialog').getByRole('button', { name: t('Kirim laporan') })
    await send.click()
    // What is wrong is said above the button and beside its field.
    await expect.poll(() => officer.getByText(/^(Tulis laporannya|Write the report)/).count()).toBe(2)
    await officer.getByLabel(t('Apa yang sudah dikerjakan')).fill('Daftar 118 guru mengaji dikirim')
    await send.click()
    await officer.getByText('Daftar 118 guru mengaji dikirim').waitFor()
    await officer.getByText(t('Selesai'), { exact: true }).first().waitFor()
    await officer.getByRole('button', { name: t('Bagikan ke OPD atau desa') }).click()
    await officer.getByRole('combobox', { name: t('Desa tertentu saja') }).fill('Tanjung')
    const village = officer.getByRole('option').first()
    const name = ((await village.textContent()) ?? '').split(',')[0] ?? ''
    await village.click()
    await expectAccessible(officer)
    await officer
      .getByRole('dialog')
      .getByRole('button', { name: t('Simpan') })
      .click()
    await officer.getByRole('listitem').filter({ hasText: name }).first().waitFor()
    await expectAccessible(officer)
    await officer.getByRole('tab', { name: t('Riwayat') }).click()
    await officer.getByText(t('Ditulis oleh basis data, tidak dapat diubah siapa pun')).waitFor()
    await expectAccessible(officer)
  },
)

journey(
  'the legal bureau plans, drafts and enacts a regulation, which everybody can then read',
  'id light desktop',
  async ({ signedIn, t, look }) => {
    const number = String(77 + every.indexOf(look))
    const legal = await signedIn('landak.legal')
    await legal.goto('/dasar-hukum')
    await legal.getByRole('link', { name: 'Perbup Landak 38/2022' }).waitFor()
    await expectAccessible(legal)
    await legal.getByRole('link', { name: t('Rencanakan peraturan') }).click()
    await legal.getByLabel(t('Tentang')).fill('Perlindungan penyadap karet')
    await legal.getByRole('button', { name: t('Tambah pasal') }).click()
    await legal.getByLabel(t('Letaknya')).fill('Pasal 4')
    await legal.getByLabel(t('Bunyinya')).fill('Iuran penyadap karet dibayar dari APBD.')
    await legal.getByRole('button', { name: t('Simpan'), exact: true }).click()
    await legal
      .getByRole('alert')
      .getByRole('link', { name: t.either('Pilih sumber dananya.', 'Choose the funding source.') })
      .waitFor()
    await expectAccessible(legal)
    await legal
      .getByRole('combobox', { name: t('Sumber dana') })
      .or(legal.getByRole('textbox', { name: t('Sumber dana') }))
      .click()
    await legal.getByRole('option', { name: t('APBD kabupaten/kota') }).click()
    await legal.getByRole('button', { name: t('Tambah pasal') }).click()
    const group = legal.getByRole('group', { name: t('Pasal ke-{0}', { 0: 2 }) })
    await group.getByLabel(t('Letaknya')).fill('Pasal 5')
    await group.getByLabel(t('Menyebut')).click()
    await legal.getByRole('option', { name: t('Kelompok'), exact: true }).click()
    await group.getByLabel(t('Kelompok pekerja')).click()
    await legal
      .getByRole('option')
      .filter({ hasText: /Petani|Farmer/ })
      .first()
      .click()
    await group.getByLabel(t('Bunyinya')).fill('Petani karet.')
    await upload(legal, t('Unggah foto atau PDF'), 'rancangan.pdf')
    await legal.getByText('rancangan.pdf').waitFor()
    await expectAccessible(legal)
    await legal.getByRole('button', { name: t('Simpan'), exact: true }).click()
    await legal.getByRole('link', { name: 'rancangan.pdf' }).waitFor()
    await legal.getByRole('button', { name: t('Mulai merancang') }).click()
    await legal.getByRole('button', { name: t('Catat penetapan') }).click()
    await legal
      .getByRole('dialog')
      .getByRole('textbox', { name: t('Nomor'), exact: true })
      .fill(number)
    await upload(legal, t('Ganti berkas'), `perbup-${number}.pdf`)
    await legal.getByRole('dialog').getByText(`perbup-${number}.pdf`).waitFor()
    await expectAccessible(legal)
    await legal
      .getByRole('dialog')
      .getByRole('button', { name: t('Catat') })
      .click()
    await legal.getByRole('heading', { level: 1, name: new RegExp(`Perbup Landak ${number}/20\\d\\d`) }).waitFor()
    await expectAccessible(legal)
    const address = legal.url()

    const province = await signedIn('provinsi')
    await province.goto(address)
    await province.getByText('Iuran penyadap karet dibayar dari APBD.').waitFor()
    const paper = province.getByRole('link', { name: `perbup-${number}.pdf` })
    expect((await province.request.get(new URL((await paper.getAttribute('href')) ?? '', address).href)).status()).toBe(
      200,
    )
    await expectAccessible(province)

    await province.goto('/dasar-hukum')
    await province.getByRole('button', { name: t('Ekspor') }).click()
    await province.getByRole('menuitem', { name: 'CSV' }).click()
    await province
      .getByRole('dialog')
      .getByRole('link', { name: t('Unduh {0}', { 0: 'peraturan-' }) })
      .waitFor()
    await expectAccessible(province)
  },
)

async function confirms(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('Konfirmasi penandatanganan') }).click()
  const dialog = page.getByRole('dialog')
  await checksAnswers(dialog, t)
  await dialog.getByRole('button', { name: t('Konfirmasi'), exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expectAccessible(page)
}

async function upload(page: Page, button: string, name: string): Promise<void> {
  const chooser = await chooserAfter(page, () => page.getByRole('button', { name: button }).click())
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') })
}
