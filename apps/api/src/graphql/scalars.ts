import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

// The calendar begins with the year 1: PostgreSQL knows no year 0.
const DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } })
}

builder.scalarType('CalendarDate', {
  description: 'A day of the calendar in the province (UTC+7), written `2026-11-20`. It has no time and no zone.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || !DAY.test(value)) return refuse('CalendarDate is written YYYY-MM-DD')
    const day = new Date(`${value}T00:00:00Z`)
    return day.toISOString().startsWith(value) ? value : refuse('CalendarDate names a day that does not exist')
  },
})

builder.scalarType('Instant', {
  description: 'A point in time, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value : new Date(value)).toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' && value.length <= 40 ? new Date(value) : null
    return instant !== null && !Number.isNaN(instant.getTime()) ? instant : refuse('Instant is an ISO 8601 time')
  },
})

builder.scalarType('Rupiah', {
  description: 'Whole rupiah as a string of digits: larger than a JSON number holds exactly.',
  serialize: (value) => String(value),
  parseValue: (value) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? BigInt(value) : refuse('Rupiah is a string of digits'),
})
