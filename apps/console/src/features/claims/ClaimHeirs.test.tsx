// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import ClaimHeirs from './ClaimHeirs.tsx'
import type { ClaimDetail, Heir } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ACCOUNT = {
  ...{ id: 'account', bank: 'Bank Kalbar', holder: 'Dewi Lestari', maskedNumber: '•••• 7890', paid: '42000000' },
  ...{
    linkUntil: null,
    channel: null,
    received: null,
    isShort: false,
    note: null,
    shortfallReason: null,
    shortfallDecidedBy: null,
  },
  ...{ actions: [], waitsForAnother: false, confirmedBy: { id: 'somebody' }, onePersonRefusal: null },
} satisfies NonNullable<Heir['account']>

const WIFE = {
  ...{ id: 'wife', relation: 'SPOUSE', name: 'Dewi Lestari', birthDate: '1982-01-01', isLiving: true, isMinor: false },
  ...{ source: 'FAMILY_CARD', maskedNationalId: null, guardianName: null, attorneyId: null, attorneyName: null },
  ...{ receives: true, account: null },
} as const satisfies Heir

const DAUGHTER = { id: 'daughter', name: 'Rina Kusuma', birthDate: '2010-02-03', isLiving: true }

async function showing(claim: Partial<ClaimDetail>) {
  const server: typeof fetch = async (_address, init) =>
    Response.json({
      data: String(init?.body).includes('PeopleOfCard')
        ? { claim: { id: 'claim', peopleOfCard: [{ ...DAUGHTER, maskedNationalId: '6112 •••• •••• ••••' }] } }
        : { makeHeirLink: { __typename: 'MakeHeirLinkSuccess', data: { path: '/publik/ahli-waris/abc' } } },
    })
  const shown = {
    ...{ id: 'claim', state: 'DOCUMENTS', heirs: [], heirClass: null, heirHindrances: [], mayNameHeirs: true },
    ...{
      mayRecordNoHeir: false,
      mayOpenDispute: true,
      relationsToName: ['SPOUSE', 'CHILD'],
      heirCertificate: null,
      heirDisputes: [],
      checklist: [],
      ...claim,
    },
  } as unknown as ClaimDetail
  const onChanged = vi.fn()
  const page = await renderSignedIn(<ClaimHeirs claim={shown} onChanged={onChanged} />, ['CLAIM_READ'], server)
  unmount = page.unmount
  const text = () => document.body.textContent ?? ''
  const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent)
  return { ...page, onChanged, text, buttons }
}

test('shows nothing to who works for a part of the government', async () => {
  const page = await showing({ heirs: null })
  expect(page.text()).not.toContain('Ahli waris')
})

test('says who receives first, what hinders the payment, and that there is no fee', async () => {
  const page = await showing({ heirs: [WIFE], heirClass: 1, heirHindrances: ['ACCOUNT_UNCONFIRMED'] })
  for (const words of ['Tanpa biaya.', 'suami, istri, dan anak', 'belum dipastikan orang kedua', 'Belum diminta'])
    expect(page.text()).toContain(words)
  expect(page.buttons()).toEqual(
    expect.arrayContaining(['Catat rekening', 'Koreksi', 'Tambah keluarga', 'Tandai disengketakan']),
  )
})

test('says that an heir is named before the payment, and writes down why none is known', async () => {
  const page = await showing({ heirHindrances: ['NOBODY'], mayRecordNoHeir: true })
  expect(page.text()).toContain('Pembayaran belum dapat dicatat. Catat dahulu ahli waris yang masih hidup.')
  await page.press(page.button('Tidak ada ahli waris'))
  await vi.waitFor(() => expect(page.text()).toContain('biaya pemakaman dibayar kepada yang menguburkan'))
  await unmount()

  const entry = {
    ...{ id: 'entry', isWithoutHeir: true, reason: 'Desa tidak menemukan keluarganya', decidedAt: null },
    ...{ proposal: 'Desa tidak menemukan keluarganya', mayPropose: false, mayApprove: true, decidedBy: null },
    ...{ proposedBy: { name: 'Rudi' }, onePersonRefusal: null },
  }
  const waiting = await showing({ heirHindrances: ['NOBODY'], heirDisputes: [entry], mayOpenDispute: false })
  expect(waiting.text()).toContain('Tidak ada ahli waris: Desa tidak menemukan keluarganya')
  expect(waiting.text()).toContain('Dicatat Rudi.')
  expect(waiting.buttons()).toContain('Setujui alasan')
  expect(waiting.buttons()).not.toContain('Tidak ada ahli waris')
  expect(waiting.buttons()).not.toContain('Tandai disengketakan')
})

