import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appointment, judgeAppointment, tidyAppointment } from './appointment.ts'

const TODAY = '2026-11-21'
const STATED: Appointment = {
  name: 'Dr. Hj. Siti Rahma, S.H.',
  post: 'Kepala Bagian Hukum',
  number: '821.2/113/BKD/2026',
  appointedOn: '2026-02-02',
}
const codes = (change: Partial<Appointment>) =>
  judgeAppointment({ ...STATED, ...change }, TODAY).map(({ code }) => code)

describe('an entry of the register of officials', () => {
  test.for<[Partial<Appointment>, string[]]>([
    [{}, []],
    [{ appointedOn: TODAY }, []],
    [{ appointedOn: '2026-11-22' }, ['APPOINTED_IN_FUTURE']],
    [{ appointedOn: '1976-11-21' }, []],
    [{ appointedOn: '1976-11-20' }, ['APPOINTED_ON_INVALID']],
    [{ appointedOn: '2026-02-30' }, ['APPOINTED_ON_INVALID']],
    [{ appointedOn: '' }, ['APPOINTED_ON_INVALID']],
    [{ name: ' ' }, ['NAME_INVALID']],
    [{ name: 'x'.repeat(121) }, ['NAME_INVALID']],
    [{ post: '-' }, ['POST_INVALID']],
    [{ number: '' }, ['NUMBER_INVALID']],
  ])('with %j has the issues %j', ([change, issues]) => {
    expect(codes(change)).toEqual(issues)
  })
})

test('an entry that is tidied twice is the entry that is tidied once, and is judged the same', () => {
  const entry = fc.record({
    name: fc.string(),
    post: fc.string(),
    number: fc.string(),
    appointedOn: fc.constantFrom('2026-02-02', '2026-11-22', 'x'),
  })
  fc.assert(
    fc.property(entry, (stated) => {
      const tidy = tidyAppointment(stated)
      expect(tidyAppointment(tidy)).toEqual(tidy)
      expect(judgeAppointment(tidy, TODAY)).toEqual(judgeAppointment(stated, TODAY))
    }),
  )
})
