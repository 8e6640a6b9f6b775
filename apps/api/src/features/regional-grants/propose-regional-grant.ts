import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { regionalGrantEndInput, regionalGrantInput } from '@payung/domain/benefit/regional-grant-input'
import type { InputOf } from '@payung/domain/input/check-input'
import { Temporal } from 'temporal-polyfill'
import type { Actor } from '../../platform/actor.ts'
import { withinBounds } from '../../platform/bound-refusal.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import { recordAudit } from '../audit/public.ts'
import { grantMessages } from './regional-grants.messages.ts'
import { assertMayPropose } from './regional-grants.policy.ts'
import {
  findOverlap,
  findRegionalGrant,
  insertRegionalGrant,
  type NewGrant,
  type RegionalGrantRow,
} from './regional-grants.queries.ts'

export type RegionalGrantInput = InputOf<ReturnType<typeof regionalGrantInput>>
export type RegionalGrantEndInput = InputOf<ReturnType<typeof regionalGrantEndInput>> & { readonly grantId: string }

/**
 * Proposes what my government gives a family at a death. Nothing is given before another person confirms it.
 *
 * @returns its id
 * @throws NotAllowedError
 * @throws ValidationError with everything that is wrong with it
 * @throws ConflictError `GRANT_OVERLAPS`, `GRANT_WAITS`, `GRANTS_OF_DAY`
 */
export async function proposeRegionalGrant(
  tx: TenantTransaction,
  actor: Actor,
  input: RegionalGrantInput,
): Promise<string> {
  assertMayPropose(actor)
  const { amount, ...grant } = readInput(regionalGrantInput({ today: today().toString() }), input, grantMessages)
  const [overlap] = await tx.rows<{ id: string }>(findOverlap(grant.fromDay, grant.lastDay))
  if (overlap !== undefined) throw new ConflictError(grantMessages.GRANT_OVERLAPS())
  return insert(tx, actor, { ...grant, rupiah: amount, endsGrantId: null })
}

/**
 * Proposes the last day of a grant, which is not over.
 *
 * @returns its id
 * @throws NotAllowedError, NotFoundError
 * @throws ValidationError with everything that is wrong with it
 * @throws ConflictError `GRANT_NOTHING_ENDS`, `GRANT_WAITS`, `GRANTS_OF_DAY`
 */
export async function proposeGrantEnd(
  tx: TenantTransaction,
  actor: Actor,
  { grantId, ...input }: RegionalGrantEndInput,
): Promise<string> {
  assertMayPropose(actor)
  const { lastDay, ...basis } = readInput(regionalGrantEndInput({ today: today().toString() }), input, grantMessages)
  const [grant] = await tx.rows<RegionalGrantRow>(findRegionalGrant(grantId))
  if (grant === undefined) throw new NotFoundError()
  const holdsLonger = grant.last_day === null || grant.last_day > lastDay
  if (grant.state !== 'CONFIRMED' || grant.ends_grant_id !== null || grant.from_day > lastDay || !holdsLonger)
    throw new ConflictError(grantMessages.GRANT_NOTHING_ENDS())
  const fromDay = Temporal.PlainDate.from(lastDay).add({ days: 1 }).toString()
  return insert(tx, actor, { ...basis, rupiah: null, endsGrantId: grant.id, fromDay, lastDay: null })
}

async function insert(tx: TenantTransaction, actor: Actor, grant: NewGrant): Promise<string> {
  const { id } = await withinBounds(
    {
      regional_grant_waits_once: () => new ConflictError(grantMessages.GRANT_WAITS()),
      regional_grants_of_person: () => new ConflictError(grantMessages.GRANTS_OF_DAY()),
    },
    () => tx.one<{ id: string }>(insertRegionalGrant(actor, grant)),
  )
  await recordAudit(tx, actor, 'REGIONAL_GRANT_PROPOSED', {
    subject: { kind: 'regional_grant', id },
    details: { fromDay: grant.fromDay, ends: grant.endsGrantId !== null },
  })
  return id
}