test('a rejected case speaks of no payment', async () => {
  const page = await showing({ state: 'REJECTED', heirHindrances: ['NOBODY'] })
  expect(page.text()).toContain('Tanpa biaya.')
  expect(page.text()).not.toContain('Pembayaran belum dapat dicatat.')
})

test('the letter of the heirs is there once its paper is, and its number is asked for', async () => {
  const paper = { paper: 'HEIR_CERTIFICATE', isHealth: false, demandReason: null, files: [{ id: 'file' }] }
  const checklist = [paper] as unknown as ClaimDetail['checklist']
  const page = await showing({ checklist })
  expect(page.text()).toContain('Suratnya ada di Daftar dokumen.')
  expect(page.text()).not.toContain('Belum diminta')
  await unmount()
  const heirCertificate = { isIssued: true, number: '470/12', issuedOn: '2026-03-09', issuer: 'Desa Contoh' }
  const issued = await showing({ checklist, heirCertificate })
  expect(issued.text()).toContain('Nomor 470/12')
  expect(issued.text()).not.toContain('Suratnya ada')
})

test('says of a paid account that it waits for a colleague, or shows what arrived', async () => {
  const waiting = await showing({
    mayNameHeirs: false,
    heirs: [{ ...WIFE, account: { ...ACCOUNT, waitsForAnother: true } }],
  })
  expect(waiting.text()).toContain('Menunggu rekan yang tidak menangani kasus ini.')
  expect(waiting.buttons()).toEqual([])
  await waiting.unmount()
  const account = {
    ...ACCOUNT,
    received: '15000000',
    isShort: true,
    channel: 'LINK' as const,
    actions: ['DECIDE_SHORTFALL' as const],
  }
  const short = await showing({ mayNameHeirs: false, heirs: [{ ...WIFE, account }] })
  expect(short.text()).toContain('Diterima kurang')
  expect(short.text()).toContain('Rp15.000.000')
  expect(short.buttons()).toEqual(['Putuskan kekurangan'])
  await short.unmount()
  const decided = { shortfallReason: 'Sisanya tiba dua hari kemudian', shortfallDecidedBy: { name: 'Rekan Contoh' } }
  const cleared = await showing({ heirs: [{ ...WIFE, account: { ...account, ...decided, actions: [] } }] })
  for (const words of ['Kekurangan sudah diputuskan', 'Sisanya tiba dua hari kemudian', 'Diputuskan olehRekan Contoh'])
    expect(cleared.text()).toContain(words)
})

test('shows the heir’s own link once, to who may make it', async () => {
  const page = await showing({
    mayNameHeirs: false,
    heirs: [{ ...WIFE, account: { ...ACCOUNT, actions: ['MAKE_LINK'] } }],
  })
  await page.press(page.button('Buat tautan ahli waris'))
  const make = await vi.waitFor(() => {
    const maker = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Buat tautan')
    if (maker === undefined) throw new Error('no dialog')
    return maker
  })
  await page.press(make)
  await vi.waitFor(() => {
    const field = document.querySelector<HTMLInputElement>('input[readonly]')
    expect(field?.value).toContain('/publik/ahli-waris/abc')
  })
  expect(page.onChanged).not.toHaveBeenCalled()
})

test('offers who stands on the family card, and takes name and day of birth from there', async () => {
  const page = await showing({})
  await page.press(page.button('Tambah keluarga'))
  const option = await vi.waitFor(() => {
    const offered = [...document.querySelectorAll<HTMLButtonElement>('[role=option]')].find(({ textContent }) =>
      textContent?.includes('Rina Kusuma'),
    )
    if (offered === undefined) throw new Error('nobody is offered')
    return offered
  })
  expect(option.textContent).toContain('6112 •••• •••• ••••')
  await page.press(option)
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toContain('Rina Kusuma')
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain('6112 •••• •••• ••••')
})
