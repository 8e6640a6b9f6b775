// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { PledgeCertificates } from './PledgeCertificates.tsx'
import type { Certificate, PledgeDetail } from './pledge.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const REQUESTED = {
  id: 'certificate',
  state: 'REQUESTED',
  isUncovered: false,
  number: null,
  publicPath: null,
  paperPath: null,
  fromMonth: null,
  untilMonth: null,
  workers: null,
  workerMonths: null,
  amount: null,
  requestedAt: '2026-11-02T02:00:00Z',
  requestedBy: { name: 'Rina' },
  decidedAt: null,
  refusalReason: null,
  revokedAt: null,
  revocationReason: null,
  receipts: [],
  actions: [],
  onePersonRefusal: null,
} satisfies Certificate

const ISSUED = {
  ...REQUESTED,
  state: 'ISSUED',
  number: '0001/PIAGAM-IURAN/61.12/2026',
  publicPath: '/publik/sertifikat/aaaaaaaaaaaaaaaaaaaa',
  paperPath: '/certificates/certificate/piagam.pdf',
  fromMonth: '2027-01-01',
  untilMonth: '2027-07-01',
  workers: 120,
  workerMonths: 720,
  amount: '12096000',
  decidedAt: '2026-11-03T02:00:00Z',
} satisfies Certificate

const RECEIPT = {
  ...{ id: 'list', fromMonth: '2027-01-01', untilMonth: '2027-04-01', billingCode: '270100012345', amount: '6048000' },
  ...{ paymentReferences: [], receiptReferences: [], receivedOn: '2027-04-10', isPosted: true, isProven: true },
  ...{ evidence: null, reference: null, confirmedAt: null, confirmedBy: null, proofs: [], mayConfirm: false },
  onePersonRefusal: null,
} satisfies Certificate['receipts'][number]

async function showing(certificates: readonly Certificate[], pledge: Partial<PledgeDetail> = {}) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    const [, name = ''] =
      /\b((?:request|issue|refuse|revoke)PledgeCertificate|confirmCertificateReceipt)\(/.exec(query) ?? []
    sent.push({ name, ...variables.input })
    return Response.json({
      data: { [name]: { __typename: `${name.charAt(0).toUpperCase()}${name.slice(1)}Success` } },
    })
  }
  const onDone = vi.fn()
  const shown = {
    ...{ id: 'pledge', region: { id: 'region', name: 'Kabupaten Kubu Raya' } },
    ...{
      company: { id: 'company', name: 'PT Contoh Sawit' },
      workers: 120,
      fromMonth: '2027-01-01',
      untilMonth: '2027-07-01',
    },
    agreement: { id: 'pks', number: '9/PKS/2026', title: 'Iuran' },
    lists: [{ id: 'list', people: 120, cohort: null, decree: { id: 'keputusan', number: '9/2026' } }],
    ...{ mayRequestCertificate: false, certificateHindrance: null, certificates, ...pledge },
  } as unknown as PledgeDetail
  const page = await renderSignedIn(<PledgeCertificates pledge={shown} onDone={onDone} />, ['PLEDGE_READ'], server)
  unmount = page.unmount
  const confirms = async (words: string) => {
    const dialog = await vi.waitFor(() => {
      const opened = document.querySelector('[role=dialog]')
      if (opened === null) throw new Error('no dialog')
      return opened
    })
    const buttons = [...dialog.querySelectorAll('button')]
    await page.press(buttons.find(({ textContent }) => textContent === words) as HTMLButtonElement)
  }
  return { ...page, onDone, sent, confirms }
}

test('a company asks for a certificate when nothing hinders it, and hears what does', async () => {
  const page = await showing([], { mayRequestCertificate: true })
  await page.press(page.button('Minta piagam'))
  await page.confirms('Minta')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([{ name: 'requestPledgeCertificate', pledgeId: 'pledge' }])
  await page.unmount()
  const hindered = await showing([], { mayRequestCertificate: true, certificateHindrance: 'NOT_RECEIVED' })
  expect(hindered.text()).toContain('BPJS belum menerima iuran dari janji ini.')
  expect(document.querySelectorAll('button')).toHaveLength(0)
})

test('an issued certificate states its figures as at least so much, with its paper and its public page', async () => {
  const page = await showing([ISSUED, { ...ISSUED, id: 'few', workers: null, workerMonths: null, amount: null }])
  expect(page.text()).toMatch(/sekurang-kurangnya 120.*sekurang-kurangnya 720.*sekurang-kurangnya Rp\s?12\.096\.000/)
  expect(page.text()).toContain('kurang dari 10')
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toContain(ISSUED.publicPath)
  expect(links).toContainEqual(expect.stringMatching(/^\/certificates\/certificate\/piagam\.pdf\?tenant=/))
})

test('the region issues a request, or refuses it with a reason', async () => {
  const page = await showing([{ ...REQUESTED, receipts: [RECEIPT], actions: ['ISSUE', 'REFUSE'] } as Certificate])
  await page.press(page.button('Terbitkan'))
  await page.confirms('Terbitkan untuk PT Contoh Sawit')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  await page.press(page.button('Tolak'))
  await page.fill('Sebab', 'pendek')
  await page.confirms('Tolak')
  expect(page.sent).toEqual([{ name: 'issuePledgeCertificate', certificateId: 'certificate' }])
  await page.fill('Sebab', 'Penerimaannya belum cocok')
  await page.confirms('Tolak')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledTimes(2))
  expect(page.sent.at(-1)).toEqual({
    ...{ name: 'refusePledgeCertificate', certificateId: 'certificate', reason: 'Penerimaannya belum cocok' },
  })
})

