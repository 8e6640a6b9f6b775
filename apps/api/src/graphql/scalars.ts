import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/**
 * Whoever lives was born later, and whatever is planned ends before. What reckons with a day, such as a period that ends the day after, stays
 * within what PostgreSQL and JavaScript both write with four digits.
 */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2199]
const isNear = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } })
}

builder.scalarType('CalendarDate', {
  description: 'A day of the calendar in the province (UTC+7), written `2026-11-20`. It has no time and no zone.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !DAY.test(value)) return refuse('CalendarDate is written YYYY-MM-DD')
    const day = new Date(`${value}T00:00:00Z`)
    if (!day.toISOString().startsWith(value)) return refuse('CalendarDate names a day that does not exist')
    return isNear(day.getUTCFullYear()) ? value : refuse(`CalendarDate lies between ${FIRST_YEAR} and ${LAST_YEAR}`)
  },
})

builder.scalarType('Instant', {
  description: 'A point in time, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' && value.length <= 40 ? new Date(value) : null
    if (instant === null || Number.isNaN(instant.getTime())) return refuse('Instant is an ISO 8601 time')
    return isNear(instant.getUTCFullYear()) ? instant : refuse(`Instant lies between ${FIRST_YEAR} and ${LAST_YEAR}`)
  },
})

builder.scalarType('Rupiah', {
  description: 'Whole rupiah as a string of digits: larger than a JSON number holds exactly.',
  serialize: (value) => String(value),
  parseValue: (value) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? BigInt(value) : refuse('Rupiah is a string of digits'),
})
