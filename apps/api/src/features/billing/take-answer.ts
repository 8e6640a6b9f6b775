import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Vault } from '@payung/database/vault'
import { ANSWER_ROWS_MAX } from '@payung/domain/money/contribution-input'
import { findPostingColumns, type PostingRow, postingReader } from '@payung/domain/protection/posting-file'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import type { TableRow } from '@payung/table-files/table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { today } from '../../platform/clock.ts'
import { ConflictError, DomainError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { billingMessages } from './billing.messages.ts'
import { assertMayAnswer } from './billing.policy.ts'
import { orRefusedByRule } from './billing-refusal.ts'
import { holdAnsweredList } from './load-contribution-list.ts'
import {
  type AnswerRowDraft,
  type AnswerTotals,
  type ContributionAnswerRow,
  findAnswer,
  findAnswerIds,
  takeContributionAnswer,
} from './receipts.queries.ts'

const HEAD_ROWS = 60

/**
 * Reads the insurer's file and takes its answer in, whole or not at all. Repeated, it has no effect: the same file is known by its content.
 *
 * @throws ConflictError `ANSWER_HEADER_MISSING`, `ANSWER_TOO_LONG`, `ANSWER_TOTAL_DIFFERS`, `POSTED_MORE_THAN_RECEIVED`; DomainError of a file that cannot be read
 */
export async function takeAnswer(job: JobRun): Promise<ContributionAnswerRow> {
  const { listId, fileId, people, rupiah } = job.params
  const totals = { people: Number(people), rupiah: BigInt(String(rupiah)) }
  const rows = await readFile(job, String(fileId))
  assertTotals(totals, rows)
  const drafts = rows.map((row) => draftOf(job.vault, row))
  return job.longTransactions.write(job.actor, async (tx) => {
    const list = await holdAnsweredList(tx, job.actor, String(listId), null)
    assertMayAnswer(job.actor, list)
    const former = await tx.rows<{ id: string }>(findAnswerIds(list.id))
    const { id } = await orRefusedByRule(() =>
      tx.one<{ id: string }>(takeContributionAnswer(list.id, String(fileId), totals, drafts)),
    )
    const answer = await tx.one<ContributionAnswerRow>(findAnswer(id, list.id))
    // The same content again is the earlier answer: nothing was posted by it.
    if (former.some((earlier) => earlier.id === id)) return answer
    await recordAudit(tx, job.actor, 'CONTRIBUTION_POSTED', {
      subject: { kind: 'contribution_list', id: list.id, version: list.version },
      details: { posted: answer.posted_people, rejected: answer.rejected_people, open: answer.open_rows },
    })
    return answer
  })
}

interface ReadRow {
  readonly no: number
  readonly row: PostingRow
}

async function readFile(job: JobRun, fileId: string): Promise<readonly ReadRow[]> {
  try {
    return await withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
      const path = join(folder, 'content')
      await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
      return readRows(job, await openTable(path))
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    throw new DomainError({ code: error.code, text: error.text })
  }
}

async function readRows(job: JobRun, table: OpenTable): Promise<readonly ReadRow[]> {
  const header = await findHeader(table)
  if (header === null) throw new ConflictError(billingMessages.ANSWER_HEADER_MISSING())
  const read = postingReader(header.columns, today().toString())
  const rows: ReadRow[] = []
  for await (const batch of table.rows()) {
    job.throwIfCancelled()
    for (const { number, cells } of batch) {
      const row = number <= header.number ? null : read(cells)
      if (row !== null) rows.push({ no: number, row })
    }
    if (rows.length > ANSWER_ROWS_MAX) throw new ConflictError(billingMessages.ANSWER_TOO_LONG())
    job.progress('READING', rows.length, null)
  }
  return rows
}

async function findHeader(table: OpenTable) {
  const head: TableRow[] = []
  for await (const batch of table.rows()) {
    head.push(...batch)
    if (head.length >= HEAD_ROWS) break
  }
  const match = findPostingColumns(head.map(({ cells }) => cells))
  return match === null ? null : { columns: match.columns, number: head[match.headerRow]?.number ?? 0 }
}

/** What the insurer's letter states and its file holds is the same, or nothing is taken in: half a file looks like a whole one. */
function assertTotals({ people, rupiah }: AnswerTotals, rows: readonly ReadRow[]): void {
  const sum = rows.reduce((total, { row }) => total + row.amount, 0n)
  if (people === rows.length && rupiah === sum) return
  const figures = { people, amount: rupiah, filePeople: rows.length, fileAmount: sum }
  throw new ConflictError(billingMessages.ANSWER_TOTAL_DIFFERS(figures))
}

function draftOf(vault: Vault, { no, row }: ReadRow): AnswerRowDraft {
  const { nationalId } = row
  return {
    no,
    index: nationalId === null ? null : vault.blindIndex(nationalId).toString('hex'),
    prefix: nationalId?.slice(0, 4) ?? null,
    number: row.membershipNumber,
    verdict: row.verdict,
    months: row.months,
    rupiah: String(row.amount),
    reason: row.reason,
    fault: row.fault,
  }
}
