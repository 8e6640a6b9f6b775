import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_WORK, FIRST_WORK_ACTIONS, FIRST_WORK_KEYS, firstWorkOf } from './first-work.ts'

test('each action proves one kind of work', () => {
  expect(new Set(FIRST_WORK_ACTIONS).size).toBe(FIRST_WORK_ACTIONS.length)
  for (const key of FIRST_WORK_KEYS) for (const action of FIRST_WORK[key]) expect(firstWorkOf([action])).toEqual([key])
})

test('work that is no first step proves nothing', () => {
  expect(firstWorkOf([])).toEqual([])
  expect(firstWorkOf(['WORKER_UPDATED', 'CONTRIBUTION_APPROVED'])).toEqual([])
})

test('work stands once, in the order of first steps, however often and in whatever order it was done', () => {
  expect(firstWorkOf(['CHECK_KEPT', 'CHECK_SAME', 'WORKER_REGISTERED', 'WORKER_REGISTERED'])).toEqual([
    'REGISTERED',
    'VERIFIED',
  ])
  const actions = fc.array(fc.constantFrom(...FIRST_WORK_ACTIONS, 'WORKER_UPDATED'))
  fc.assert(
    fc.property(actions, actions, (earlier, later) => {
      const work = firstWorkOf([...earlier, ...later])
      expect(work).toEqual(firstWorkOf([...later, ...earlier]))
      // Nothing that was done once is undone by what comes after it.
      expect(work).toEqual(expect.arrayContaining([...firstWorkOf(earlier)]))
      expect(work).toEqual(FIRST_WORK_KEYS.filter((key) => work.includes(key)))
    }),
  )
})
