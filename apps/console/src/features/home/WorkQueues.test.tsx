// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { HomeFigures } from './home.query.ts'
import { groupQueues } from './queue-words.ts'
import { WorkQueues } from './WorkQueues.tsx'

let unmount = async () => {}
afterEach(() => unmount())

type Queue = HomeFigures['queues'][number]

const waiting = (...keys: Queue['key'][]): Queue[] =>
  keys.map((key) => ({ key, count: 2, href: '/', besides: null, longest: null }))

const TODAY = '2026-11-30'

test('what ends, what is late and what only the viewer can do stand before the rest, decisions before visits', async () => {
  const queues = waiting(
    'POSSIBLE_DUPLICATES',
    'VISITS_TO_MAKE',
    'CLAIMS_LATE',
    'AGREEMENTS_ENDING',
    'DECISIONS_AWAITING',
  )
  unmount = (await renderSignedIn(<WorkQueues queues={queues} />, [])).unmount
  const lines = [...document.querySelectorAll('h3, li b')].map(({ textContent }) => textContent)
  expect(lines).toEqual([
    ...['Segera berakhir', 'Perjanjian akan berakhir', 'Terlambat', 'Klaim lewat batas hari'],
    ...['Hanya Anda', 'Menunggu keputusan Anda', 'Kunjungan untuk Anda', 'Menunggu dikerjakan', 'Dugaan data ganda'],
  ])
})

test('what others have to do stands last, however late it is', () => {
  const queues = waiting('OBLIGATIONS_LATE_OF_OTHERS', 'PLEDGES_TO_OFFER', 'IMPORTS_TO_REVIEW')
  expect(groupQueues(queues, TODAY).map(({ title }) => title.message)).toEqual([
    'Hanya Anda',
    'Menunggu dikerjakan',
    'Menunggu pihak lain',
  ])
})

test('what only a verifier, a branch of the insurer or a village can do is not called the rest', () => {
  const own = waiting('CANDIDATES_TO_VERIFY', 'REGISTRATIONS_TO_ANSWER', 'ROUND_TASKS_TO_SEND', 'PLEDGES_TO_OFFER')
  expect(groupQueues(own, TODAY).map(({ title }) => title.message)).toEqual(['Hanya Anda'])
})

test('what is over its last day is late whatever its kind, and a month to come is not', () => {
  const titled = (key: Queue['key'], days: { readonly since?: string; readonly until?: string }) => {
    const nobody = { since: null, until: null, area: null, tenant: null, person: null, partyIsLate: false }
    const queues = waiting(key).map((queue) => ({ ...queue, longest: { ...nobody, ...days } }))
    return groupQueues(queues, TODAY).map(({ title }) => title.message)
  }
  expect(titled('ROUND_TASKS_TO_SEND', { until: '2026-11-29' })).toEqual(['Terlambat'])
  expect(titled('ROUND_TASKS_TO_SEND', { until: '2026-11-30' })).toEqual(['Hanya Anda'])
  expect(titled('MONTHS_TO_LIST', { since: '2026-12-01' })).toEqual(['Hanya Anda'])
  expect(titled('MONTHS_TO_LIST', { since: '2026-11-01' })).toEqual(['Terlambat'])
  expect(titled('OBLIGATIONS_LATE_OF_OTHERS', { until: '2026-10-15' })).toEqual(['Menunggu pihak lain'])
})

test('a group without work is left out, and the badge counts what waits', async () => {
  const queues = [...waiting('LISTS_LATE'), { ...waiting('AGREEMENTS_ENDING')[0], count: 0 } as Queue]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  expect([...document.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['Terlambat'])
  expect(text()).toContain('1 antrean')
})

test('no queue is lost or doubled by the groups', () => {
  const queues = waiting('CLAIMS_LATE', 'IMPORTS_TO_REVIEW', 'LISTS_TO_PAY', 'ROUND_TASKS_TO_SEND', 'DECREES_AWAITING')
  const grouped = groupQueues(queues, TODAY).flatMap((group) => group.queues)
  expect(grouped.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(
    queues.toSorted((a, b) => a.key.localeCompare(b.key)),
  )
})

test('a queue says since when its first row waits or until when it can, where, and who waits or is late', async () => {
  const nobody = { since: null, until: null, area: null, tenant: null, person: null, partyIsLate: false }
  const [claims, pledges, decrees, obligations] = waiting(
    ...(['CLAIMS_LATE', 'PLEDGES_TO_RENEW', 'DECREES_AWAITING', 'OBLIGATIONS_LATE_OF_OTHERS'] as const),
  ) as [Queue, Queue, Queue, Queue]
  const queues = [
    { ...claims, longest: { ...nobody, since: '2026-11-03', area: { name: 'Sungai Raya' } } },
    { ...pledges, longest: { ...nobody, until: '2026-12-31', tenant: { shortName: 'Kubu Raya' } } },
    { ...decrees, longest: { ...nobody, since: '2026-11-05', person: 'Dewi Lestari' } },
    { ...obligations, longest: { ...nobody, until: '2026-10-15', tenant: { shortName: 'Sambas' }, partyIsLate: true } },
  ]
  const { text, unmount: end } = await renderSignedIn(<WorkQueues queues={queues} />, [])
  unmount = end
  await expect
    .poll(text, { timeout: 10_000 })
    .toContain('Terlama sejak 3 November 2026 · Sungai Raya · yang menunggu: keluarganya')
  expect(text()).toContain('Batas paling awal 31 Desember 2026 · yang menunggu: Kubu Raya')
  expect(text()).toContain('Terlama sejak 5 November 2026 · yang menunggu: Dewi Lestari')
  expect(text()).toContain('Batas paling awal 15 Oktober 2026 · yang terlambat: Sambas')
  // One line of facts a queue: what to do with it stands where there is none.
  expect(text()).not.toContain('Periksa dan paraf')
})
