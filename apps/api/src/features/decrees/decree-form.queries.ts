import { Prisma } from '@payung/database/prisma'

/** What a government's decrees carry besides their text, as it was saved last. The emblem itself is read where it is drawn. */
export interface DecreeForm {
  readonly version: number
  readonly has_emblem: boolean
  /** Tembusan, in their order. */
  readonly copies_to: readonly string[]
  readonly legal_head_title: string | null
  readonly legal_head_name: string | null
  readonly legal_head_rank: string | null
  readonly budget_agency: string | null
  readonly work_accident_account: string | null
  readonly death_account: string | null
  readonly old_age_account: string | null
  readonly saved_by: string | null
  readonly saved_at: Date
}

/** The newest of the viewer's tenant. */
export function findDecreeForm(): Prisma.Sql {
  return Prisma.sql`select f.version, f.emblem is not null as has_emblem, f.copies_to, f.legal_head_title, f.legal_head_name, f.legal_head_rank,
    f.budget_agency, f.work_accident_account, f.death_account, f.old_age_account, f.saved_by, f.saved_at from decree_form f
    where f.tenant_id = app.tenant_id() order by f.version desc limit 1`
}

export interface EmblemRow {
  readonly emblem: Uint8Array
  readonly emblem_type: string
}

/** The emblem of a version; nothing where that version has none. */
export function findEmblem(version: number): Prisma.Sql {
  return Prisma.sql`select f.emblem, f.emblem_type from decree_form f where f.tenant_id = app.tenant_id() and f.version = ${version}
    and f.emblem is not null`
}
