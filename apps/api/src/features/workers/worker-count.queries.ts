import { Prisma } from '@payung/database/prisma'
import { areaLevelOf } from '@payung/domain/area/area-code'
import type { Actor } from '../../platform/actor.ts'
import type { WorkerFilter } from './worker-filter.ts'

/**
 * The total of a filter from the kept counts: some hundred rows instead of all people.
 *
 * @returns null where they cannot answer: they know one dimension at a time, and only whole tenants
 */
export function totalFromCounts(actor: Actor, filter: WorkerFilter): Prisma.Sql | null {
  if (!seesWholeTenant(actor)) return null
  const entries = Object.entries(filter).filter(([, values]) => values !== null)
  if (entries.length > 1) return null
  const only = entries[0]?.[0]
  const condition =
    only === undefined ? Prisma.sql`dimension = 'STATUS'` : conditionOf(only as keyof WorkerFilter, filter)
  if (condition === null) return null
  return Prisma.sql`select coalesce(sum(delta), 0)::int as total from worker_count where ${condition}`
}

/** The database hides the kept counts from everybody else: they would tell of people outside of the scope. */
export function seesWholeTenant(actor: Actor): boolean {
  return actor.areaScope === '' && actor.agencyId === null
}

function conditionOf(dimension: keyof WorkerFilter, filter: WorkerFilter): Prisma.Sql | null {
  switch (dimension) {
    case 'areaCodes':
      return villagesIn(filter.areaCodes ?? [])
    case 'occupationCodes':
      return valueIn('OCCUPATION', filter.occupationCodes ?? [])
    case 'sexes':
      return valueIn('SEX', filter.sexes ?? [])
    case 'statuses':
      return valueIn('STATUS', filter.statuses ?? [])
    case 'membershipKinds':
      return valueIn('MEMBERSHIP', filter.membershipKinds ?? [])
    case 'registrarIds':
      return valueIn('REGISTERED_BY', filter.registrarIds ?? [])
    case 'deciles':
      return valueIn(
        'DECILE',
        (filter.deciles ?? []).map((decile) => (decile === 0 ? '' : String(decile))),
      )
    case 'birthDates':
      return bornIn(filter.birthDates ?? [])
    case 'uncoveredReasons':
    case 'workerIds':
    case 'importIds':
    case 'judged':
    case 'nationalIdMismatch':
      return null
  }
}

function valueIn(dimension: string, values: readonly string[]): Prisma.Sql {
  return Prisma.sql`dimension = ${dimension} and value = any(${[...values]}::text[])`
}

/** Areas within each other would count twice as sums, so nested ones are left out. */
function villagesIn(areaCodes: readonly string[]): Prisma.Sql {
  const outer = areaCodes.filter((code) => !areaCodes.some((other) => other !== code && code.startsWith(`${other}.`)))
  const conditions = outer.map((code) =>
    areaLevelOf(code) === 'VILLAGE' ? Prisma.sql`value = ${code}` : Prisma.sql`starts_with(value, ${`${code}.`})`,
  )
  const any = conditions.length === 0 ? Prisma.sql`false` : Prisma.join(conditions, ' or ')
  return Prisma.sql`dimension = 'VILLAGE' and (${any})`
}

/** Days are kept as `YYYY-MM-DD`, which sorts as the days do in byte order; people whose day is hidden are kept under ''. */
function bornIn(birthDates: NonNullable<WorkerFilter['birthDates']>): Prisma.Sql {
  const ranges = birthDates.map(
    ({ from, to }) =>
      Prisma.sql`(value collate "C" >= ${from ?? '0001-01-01'} and value collate "C" <= ${to ?? '9999-12-31'})`,
  )
  const any = ranges.length === 0 ? Prisma.sql`false` : Prisma.join(ranges, ' or ')
  return Prisma.sql`dimension = 'BIRTH_DATE' and (${any})`
}
