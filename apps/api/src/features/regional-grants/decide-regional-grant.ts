import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { assertAnotherPerson } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import { grantMessages } from './regional-grants.messages.ts'
import { assertMayConfirm, assertMaySetAside, mayReadGrants } from './regional-grants.policy.ts'
import { decideRegionalGrant, findRegionalGrant, type RegionalGrantRow } from './regional-grants.queries.ts'

interface GrantToDecide {
  readonly id: string
}

/**
 * Confirms a grant or the end of one: from then on cases of its days show it. Somebody else proposed it.
 *
 * @throws NotAllowedError also `GRANT_PROPOSER_IS_NOT_CONFIRMER`, `MAY_BE_ONE_PERSON`; NotFoundError
 * @throws ConflictError `GRANT_DECIDED`, `GRANT_OVERLAPS`, `GRANT_NOTHING_ENDS`; `GRANT_DAY_OVER` where its last day has passed meanwhile
 */
export async function confirmRegionalGrant(tx: TenantTransaction, actor: Actor, input: GrantToDecide): Promise<string> {
  const grant = await readOpen(tx, actor, input)
  assertMayConfirm(actor, grant)
  await assertAnotherPerson(tx, [grant.proposed_by])
  return decide(tx, actor, grant, true)
}

/**
 * Sets a proposal aside: its proposer withdraws it, another person refuses it.
 *
 * @throws NotAllowedError, NotFoundError; ConflictError `GRANT_DECIDED`
 */
export async function setRegionalGrantAside(
  tx: TenantTransaction,
  actor: Actor,
  input: GrantToDecide,
): Promise<string> {
  const grant = await readOpen(tx, actor, input)
  assertMaySetAside(actor, grant)
  return decide(tx, actor, grant, false)
}

async function readOpen(tx: TenantTransaction, actor: Actor, { id }: GrantToDecide): Promise<RegionalGrantRow> {
  const [grant] = mayReadGrants(actor) ? await tx.rows<RegionalGrantRow>(findRegionalGrant(id)) : []
  if (grant === undefined) throw new NotFoundError()
  if (grant.state !== 'OPEN') throw new ConflictError(grantMessages.GRANT_DECIDED())
  return grant
}

const REFUSALS = {
  ALREADY_DECIDED: grantMessages.GRANT_DECIDED,
  OVERLAPS: grantMessages.GRANT_OVERLAPS,
  NOTHING_ENDS: grantMessages.GRANT_NOTHING_ENDS,
  DAY_OVER: grantMessages['GRANT_DAY_OVER/meanwhile'],
} as const

type Outcome = 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN' | 'NOT_FOUND' | keyof typeof REFUSALS

async function decide(
  tx: TenantTransaction,
  actor: Actor,
  { id }: RegionalGrantRow,
  confirms: boolean,
): Promise<string> {
  const { outcome } = await tx.one<{ outcome: Outcome }>(decideRegionalGrant(id, confirms))
  if (outcome === 'NOT_FOUND') throw new NotFoundError()
  if (outcome in REFUSALS) throw new ConflictError(REFUSALS[outcome as keyof typeof REFUSALS]())
  await recordAudit(tx, actor, `REGIONAL_GRANT_${outcome}`, { subject: { kind: 'regional_grant', id } })
  return id
}
