import { stat } from 'node:fs/promises'
import { createVillageIndex } from '@payung/domain/area/village-index'
import { kpjAnswers } from '@payung/domain/import/kpj-answer'
import { answerKindOf } from '@payung/domain/verification/check-answer'
import { openTable } from '@payung/table-files/open-table'
import { TableRefusal } from '@payung/table-files/table-refusal'
import { UnopenedValues } from '../../../platform/unopened-values.ts'
import { answersIn, stageAnswerFile, stageNamedAnswers } from '../answers/stage-answer-file.ts'
import { beginRun, endRunEarly, type Refusal } from '../import-runs.queries.ts'
import type { Importer, ImportTools, Watch } from '../import-tools.ts'
import type { DetectedLayout } from '../layout/detect-layout.ts'
import { sealLayout } from '../layout/import-layout.ts'
import { withLocalCopy } from '../layout/local-copy.ts'
import type { OpenImport, Staged } from '../layout/open-import.ts'
import { recallLayouts } from '../layout/remembered-layout.ts'
import { SealingThread } from '../rows/sealing-thread.ts'
import { compareStaged } from './compare-staged.ts'
import { stagePeople } from './stage-people.ts'

/** A file of more has more than one batch of rows: its sealing thread starts while the layout is still being detected. */
const LONG_FILE_BYTES = 200_000

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
  const refuse: OpenImport['refuse'] = async (refusal, detected) => {
    await endEarly('REFUSED', refusal, detected)
    return { state: 'REFUSED', refusal }
  }
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
      // Awaited here: the sealing thread ends with this block.
      return await stageByProfile({
        ...{ tools, importer, importId, run, watch, table, villages, ages, sealing, recall, unopened },
        needsLayout: async (detected) => {
          await endEarly('NEEDS_LAYOUT', null, detected)
          return { state: 'NEEDS_LAYOUT' }
        },
        refuse,
      })
    })
  } catch (error) {
    if (!(error instanceof TableRefusal)) throw error
    return refuse({ code: error.code, ...error.text }, null)
  }
}

/** By its columns alone only the insurer's answer is known; that a file answers a question to a register somebody says. */
async function stageByProfile(file: OpenImport): Promise<Staged> {
  const { profile, chosen_layout: chosen } = file.run
  const named = answerKindOf(profile)
  if (named !== null) return stageNamedAnswers(file, named)
  const answers = profile === null && chosen?.mapping == null ? await answersIn(file, kpjAnswers) : null
  return answers === null ? stagePeople(file) : stageAnswerFile(file, answers)
}
