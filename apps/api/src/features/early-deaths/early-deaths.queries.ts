import { Prisma } from '@payung/database/prisma'

export interface EarlyDeathRow {
  readonly dimension: 'VILLAGE' | 'REGISTRAR'
  /** Of a village its code, of a registrar the id of an agency or organisation; null for groups that are too small to be named. */
  readonly key: string | null
  readonly agency: string | null
  readonly enrolled: number
  readonly died: number
  readonly claim_ids: readonly string[]
}

/** The greatest share first. */
export function findEarlyDeaths(from: string, until: string, days: number, smallest: number): Prisma.Sql {
  return Prisma.sql`select g.dimension, g.key, a.name as agency, g.enrolled, g.died, g.claim_ids
    from app.early_deaths(${from}::date, ${until}::date, ${days}::int, ${smallest}::int) g left join agency a on g.dimension = 'REGISTRAR' and a.id::text = g.key
    order by g.dimension desc, g.died::numeric / g.enrolled desc, g.key`
}
