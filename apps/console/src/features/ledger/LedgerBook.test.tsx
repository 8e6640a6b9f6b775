// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { LedgerBook } from './LedgerBook.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const account = (name: string, closing: string) => ({
  __typename: 'LedgerAccountBalance',
  account: name,
  opening: '0',
  debit: closing.startsWith('-') ? '0' : closing,
  credit: closing.startsWith('-') ? closing.slice(1) : '0',
  closing,
})
const balance = {
  __typename: 'TrialBalance',
  debit: '271800',
  credit: '271800',
  mayClose: true,
  lastClosed: null,
  accounts: [account('PAYABLE_TO_INSURER', '-271800'), account('CONTRIBUTION_EXPENSE', '271800')],
}

/** The book of October, with an account open or none. */
async function october(akun?: string) {
  const { server, ...answers } = serverWithAnswers()
  const address = { bulan: '2026-10', ...(akun === undefined ? {} : { akun }) }
  const page = await renderSignedIn(<LedgerBook address={address} />, ['LEDGER_READ', 'LEDGER_CLOSE'], server)
  unmount = page.unmount
  return { ...page, ...answers }
}

test('a month shows its trial balance, a credit balance in brackets', async () => {
  const { answer, sent, text } = await october()
  expect(text()).not.toContain('Utang iuran kepada BPJS')
  await answer({ trialBalance: balance })
  expect(sent).toEqual([{ from: '2026-10-01', until: '2026-10-31' }])
  expect(text()).toContain('Utang iuran kepada BPJS')
  expect(text()).toContain('(Rp271.800)')
  expect(text()).toContain('Jumlah debet Rp271.800, jumlah kredit Rp271.800.')
})

test('a government of which nothing is booked is told where entries come from', async () => {
  const { answer, text } = await october()
  await answer({ trialBalance: { ...balance, accounts: [], mayClose: false } })
  expect(text()).toContain('Belum ada yang dibukukan')
})

test('a trial balance that cannot be loaded is tried again', async () => {
  const { answer, button, fail, press, text } = await october()
  await fail({ message: 'defect' })
  expect(text()).toContain('Buku pembantu tidak dapat dimuat')
  await press(button('Coba lagi'))
  await answer({ trialBalance: balance })
  expect(text()).toContain('Beban iuran')
})

test('the entries of an account lead to the list that they come from, and say when their own month was closed', async () => {
  const { answer, text } = await october('PAYABLE_TO_INSURER')
  await answer({ trialBalance: balance })
  const entry = {
    __typename: 'JournalEntry',
    id: 'entry',
    kind: 'BILL',
    reversalReason: null,
    text: '880012345678',
    listId: 'list',
    factOn: '2026-09-30',
    bookedBy: { __typename: 'User', id: 'user', name: 'Bendahara' },
  }
  const posting = { id: 'posting', bookedOn: '2026-10-02', debit: '0', credit: '271800', programme: null, entry }
  await answer({
    accountStatement: {
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      edges: [{ node: posting }],
    },
  })
  expect(document.querySelector('a[href="/iuran/list"]')?.textContent).toBe('Tagihan BPJS')
  expect(text()).toContain('02/10/2026 (terjadi 30/09/2026)')
  expect(text()).toContain('880012345678')
})

test('a month that may be closed is closed once that is confirmed, and its book is read anew', async () => {
  const { answer, button, press, sent, text } = await october()
  await answer({ trialBalance: balance })
  await press(button('Tutup bulan'))
  expect(text()).toContain('tidak dapat dibuka lagi')
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button[type=submit]')]
  await press(buttons[0] as HTMLButtonElement)
  expect(sent.at(-1)).toEqual({ input: { month: '2026-10-01' } })
  await answer({ closeLedgerPeriod: { __typename: 'CloseLedgerPeriodSuccess', data: { month: '2026-10-01' } } })
  const lastClosed = { month: '2026-10-01', closedAt: '2026-11-20T03:00:00Z', closedBy: { name: 'Bendahara' } }
  await answer({ trialBalance: { ...balance, mayClose: false, lastClosed } })
  expect(text()).toContain('Ditutup sampai Okt 2026, oleh Bendahara.')
  expect(document.querySelector('[role=dialog]')).toBeNull()
})
