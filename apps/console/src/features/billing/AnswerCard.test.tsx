// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import type { ContributionListDetail } from './billing.query.ts'

type Answer = ContributionListDetail['answers'][number]

let unmount = async () => {}
afterEach(() => unmount())

const row = {
  rowNumber: 4,
  nationalIdPrefix: '6112',
  verdict: 'ACCEPTED',
  months: 1,
  amount: '16800',
  worker: null,
  outcome: 'UNMATCHED',
  fault: null,
  isDecidable: false,
  maySetAside: true,
} as const
const answer: Answer = {
  ...{ id: 'answer', fileName: 'jawaban.csv', people: 3, amount: '33600', recordedAt: '2026-11-20T02:00:00Z' },
  ...{ posted: 1, rejected: 2, known: 0, openCount: 0, conflicts: 0, maySettle: false, openRows: [] },
  ...{ maySetAside: false, closedCount: 0, closedRows: [] },
  ...{ recordedBy: null, onePersonRefusal: null },
} as Answer

async function showing(changed: Partial<Answer>) {
  const list = { id: 'list', version: 3 } as ContributionListDetail
  const { server, ...requests } = serverWithAnswers()
  const page = await render(<AnswerCard list={list} answer={{ ...answer, ...changed }} onDone={vi.fn()} />, server)
  unmount = page.unmount
  return { ...page, ...requests }
}

test('an answer that only rejected is not told as posted', async () => {
  const { text } = await showing({ posted: 0, rejected: 3 })
  expect(text()).toContain('Tidak ada baris yang perlu dilihat.')
  expect(text()).not.toContain('sudah dibukukan')
})

test('rows that are not shown are counted', async () => {
  const { text, unmount: end } = await showing({ openCount: 250, openRows: [row] })
  expect(text()).toContain('1 baris pertama dari 250.')
  await end()
  const whole = await showing({ openCount: 1, openRows: [row] })
  expect(whole.text()).not.toContain('baris pertama')
})

test('a refusal of the one decision does not stand in the dialog of the other', async () => {
  const { text, button, press, answer: answered } = await showing({ conflicts: 2, maySettle: true, openCount: 2 })
  await press(button('Pakai jawaban baru'))
  await press(lastButton('Pakai jawaban baru'))
  const problem = { code: 'CONTRIBUTION_LIST_CHANGED', message: 'Daftar ini sudah berubah.', messageEn: 'Changed.' }
  await answered({ settleContributionAnswer: { __typename: 'ConflictError', workerId: null, ...problem } })
  expect(text()).toContain('Daftar ini sudah berubah.')
  await press(button('Batal'))
  await press(button('Tetap jawaban lama'))
  expect(text()).toContain('orang tetap seperti dahulu')
  expect(text()).not.toContain('Daftar ini sudah berubah.')
})

test('rows that nobody decides are chosen to be set aside, and no others', async () => {
  const decidable = { ...row, maySetAside: false }
  const openRows = [row, { ...decidable, rowNumber: 5, isDecidable: true }, { ...decidable, rowNumber: 6 }] as const
  const { text, button, press } = await showing({ openCount: 3, maySetAside: true, openRows: [...openRows] })
  expect(text()).toContain('Perlu diputuskan')
  expect(text()).toContain('Menunggu orang lain')
  expect(button('Sisihkan 0 baris').disabled).toBe(true)
  await press(button('Pilih semua baris ini'))
  expect(button('Sisihkan 1 baris').disabled).toBe(false)
})

test('rows that were closed say how, by whom and when', async () => {
  const closed: Answer['closedRows'][number] = {
    ...{ rowNumber: 4, nationalIdPrefix: '6112', worker: null, fault: null, closedAt: '2026-11-21T02:00:00Z' },
    ...{ closing: 'SET_ASIDE', reason: 'Bukan orang dari daftar ini', laterFileName: null, closedBy: { name: 'Ani' } },
  }
  const later = {
    ...closed,
    rowNumber: 5,
    closing: 'SUPERSEDED' as const,
    reason: null,
    laterFileName: 'perbaikan.csv',
  }
  const { text } = await showing({ closedCount: 2, closedRows: [closed, later] })
  expect(text()).toContain('2 baris sudah ditutup.')
  expect(text()).toContain('Disisihkan: Bukan orang dari daftar ini')
  expect(text()).toContain('Digantikan oleh jawaban dalam berkas perbaikan.csv')
  expect(text()).toContain('Ani')
})

/** The button of the dialog, which stands behind the one that opened it. */
function lastButton(label: string): HTMLButtonElement {
  const button = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent?.includes(label))
  if (button === undefined) throw new Error(`No button says ${label}`)
  return button
}
