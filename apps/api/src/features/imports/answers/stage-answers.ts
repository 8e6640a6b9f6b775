import { type PersonSealer, personSealer } from '@payung/database/person-sealer'
import { type Owner, ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { JudgedAnswer } from '@payung/domain/import/answer-file'
import { FileWatch, type WatchedRow } from '@payung/domain/import/file-watch'
import { IMPORT_PROFILES } from '@payung/domain/import/import-profile'
import type { SaidFacts } from '@payung/domain/verification/registry-exchange'
import type { OpenTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { today } from '../../../platform/clock.ts'
import type { Outcomes, StagedCounts } from '../import-runs.queries.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import { type ImportLayout, sealLayout } from '../layout/import-layout.ts'
import { lookUp } from '../look-up/look-up.ts'
import { CellPacker, cellsOf } from '../rows/staged-cells.ts'
import { assertRun } from '../rows/staging.queries.ts'
import type { AnswerFile } from './find-answers.ts'
import {
  insertAnswerIssues,
  insertAnswerRows,
  setAnswersForReview,
  setNationalIdColumn,
} from './stage-answers.queries.ts'

const AT_ONCE = 1_000

/** Stages the answers, looks up whom they concern, and opens the review. Of a file without any row: counts of 0, and no review. */
export async function stageAnswers(
  tools: ImportTools,
  importer: Importer,
  watch: Watch,
  run: { readonly importId: string; readonly number: number },
  table: OpenTable,
  file: AnswerFile,
): Promise<StagedCounts & Outcomes> {
  const judge = file.kind.judge(file.columns, today().toString())
  const sealer = personSealer(tools.vault.sealingKeys(importer.tenantId))
  const stager = new AnswerStager(sealer, run.importId, file.layout, (row, facts) =>
    sealSaid(tools, importer, ownerOf('import_row.said_cipher', run.importId, row), facts),
  )
  // Whoever answers has areas and ages of their own; numbers that a spreadsheet has rounded answer for nobody, or for somebody else.
  const whole = new FileWatch(file.layout.columns, '')
  let rows = 0
  const write = async (staged: readonly StagedAnswer[]) => {
    await tools.longTransactions.write(importer, (tx) => writeAnswers(tx, importer, run, staged))
  }
  let batch: StagedAnswer[] = []
  for await (const read of table.rows(file.sheet.index)) {
    for (const row of read) {
      const judged = row.number <= file.lastHeaderRow ? null : judge(row.cells)
      if (judged === null) continue
      rows++
      whole.add(row.cells, watched(judged))
      batch.push(stager.stage(row, judged))
    }
    if (batch.length < AT_ONCE) continue
    watch.throwIfCancelled()
    watch.progress('READING', rows, null)
    await write(batch)
    batch = []
  }
  await write(batch)
  if (rows === 0) return { rows, valid: 0, create_count: 0, update_count: 0, proposal_count: 0, skip_count: 0 }
  watch.progress('LOOKING_UP', rows, rows)
  return tools.longTransactions.write(importer, async (tx) => {
    await assertRun(tx, run.importId, run.number)
    const nationalId = file.columns.find(({ field }) => field === 'nationalId')?.index ?? null
    await tx.run(setNationalIdColumn(nationalId, run.importId))
    const outcomes = await lookUp(tools, tx, run.importId, IMPORT_PROFILES[file.kind.profile].commits)
    if (outcomes === undefined) throw new Error('the answers were not looked up')
    const valid = rows - outcomes.invalid_count
    const layoutCipher = sealLayout(tools.vault, importer.tenantId, run.importId, {
      ...file.layout,
      remarks: whole.remarks(),
    })
    await tx.run(setAnswersForReview({ profile: file.kind.profile, rows, valid, layoutCipher, importId: run.importId }))
    return { ...outcomes, rows, valid, create_count: 0 }
  })
}

function watched({ answer, ...judged }: JudgedAnswer): WatchedRow {
  const birthDate = answer?.said?.birthDate
  return { ...judged, facts: birthDate === undefined ? null : { birthDate } }
}

interface StagedAnswer {
  readonly row: Readonly<Record<string, string | number | readonly string[] | null>>
  readonly issues: readonly Readonly<Record<string, string | number | null>>[]
}

class AnswerStager {
  readonly #sealer: PersonSealer
  readonly #packer: CellPacker
  readonly #importId: string
  readonly #sealSaid: (row: number, facts: SaidFacts) => SealedSaid

  constructor(
    sealer: PersonSealer,
    importId: string,
    layout: ImportLayout,
    seal: (row: number, facts: SaidFacts) => SealedSaid,
  ) {
    this.#sealer = sealer
    this.#importId = importId
    this.#sealSaid = seal
    this.#packer = new CellPacker(layout.columns)
  }

  stage({ number, cells }: TableRow, { answer, nationalId, issues }: JudgedAnswer): StagedAnswer {
    const severities = issues.map(({ severity }) => severity)
    const sealedId = answer === null ? null : nationalId
    const index = sealedId === null ? null : this.#sealer.blindIndex(sealedId)
    return {
      row: {
        row_number: number,
        outcome: answer === null ? 'INVALID' : 'NOTE',
        worst_severity: severities.includes('ERROR') ? 'ERROR' : severities.includes('WARNING') ? 'WARNING' : null,
        cells_cipher: hex(this.#sealer.sealText(cellsOf(this.#importId, number), this.#packer.pack(cells))),
        blind_index: index && hex(index),
        national_id_cipher:
          sealedId === null || index === null ? null : hex(this.#sealer.sealNationalId(sealedId, index)),
        national_id_prefix: sealedId?.slice(0, 4) ?? null,
        membership_number: answer?.membershipNumber ?? null,
        notes: answer?.reason ?? null,
        answer: answer?.verdict ?? null,
        ...(answer?.said === undefined ? NOTHING_SAID : this.#sealSaid(number, answer.said)),
      },
      issues: issues.map(({ columnIndex, code, severity }, position) => ({
        row_number: number,
        position,
        column_index: columnIndex,
        code,
        severity,
      })),
    }
  }
}

interface SealedSaid {
  readonly said_cipher: string | null
  readonly said_index: string | null
  readonly said_fields: readonly string[]
}

const NOTHING_SAID: SealedSaid = { said_cipher: null, said_index: null, said_fields: [] }

/** Under the tenant's key, and by an index by which the same answer again is known without opening either. */
function sealSaid({ vault }: ImportTools, { tenantId }: Importer, owner: Owner, facts: SaidFacts): SealedSaid {
  const text = JSON.stringify(Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1))))
  const fields = Object.keys(facts)
  return {
    said_cipher: fields.length === 0 ? null : hex(vault.sealForTenant(tenantId, owner, text)),
    said_index: hex(vault.indexForTenant(tenantId, text)),
    said_fields: fields,
  }
}

async function writeAnswers(
  tx: TenantTransaction,
  importer: Importer,
  run: { readonly importId: string; readonly number: number },
  staged: readonly StagedAnswer[],
): Promise<void> {
  await assertRun(tx, run.importId, run.number)
  await tx.run(insertAnswerRows(run.importId, importer.tenantId, JSON.stringify(staged.map(({ row }) => row))))
  await tx.run(
    insertAnswerIssues(run.importId, importer.tenantId, JSON.stringify(staged.flatMap(({ issues }) => issues))),
  )
}

/** As PostgreSQL reads bytes out of a text. */
function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
}
