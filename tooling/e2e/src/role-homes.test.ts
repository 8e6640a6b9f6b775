import { expect, expectAccessible, journey } from './journey.ts'

journey(
  'a treasurer goes from the home to a paid bill by SPP, SPM and SP2D, each by whoever takes it',
  'id light desktop',
  async ({ signedIn, t }) => {
    const treasurer = await signedIn('pontianak.treasurer')
    await treasurer.getByRole('heading', { name: t('Tagihan yang belum lunas') }).waitFor()
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
    await issuing.getByLabel(t('Nomor SPM')).fill('SPM 18/2026')
    await expectAccessible(approver, 'issuing the SPM')
    // The letters of the city provide less than is asked: the refusal names the line and the amounts, and the next letter is approved first.
    await issuing.getByRole('button', { name: t('Terbitkan'), exact: true }).click()
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
    await issuing.getByLabel(t('Nomor SPM')).fill('SPM 18/2026')
    await issuing.getByRole('button', { name: t('Terbitkan'), exact: true }).click()
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

journey(
  'a branch of the insurer goes from the home to whose registration waits for its answer',
  'en dark desktop',
  async ({ signedIn, t }) => {
    const branch = await signedIn('bpjs')
    const waiting = branch.locator('section', {
      has: branch.getByRole('heading', { name: t('Pendaftaran menunggu jawaban') }),
    })
    await waiting.getByText('Kabupaten Kubu Raya').waitFor()
    await expectAccessible(branch, 'home of a branch')
    await waiting.getByRole('link', { name: t('Lihat orang-orangnya') }).click()
    await branch.getByText(t('menunggu jawaban Anda')).waitFor()
    await branch.locator('table tbody a').first().waitFor()
    await expectAccessible(branch, 'people who wait for an answer')
  },
)
