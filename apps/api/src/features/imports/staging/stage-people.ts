import { VillageQuestions } from '@payung/domain/area/village-question'
import { FileWatch } from '@payung/domain/import/file-watch'
import { columnOf } from '@payung/domain/import/import-field'
import type { RowJudgeContext } from '@payung/domain/import/judge-row'
import { tableJudge } from '@payung/domain/import/judge-table'
import { today } from '../../../platform/clock.ts'
import { openReview } from '../import-runs.queries.ts'
import { type DetectedLayout, detectLayout } from '../layout/detect-layout.ts'
import { sealLayout } from '../layout/import-layout.ts'
import { fileEmpty, refusalOf } from '../layout/import-refusals.ts'
import type { OpenImport, Staged } from '../layout/open-import.ts'
import { rememberLayout } from '../layout/remembered-layout.ts'
import { answersWithin, candidatesOf } from '../layout/village-answers.ts'
import { RepairsInOrder, withRepairs } from '../repair/repairs-in-order.ts'
import { BatchWriter } from '../rows/batch-writer.ts'
import { sealCounts } from '../rows/file-counts.ts'
import { RowStager } from '../rows/staged-row.ts'
import { compareStaged } from './compare-staged.ts'
import { expectedRows } from './expected-rows.ts'

const ROWS_BETWEEN_LOOKS = 500
const LEFT_OUT = 'LEFT_OUT'

/** Reads a list of people: finds its columns, judges and seals its rows, and opens the review. */
export async function stagePeople(file: OpenImport): Promise<Staged> {
  const { tools, importer, run, table, villages, unopened, recall } = file
  const detected = await detectLayout(table, { today: today().toString(), villages }, run.chosen_layout, recall)
  if (unopened.size > 0) await tools.transactions.write(importer, (tx) => unopened.setAside(tx, importer))
  if (detected.sheet === null) return file.refuse(refusalOf('HEADER_NOT_FOUND'), detected)
  if (!detected.isComplete) return file.needsLayout(detected)
  return stageRows(file, detected)
}

async function stageRows(
  { tools, importer, importId, run, watch, table, villages, ages, sealing }: OpenImport,
  detected: DetectedLayout,
): Promise<Staged> {
  const { columns, place, sheet } = detected.layout
  const areaPrefix = importer.areaScope || (importer.tenantAreaCode ?? '')
  const stager = new RowStager(columns, (text) => tools.vault.indexForTenant(importer.tenantId, text))
  const repairs = RepairsInOrder.of(tools.transactions, tools.vault, importer, importId, sheet)
  await repairs.begin()
  const questions = new VillageQuestions()
  const answers = answersWithin(detected.memory, villages, areaPrefix)
  const whole = new FileWatch(columns, areaPrefix, ages)
  const asks: RowJudgeContext['asks'] = (query, kind) => questions.add(query, kind)
  const judge = tableJudge({ columns, villages, areaPrefix, today: today(), place, answers, asks, ages }, whole)
  const stated = detected.sheet?.dimension?.rows ?? null
  let [rows, valid, excluded, hiddenRowCount, share] = [0, 0, 0, 0, 0]

  const client = await tools.copyPool.connect()
  const keys = tools.vault.sealingKeys(importer.tenantId)
  const writer = new BatchWriter(client, importer, importId, run.staging_run, keys, sealing)
  try {
    for await (const batch of table.rows(detected.sheet?.index, (behind) => (share = behind))) {
      for (const row of batch) {
        if (row.number <= detected.lastHeaderRow) continue
        const repair = repairs.nextRow <= row.number ? await repairs.take(row.number) : null
        const read = repair === null ? row : { ...row, cells: withRepairs(row.cells, repair.cells) }
        const judged = repair?.excluded ? LEFT_OUT : judge(read.cells, row.number)
        if (judged === null) continue
        rows++
        if (row.hidden) hiddenRowCount++
        if (judged === LEFT_OUT) excluded++
        else if (judged.facts !== null) valid++
        if (judged === LEFT_OUT) await writer.add(stager.excludedDraft(read), '')
        else await writer.add(stager.draft(read, judged), stager.issueLines(read, judged))
        if (rows % ROWS_BETWEEN_LOOKS === 0) {
          watch.throwIfCancelled()
          watch.progress('READING', rows, expectedRows(rows, share, stated))
        }
      }
    }
    await writer.end()
  } finally {
    await writer.close()
    client.release()
  }
  if (rows === 0) throw fileEmpty()

  watch.throwIfCancelled()
  watch.progress('LOOKING_UP', rows, rows)
  const nationalIdColumn = columnOf(columns, 'nationalId')?.index ?? null
  const layoutCipher = sealLayout(tools.vault, importer.tenantId, importId, {
    ...detected.layout,
    hiddenRowCount,
    remarks: whole.remarks(),
    answers: Object.fromEntries(answers),
    questions: questions
      .list()
      .map((question) => ({ ...question, candidates: candidatesOf(question, villages, areaPrefix) })),
  })
  const { chosen_layout: chosen } = run
  if (chosen?.mapping != null) {
    const headers = columns.map(({ header }) => header)
    const changes = { mapping: chosen.mapping }
    await tools.transactions.write(importer, (tx) => rememberLayout(tx, tools.vault, importer, headers, changes))
  }
  const countsCipher = sealCounts(tools.vault, importer.tenantId, importId, whole.counts())
  const staged = { rows, valid, excluded, sheet, layoutCipher, countsCipher, nationalIdColumn }
  const outcomes = await tools.longTransactions.write(importer, (tx) =>
    openReview(tx, importId, run.staging_run, staged),
  )
  watch.progress('COMPARING', rows, rows)
  await compareStaged(tools, importer, importId, run.staging_run)
  return { state: 'REVIEW', run: run.staging_run, rows, valid, ...outcomes }
}
