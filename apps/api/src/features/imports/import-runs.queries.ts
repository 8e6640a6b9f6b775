import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { ImportProfileCode } from '@payung/domain/import/import-profile'
import type { ChosenLayout } from './layout/import-layout.ts'
import { assertRun } from './rows/staging.queries.ts'

export interface Run {
  readonly staging_run: number
  readonly file_id: string
  readonly chosen_layout: ChosenLayout | null
  /** What a person said that the file is, or an earlier look has found. */
  readonly profile: ImportProfileCode | null
}

/** Begins to read the file (again); what an earlier run staged is emptied. Null if the import is not to be read any more. */
export async function beginRun(tx: TenantTransaction, importId: string): Promise<Run | null> {
  const [run] = await tx.rows<Run>(Prisma.sql`
    update import_file set state = 'READING', staging_run = staging_run + 1, refusal = null
    where id = ${importId}::uuid and state in ('READING', 'FAILED') returning staging_run, file_id, chosen_layout, profile`)
  if (run !== undefined) await emptyStaging(tx, importId)
  return run ?? null
}

/** Staged people are kept no longer than somebody looks at them. */
export async function emptyStaging(tx: TenantTransaction, importId: string): Promise<void> {
  await tx.run(Prisma.sql`delete from import_issue where import_id = ${importId}::uuid`)
  await tx.run(Prisma.sql`delete from import_row where import_id = ${importId}::uuid`)
}

export interface Refusal {
  readonly code: string
  readonly id: string
  readonly en: string
}

/** The file cannot be taken as it is, or a person has to say what its columns are. */
export async function endRunEarly(
  tx: TenantTransaction,
  importId: string,
  run: number,
  end: {
    readonly state: 'REFUSED' | 'NEEDS_LAYOUT'
    readonly refusal: Refusal | null
    readonly layoutCipher: Buffer | null
  },
): Promise<void> {
  await emptyStaging(tx, importId)
  await tx.run(Prisma.sql`
    update import_file set state = ${end.state}, refusal = ${end.refusal === null ? null : JSON.stringify(end.refusal)}::jsonb,
      layout_cipher = ${end.layoutCipher}, row_count = 0, valid_count = 0, invalid_count = 0
    where id = ${importId}::uuid and state = 'READING' and staging_run = ${run}`)
}

export interface StagedCounts {
  readonly rows: number
  readonly valid: number
}

export interface Outcomes {
  readonly create_count: number
  readonly update_count: number
  readonly proposal_count: number
  readonly skip_count: number
  readonly note_count?: number
}

/** Looks up who is known and opens the review, together: nobody reviews what is not looked up yet. */
export async function openReview(
  tx: TenantTransaction,
  importId: string,
  run: number,
  staged: StagedCounts & {
    /** Rows that somebody left out of an earlier reading. */
    readonly excluded: number
    readonly sheet: string | null
    readonly layoutCipher: Buffer
    readonly countsCipher: Buffer
    readonly nationalIdColumn: number | null
  },
): Promise<Outcomes> {
  await assertRun(tx, importId, run)
  await tx.run(
    Prisma.sql`update import_file set national_id_column = ${staged.nationalIdColumn}::integer where id = ${importId}::uuid`,
  )
  const [outcomes] = await tx.rows<Outcomes>(Prisma.sql`select * from app.resolve_import(${importId}::uuid)`)
  await applyIgnoredIssues(tx, importId, staged.sheet)
  await tx.run(Prisma.sql`
    update import_file set state = 'REVIEW', profile = 'PEOPLE', row_count = ${staged.rows}::integer, valid_count = ${staged.valid}::integer,
      excluded_count = ${staged.excluded}::integer, invalid_count = ${staged.rows}::integer - ${staged.valid}::integer - ${staged.excluded}::integer,
      layout_cipher = ${staged.layoutCipher}, counts_cipher = ${staged.countsCipher} where id = ${importId}::uuid`)
  if (outcomes === undefined) throw new Error('the import was not resolved')
  return outcomes
}

/** Holds the review of a reading open, so that repairs and saving wait for a moment; null if it was saved, discarded or read anew. */
export async function holdReview(
  tx: TenantTransaction,
  importId: string,
  run: number | null,
): Promise<{ readonly layout_cipher: Uint8Array | null } | null> {
  const [review] = await tx.rows<{ layout_cipher: Uint8Array | null }>(Prisma.sql`
    select layout_cipher from import_file
    where id = ${importId}::uuid and state = 'REVIEW' and (${run}::integer is null or staging_run = ${run}::integer) for share`)
  return review ?? null
}

export async function applyIgnoredIssues(tx: TenantTransaction, importId: string, sheet: string | null): Promise<void> {
  await tx.run(Prisma.sql`select app.apply_ignored_issues(${importId}::uuid, ${sheet}, null)`)
}

export async function setImportState(
  tx: TenantTransaction,
  importId: string,
  from: readonly string[],
  to: string,
): Promise<boolean> {
  return (
    (await tx.run(
      Prisma.sql`update import_file set state = ${to} where id = ${importId}::uuid and state = any(${[...from]}::text[])`,
    )) === 1
  )
}

/** Changes with every repair, also with one that is undone or done again. */
export const REPAIR_STAMP = Prisma.sql`(select count(*) || '/' || count(r.undone_at) || '/' || coalesce(max(r.number) filter (where r.undone_at is null), 0)
  from import_repair r where r.import_id = i.id)`

/** Of one import; another after than before says that somebody repaired it meanwhile. */
export async function findRepairStamp(tx: TenantTransaction, importId: string): Promise<string | null> {
  const [run] = await tx.rows<{ stamp: string }>(
    Prisma.sql`select ${REPAIR_STAMP} as stamp from import_file i where i.id = ${importId}::uuid`,
  )
  return run?.stamp ?? null
}

/** Of the reading and the repairs that it was made of, and of no others. */
export async function attachAnnotatedFile(
  tx: TenantTransaction,
  importId: string,
  made: { readonly staging_run: number; readonly repair_stamp: string },
  fileId: string,
): Promise<void> {
  await tx.run(Prisma.sql`update import_file i set annotated_file_id = ${fileId}::uuid
    where i.id = ${importId}::uuid and i.staging_run = ${made.staging_run} and ${REPAIR_STAMP} = ${made.repair_stamp}`)
}
