import { expect, test } from 'vitest'
import { coverLooks } from '../workers/CoverBadge.tsx'
import { lookOfList, monthLooks } from './billing-words.ts'

type Standing = Parameters<typeof lookOfList>[0]

const billed: Standing = {
  state: 'BILLED',
  billed: '1000',
  paid: '0',
  open: '1000',
  received: '0',
  people: 10,
  postedPeople: 0,
  recallReason: null,
}
const draft: Standing = { ...billed, state: 'DRAFT', billed: null, open: null }

test.each<[title: string, standing: Standing, words: string]>([
  ['a list that waits for its approval', draft, 'Menunggu persetujuan'],
  ['an approved list', { ...draft, state: 'APPROVED' }, 'Disetujui'],
  ['a list that was sent', { ...draft, state: 'SENT' }, 'Dikirim ke BPJS'],
  ['a list that was set aside', { ...draft, state: 'DISCARDED' }, 'Disisihkan'],
  ['a list that was called back', { ...draft, state: 'DISCARDED', recallReason: 'Salah' }, 'Ditarik kembali'],
  ['a bill without payment', billed, 'Ditagih'],
  ['a bill that is paid in part', { ...billed, paid: '400', open: '600' }, 'Dibayar sebagian'],
  ['a bill that is paid whole', { ...billed, paid: '1000', open: '0' }, 'Dibayar'],
  ['a part received of what is paid', { ...billed, paid: '1000', open: '0', received: '999' }, 'Dibayar'],
  ['a bill that the insurer received', { ...billed, paid: '1000', open: '0', received: '1000' }, 'Diterima BPJS'],
  ['all but one posted', { ...billed, paid: '1000', open: '0', received: '1000', postedPeople: 9 }, 'Diterima BPJS'],
  ['everybody posted', { ...billed, paid: '1000', open: '0', received: '1000', postedPeople: 10 }, 'Dibukukan'],
])('%s looks like what it is', (_title, standing, words) => {
  expect(lookOfList(standing).word.message ?? lookOfList(standing).word.id).toBe(words)
})

test('the list shows how somebody stands as a month is shown that stands so', () => {
  const { NONE: _never, ...states } = coverLooks
  for (const [state, { word, tone, icon }] of Object.entries(states)) {
    const month = monthLooks[state as keyof typeof states]
    expect([word.id, tone, icon], state).toEqual([month.word.id, month.tone, month.icon])
  }
})
