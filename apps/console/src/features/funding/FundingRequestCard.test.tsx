// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { FundingRequestCard } from './FundingRequestCard.tsx'
import type { FundingRequest } from './funding.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const request = {
  id: 'request',
  state: 'REQUESTED',
  takesOver: false,
  title: 'Penetapan petani',
  number: null,
  unlistedMonths: [],
  programmeName: 'Petani 2027',
  fromMonth: '2027-01-01',
  untilMonth: '2028-01-01',
  personMonths: 24,
  total: '201600',
  reason: null,
  requestedAt: '2026-11-20T02:00:00Z',
  decidedAt: null,
  mayAnswer: true,
  government: { id: 'kubu-raya', name: 'Kabupaten Kubu Raya' },
  months: [{ month: '2027-01-01', people: 2, amount: '16800' }],
  rules: [],
  onePersonRefusal: null,
} as FundingRequest

async function card(shown: FundingRequest) {
  const { server, sent, answer } = serverWithAnswers()
  const onAnswered = vi.fn()
  const page = await renderSignedIn(<FundingRequestCard request={shown} onAnswered={onAnswered} />, [], server)
  unmount = page.unmount
  return { ...page, sent, answer, onAnswered }
}
const dialogButton = (words: string) => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')]
  return buttons.find(({ textContent }) => textContent === words) as HTMLButtonElement
}

test('the sums by month stand there before the answer, which names them again', async () => {
  const { answer, button, onAnswered, press, sent, text } = await card(request)
  expect(text()).toContain('Kabupaten Kubu Raya')
  expect(text()).toContain('Rp16.800')
  await press(button('Setujui'))
  expect(text()).toContain('membayar paling banyak Rp201.600')
  await press(dialogButton('Setujui'))
  expect(sent[0]?.input).toEqual({ requestId: 'request', agrees: true })
  await answer({
    answerFundingRequest: { __typename: 'AnswerFundingRequestSuccess', data: { id: 'request', state: 'GIVEN' } },
  })
  expect(onAnswered).toHaveBeenCalledOnce()
})

test('a signed decree stands with its number and short name, and each month says whether a list names it', async () => {
  const months = [
    { month: '2026-10-01', people: 2, amount: '16800' },
    { month: '2026-11-01', people: 2, amount: '16800' },
  ]
  const signed = { ...request, state: 'GIVEN' as const, mayAnswer: false, number: '33/2026', months }
  const { text } = await card({ ...signed, unlistedMonths: ['2026-11-01'] })
  expect(document.querySelector('h2, h3')?.textContent).toBe('SK 33/2026 · Petani 2027')
  expect(text()).toMatch(/Nov(ember)? 2026\s*Belum masuk daftar iuran/)
  expect(text().match(/Belum masuk daftar iuran/g)).toHaveLength(1)
})

test('a refusal without a reason is refused beside its field', async () => {
  const { answer, button, onAnswered, press, sent, text } = await card(request)
  await press(button('Tolak'))
  await press(dialogButton('Tolak'))
  expect(sent[0]?.input).toEqual({ requestId: 'request', agrees: false, reason: '' })
  const issue = { path: 'reason', code: 'REASON_MISSING', severity: 'ERROR', messageEn: '' }
  await answer({
    answerFundingRequest: {
      __typename: 'ValidationError',
      code: 'REASON_MISSING',
      message: '',
      messageEn: '',
      issues: [{ ...issue, message: 'Tulis alasannya, 10 sampai 300 huruf.' }],
    },
  })
  expect(text()).toContain('Tulis alasannya')
  expect(onAnswered).not.toHaveBeenCalled()
})

test('who may not answer sees the request without its answers', async () => {
  const { text } = await card({ ...request, mayAnswer: false })
  expect(text()).toContain('Menunggu jawaban')
  const buttons = [...document.querySelectorAll('main button')].map(({ textContent }) => textContent)
  expect(buttons.filter((words) => words !== 'Unduh daftar (CSV)')).toEqual([])
})
