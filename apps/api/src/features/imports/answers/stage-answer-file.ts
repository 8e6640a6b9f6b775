import type { AnswerKind } from '@payung/domain/import/answer-file'
import { today } from '../../../platform/clock.ts'
import { detectLayout } from '../layout/detect-layout.ts'
import { fileEmpty, OTHER_COLUMNS } from '../layout/import-refusals.ts'
import type { OpenImport, Staged } from '../layout/open-import.ts'
import { rememberLayout } from '../layout/remembered-layout.ts'
import { type AnswerFile, findAnswers } from './find-answers.ts'
import { stageAnswers } from './stage-answers.ts'

/** The answers of a file of this kind; null where its columns are not those of one. */
export function answersIn({ table, run, recall }: OpenImport, kind: AnswerKind): Promise<AnswerFile | null> {
  const isNamed = run.profile === kind.profile
  return findAnswers(table, { kind, chosen: run.chosen_layout, isNamed, recall })
}

/** Reads what says something of people who are known already: of the kind that somebody named, and refused where it is none. */
export async function stageNamedAnswers(file: OpenImport, kind: AnswerKind): Promise<Staged> {
  const answers = await answersIn(file, kind)
  if (answers !== null) return stageAnswerFile(file, answers)
  const knowledge = { today: today().toString(), villages: file.villages }
  // Shown as a table without a header, so that a person can point at it.
  return file.refuse(OTHER_COLUMNS[kind.profile], await detectLayout(file.table, knowledge, null))
}

export async function stageAnswerFile(file: OpenImport, answers: AnswerFile): Promise<Staged> {
  const { tools, importer, importId, run, watch, table } = file
  if (!answers.isComplete) return file.needsLayout(answers)
  const at = { importId, number: run.staging_run }
  const staged = await stageAnswers(tools, importer, watch, at, table, answers)
  if (staged.rows === 0) throw fileEmpty()
  const mapping = run.chosen_layout?.mapping
  const headers = answers.columns.map(({ header }) => header)
  // Columns of proposals are those of any list of people, and say nothing of how to read one.
  if (mapping != null && answers.kind.profile !== 'PROPOSAL')
    await tools.transactions.write(importer, (tx) => rememberLayout(tx, tools.vault, importer, headers, { mapping }))
  return { state: 'REVIEW', run: run.staging_run, ...staged }
}
