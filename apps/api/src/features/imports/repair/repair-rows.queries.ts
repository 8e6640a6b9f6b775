import { Prisma } from '@payung/database/prisma'
import { findImportDuplicates } from '../../duplicates/public.ts'
import { fieldsOfLine } from '../rows/copy-line.ts'
import { STAGED_ISSUE_COLUMNS, STAGED_ROW_COLUMNS } from '../rows/staged-row.ts'
import { namesIn } from '../rows/staging.queries.ts'
import type { RepairBench } from './repair-bench.ts'

export interface StagedNow {
  readonly row_number: number
  readonly version: number
  readonly outcome: string
  readonly cells_cipher: Uint8Array
  readonly blind_index: Uint8Array | null
  /** Another row of the file has the same NIK and stands before this one. */
  readonly is_repeated: boolean
}

const STAGED_NOW = Prisma.sql`select r.row_number, r.version, r.outcome, r.cells_cipher, r.blind_index, exists (select from import_issue s
    where s.import_id = r.import_id and s.row_number = r.row_number and s.code = 'DUPLICATE_IN_FILE') as is_repeated
  from import_row r`

export function findStaged({ tx, importId }: RepairBench, rows: readonly number[]): Promise<StagedNow[]> {
  return tx.rows<StagedNow>(
    Prisma.sql`${STAGED_NOW} where r.import_id = ${importId}::uuid and r.row_number = any(${[...rows]}::int[]) order by r.row_number`,
  )
}

/** Of these NIKs the rows that are marked as repeated and are the first, or are not marked and come later. */
export function findMistakenRepeats({ tx, importId }: RepairBench, nationalIds: readonly Uint8Array[]) {
  return tx.rows<StagedNow>(
    Prisma.sql`with mistaken as (
       select * from (select *, row_number > min(row_number) over (partition by blind_index) as comes_later
         from (${STAGED_NOW} where r.import_id = ${importId}::uuid and r.blind_index = any(${[...nationalIds]}::bytea[])) same) ranked
       where comes_later <> is_repeated)
     select row_number, version, outcome, cells_cipher, blind_index, comes_later as is_repeated from mistaken order by row_number`,
  )
}

const ROW_NAMES = namesIn(STAGED_ROW_COLUMNS)
const ISSUE_NAMES = namesIn(STAGED_ISSUE_COLUMNS)
const PUT_EACH = Prisma.raw(
  ROW_NAMES.filter((name) => name !== 'row_number')
    .map((name) => `${name} = g.${name}`)
    .join(', '),
)
const ISSUE_LIST = Prisma.raw(ISSUE_NAMES.join(', '))

export interface StagedAnew {
  readonly numbers: readonly number[]
  /** As for COPY, which only a connection of its own can do. */
  readonly rows: string
  readonly issues: string
}

/** Puts rows that were judged anew in the place of what they were, as new as when the file was read: nothing is looked up of them yet. */
export async function putStaged(bench: RepairBench, staged: StagedAnew, versionsUp: 0 | 1): Promise<void> {
  const { tx, importId, tenantId } = bench
  const numbers = [...staged.numbers]
  await tx.run(Prisma.sql`
    update import_row r set ${PUT_EACH}, worker_id = uuidv7(), worker_version = null, keeper_tenant_id = null, changed_fields = '{}',
      earlier_cipher = null, proposal_cipher = null, version = r.version + ${versionsUp}::int
    from json_to_recordset(${recordsOf(ROW_NAMES, linesOf(staged.rows))}::json) as g(${Prisma.raw(STAGED_ROW_COLUMNS)})
    where r.import_id = ${importId}::uuid and r.row_number = g.row_number`)
  await tx.run(
    Prisma.sql`delete from import_issue where import_id = ${importId}::uuid and row_number = any(${numbers}::int[])`,
  )
  if (staged.issues !== '')
    await tx.run(Prisma.sql`
      insert into import_issue (import_id, tenant_id, ${ISSUE_LIST}) select ${importId}::uuid, ${tenantId}::uuid, ${ISSUE_LIST}
      from json_to_recordset(${recordsOf(ISSUE_NAMES, linesOf(staged.issues))}::json) as g(${Prisma.raw(STAGED_ISSUE_COLUMNS)})`)
}

const NO_FACTS = Prisma.raw(
  ROW_NAMES.filter((name) => !['row_number', 'outcome', 'cells_cipher'].includes(name))
    .map((name) => `${name} = ${name.endsWith('_said') ? 'false' : 'null'}`)
    .join(', '),
)

/** Leaves rows out whose cells do not open: as they stand, for whoever mends them, and without anything that a commit could take. */
export async function excludeUnopened({ tx, importId }: RepairBench, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await tx.run(Prisma.sql`
    update import_row set outcome = 'EXCLUDED', ${NO_FACTS}, worker_id = uuidv7(), worker_version = null, keeper_tenant_id = null,
      changed_fields = '{}', earlier_cipher = null, proposal_cipher = null, carried_cipher = null, version = version + 1
    where import_id = ${importId}::uuid and row_number = any(${[...numbers]}::int[])`)
  await tx.run(
    Prisma.sql`delete from import_issue where import_id = ${importId}::uuid and row_number = any(${[...numbers]}::int[])`,
  )
}

function linesOf(lines: string): (string | null)[][] {
  return lines.split('\n').slice(0, -1).map(fieldsOfLine)
}

/** Rows as JSON, since so many columns of so many rows are too many parameters. */
export function recordsOf(names: readonly string[], lines: readonly (readonly (string | number | null)[])[]): string {
  return JSON.stringify(lines.map((values) => Object.fromEntries(names.map((name, at) => [name, values[at] ?? null]))))
}

/** Looks these rows up in the registry, as the whole file was, and lets warnings rest that somebody has left. */
export async function resolveRows(bench: RepairBench, rows: readonly number[]): Promise<void> {
  const { tx, importId, sheet, actor, vault } = bench
  await tx.run(Prisma.sql`select app.resolve_import_rows(${importId}::uuid, ${[...rows]}::int[])`)
  await findImportDuplicates(tx, actor, vault, importId, rows)
  await tx.run(Prisma.sql`select app.apply_ignored_issues(${importId}::uuid, ${sheet}, ${[...rows]}::int[])`)
}

/** The file with its reasons was made of what the rows said before; the next is made when somebody asks for it. */
export async function forgetAnnotated({ tx, importId }: RepairBench): Promise<void> {
  await tx.run(Prisma.sql`update import_file set annotated_file_id = null where id = ${importId}::uuid`)
}

/** What the file shows as a whole, and the counts by which the next repair goes on. */
export async function putWhole(
  tx: RepairBench['tx'],
  importId: string,
  layoutCipher: Buffer,
  countsCipher: Buffer,
): Promise<void> {
  await tx.run(
    Prisma.sql`update import_file set layout_cipher = ${layoutCipher}, counts_cipher = ${countsCipher} where id = ${importId}::uuid`,
  )
}
