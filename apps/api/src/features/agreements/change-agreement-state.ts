import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { AGREEMENT_TRANSITIONS } from '@payung/domain/agreement/agreement-state'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { fault, withoutNationalId } from '../workers/public.ts'
import { findParties, type PartyRow } from './agreement-parts.queries.ts'
import { agreementMessages } from './agreements.messages.ts'
import { assertMay } from './agreements.policy.ts'
import { type AgreementRow, findMakers } from './agreements.queries.ts'
import { setAgreementState, setAgreementTerminated } from './change-agreement-state.queries.ts'
import { assertChanged, getAgreement } from './find-agreement.ts'

interface Subject {
  readonly agreementId: string
  readonly expectedVersion: number
}

export type AgreementMove = 'OPEN_NEGOTIATION' | 'WITHDRAW' | 'APPROVE' | 'REOPEN'

const EVENTS: Readonly<Record<AgreementMove, string>> = {
  OPEN_NEGOTIATION: 'AGREEMENT_NEGOTIATION_OPENED',
  WITHDRAW: 'AGREEMENT_WITHDRAWN',
  APPROVE: 'AGREEMENT_APPROVED',
  REOPEN: 'AGREEMENT_REOPENED',
}

const REASON_LENGTH_MAX = 500

/**
 * Takes an agreement a step on or back before it is signed. Going back asks for a reason, which its history shows to every party.
 *
 * @throws NotFoundError
 * @throws NotAllowedError also `MAKER_IS_NOT_APPROVER`, `MAY_BE_ONE_PERSON`
 * @throws ConflictError `AGREEMENT_STATE`, `VERSION_CHANGED`
 * @throws ValidationError `PARTIES_TOO_FEW`, `KEEPER_IS_NO_PARTY` before a negotiation; `REASON_MISSING`
 */
export async function moveAgreement(
  tx: TenantTransaction,
  actor: Actor,
  input: Subject & { readonly action: AgreementMove; readonly reason: string | null },
): Promise<string> {
  const former = await getAgreement(tx, input.agreementId)
  assertMay(actor, former, input.action)
  const reason = readReason(input)
  if (input.action === 'OPEN_NEGOTIATION') assertParties(actor, await tx.rows<PartyRow>(findParties([former.id])))
  if (input.action === 'APPROVE') await assertAnotherPerson(tx, await makersOf(tx, former.id))
  const approver = input.action === 'APPROVE' ? actor.userId : null
  assertChanged(
    await tx.run(
      setAgreementState(actor, {
        state: AGREEMENT_TRANSITIONS[input.action].to,
        reason,
        approver,
        id: former.id,
        expectedVersion: input.expectedVersion,
      }),
    ),
  )
  await recordStep(tx, actor, former, EVENTS[input.action])
  return former.id
}

async function makersOf(tx: TenantTransaction, agreementId: string): Promise<string[]> {
  const makers = await tx.rows<{ user_id: string }>(findMakers(agreementId))
  return makers.map(({ user_id: id }) => id)
}

/** Those who only agree with themselves agree on nothing. */
function assertParties(actor: Actor, parties: readonly PartyRow[]): void {
  if (parties.length < 2) throw fault(agreementMessages.PARTIES_TOO_FEW())
  if (!parties.some(({ party_tenant_id }) => party_tenant_id === actor.tenantId))
    throw fault(agreementMessages.KEEPER_IS_NO_PARTY())
}

function readReason(input: { readonly action: AgreementMove; readonly reason: string | null }): string | null {
  const reason = withoutNationalId(input.reason?.trim() || null, 'reason')
  const isNeeded = input.action === 'WITHDRAW' || input.action === 'REOPEN'
  if ((isNeeded && (reason === null || reason.length < 3)) || (reason?.length ?? 0) > REASON_LENGTH_MAX)
    throw fault(agreementMessages.REASON_MISSING())
  return reason
}

export interface TerminateAgreementInput extends Subject {
  /** First day on which it no longer holds. */
  readonly terminatedOn: string
  readonly reason: string
}

/**
 * Ends a signed agreement before its time.
 *
 * @throws NotFoundError, NotAllowedError
 * @throws ConflictError `AGREEMENT_STATE` also once it has expired, `VERSION_CHANGED`
 * @throws ValidationError `TERMINATED_OUTSIDE`, `REASON_MISSING`
 */
export async function terminateAgreement(
  tx: TenantTransaction,
  actor: Actor,
  input: TerminateAgreementInput,
): Promise<string> {
  const former = await getAgreement(tx, input.agreementId)
  assertMay(actor, former, 'TERMINATE')
  if (former.standing === 'EXPIRED') throw new ConflictError(agreementMessages['AGREEMENT_STATE/terminateAgreement']())
  const reason = withoutNationalId(input.reason.trim(), 'reason')
  if (reason.length < 3 || reason.length > REASON_LENGTH_MAX) throw fault(agreementMessages.REASON_MISSING())
  if (input.terminatedOn < former.valid_from || input.terminatedOn >= former.valid_until)
    throw fault(agreementMessages.TERMINATED_OUTSIDE())
  assertChanged(
    await tx.run(
      setAgreementTerminated(actor, {
        reason,
        terminatedOn: input.terminatedOn,
        id: former.id,
        expectedVersion: input.expectedVersion,
      }),
    ),
  )
  await recordStep(tx, actor, former, 'AGREEMENT_TERMINATED', { terminatedOn: input.terminatedOn })
  return former.id
}

function recordStep(
  tx: TenantTransaction,
  actor: Actor,
  former: AgreementRow,
  action: string,
  details: Readonly<Record<string, string>> = {},
): Promise<void> {
  return recordAudit(tx, actor, action, {
    subject: { kind: 'agreement', id: former.id, version: former.version + 1 },
    details,
  })
}
