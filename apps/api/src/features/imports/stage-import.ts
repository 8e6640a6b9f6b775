import { stat } from 'node:fs/promises'
import { createVillageIndex } from '@payung/domain/area/village-index'
import { VillageQuestions } from '@payung/domain/area/village-question'
import { FileWatch } from '@payung/domain/import/file-watch'
import { columnOf } from '@payung/domain/import/import-field'
import type { RowJudgeContext } from '@payung/domain/import/judge-row'
import { tableJudge } from '@payung/domain/import/judge-table'
import { kpjAnswers } from '@payung/domain/import/kpj-answer'
import { messageOf } from '@payung/domain/import/messages'
import { answerKindOf } from '@payung/domain/verification/check-answer'
import type { FirstRegistrationAges } from '@payung/domain/worker/first-registration-age'
import { type OpenTable, openTable } from '@payung/table-files/open-table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { today } from '../../platform/clock.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { BatchWriter } from './batch-writer.ts'
import { compareStaged } from './compare-staged.ts'
import { type DetectedLayout, detectLayout } from './detect-layout.ts'
import { expectedRows } from './expected-rows.ts'
import { sealCounts } from './file-counts.ts'
import { findAnswers } from './find-answers.ts'
import { sealLayout } from './import-layout.ts'
import {
  beginRun,
  endRunEarly,
  type Outcomes,
  openReview,
  type Refusal,
  type Run,
  type StagedCounts,
} from './import-runs.queries.ts'
import type { Importer, ImportTools, Watch } from './import-tools.ts'
import { withLocalCopy } from './local-copy.ts'
import { recallLayouts, rememberLayout } from './remembered-layout.ts'
import { RepairsInOrder, withRepairs } from './repairs-in-order.ts'
import { SealingThread } from './sealing-thread.ts'
import { stageAnswers } from './stage-answers.ts'
import { RowStager } from './staged-row.ts'
import { answersWithin, candidatesOf } from './village-answers.ts'

export type Staged =
  | ({ readonly state: 'REVIEW'; readonly run: number } & StagedCounts & Outcomes)
  | { readonly state: 'NEEDS_LAYOUT' }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal }
  /** The import was discarded, or another run has begun. */
  | { readonly state: 'GONE' }

const ROWS_BETWEEN_LOOKS = 500
/** A file of more has more than one batch of rows: its sealing thread starts while the layout is still being detected. */
const LONG_FILE_BYTES = 200_000
const LEFT_OUT = 'LEFT_OUT'

/**
 * Reads the file of an import into its staging: detects, judges, seals and looks up, in memory that does not grow with the file.
 *
 * Safe to repeat: each run empties what the one before it had written.
 */
