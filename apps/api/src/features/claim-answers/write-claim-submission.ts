import { randomUUID } from 'node:crypto'
import type { SubmittedClaim } from '@payung/domain/benefit/submission-file'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import type { JobRun } from '../../platform/jobs/define-job.ts'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { EXPORT_MEDIA_TYPES, exportFile } from '../files/public.ts'
import { exportedNationalId } from '../workers/public.ts'
import { answerMessages } from './claim-answers.messages.ts'
import { mayHandOver, mayHandOverUnmasked } from './claim-answers.policy.ts'
import { type ClaimToHandOver, findClaimsToHandOver, insertSubmission } from './claim-submissions.queries.ts'
import { fileInsurerGateway } from './file-insurer-gateway.ts'
import { SUBMISSION_CLAIMS_MAX } from './start-claim-submission.ts'

/**
 * Writes the claims into the file for the insurer, and then down that they stand in it. Killed in between, they are still waiting and stand in another file: better
 * than a claim that nobody sends.
 *
 * @throws NotAllowedError; ConflictError `SUBMISSION_EMPTY`
 */
export async function writeClaimSubmission(job: JobRun): Promise<{ fileId: string; rows: number; unmasked: boolean }> {
  const unmasked = job.params['unmasked'] === true
  const { claimIds, reason } = job.params
  if (!(unmasked ? mayHandOverUnmasked(job.actor) : mayHandOver(job.actor))) throw new NotAllowedError()
  const chosen = Array.isArray(claimIds) ? claimIds.map(String) : null
  const claims = await job.reader.readAs<ClaimToHandOver>(
    job.actor,
    findClaimsToHandOver(chosen, unmasked, SUBMISSION_CLAIMS_MAX),
  )
  if (claims.length === 0) throw new ConflictError(answerMessages.SUBMISSION_EMPTY())
  const submissionId = randomUUID()
  const { fileId, rows } = await exportFile(job, async (path) => {
    const unopened = new UnopenedValues()
    const sent = claims.map((claim) => submittedOf(claim, nationalIdOf(job, unopened, claim, unmasked)))
    await fileInsurerGateway.submission(path, sent, { government: job.actor.tenantName, day: today().toString() })
    await job.write((tx) => unopened.setAside(tx, job.actor))
    return {
      name: `pengajuan-klaim-${today().toString()}.xlsx`,
      mediaType: EXPORT_MEDIA_TYPES.XLSX,
      rows: claims.length,
      unmasked,
      audit: {
        action: 'CLAIMS_HANDED_OVER',
        subject: { kind: 'claim_submission', id: submissionId },
        details: { unmasked, ...(typeof reason === 'string' ? { reason } : {}) },
      },
    }
  })
  await job.write((tx) => tx.run(insertSubmission(submissionId, job.actor.tenantId, unmasked, claims)))
  return { fileId, rows, unmasked }
}

function nationalIdOf(job: JobRun, unopened: UnopenedValues, claim: ClaimToHandOver, unmasked: boolean): string {
  const { national_id_cipher: cipher, person_index: index, national_id_prefix: prefix } = claim
  if (!unmasked || cipher === null || index === null) return maskNationalId(prefix ?? '')
  const sealed = {
    worker_id: claim.worker_id,
    national_id_cipher: cipher,
    person_index: index,
    national_id_prefix: prefix,
  }
  return exportedNationalId({ vault: job.vault, unopened }, 'worker.national_id_cipher', sealed)
}

function submittedOf(claim: ClaimToHandOver, nationalId: string): SubmittedClaim {
  return {
    caseNumber: claim.case_number,
    nationalId,
    membershipNumber: claim.membership_number,
    name: claim.name ?? '—',
    programme: claim.programme,
    eventKind: claim.event_kind,
    eventDay: claim.event_day,
    eventPlace: claim.event_place,
    submittedOn: claim.complete_on,
    dueRupiah: claim.due_rupiah,
  }
}
