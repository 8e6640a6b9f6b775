// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ClaimActions } from './ClaimActions.tsx'
import type { ClaimDetail } from './claims.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const ACCOUNT = { paid: '42000000', received: '42000000', isShort: false, shortfallReason: null }

async function showing(facts: object) {
  const claim = {
    ...{ id: 'claim', version: 1, state: 'APPROVED', programme: 'DEATH', approved: '42000000', event: null },
    ...{ actions: ['PAY'], heirHindrances: [], missingPapers: 0, heirs: [], ...facts },
  } as unknown as ClaimDetail
  const page = await renderSignedIn(<ClaimActions claim={claim} onDone={vi.fn()} />, ['CLAIM_HANDLE'])
  unmount = page.unmount
  /** Why a button is shut; null of one that is open. */
  const reason = (label: string) => {
    const button = page.button(label)
    const id = button.getAttribute('aria-describedby')
    return button.disabled ? document.getElementById(id ?? '')?.textContent : id
  }
  const filled = () => [...document.querySelectorAll('[data-variant="filled"]')].map(({ textContent }) => textContent)
  return { reason, filled, ...page }
}

test('a payment waits until nothing stands between the money and the heirs', async () => {
  for (const heirHindrances of [['DISPUTED'], ['NOBODY', 'ACCOUNT_UNCONFIRMED'], ['NOBODY']]) {
    expect((await showing({ heirHindrances })).reason('Catat pembayaran')).toBe('Lihat kartu Ahli waris.')
    await unmount()
  }
  expect((await showing({})).reason('Catat pembayaran')).toBeNull()
})

test('a claim goes to the insurer once its papers are there and its day is known', async () => {
  const gathered = { state: 'DOCUMENTS', actions: ['SUBMIT'] }
  expect((await showing({ ...gathered, missingPapers: 2 })).reason('Ajukan ke BPJS')).toBe('Dokumennya belum lengkap.')
  await unmount()
  const event = { dayPrecision: 'MONTH', mayCorrect: false, mayWithdraw: false }
  expect((await showing({ ...gathered, event })).reason('Ajukan ke BPJS')).toBe('Tanggal peristiwanya belum diketahui.')
  await unmount()
  const page = await showing(gathered)
  expect(page.reason('Ajukan ke BPJS')).toBeNull()
  expect(page.filled()).toEqual(['Ajukan ke BPJS'])
})

test('a case stays open until every heir has answered and no shortfall is open', async () => {
  const paid = (account: object) => ({ state: 'PAID', actions: ['CLOSE'], heirs: [{ account: null }, { account }] })
  expect((await showing(paid({ ...ACCOUNT, received: null }))).reason('Tutup kasus')).toMatch(/belum menjawab/)
  await unmount()
  const short = await showing(paid({ ...ACCOUNT, isShort: true }))
  expect(short.reason('Tutup kasus')).toMatch(/belum diputuskan/)
  expect(short.filled()).toEqual([])
  await unmount()
  expect((await showing(paid(ACCOUNT))).reason('Tutup kasus')).toBeNull()
})

test('the first step offered of a case with the insurer is what leads the family on', async () => {
  const page = await showing({ state: 'SUBMITTED', actions: ['REVIEW', 'APPROVE', 'RETURN', 'REJECT'] })
  expect(page.filled()).toEqual(['Catat mulai diperiksa'])
})

test('who asks for the rest reads how much it is, and that the days of the insurer begin anew', async () => {
  const money = { approved: '10000000', dueAtAnswer: '42000000', submittedDue: '42000000', owedForDelay: '1100000' }
  const page = await showing({ state: 'APPROVED', actions: ['ASK_REST'], ...money })
  await page.press(page.button('Minta sisanya'))
  expect(page.text()).toContain('Rp32.000.000, di luar Rp10.000.000 yang sudah disetujui')
  expect(page.text()).toContain('hari BPJS dihitung dari awal')
  expect(page.button('Minta Rp32.000.000')).toBeDefined()
  // The sum is kept by the step: no text of the dialog holds it, which somebody may delete.
  expect(page.text()).toContain('sampai hari ini Rp1.100.000')
  expect(page.text()).toContain('dicatat Payung dalam riwayat')
  expect(document.querySelector('textarea')?.value).toBe('')
  await unmount()
  const inTime = await showing({ state: 'APPROVED', actions: ['ASK_REST'], ...money, owedForDelay: '0' })
  await inTime.press(inTime.button('Minta sisanya'))
  expect(inTime.text()).not.toContain('karena terlambat')
  expect(document.querySelector('textarea')?.value).toBe('')
})
