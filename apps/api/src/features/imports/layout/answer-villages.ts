import { isWithin } from '@payung/domain/area/area-code'
import { villageQuestionKey } from '@payung/domain/area/village-question'
import type { Message } from '@payung/domain/text/define-messages'
import type { Actor } from '../../../platform/actor.ts'
import { issueAbout, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import type { Transaction } from '../../../platform/transaction.ts'
import { recordAudit } from '../../audit/public.ts'
import { enqueueStaging } from '../create-import.ts'
import { wrongState } from '../import-errors.ts'
import { importMessages } from '../imports.messages.ts'
import { assertMayImport } from '../imports.policy.ts'
import { setImportReadAgain } from './answer-villages.queries.ts'
import { openLayout } from './import-layout.ts'
import { rememberLayout } from './remembered-layout.ts'

export interface VillageAnswers {
  readonly importId: string
  readonly answers: readonly {
    readonly village: string
    readonly district: string
    readonly regency: string
    readonly code: string
  }[]
}

/**
 * Takes what a person says about places that the file names unclearly: for all rows alike, and for the sender's next file. Then the file is
 * read again with it.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `IMPORT_STATE` unless it is being reviewed
 * @throws ValidationError for a place that was not asked about, or a village outside the importer's area
 */
export async function answerVillages(
  tx: Transaction,
  actor: Actor,
  { importId, answers }: VillageAnswers,
): Promise<string> {
  const { vault, reference } = tx
  assertMayImport(actor)
  const file = await tx.models.importFile.findUnique({ where: { id: importId } })
  if (file === null) throw new NotFoundError()
  const { questions = [], columns } = openLayout(vault, actor.tenantId, file.id, file.layoutCipher)
  const questionKeys = new Set(questions.map(villageQuestionKey))
  const areaPrefix = actor.areaScope || (actor.tenantAreaCode ?? '')
  const villages: Record<string, string> = {}
  for (const answer of answers) {
    const area = reference.areas.get(answer.code)
    if (area?.level !== 'VILLAGE' || !isWithin(area.code, areaPrefix)) throw outside()
    const key = villageQuestionKey(answer)
    if (!questionKeys.has(key)) throw notAsked()
    villages[key] = answer.code
  }
  const begun = await tx.run(setImportReadAgain(file.id))
  if (begun === 0) throw wrongState()
  const headers = columns.map(({ header }) => header)
  await rememberLayout(tx, vault, actor, headers, { villages })
  await enqueueStaging(tx, actor, file.id)
  await recordAudit(tx, actor, 'IMPORT_VILLAGES_ANSWERED', {
    subject: { kind: 'import', id: file.id },
    details: { places: answers.length },
  })
  return file.id
}

function outside(): ValidationError {
  return invalid(importMessages.VILLAGE_OUTSIDE_TENANT())
}

function notAsked(): ValidationError {
  return invalid(importMessages.VILLAGE_NOT_ASKED())
}

function invalid(message: Message): ValidationError {
  return new ValidationError([issueAbout(message, 'answers')])
}
