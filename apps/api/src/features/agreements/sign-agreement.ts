import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { paperFault } from '@payung/domain/text/paper-letters'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, unprintable } from '../workers/public.ts'
import { putPaper } from './agreement-documents.ts'
import { findSignings, lockAgreement, type SigningRow } from './agreement-parts.queries.ts'
import { agreementMessages } from './agreements.messages.ts'
import { assertMay } from './agreements.policy.ts'
import { assertChanged, getAgreement } from './find-agreement.ts'
import { insertSigning } from './sign-agreement.queries.ts'

export interface SignAgreementInput {
  readonly agreementId: string
  readonly expectedVersion: number
  readonly signedOn: string
  readonly number: string | null
  /** The paper with its signatures. */
  readonly fileId: string
  /** The recorded signing that it replaces, as its sender saw it; null where none was. */
  readonly replacedSigningId: string | null
}

/**
 * Records the paper that the parties signed. It makes nothing signed: each party confirms it, or is stood for, and the last of them does. A paper
 * recorded before it ends, with what was confirmed of it.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `AGREEMENT_STATE`, `VERSION_CHANGED` also where another paper was recorded meanwhile: it would end what was confirmed of it
 * @throws ValidationError `SIGNED_IN_FUTURE`, `NUMBER_LENGTH`, `UNPRINTABLE`, `DOCUMENT_TYPE`
 */
export async function signAgreement(tx: TenantTransaction, actor: Actor, input: SignAgreementInput): Promise<string> {
  const agreement = await getAgreement(tx, input.agreementId)
  assertMay(actor, agreement, 'SIGN')
  await tx.run(lockAgreement(agreement.id))
  const [recorded] = await tx.rows<SigningRow>(findSignings([agreement.id]))
  const isAsSeen = agreement.version === input.expectedVersion && (recorded?.id ?? null) === input.replacedSigningId
  assertChanged(isAsSeen ? 1 : 0)
  const number = input.number?.trim() || agreement.number
  if (input.signedOn > today().toString()) throw fault(agreementMessages.SIGNED_IN_FUTURE())
  if (number !== null && number.length > 80) throw fault(agreementMessages.NUMBER_LENGTH())
  // Once it is signed, decrees cite it.
  const faultOfPaper = paperFault(number ?? '')
  if (faultOfPaper !== null) throw fault(unprintable(faultOfPaper), 'number')
  const paper = await putPaper(tx, actor, agreement.id, { fileId: input.fileId, kind: 'SIGNED' })
  const signing = { agreementId: agreement.id, documentId: paper, signedOn: input.signedOn, number }
  await tx.run(insertSigning(actor, signing))
  await recordAudit(tx, actor, 'AGREEMENT_SIGNING_RECORDED', {
    subject: { kind: 'agreement', id: agreement.id, version: agreement.version },
    details: { signedOn: input.signedOn, document: paper },
  })
  return agreement.id
}
