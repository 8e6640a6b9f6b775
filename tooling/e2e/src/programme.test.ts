import { describe } from 'vitest'
import { officerAt } from './chain/officer.ts'
import { dayIn } from './demo-day.ts'
import { expect, expectAccessible, journey } from './journey.ts'

/** First day of the month so many months from now, as the form and as the browser write it. */
function monthFromNow(by: number): { readonly typed: string; readonly first: string } {
  const [thisYear, thisMonth] = dayIn(0).split('-').map(Number)
  const [year = '', month = ''] = new Date(Date.UTC(thisYear ?? 0, (thisMonth ?? 1) - 1 + by, 1))
    .toISOString()
    .split('-')
  return { typed: `${month}/${year}`, first: `${year}-${month}-01` }
}

describe('a regency plans a programme', () => {
  journey(
    'whose first months were paid: another amount than they cost is told, and stands with its reason',
    'id light phone',
    async ({ signedIn, t }) => {
      const page = await signedIn('kapuas-hulu')
      const [first, last, end] = [monthFromNow(-2), monthFromNow(-1), monthFromNow(6)]
      await page.goto('/program/baru')
      await page.getByLabel(t('Nama program')).fill(`Dibayar dahulu ${Date.now()}`)
      await page.getByLabel(t('Mulai bulan')).fill(first.typed)
      await page.getByLabel(t('Sampai dengan bulan')).fill(end.typed)
      await page.getByLabel('Kapuas Hulu', { exact: true }).fill('100')
      await page.getByRole('button', { name: t('Catat pembayaran') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('Bulan pertama yang dibayar')).selectOption(first.first)
      await dialog.getByLabel(t('Bulan terakhir yang dibayar')).selectOption(last.first)
      await dialog.getByLabel(t('Nomor bukti pembayaran')).fill('12/SP2D')
      await dialog.getByLabel(t('Hari pembayaran')).fill(`05/${last.typed}`)
      await dialog.getByLabel(t('Jumlah yang dibayar (Rp)')).fill('3000000')
      const file = { name: 'bukti.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
      await dialog.locator('input[type=file]').setInputFiles(file)
      await dialog.getByRole('button', { name: t('Tambahkan') }).click()
      // Two months of a hundred people at Rp16.800.
      await dialog.getByText(`Rp${t.number(3_000_000)}`, { exact: false }).waitFor()
      await dialog.getByText(`Rp${t.number(3_360_000)}`, { exact: false }).waitFor()
      await expectAccessible(page)
      await dialog.getByLabel(t('Alasan selisih')).fill('Dua belas orang didaftarkan sesudah pembayaran')
      await dialog.getByRole('button', { name: t('Tambahkan') }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText(/12\/SP2D/).waitFor()
      await page.getByRole('button', { name: t('Simpan dan susun aturan') }).click()

      await page.getByRole('heading', { level: 1, name: t('Aturan kelayakan') }).waitFor()
      await page.goto(page.url().replace(/\/aturan.*$/, ''))
      await page.getByText(t.either('dibayar sebelumnya, bukti 12/SP2D', 'paid before, proof 12/SP2D')).waitFor()
      await page.getByText(/Dua belas orang didaftarkan sesudah pembayaran/).waitFor()
      await expectAccessible(page)
    },
  )

  journey(
    'and throws a draft away, which is asked for once more and then gone from the list',
    'id dark phone',
    async ({ signedIn, t }) => {
      const name = `Konsep uji ${Date.now()}`
      const officer = await officerAt(process.env['PAYUNG_E2E_URL'] ?? '', 'kapuas-hulu')
      const { id } = await officer.does('createProgramme', {
        name,
        insuranceProgrammes: ['WORK_ACCIDENT', 'DEATH'],
        fromMonth: monthFromNow(2).first,
        untilMonth: monthFromNow(4).first,
        fundingSource: 'REGIONAL_BUDGET',
        quotas: [{ areaCode: '61.06', people: 10 }],
      })
      const page = await signedIn('kapuas-hulu')
      await page.goto(`/program/${id}`)
      await page.getByRole('button', { name: t('Buang konsep') }).click()
      const dialog = page.getByRole('dialog')
      await dialog
        .getByText(t('Konsepnya hilang dari daftar program dan tidak dapat dipakai lagi. Riwayatnya tetap tercatat.'))
        .waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: t('Batal') }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: t('Buang konsep') }).click()
      await dialog.getByRole('button', { name: t('Ya, buang') }).click()
      await page.waitForURL('**/program')
      await page.getByRole('heading', { level: 1, name: t('Program') }).waitFor()
      await page.locator('table tbody tr').first().waitFor()
      expect(await page.getByText(name).count()).toBe(0)
      await page.goto(`/program/${id}`)
      await page.getByText(t('Dibuang')).first().waitFor()
    },
  )

  journey(
    'from its quota over its rule, seen before it is saved, to the people and the reason for each',
    'en dark desktop',
    async ({ signedIn, t }) => {
      const page = await signedIn('kapuas-hulu')
      const name = `Program uji ${Date.now()}`
      await page.goto('/program')
      await page.getByRole('heading', { level: 1, name: t('Program') }).waitFor()
      await expectAccessible(page)
      await page
        .getByRole('link', { name: t('Rencanakan program') })
        .first()
        .click()

      await page.getByRole('button', { name: t('Simpan dan susun aturan') }).click()
      await page.getByRole('alert').getByText(t('Ada yang perlu diperbaiki')).waitFor()
      await expectAccessible(page)
      await page.getByLabel(t('Nama program')).fill(name)
      await page.getByLabel(t('Mulai bulan')).fill('01/2027')
      await page.getByLabel(t('Sampai dengan bulan')).fill('12/2027')
      await page.getByLabel('Kapuas Hulu', { exact: true }).fill('100')
      await page.getByRole('combobox', { name: t('Dasar hukum: peraturan') }).fill('Inpres 8/2025')
      await page.getByRole('option', { name: /Inpres 8\/2025/ }).click()
      await page.keyboard.press('Escape')
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Simpan dan susun aturan') }).click()

      await page.getByRole('heading', { level: 1, name: t('Aturan kelayakan') }).waitFor()
      await page.getByText(t('Belum ada aturan yang berlaku: semua yang layak adalah baru.')).waitFor()
      await expectAccessible(page)
      const save = page.getByRole('button', { name: t('Simpan aturan') })
      // Nobody is younger than 18 and older: said beside the condition and in the reading, and not to be saved.
      await page
        .getByRole('group', { name: t('Umur'), exact: true })
        .getByLabel(t('Paling tinggi'))
        .fill('10')
      await page.getByText(t.either('melebihi batas atas 10', 'above the upper limit 10')).first().waitFor()
      expect(await save.isDisabled()).toBe(true)
      await page
        .getByRole('group', { name: t('Umur'), exact: true })
        .getByLabel(t('Paling tinggi'))
        .fill('60')
      await page.getByText(t.either('Umur 18 sampai 60 tahun', 'Age 18 to 60')).waitFor()
      await page.getByRole('button', { name: t('Tambah syarat') }).click()
      await page.getByLabel(t('Saring pilihan')).fill(t.either('nelayan', 'fisher'))
      await page.getByRole('checkbox', { name: t.either('Nelayan', 'Fisher'), exact: true }).check()
      await page.getByText(t.either('Pekerjaan: Nelayan', 'Occupation: Fisher')).waitFor()

      // Counted anew: only now may it be saved, and only now the number is this rule's.
      await page.locator('button:enabled', { hasText: t('Simpan aturan') }).waitFor()
      const gained = page.getByRole('button', { name: `${t('orang jadi layak')}, ${t('Semua wilayah')}` })
      const number = ((await gained.textContent()) ?? '').trim()
      await gained.click()
      const people = page.getByRole('dialog')
      await people
        .getByText(t('{0}: {total} orang', { 0: `${t('Jadi layak')}, ${t('Semua wilayah')}`, total: number }))
        .waitFor()
      await expectAccessible(page)
      await people.getByRole('button', { name: t('Tutup') }).click()
      await save.click()

      await page.getByRole('heading', { level: 1, name }).waitFor()
      await page.getByText(t('Versi {0}', { 0: 1 })).waitFor()
      await page.getByRole('link', { name: 'Inpres 8/2025' }).waitFor()
      await page.getByText(t('{0} orang × {1} bulan × {2}', { 0: 100, 1: 12, 2: `Rp${t.number(16_800)}` })).waitFor()
      await expectAccessible(page)
      await page.getByRole('button', { name: t('Buka program') }).click()
      await page.getByRole('button', { name: t('Ya, buka') }).click()
      await page.getByText(t('Dibuka'), { exact: true }).waitFor()

      // The number opens exactly its people; one of them says why.
      await page.getByRole('link', { name: number, exact: true }).first().click()
      await page
        .getByText(t('{totalShown} orang', { totalShown: number }))
        .first()
        .waitFor()
      await page.getByText(t('memenuhi syarat {name}', { name })).waitFor()
      await page.locator('table tbody a').first().click()
      await page.getByRole('tab', { name: t('Kelayakan') }).click()
      await page.getByRole('link', { name }).waitFor()
      await page.getByText(t('Memenuhi syarat'), { exact: true }).first().waitFor()
      await expectAccessible(page)
    },
  )

  journey('reads a rule and builds on it', 'en dark phone', async ({ signedIn, t }) => {
    const page = await signedIn('kapuas-hulu')
    await page.goto('/program')
    await page.getByRole('link', { name: /Nelayan dan anggota BPD/ }).click()
    await page.getByText(t.either('Memenuhi salah satu syarat ini:', 'Any of these holds:')).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: t('Susun aturan') }).click()
    await page
      .getByRole('button', { name: t('Tambah kelompok') })
      .first()
      .waitFor()
    await page.getByRole('button', { name: `${t('orang tetap layak')}, ${t('Semua wilayah')}` }).waitFor()
    await expectAccessible(page)
  })
})
