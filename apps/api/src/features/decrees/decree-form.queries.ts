import { Prisma } from '@payung/database/prisma'
import type { Emblem } from './emblem.ts'

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
}

/** The newest of the viewer's tenant. */
export function findDecreeForm(): Prisma.Sql {
  return Prisma.sql`select f.version, f.emblem is not null as has_emblem, f.copies_to, f.legal_head_title, f.legal_head_name, f.legal_head_rank,
    f.budget_agency, f.work_accident_account, f.death_account, f.old_age_account from decree_form f
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

/** What is saved besides the emblem, as it was read. */
export interface FormFacts {
  readonly copiesTo: readonly string[]
  readonly legalHeadTitle: string | null
  readonly legalHeadName: string | null
  readonly legalHeadRank: string | null
  readonly budgetAgency: string | null
  readonly workAccidentAccount: string | null
  readonly deathAccount: string | null
  readonly oldAgeAccount: string | null
}

/** Saves a version. `KEPT` takes the emblem of the version before over; null has none. */
export function insertDecreeForm(facts: FormFacts, emblem: Emblem | 'KEPT' | null): Prisma.Sql {
  const picture =
    emblem === 'KEPT'
      ? Prisma.sql`f.emblem, f.emblem_type`
      : Prisma.sql`${emblem?.content ?? null}::bytea, ${emblem?.type ?? null}::text`
  return Prisma.sql`insert into decree_form (tenant_id, version, emblem, emblem_type, copies_to, legal_head_title, legal_head_name, legal_head_rank,
      budget_agency, work_accident_account, death_account, old_age_account)
    select app.tenant_id(), coalesce(f.version, 0) + 1, ${picture}, ${[...facts.copiesTo]}::text[], ${facts.legalHeadTitle}, ${facts.legalHeadName},
      ${facts.legalHeadRank}, ${facts.budgetAgency}, ${facts.workAccidentAccount}, ${facts.deathAccount}, ${facts.oldAgeAccount}
    from (select) one left join lateral (select * from decree_form k where k.tenant_id = app.tenant_id() order by k.version desc limit 1) f on true
    returning version`
}

export function findFileSize(fileId: string): Prisma.Sql {
  return Prisma.sql`select size_bytes::int as bytes from file where id = ${fileId}::uuid and tenant_id = app.tenant_id() and content_removed_at is null`
}
