import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { agreementMessages } from './agreements.messages.ts'
import { insertComment } from './comment-on-agreement.queries.ts'
import { getAgreement } from './find-agreement.ts'
import { getObligation } from './find-obligation.ts'

const TOO_MANY = {
  agreement_comments_of_person: () => fault(agreementMessages.COMMENTS_TOO_MANY()),
  agreement_comments_of_party: () => fault(agreementMessages['COMMENTS_TOO_MANY/ofParty']()),
}

/**
 * Says something in the forum, for every party to read and for good.
 *
 * @throws NotFoundError for a missing agreement, and an obligation of another one
 * @throws NotAllowedError without the permission
 * @throws ValidationError `COMMENT_TEXT`, `COMMENTS_TOO_MANY`, `TEXT_HAS_NATIONAL_ID`
 */
export async function commentOnAgreement(
  tx: TenantTransaction,
  actor: Actor,
  input: { readonly agreementId: string; readonly obligationId: string | null; readonly text: string },
): Promise<string> {
  const agreement = await getAgreement(tx, input.agreementId)
  if (!actor.permissions.has('AGREEMENT_COMMENT')) throw new NotAllowedError()
  const text = withoutNationalId(input.text.trim(), 'text')
  if (text.length < 1 || text.length > 2000) throw fault(agreementMessages.COMMENT_TEXT())
  if (input.obligationId !== null && (await getObligation(tx, input.obligationId)).agreement_id !== agreement.id)
    throw new NotFoundError()
  await withinBounds(TOO_MANY, () => tx.run(insertComment(agreement.id, input.obligationId, actor, text)))
  await recordAudit(tx, actor, 'AGREEMENT_COMMENTED', { subject: { kind: 'agreement', id: agreement.id } })
  return agreement.id
}
