import { columnOf, type ImportColumn } from '@payung/domain/import/import-field'
import type { JudgedRow } from '@payung/domain/import/judge-row'
import { textOf } from '@payung/domain/import/table-cell'
import type { TableRow } from '@payung/table-files/table'
import { type CopyValue, copyFields, copyLine } from './copy-line.ts'
import { DRAFT_DIVIDER } from './seal-drafts.ts'
import { CellPacker, likenessOf } from './staged-cells.ts'

/** What a row says of its person, in the order of `RowStager.#facts`. */
const FACT_COLUMNS = `national_id_prefix text, name text, birth_place text, birth_date date, birth_date_said boolean, sex text, sex_said boolean,
  address text, rt text, rw text, village_code text, phone text, occupation_code text, welfare_decile smallint, welfare_source text,
  membership_number text, notes text, public_service text, citizenship text`

/** Columns of the temporary table that rows are copied into: those of `RowStager.draft`, then those of `sealDrafts`. */
export const STAGED_ROW_COLUMNS = `row_number integer, outcome text, worst_severity text, ${FACT_COLUMNS},
  name_search text, cells_cipher bytea, blind_index bytea, national_id_cipher bytea, family_card_cipher bytea, family_card_index bytea`

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

  #facts(row: TableRow, facts: NonNullable<JudgedRow['facts']>): CopyValue[] {
    return [
      facts.nationalId.slice(0, 4),
      facts.name,
      facts.birthPlace,
      facts.birthDate,
      this.#birthDateColumns.some((column) => /\d/.test(textOf(row.cells[column]))),
      facts.sex,
      this.#sexColumn !== undefined && textOf(row.cells[this.#sexColumn]) !== '',
      facts.address,
      facts.rt,
      facts.rw,
      facts.villageCode,
      facts.phone,
      facts.occupationCode,
      facts.welfareDecile,
      facts.welfareSource,
      facts.membershipNumber,
      facts.notes,
      facts.publicService,
      facts.citizenship,
    ]
  }
}

const NO_FACTS: readonly CopyValue[] = FACT_COLUMNS.split(',').map((column) =>
  /_said boolean$/.test(column) ? false : null,
)

function worstOf({ issues }: JudgedRow): 'ERROR' | 'WARNING' | null {
  let worst: 'WARNING' | null = null
  for (const { severity } of issues) {
    if (severity === 'ERROR') return 'ERROR'
    if (severity === 'WARNING') worst = 'WARNING'
  }
  return worst
}
