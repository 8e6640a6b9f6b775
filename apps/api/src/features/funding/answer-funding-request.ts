import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { readLoggedReason } from '../workers/public.ts'
import { fundingMessages } from './funding.messages.ts'
import { mayAnswerFunding, mayReadFundingRequests } from './funding.policy.ts'
import { answerFundingRequest, type FundingConsentRow, lockFundingRequest } from './funding.queries.ts'

export interface AnswerFundingInput {
  readonly requestId: string
  readonly agrees: boolean
  /** Needed for a refusal. */
  readonly reason?: string | null | undefined
}

/**
 * Agrees for a payer to what another tenant's decree lets it pay, or refuses. A decree is signed once all have agreed.
 *
 * @returns the request's id
 * @throws NotFoundError; NotAllowedError also `MAKER_IS_NOT_CONSENTER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `FUNDING_CONSENT_ANSWERED`; ValidationError `REASON_MISSING` and its like
 */
export async function answerFunding(tx: TenantTransaction, actor: Actor, input: AnswerFundingInput): Promise<string> {
  if (!mayReadFundingRequests(actor)) throw new NotFoundError()
  const [request] = await tx.rows<Pick<FundingConsentRow, 'id' | 'state'>>(lockFundingRequest(input.requestId))
  if (request === undefined) throw new NotFoundError()
  if (!mayAnswerFunding(actor)) throw new NotAllowedError()
  if (request.state !== 'REQUESTED') throw new ConflictError(fundingMessages.FUNDING_CONSENT_ANSWERED())
  const reason = input.agrees ? null : readLoggedReason(input.reason ?? '')
  try {
    await tx.run(answerFundingRequest(request.id, input.agrees ? 'GIVEN' : 'REFUSED', reason))
  } catch (error) {
    throw refusalBy(error)
  }
  await recordAudit(tx, actor, input.agrees ? 'FUNDING_CONSENT_GIVEN' : 'FUNDING_CONSENT_REFUSED', {
    subject: { kind: 'funding_consent', id: request.id },
  })
  return request.id
}

function refusalBy(error: unknown): unknown {
  switch (databaseRefusal(error)?.constraint) {
    case 'funding_maker_is_not_consenter':
      return new NotAllowedError(fundingMessages.MAKER_IS_NOT_CONSENTER())
    case 'funding_consent_by_approver':
      return new NotAllowedError()
    case 'funding_consent_open':
      return new ConflictError(fundingMessages.FUNDING_CONSENT_ANSWERED())
    default:
      return asAnotherPersonError(error)
  }
}