test('what receipts no longer cover is said, and revoked by the region', async () => {
  const page = await showing([{ ...ISSUED, isUncovered: true, actions: ['REVOKE'] }])
  expect(page.text()).toContain('Tidak lagi didukung penerimaan')
  await page.press(page.button('Cabut'))
  await page.fill('Sebab', 'Penerimaannya ditarik kembali')
  await page.confirms('Cabut')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toMatchObject([{ name: 'revokePledgeCertificate' }])
})

test('who may have asked under another account has no button and hears why; a revoked one says why', async () => {
  const onePersonRefusal = { code: 'MAY_BE_ONE_PERSON', text: 'Satu administrator membuat kedua akun.', textEn: '' }
  const revoked = {
    ...ISSUED,
    id: 'old',
    state: 'REVOKED',
    revokedAt: '2026-11-04T02:00:00Z',
    revocationReason: 'Keliru bulan',
  }
  const page = await showing([{ ...REQUESTED, actions: ['ISSUE', 'REFUSE'], onePersonRefusal }, revoked as Certificate])
  expect(page.text()).toContain('Satu administrator membuat kedua akun.')
  expect(page.text()).toContain('Keliru bulan')
  expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Salin alamat publik',
  ])
})

test('what the company alone has recorded is said so, and confirmed by the region with what it has seen', async () => {
  const receipt = {
    ...{ id: 'list', fromMonth: '2027-01-01', untilMonth: '2027-07-01', billingCode: 'IUR-9', amount: '12096000' },
    ...{
      paymentReferences: ['TRF-1'],
      proofs: [{ name: 'bukti.pdf', href: '/files/bukti' }],
      receiptReferences: ['BPJS-1'],
      receivedOn: '2026-11-01',
    },
    ...{ isPosted: false, isProven: false, evidence: null, reference: null, confirmedAt: null, confirmedBy: null },
    ...{ mayConfirm: true, onePersonRefusal: null },
  } satisfies Certificate['receipts'][number]
  const page = await showing([{ ...REQUESTED, receipts: [receipt] }])
  expect(page.text()).toContain('Belum dibuktikan: baru dicatat perusahaan sendiri')
  expect(document.querySelector('a[href="/files/bukti"]')?.textContent).toBe('bukti.pdf')
  await page.press(page.button('Buktikan penerimaan'))
  await page.fill('Nomor bukti', 'BPJS-77')
  await page.confirms('Buktikan')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
  expect(page.sent).toEqual([
    {
      ...{ name: 'confirmCertificateReceipt', certificateId: 'certificate', listId: 'list' },
      ...{ evidence: 'INSURER_PAPER', reference: 'BPJS-77' },
    },
  ])
  await page.unmount()
  const proven = {
    ...{ ...receipt, isProven: true, mayConfirm: false, evidence: 'INSURER_PAPER' as const, reference: 'BPJS-77' },
    ...{ confirmedAt: '2026-11-02T02:00:00Z', confirmedBy: 'Kabupaten Kubu Raya' },
  } as const
  const posted = { ...receipt, id: 'posted', isPosted: true, isProven: true, mayConfirm: false }
  const shown = await showing([{ ...ISSUED, receipts: [proven, posted] }])
  expect(shown.text()).toMatch(/Penerimaan dibuktikan oleh Kabupaten Kubu Raya pada .*BPJS-77/)
  expect(shown.text()).toContain('Dibukukan penuh menurut jawaban BPJS Ketenagakerjaan')
})

test('a region without a request has no such section', async () => {
  expect((await showing([])).text()).not.toContain('Piagam')
})

test('a certificate begins with whom it is for, what is proven, by which bills and decree, and who asked', async () => {
  const page = await showing([{ ...REQUESTED, receipts: [RECEIPT], actions: ['ISSUE'] } as Certificate])
  await page.press(page.button('Terbitkan'))
  await vi.waitFor(() => expect(document.querySelector('[role=dialog]')).not.toBeNull())
  const dialog = document.querySelector('[role=dialog]')
  for (const words of [
    ...['PT Contoh Sawit', 'Janji 120 pekerja, Jan–Jun 2027', '9/PKS/2026', 'Rp6.048.000'],
    ...['enam juta empat puluh delapan ribu rupiah', '270100012345', 'Dibukukan penuh', '9/2026', 'Diminta Rina'],
  ])
    expect(dialog?.textContent).toContain(words)
  expect(dialog?.querySelectorAll('input[type=checkbox]')).toHaveLength(0)
})

test('a certificate of which nobody else proves a receipt waits until that was looked at', async () => {
  const unproven = { ...RECEIPT, id: 'second', isPosted: false, isProven: false }
  const page = await showing([{ ...REQUESTED, receipts: [RECEIPT, unproven], actions: ['ISSUE'] } as Certificate])
  await page.press(page.button('Terbitkan'))
  await page.confirms('Terbitkan untuk PT Contoh Sawit')
  expect(page.sent).toEqual([])
  expect(page.text()).toContain('Periksa jawaban ini, lalu tandai.')
  const tick = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith('Saya sudah'))
  await page.press(tick as unknown as HTMLButtonElement)
  await page.confirms('Terbitkan untuk PT Contoh Sawit')
  await vi.waitFor(() => expect(page.onDone).toHaveBeenCalledOnce())
})
