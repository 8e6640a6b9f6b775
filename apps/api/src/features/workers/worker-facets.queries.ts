import { coverStates } from '@payung/database/facet-bits'
import { Prisma } from '@payung/database/prisma'
import { coversOf, where } from './worker-filter.queries.ts'

export type Dimension =
  | 'AREA'
  | 'OCCUPATION'
  | 'SEX'
  | 'STATUS'
  | 'AGE_BAND'
  | 'DECILE'
  | 'MEMBERSHIP'
  | 'REGISTERED_BY'
  | 'COVER'

/** How many people have a value; '' where it is unsaid or not the viewer's to know. */
export interface Tally {
  readonly dimension: Dimension | 'TOTAL'
  readonly value: string
  readonly count: number
}

export interface TallyShape {
  readonly dimensions: readonly Dimension[]
  /** Length of the area codes to count by: 5 regencies, 8 districts, 13 villages. */
  readonly areaCodeLength: number
  /** First day of birth of each age band, oldest band first, without the oldest one's: it is open. */
  readonly bandStarts: readonly string[]
}

/** One pass over the people who match, however many dimensions are asked for. */
export function tallyListing(shape: TallyShape, conditions: readonly Prisma.Sql[]): Prisma.Sql {
  const columns = shape.dimensions.map((dimension) => ({ dimension, column: COLUMN_OF[dimension] }))
  if (columns.length === 0) {
    return Prisma.sql`select 'TOTAL' as dimension, '' as value, count(*)::int as count from worker_listing l ${where(conditions)}`
  }
  const names = Prisma.raw(columns.map(({ column }) => column).join(', '))
  const sets = Prisma.raw(['()', ...columns.map(({ column }) => `(${column})`)].join(', '))
  const dimension = Prisma.raw(
    `case ${columns.map(({ dimension, column }) => `when grouping(${column}) = 0 then '${dimension}'`).join(' ')} else 'TOTAL' end`,
  )
  const value = Prisma.raw(`coalesce(${columns.map(({ column }) => `${column}::text`).join(', ')}, '')`)
  // Of those who match alone, all of them at once.
  const coversJoined = shape.dimensions.includes('COVER')
    ? Prisma.sql`left join ${coversOf(conditions)} cover on cover.number = l.number`
    : Prisma.empty
  return Prisma.sql`
    select ${dimension} as dimension, ${value} as value, count(*)::int as count
    from (select ${Prisma.join(columns.map(({ dimension, column }) => Prisma.sql`${expressionOf(dimension, shape)} as ${Prisma.raw(column)}`))}
      from worker_listing l ${coversJoined} ${where(conditions)}) l(${names})
    group by grouping sets (${sets})`
}

const COLUMN_OF: Readonly<Record<Dimension, string>> = {
  AREA: 'area',
  OCCUPATION: 'occupation',
  SEX: 'sex',
  STATUS: 'status',
  AGE_BAND: 'band',
  DECILE: 'decile',
  MEMBERSHIP: 'membership',
  REGISTERED_BY: 'registrar',
  COVER: 'cover',
}

function expressionOf(dimension: Dimension, shape: TallyShape): Prisma.Sql {
  switch (dimension) {
    case 'AREA':
      return shape.areaCodeLength === 5
        ? Prisma.sql`l.regency_code`
        : Prisma.sql`left(l.village_code, ${shape.areaCodeLength}::int)`
    case 'OCCUPATION':
      return Prisma.sql`l.occupation_code`
    case 'SEX':
      return Prisma.sql`l.sex`
    case 'STATUS':
      return Prisma.sql`l.status`
    case 'AGE_BAND':
      return Prisma.sql`width_bucket(l.birth_date, ${[...shape.bandStarts]}::date[])`
    case 'DECILE':
      return Prisma.sql`l.welfare_decile`
    case 'MEMBERSHIP':
      return Prisma.sql`l.membership_kind`
    case 'REGISTERED_BY':
      return Prisma.sql`l.registered_by_tenant_id`
    case 'COVER':
      return Prisma.sql`(${coverStates('cover.cover')})[1]`
  }
}
