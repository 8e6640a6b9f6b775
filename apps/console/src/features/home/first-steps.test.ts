import { expect, test } from 'vitest'
import { firstStepsFor } from './first-steps.ts'

const newcomer = { secondFactor: false, registered: 0, ticked: [] } as const
const keysOf = (permissions: readonly string[]) => firstStepsFor(permissions, newcomer).map(({ key }) => key)

test('nobody is sent to a page that their role does not open', () => {
  expect(keysOf([])).toEqual(['SECOND_FACTOR', 'LEARN_WORDS'])
  expect(keysOf(['WORKER_READ', 'AUDIT_READ'])).toEqual(['SECOND_FACTOR', 'EXAMINE_LOG', 'LEARN_WORDS'])
})

test('a second factor proves itself; people whom colleagues brought in do not count as one’s own', () => {
  const steps = firstStepsFor(['WORKER_REGISTER', 'IMPORT_RUN'], { secondFactor: true, registered: 8_638, ticked: [] })
  expect(steps.filter(({ done }) => done).map(({ key }) => key)).toEqual(['SECOND_FACTOR'])
})

test('what nothing else proves is ticked by the person', () => {
  const steps = firstStepsFor(['PEOPLE_MANAGE'], { ...newcomer, ticked: ['INVITE'] })
  expect(steps.filter(({ done }) => done).map(({ key }) => key)).toEqual(['INVITE'])
})

test('nobody is asked to find somebody where nobody is', () => {
  const keys = (registered: number) => firstStepsFor(['WORKER_READ'], { ...newcomer, registered }).map(({ key }) => key)
  expect(keys(0)).not.toContain('FIND')
  expect(keys(1)).toContain('FIND')
})
