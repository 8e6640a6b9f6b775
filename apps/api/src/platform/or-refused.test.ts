import { expect, test } from 'vitest'
import { ConflictError, NotAllowedError, ValidationError } from './errors.ts'
import { orRefusedBy } from './or-refused.ts'
import { platformMessages } from './platform.messages.ts'

const refusal = (constraint: string) =>
  Object.assign(new Error('refused'), { refusal: { state: '23514', constraint, table: null, column: null } })

const { VALIDATION, NOT_ALLOWED, NOT_FOUND } = platformMessages
const orRefused = orRefusedBy(
  {
    conflicts: { is_settled: VALIDATION },
    fields: { day_fits: NOT_FOUND },
    hands: { maker_is_not_decider: NOT_ALLOWED },
  },
  { conflicts: { is_settled: NOT_FOUND, of_day: VALIDATION } },
)
const refused = (error: unknown, here = {}) => orRefused(() => Promise.reject(error), here).catch((thrown) => thrown)

test('a refusal of the database becomes the kind of error that its table names', async () => {
  expect(await refused(refusal('day_fits'))).toBeInstanceOf(ValidationError)
  expect(await refused(refusal('maker_is_not_decider'))).toBeInstanceOf(NotAllowedError)
  expect(await refused(refusal('of_day'))).toBeInstanceOf(ConflictError)
})

test('tables are searched in their order, and what it means here comes first', async () => {
  expect(await refused(refusal('is_settled'))).toMatchObject({ code: VALIDATION().code })
  const here = { fields: { is_settled: NOT_ALLOWED } }
  const [issue] = ((await refused(refusal('is_settled'), here)) as ValidationError).issues
  expect(issue?.code).toBe(NOT_ALLOWED().code)
})

test('any other error goes on as it is, also one whose constraint is named like what every object has', async () => {
  for (const error of [new Error('lost'), refusal('another'), refusal('constructor'), refusal('')])
    expect(await refused(error)).toBe(error)
})

test('work that is not refused is answered', async () => {
  expect(await orRefused(async () => 7)).toBe(7)
})
