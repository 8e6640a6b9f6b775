import { Prisma } from '@payung/database/prisma'

/** A published group of a copy; a copy without any has a single row, without a place. */
export interface CopiedFigureRow {
  readonly copy_id: string
  /** Null until the government's side has published them. */
  readonly figures: 'SHOWN' | 'WITHHELD' | null
  readonly place: number | null
  readonly district_code: string | null
  /** Empty for people without one. */
  readonly occupation_code: string | null
  readonly people: number | null
}

/** For a company: whoever sees people has copies without figures. */
export function findCopiedFigures(copyIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`select c.id as copy_id, c.figures, f.place, f.district_code, f.occupation_code, f.people
    from decree_copy c left join decree_copy_figure f on f.copy_id = c.id
    where c.id = any(${[...copyIds]}::uuid[]) and not (select app.sees_people()) order by c.id, f.place`
}

export const COPIES_WITHOUT_FIGURES = 'select w.decree_id, w.tenant_id from app.copies_without_figures($1) w'
