// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import type { HomeFigures } from './home.query.ts'
import { groupQueues } from './queue-words.ts'
import { WorkQueues } from './WorkQueues.tsx'

let unmount = async () => {}
afterEach(() => unmount())

type Queue = HomeFigures['queues'][number]

const waiting = (...keys: Queue['key'][]): Queue[] => keys.map((key) => ({ key, count: 2, href: '/', besides: null }))

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
    ...['Hanya Anda', 'Menunggu keputusan Anda', 'Kunjungan untuk Anda', 'Lainnya', 'Dugaan data ganda'],
  ])
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
  const grouped = groupQueues(queues).flatMap((group) => group.queues)
  expect(grouped.toSorted((a, b) => a.key.localeCompare(b.key))).toEqual(
    queues.toSorted((a, b) => a.key.localeCompare(b.key)),
  )
})
