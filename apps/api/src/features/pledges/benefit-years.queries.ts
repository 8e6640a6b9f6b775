import { Prisma } from '@payung/database/prisma'

/** Families as counted: published before anybody hears of them. */
export interface BenefitYearRow {
  readonly year: number
  readonly families: number
}

/** Closed years since the first pledge of the viewer's company, the oldest first. */
export function findBenefitYears(): Prisma.Sql {
  return Prisma.sql`select r.year, r.families from app.families_reached() r order by r.year`
}
