import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import { platformMessages } from '../../platform/platform.messages.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
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
  await orRefused(() => tx.run(answerFundingRequest(request.id, input.agrees ? 'GIVEN' : 'REFUSED', reason)))
  await recordAudit(tx, actor, input.agrees ? 'FUNDING_CONSENT_GIVEN' : 'FUNDING_CONSENT_REFUSED', {
    subject: { kind: 'funding_consent', id: request.id },
  })
  return request.id
}

const orRefused = orRefusedBy(
  {
    conflicts: { funding_consent_open: fundingMessages.FUNDING_CONSENT_ANSWERED },
    hands: {
      funding_maker_is_not_consenter: fundingMessages.MAKER_IS_NOT_CONSENTER,
      funding_consent_by_approver: platformMessages.NOT_ALLOWED,
    },
  },
  ANOTHER_PERSON_REFUSALS,
)
