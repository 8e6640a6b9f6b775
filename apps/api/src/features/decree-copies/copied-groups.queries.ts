import { Prisma } from '@payung/database/prisma'

/** How many people of a district and an occupation a copied decree names, exactly. Without a district where nothing of it may be shown. */
export interface CopiedGroupRow {
  readonly copy_id: string
  readonly district_code: string | null
  /** Empty for people without one. */
  readonly occupation_code: string | null
  readonly people: number
}

export function countCopiedGroups(copyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select g.copy_id, g.district_code, g.occupation_code, g.people from app.copy_groups(${[...copyIds]}::uuid[]) g`
}
