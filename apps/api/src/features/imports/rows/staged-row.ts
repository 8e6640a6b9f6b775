import { columnOf, type ImportColumn } from '@payung/domain/import/import-field'
import type { JudgedRow } from '@payung/domain/import/judge-row'
import { textOf } from '@payung/domain/import/table-cell'
import type { TableRow } from '@payung/table-files/table'
import { type CopyValue, copyFields, copyLine } from './copy-line.ts'
import { DRAFT_DIVIDER, SEALED_COLUMNS } from './seal-drafts.ts'
import { CellPacker, likenessOf } from './staged-cells.ts'

/** A sound row, and which of its cells were filled in. */
interface SoundRow {
  readonly facts: NonNullable<JudgedRow['facts']>
  readonly hasBirthDate: boolean
  readonly hasSex: boolean
}

/** What a row says of its person: each column with its value. Their order stands here alone. */
const FACTS: readonly (readonly [column: string, read: (row: SoundRow) => CopyValue])[] = [
  ['national_id_prefix text', ({ facts }) => facts.nationalId.slice(0, 4)],
  ['name text', ({ facts }) => facts.name],
  ['birth_place text', ({ facts }) => facts.birthPlace],
  ['birth_date date', ({ facts }) => facts.birthDate],
  ['birth_date_said boolean', ({ hasBirthDate }) => hasBirthDate],
  ['sex text', ({ facts }) => facts.sex],
  ['sex_said boolean', ({ hasSex }) => hasSex],
  ['address text', ({ facts }) => facts.address],
  ['rt text', ({ facts }) => facts.rt],
  ['rw text', ({ facts }) => facts.rw],
  ['village_code text', ({ facts }) => facts.villageCode],
  ['phone text', ({ facts }) => facts.phone],
  ['occupation_code text', ({ facts }) => facts.occupationCode],
  ['welfare_decile smallint', ({ facts }) => facts.welfareDecile],
  ['welfare_source text', ({ facts }) => facts.welfareSource],
  ['membership_number text', ({ facts }) => facts.membershipNumber],
  ['notes text', ({ facts }) => facts.notes],
  ['public_service text', ({ facts }) => facts.publicService],
  ['citizenship text', ({ facts }) => facts.citizenship],
]
const FACT_COLUMNS = FACTS.map(([column]) => column).join(', ')

/** Columns of the temporary table that rows are copied into: those of `RowStager.draft`, then those of `sealDrafts`. */
export const STAGED_ROW_COLUMNS = `row_number integer, outcome text, worst_severity text, ${FACT_COLUMNS},
  ${SEALED_COLUMNS}`

export const STAGED_ISSUE_COLUMNS =
  'row_number integer, position smallint, column_index integer, code text, severity text, value_index bytea'

/**
 * Turns judged rows into drafts: what may stand in the staging as it is, then what must be sealed first (cells, name, NIK, family card; empty
 * where the row has none). `sealDrafts` makes lines of them.
 */
export class RowStager {
  readonly #birthDateColumns: readonly number[]
  readonly #sexColumn: number | undefined
  readonly #columns: readonly ImportColumn[]
  readonly #packer: CellPacker
  readonly #valueIndex: (text: string) => Buffer

  /** @param valueIndex equal for equal texts, and told to nobody without its key: `Vault.indexForTenant` */
  constructor(columns: readonly ImportColumn[], valueIndex: (text: string) => Buffer) {
    this.#columns = columns
    this.#packer = new CellPacker(columns)
    this.#valueIndex = valueIndex
    this.#birthDateColumns = (['birthDate', 'birthPlaceAndDate'] as const).flatMap(
      (field) => columnOf(columns, field)?.index ?? [],
    )
    this.#sexColumn = columnOf(columns, 'sex')?.index
  }

  draft(row: TableRow, judged: JudgedRow): string {
    const { facts, nationalId } = judged
    const outcome = facts === null ? 'INVALID' : 'CREATE'
    const values = facts === null ? NO_FACTS : this.#facts(row, facts)
    const open = copyFields([row.number, outcome, worstOf(judged), ...values])
    // The NIK also of a row at fault: mending another may make it the first, or no longer the first, of its NIK.
    return [open, this.#packer.pack(row.cells), facts?.name, nationalId, facts?.familyCardNumber].join(DRAFT_DIVIDER)
  }

  /** A row that somebody has left out, with a reason: its cells and nothing else, so that it is first of no NIK. */
  excludedDraft(row: TableRow): string {
    const open = copyFields([row.number, 'EXCLUDED', null, ...NO_FACTS])
    return [open, this.#packer.pack(row.cells), '', '', ''].join(DRAFT_DIVIDER)
  }

  issueLines(row: TableRow, { issues }: JudgedRow): string {
    let lines = ''
    for (const [position, issue] of issues.entries()) {
      // That a NIK was first issued elsewhere is true of everybody who moved: told where one person is looked at, not kept for each row.
      if (issue.code === 'NATIONAL_ID_OTHER_AREA') continue
      const { columnIndex, code, severity } = issue
      const isFixable = columnIndex !== null && severity !== 'INFO'
      const alike = isFixable ? this.#valueIndex(likenessOf(this.#columns, row.cells, columnIndex)) : null
      lines += copyLine([row.number, position, columnIndex, code, severity, alike])
    }
    return lines
  }

  #facts({ cells }: TableRow, facts: SoundRow['facts']): CopyValue[] {
    const row: SoundRow = {
      facts,
      hasBirthDate: this.#birthDateColumns.some((column) => /\d/.test(textOf(cells[column]))),
      hasSex: this.#sexColumn !== undefined && textOf(cells[this.#sexColumn]) !== '',
    }
    return FACTS.map(([, read]) => read(row))
  }
}

const NO_FACTS: readonly CopyValue[] = FACTS.map(([column]) => (column.endsWith('_said boolean') ? false : null))

function worstOf({ issues }: JudgedRow): 'ERROR' | 'WARNING' | null {
  let worst: 'WARNING' | null = null
  for (const { severity } of issues) {
    if (severity === 'ERROR') return 'ERROR'
    if (severity === 'WARNING') worst = 'WARNING'
  }
  return worst
}