export async function stageImport(
  tools: ImportTools,
  importer: Importer,
  importId: string,
  watch: Watch,
): Promise<Staged> {
  const run = await tools.transactions.write(importer, (tx) => beginRun(tx, importId))
  if (run === null) {
    // Killed after the review had opened, and begun again: what came after it is made up for.
    await compareStaged(tools, importer, importId, null)
    return { state: 'GONE' }
  }
  const endEarly = (
    state: 'REFUSED' | 'NEEDS_LAYOUT',
    refusal: Refusal | null,
    detected: Pick<DetectedLayout, 'layout'> | null,
  ) =>
    tools.transactions.write(importer, (tx) =>
      endRunEarly(tx, importId, run.staging_run, {
        state,
        refusal,
        layoutCipher: detected === null ? null : sealLayout(tools.vault, importer.tenantId, importId, detected.layout),
      }),
    )
  try {
    return await withLocalCopy(tools, { tenantId: importer.tenantId, id: run.file_id }, async (path) => {
      watch.progress('DETECTING', 0, null)
      const isLong = (await stat(path)).size > LONG_FILE_BYTES
      await using sealing = isLong ? new SealingThread(tools.vault.sealingKeys(importer.tenantId), importId) : null
      const { areas, formerNames, firstRegistrationAges: ages } = await tools.reference()
      const villages = createVillageIndex(areas.values(), formerNames)
      const table = await openTable(path, run.chosen_layout === null ? {} : { sheet: run.chosen_layout.sheet })
      const unopened = new UnopenedValues()
      const recall = await tools.transactions.write(importer, (tx) =>
        recallLayouts(tx, tools.vault, importer.tenantId, unopened),
      )
      // By its columns alone only the insurer's answer is known; that a file answers a question to a register somebody says.
      const named = answerKindOf(run.profile)
      const kind = named ?? (run.profile === null && run.chosen_layout?.mapping == null ? kpjAnswers : null)
      const question = kind && { kind, chosen: run.chosen_layout, isNamed: named !== null, recall }
      const answers = question && (await findAnswers(table, question))
      if (answers !== null && !answers.isComplete) {
        await endEarly('NEEDS_LAYOUT', null, answers)
        return { state: 'NEEDS_LAYOUT' }
      }
      if (answers !== null) {
        const at = { importId, number: run.staging_run }
        const staged = await stageAnswers(tools, importer, watch, at, table, answers)
        if (staged.rows === 0) throw new TableRefusal('FILE_EMPTY', textsOf('FILE_EMPTY'))
        const mapping = run.chosen_layout?.mapping
        const headers = answers.columns.map(({ header }) => header)
        // Columns of proposals are those of any list of people, and say nothing of how to read one.
        if (mapping != null && answers.kind.profile !== 'PROPOSAL')
          await tools.transactions.write(importer, (tx) =>
            rememberLayout(tx, tools.vault, importer, headers, { mapping }),
          )
        return { state: 'REVIEW', run: run.staging_run, ...staged }
      }
      if (named !== null) {
        const refusal = named === kpjAnswers ? NO_ANSWERS : named.profile === 'PROPOSAL' ? NO_PROPOSALS : NO_CHECKS
        // Shown as a table without a header, so that a person can point at it.
        await endEarly('REFUSED', refusal, await detectLayout(table, { today: today().toString(), villages }, null))
        return { state: 'REFUSED', refusal }
      }
      const detected = await detectLayout(table, { today: today().toString(), villages }, run.chosen_layout, recall)
      if (unopened.size > 0) await tools.transactions.write(importer, (tx) => unopened.setAside(tx, importer))
      if (detected.sheet === null) {
        const refusal = refusalOf('HEADER_NOT_FOUND')
        await endEarly('REFUSED', refusal, detected)
        return { state: 'REFUSED', refusal }
      }
      if (!detected.isComplete) {
        await endEarly('NEEDS_LAYOUT', null, detected)
        return { state: 'NEEDS_LAYOUT' }
      }
      return await stageRows(tools, importer, importId, run, watch, { table, found: detected, villages, ages, sealing })
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    const refusal = { code: error.code, ...error.text }
    await endEarly('REFUSED', refusal, null)
    return { state: 'REFUSED', refusal }
  }
}

interface Source {
  readonly table: OpenTable
  readonly found: DetectedLayout
  readonly villages: ReturnType<typeof createVillageIndex>
  readonly ages: FirstRegistrationAges
  /** Of a long file: started already. */
  readonly sealing: SealingThread | null
}

async function stageRows(
  tools: ImportTools,
  importer: Importer,
  importId: string,
  run: Run,
  watch: Watch,
  { table, found: detected, villages, ages, sealing }: Source,
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
  if (rows === 0) throw new TableRefusal('FILE_EMPTY', textsOf('FILE_EMPTY'))

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

function textsOf(code: 'HEADER_NOT_FOUND' | 'FILE_EMPTY') {
  const words = (language: 'id' | 'en') => {
    const { reason, remedy } = messageOf(code, language)
    return `${reason} ${remedy}`
  }
  return { id: words('id'), en: words('en') }
}

/** Somebody said that it is an answer, and its columns are not those of one. */
const NO_ANSWERS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Berkas ini bukan jawaban KPJ: kolom NIK, hasil (diterima/ditolak), dan KPJ atau alasan tidak ditemukan. Minta berkas jawaban kepada BPJS Ketenagakerjaan, atau impor sebagai daftar orang.',
  en: 'This is no KPJ answer: columns for NIK, verdict (diterima/ditolak) and KPJ or reason were not found. Ask the insurer for the answer file, or import it as a list of people.',
}

/** The same of what a register was asked. */
const NO_CHECKS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Berkas ini bukan jawaban pemadanan: kolom NIK dan kolom jawaban tidak ditemukan. Minta jawaban pada berkas pertanyaan yang Anda kirim.',
  en: 'This is no answer of a register: columns for NIK and answer were not found. Ask for the answer in the file that you sent.',
}

/** A proposer's file names people by number. */
const NO_PROPOSALS: Refusal = {
  code: 'HEADER_NOT_FOUND',
  id: 'Kolom NIK tidak ditemukan, jadi tidak terbaca siapa yang diusulkan. Beri judul NIK pada kolomnya, lalu unggah lagi.',
  en: 'No column with NIKs was found, so nobody knows who is proposed. Name the column NIK, then upload again.',
}

function refusalOf(code: 'HEADER_NOT_FOUND'): Refusal {
  return { code, ...textsOf(code) }
}
