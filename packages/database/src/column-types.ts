import pgTypes from 'pg-types'

const DATE = 1082
const BIGINT = 20

/**
 * How values come out of the database: a day stays the calendar date it is (a JavaScript Date would shift it by the machine's time zone),
 * a bigint stays exact.
 */
export function parserOf(typeId: number): (text: string) => unknown {
  if (typeId === DATE) return (text) => text
  if (typeId === BIGINT) return BigInt
  return pgTypes.getTypeParser(typeId, 'text') as (text: string) => unknown
}

/** The same, in the shape that a `pg` pool takes. */
export const columnTypes = {
  getTypeParser: (typeId: number, format?: string) =>
    format === 'binary' ? pgTypes.getTypeParser(typeId, 'binary') : parserOf(typeId),
}
