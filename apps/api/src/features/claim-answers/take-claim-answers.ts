import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { withWorkFolder } from '../../platform/jobs/work-folder.ts'
import { recordAudit } from '../audit/public.ts'
import { answerMessages } from './claim-answers.messages.ts'
import { mayTakeAnswers } from './claim-answers.policy.ts'
import {
  type AnswerDraft,
  countUploadsOfDay,
  findUploadByContent,
  insertAnswers,
  insertUpload,
} from './claim-answers.queries.ts'
import { fileInsurerGateway } from './file-insurer-gateway.ts'
import type { NumberedAnswer } from './insurer-gateway.ts'
import { type AnsweredClaim, judgeInOrder, readAnsweredClaims } from './judge-rows.ts'

const FILES_OF_DAY_MAX = 20

export interface TakenAnswers {
  readonly uploadId: string
  readonly rows: number
  /** The same content was uploaded before. */
  readonly isKnown: boolean
}

/**
 * Reads an answer of the insurer, keeps each row and judges it beside its claim. No claim is moved before somebody has looked and applies it. Repeated, it has no
 * effect: the same file is known by its content.
 *
 * @throws NotAllowedError; DomainError of a file that cannot be read
 * @throws ConflictError `ANSWER_HEADER_MISSING`, `ANSWER_WITHOUT_ROWS`, `ANSWER_TOO_LONG`, `ANSWER_FILES_OF_DAY`
 */
export async function takeClaimAnswers(job: JobRun): Promise<TakenAnswers> {
  if (!mayTakeAnswers(job.actor)) throw new NotAllowedError()
  const fileId = String(job.params['fileId'])
  const answers = await readAnswers(job, fileId)
  return job.longTransactions.write(job.actor, async (tx) => {
    const file = await tx.models.storedFile.findUnique({ where: { id: fileId } })
    if (file === null) throw new NotFoundError()
    const [earlier] = await tx.rows<{ id: string }>(findUploadByContent(file.sha256))
    if (earlier !== undefined) return { uploadId: earlier.id, rows: answers.length, isKnown: true }
    const { total } = await tx.one<{ total: number }>(countUploadsOfDay(job.actor.userId))
    if (total >= FILES_OF_DAY_MAX) throw new ConflictError(answerMessages.ANSWER_FILES_OF_DAY())
    const [upload] = await tx.rows<{ id: string }>(insertUpload(job.actor.tenantId, file.name, file.sha256))
    // Somebody else has uploaded the same content at this moment: the next run finds it.
    if (upload === undefined) throw new Error('the same answer was taken in at the same time')
    const claims = await readAnsweredClaims(
      tx,
      answers.flatMap(({ reading }) => (reading.kind === 'ANSWER' ? [reading.answer] : [])),
    )
    await tx.run(insertAnswers(upload.id, job.actor.tenantId, draftsOf(answers, claims)))
    await recordAudit(tx, job.actor, 'CLAIM_ANSWERS_TAKEN', {
      subject: { kind: 'claim_answer_upload', id: upload.id },
      details: { rows: answers.length },
    })
    return { uploadId: upload.id, rows: answers.length, isKnown: false }
  })
}

function readAnswers(job: JobRun, fileId: string): Promise<readonly NumberedAnswer[]> {
  return withWorkFolder(job.config.PAYUNG_DATA_DIR, async (folder) => {
    const path = join(folder, 'content')
    await pipeline(await job.files.get(job.actor.tenantId, fileId), createWriteStream(path, { mode: 0o600 }))
    return fileInsurerGateway.answers(path, today().toString(), () => job.throwIfCancelled())
  })
}

const NOTHING = {
  ...{ case: null, insurer: null, outcome: null, day: null, approved: null, paid: null, reason: null },
  ...{ field: null, fault: null, cell: null },
}

function draftsOf(answers: readonly NumberedAnswer[], claims: readonly AnsweredClaim[]): readonly AnswerDraft[] {
  const readable = answers.flatMap(({ no, reading }) =>
    reading.kind === 'ANSWER' ? [{ no, answer: reading.answer }] : [],
  )
  const verdicts = judgeInOrder(readable, claims)
  return answers.map(({ no, reading }): AnswerDraft => {
    if (reading.kind === 'FAULT')
      return { ...NOTHING, no, case: reading.caseNumber, verdict: 'UNREADABLE', ...reading.fault }
    const { caseNumber, insurerNumber, outcome, onDay, approved, paid, reason } = reading.answer
    return {
      ...NOTHING,
      ...{ no, case: caseNumber, insurer: insurerNumber, outcome, day: onDay, reason },
      approved: approved === null ? null : String(approved),
      paid: paid === null ? null : String(paid),
      verdict: verdicts.get(no) ?? 'UNKNOWN_CASE',
    }
  })
}
