import { isWithin } from '@payung/domain/area/area-code'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { fault } from '../workers/public.ts'
import { agreementMessages } from './agreements.messages.ts'
import { mayAssign } from './agreements.policy.ts'
import { deleteAssignments, insertAssignments } from './assign-obligation.queries.ts'
import { getObligation } from './find-obligation.ts'

export interface AssignObligationInput {
  readonly obligationId: string
  readonly agencyIds: readonly string[]
  readonly areaCodes: readonly string[]
}

const ASSIGNED_MAX = 200

/**
 * Says which of one's agencies and villages an obligation falls to: they see it as theirs and report on it. The list replaces the former one.
 *
 * @throws NotFoundError for a missing obligation or agency
 * @throws NotAllowedError to other parties, and to who does not stand for the whole tenant
 * @throws ValidationError `AREA_OUTSIDE`, `ASSIGNED_TOO_MANY`
 */
export async function assignObligation(tx: Transaction, actor: Actor, input: AssignObligationInput): Promise<string> {
  const { reference } = tx
  const obligation = await getObligation(tx, input.obligationId)
  if (!mayAssign(actor) || obligation.party_tenant_id !== actor.tenantId) throw new NotAllowedError()
  const [agencyIds, areaCodes] = [[...new Set(input.agencyIds)], [...new Set(input.areaCodes)]]
  if (agencyIds.length + areaCodes.length > ASSIGNED_MAX)
    throw fault(agreementMessages.ASSIGNED_TOO_MANY({ assignedMax: ASSIGNED_MAX }))
  if (!areaCodes.every((code) => reference.areas.has(code) && isWithin(code, actor.tenantAreaCode ?? '-')))
    throw fault(agreementMessages.AREA_OUTSIDE())
  if ((await tx.models.agency.count({ where: { id: { in: agencyIds } } })) < agencyIds.length) throw new NotFoundError()
  await tx.run(deleteAssignments(obligation.id))
  await tx.run(insertAssignments(obligation.id, actor, agencyIds, areaCodes))
  await recordAudit(tx, actor, 'OBLIGATION_ASSIGNED', {
    subject: { kind: 'agreement', id: obligation.agreement_id },
    details: { obligation: obligation.id, agencies: agencyIds.length, areas: areaCodes.length },
  })
  return obligation.agreement_id
}
