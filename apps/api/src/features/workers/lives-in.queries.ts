import { livesIn } from '@payung/database/lives-in'
import { Prisma } from '@payung/database/prisma'
import { areaLevelOf } from '@payung/domain/area/area-code'

/** One area as an equality, so that an index can give its people in order; several of a level as one list. */
export function livesInAny(areaCodes: readonly string[]): Prisma.Sql {
  const [first, ...others] = areaCodes
  if (first !== undefined && others.length === 0) return livesIn(first)
  const ofLevel = (level: string) => areaCodes.filter((code) => areaLevelOf(code) === level)
  const [villages, regencies] = [ofLevel('VILLAGE'), ofLevel('REGENCY')]
  return any([
    ...(villages.length === 0 ? [] : [Prisma.sql`l.village_code collate "C" = any(${villages}::text[])`]),
    ...(regencies.length === 0 ? [] : [Prisma.sql`l.regency_code = any(${regencies}::text[])`]),
    ...[...ofLevel('DISTRICT'), ...ofLevel('PROVINCE')].map(livesIn),
  ])
}

export function any(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join([...conditions], ' or ')})`
}
