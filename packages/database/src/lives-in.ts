import { areaLevelOf } from '@payung/domain/area/area-code'
import { Prisma } from './prisma.ts'

/** Rows of `worker_listing l` whose village lies at or below an area. In byte order `.` is followed by `/`, so the range is exactly what lies below. */
export function livesIn(areaCode: string): Prisma.Sql {
  switch (areaLevelOf(areaCode)) {
    case 'VILLAGE':
      return Prisma.sql`l.village_code collate "C" = ${areaCode}`
    case 'REGENCY':
      return Prisma.sql`l.regency_code = ${areaCode}`
    case null:
      return Prisma.sql`false`
    default:
      return Prisma.sql`(l.village_code collate "C" >= ${`${areaCode}.`} and l.village_code collate "C" < ${`${areaCode}/`})`
  }
}
