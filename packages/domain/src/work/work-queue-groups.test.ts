import { expect, test } from 'vitest'
import { byUrgency, groupOf, isLate, type WaitingQueue, WORK_QUEUE_GROUPS } from './work-queue-groups.ts'
import { WORK_QUEUE_KEYS, type WorkQueueKey } from './work-queue-keys.ts'

const TODAY = '2026-11-30'

const waiting = (key: WorkQueueKey, days: { readonly since?: string; readonly until?: string } | null = null) =>
  ({ key, longest: days && { since: null, until: null, ...days } }) satisfies WaitingQueue

const inOrder = (...keys: WorkQueueKey[]) =>
  byUrgency(
    keys.map((key) => waiting(key)),
    TODAY,
  ).map(({ group, key }) => `${group} ${key}`)

test('what is late stands before what ends and what only the viewer can do, and who is unprotected before everything', () => {
  expect(
    inOrder(
      ...(['POSSIBLE_DUPLICATES', 'VISITS_TO_MAKE', 'CLAIMS_LATE', 'PROTECTION_ENDING', 'DECISIONS_AWAITING'] as const),
      ...(['PEOPLE_IN_GRACE', 'PEOPLE_UNPROTECTED'] as const),
    ),
  ).toEqual([
    ...['LATE PEOPLE_UNPROTECTED', 'LATE PEOPLE_IN_GRACE', 'LATE CLAIMS_LATE', 'ENDING PROTECTION_ENDING'],
    ...['ONLY_VIEWER DECISIONS_AWAITING', 'ONLY_VIEWER VISITS_TO_MAKE', 'OPEN POSSIBLE_DUPLICATES'],
  ])
})

test('what is over its last day is late whatever its kind, and a month to come is not', () => {
  expect(groupOf(waiting('ROUND_TASKS_TO_SEND', { until: '2026-11-29' }), TODAY)).toBe('LATE')
  expect(groupOf(waiting('ROUND_TASKS_TO_SEND', { until: TODAY }), TODAY)).toBe('ONLY_VIEWER')
  expect(groupOf(waiting('MONTHS_TO_LIST', { since: '2026-12-01' }), TODAY)).toBe('ONLY_VIEWER')
  expect(groupOf(waiting('MONTHS_TO_LIST', { since: '2026-11-01' }), TODAY)).toBe('LATE')
  expect(groupOf(waiting('FUNDING_TO_LIST', { since: '2026-12-01' }), TODAY)).toBe('OPEN')
  expect(groupOf(waiting('FUNDING_TO_LIST', { since: '2026-11-01' }), TODAY)).toBe('LATE')
})

test('a decision whose days are over is late, and stands before what is late with colleagues', () => {
  const unpaid = { ...waiting('PEOPLE_IN_GRACE'), isOfColleagues: true }
  const queues = [unpaid, waiting('DECISIONS_AWAITING', { since: '2026-11-25', until: '2026-11-28' })]
  expect(byUrgency(queues, TODAY).map(({ group, key }) => `${group} ${key}`)).toEqual([
    ...['LATE DECISIONS_AWAITING', 'LATE PEOPLE_IN_GRACE'],
  ])
})

test('what only colleagues may decide waits for others, as soon as it is not late', () => {
  const proposals = { ...waiting('PROPOSALS_TO_DECIDE', { since: '2026-11-25' }), isOfColleagues: true }
  expect(groupOf(proposals, TODAY)).toBe('OF_OTHERS')
  expect(groupOf({ ...proposals, isOfColleagues: false }, TODAY)).toBe('OPEN')
})

test('what others have to do stands last, however late it is', () => {
  expect(isLate(waiting('OBLIGATIONS_LATE_OF_OTHERS', { until: '2026-10-15' }), TODAY)).toBe(false)
  expect(inOrder('OBLIGATIONS_LATE_OF_OTHERS', 'PLEDGES_TO_OFFER', 'IMPORTS_TO_REVIEW')).toEqual([
    ...['ONLY_VIEWER PLEDGES_TO_OFFER', 'OPEN IMPORTS_TO_REVIEW', 'OF_OTHERS OBLIGATIONS_LATE_OF_OTHERS'],
  ])
})

test('what only a verifier, a branch of the insurer or a village can do is not called the rest', () => {
  const own = ['CANDIDATES_TO_VERIFY', 'REGISTRATIONS_TO_ANSWER', 'ROUND_TASKS_TO_SEND', 'PLEDGES_TO_OFFER'] as const
  for (const key of own) expect(groupOf(waiting(key), TODAY)).toBe('ONLY_VIEWER')
})

test('no kind is lost or doubled, and kinds without an order keep theirs', () => {
  const ordered = byUrgency(
    WORK_QUEUE_KEYS.map((key) => waiting(key)),
    TODAY,
  )
  expect(ordered.map(({ key }) => key).toSorted()).toEqual([...WORK_QUEUE_KEYS].toSorted())
  const groups = ordered.map(({ group }) => WORK_QUEUE_GROUPS.indexOf(group))
  expect(groups).toEqual(groups.toSorted((a, b) => a - b))
  const open = ordered.filter(({ group }) => group === 'OPEN').map(({ key }) => key)
  expect(open).toEqual(WORK_QUEUE_KEYS.filter((key) => open.includes(key)))
})
