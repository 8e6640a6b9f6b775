import { expect, test } from 'vitest'
import { type FirstWork, firstStepsFor, type Progress } from './first-steps.ts'

const newcomer = { secondFactor: false, registered: 0, queues: [], ticked: [], done: [] } as const
const keysOf = (permissions: readonly string[]) => firstStepsFor(permissions, newcomer).map(({ key }) => key)

test('nobody is sent to a page that their role does not open', () => {
  expect(keysOf([])).toEqual(['SECOND_FACTOR', 'LEARN_WORDS'])
  expect(keysOf(['WORKER_READ', 'AUDIT_READ'])).toEqual(['SECOND_FACTOR', 'EXAMINE_LOG', 'LEARN_WORDS'])
})

test('a second factor proves itself; people whom colleagues brought in do not count as one’s own', () => {
  const steps = firstStepsFor(['WORKER_REGISTER', 'IMPORT_RUN'], {
    ...newcomer,
    secondFactor: true,
    registered: 8_638,
  })
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

const waits = (key: Progress['queues'][number]['key'], href: string, count = 3) => ({ key, href, count })
const workOf = (permissions: readonly string[], ...queues: Progress['queues']) =>
  firstStepsFor(permissions, { ...newcomer, queues })
    .filter(({ key }) => !['SECOND_FACTOR', 'LEARN_WORDS', 'EXAMINE_LOG', 'INVITE'].includes(key))
    .map(({ key, to }) => `${key} ${to}`)

test('who registers nobody begins with the work that waits for them, in its own list', () => {
  const candidates = waits('CANDIDATES_TO_VERIFY', '/pekerja?antre=saya')
  expect(workOf(['WORKER_VERIFY'], candidates)).toEqual(['VERIFY /pekerja?antre=saya'])
  expect(workOf(['DECREE_REVIEW'], waits('DECREES_AWAITING', '/meja'))).toEqual(['DECIDE /meja'])
  expect(workOf(['DECREE_APPROVE'], waits('DECISIONS_AWAITING', '/meja'))).toEqual(['DECIDE /meja'])
  expect(workOf(['CONTRIBUTION_PAY'], waits('LISTS_TO_PAY', '/iuran?perlu=bayar'))).toEqual(['PAY /iuran?perlu=bayar'])
  const registrations = waits('REGISTRATIONS_TO_ANSWER', '/pekerja?antre=jawaban')
  expect(workOf(['IMPORT_RUN'], registrations)).toEqual(['ANSWER /impor'])
  expect(workOf(['PLEDGE_DRAFT'])).toEqual(['DRAFT_PLEDGE /janji'])
  const numbers = waits('PLEDGES_TO_APPROVE', '/janji?perlu=setujui')
  const offers = waits('PLEDGES_TO_OFFER', '/janji?perlu=ajukan')
  expect(workOf(['PLEDGE_APPROVE'], numbers, offers)).toEqual(['DECIDE_PLEDGE /janji?perlu=ajukan'])
})

test('an administrator who registers people begins with files and people, not with what waits for others', () => {
  const queues = [waits('CANDIDATES_TO_VERIFY', '/pekerja?antre=saya'), waits('DECREES_AWAITING', '/meja')]
  const permissions = ['WORKER_REGISTER', 'IMPORT_RUN', 'WORKER_VERIFY', 'DECREE_DRAFT']
  expect(workOf(permissions, ...queues)).toEqual(['IMPORT /impor', 'REGISTER /pekerja/baru'])
})

test('a legal bureau has work of its own while no decree waits for it, and whoever registers people has other steps', () => {
  expect(workOf(['DECREE_REVIEW', 'REGULATION_WRITE'])).toEqual(['PLAN_REGULATION /dasar-hukum'])
  expect(workOf(['REGULATION_WRITE', 'WORKER_REGISTER'])).toEqual(['REGISTER /pekerja/baru'])
})

test('no step leads into a list in which nothing waits', () => {
  expect(workOf(['WORKER_VERIFY'])).toEqual([])
  expect(workOf(['IMPORT_RUN'], waits('REGISTRATIONS_TO_ANSWER', '/pekerja?antre=jawaban', 0))).toEqual([])
})

test('a step into work is done by one’s own work, and not by opening it or by what colleagues do', () => {
  const verifies = (count: number, ...done: readonly FirstWork[]) =>
    firstStepsFor([], {
      ...newcomer,
      queues: [waits('CANDIDATES_TO_VERIFY', '/pekerja?antre=saya', count)],
      done,
    }).find(({ key }) => key === 'VERIFY')
  expect(verifies(7)).toMatchObject({ done: false, isDoneByOpening: false })
  expect(verifies(6)?.done).toBe(false)
  expect(verifies(6, 'REGISTERED')?.done).toBe(false)
  expect(verifies(6, 'VERIFIED')?.done).toBe(true)
})

test('registering one person is another step than taking a file over', () => {
  const doneBy = (work: FirstWork) =>
    firstStepsFor(['WORKER_REGISTER', 'IMPORT_RUN'], {
      ...newcomer,
      registered: 41,
      done: [work],
    })
      .filter(({ done }) => done)
      .map(({ key }) => key)
  expect(doneBy('REGISTERED')).toEqual(['REGISTER'])
  expect(doneBy('IMPORTED')).toEqual(['IMPORT'])
})

test('a decision at the desk is a step that the decision itself ends, not a look at the desk', () => {
  const queues = [waits('DECISIONS_AWAITING', '/meja')]
  const decides = (progress: Partial<Progress>) =>
    firstStepsFor([], { ...newcomer, queues, ...progress }).find(({ key }) => key === 'DECIDE')
  expect(decides({})).toMatchObject({ done: false, isDoneByOpening: false })
  expect(decides({ done: ['DECIDED'] })?.done).toBe(true)
})

test('whoever did the last of what waited keeps the step with its tick, and who did nothing of it is shown none', () => {
  const decides = (...done: readonly FirstWork[]) =>
    firstStepsFor([], { ...newcomer, queues: [waits('DECREES_AWAITING', '/meja', 0)], done }).find(
      ({ key }) => key === 'DECIDE',
    )
  expect(decides()).toBeUndefined()
  expect(decides('DECIDED')).toMatchObject({ done: true, to: '/meja' })
})
