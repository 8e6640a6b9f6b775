import { ownerOf } from '@payung/database/sealed-owner'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type FamilyGround, heirOfFamilyInput, heirRemovalInput } from '@payung/domain/benefit/heir-input'
import type { InputOf } from '@payung/domain/input/check-input'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { ConflictError, NotFoundError } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { getWorker } from '../workers/public.ts'
import { orRefusedByRule } from './claim-refusal.ts'
import { type ClaimRow, findClaims, findLifeEvents, type LifeEventRow } from './claims.queries.ts'
import { heirMessages } from './heirs.messages.ts'
import { assertMayNameHeirs, mayReadHeirs } from './heirs.policy.ts'
import {
  correctHeir,
  findHeir,
  findHeirs,
  type HeirRow,
  insertHeir,
  makeHeirId,
  type NewHeir,
  removeHeir,
} from './heirs.queries.ts'

const PREFIX_LENGTH = 4

type HeirFacts = InputOf<ReturnType<typeof heirOfFamilyInput>>

/**
 * Names a relative of somebody who has died, or corrects one: a correction ends their account, so that nobody is paid under a name that was confirmed for another.
 *
 * @param input `heirId` null for another relative; `attorneyId` another heir who receives for this one
 * @returns the claim's id
 * @throws NotFoundError, NotAllowedError; ConflictError `CLAIM_HEIRS_SETTLED`, `HEIRS_OF_CLAIM`, `FUNERAL_CARER_BESIDE_HEIRS`
 * @throws ValidationError `HEIR_NAME_INVALID`, `HEIR_BIRTH_INVALID`, `HEIR_BIRTH_IMPOSSIBLE`, `HEIR_IS_DECEASED`, `HEIR_NATIONAL_ID_INVALID`, `GUARDIAN_NAME_INVALID`, `HEIR_ATTORNEY_INVALID`
 */
export async function saveClaimHeir(
  tx: Transaction,
  actor: Actor,
  input: HeirFacts & { readonly claimId: string; readonly heirId: string | null },
): Promise<string> {
  const { claim, event } = await findDeath(tx, actor, input.claimId)
  assertMayNameHeirs(actor, claim.state)
  const family = await tx.rows<HeirRow>(findHeirs([claim.id]))
  if (input.heirId !== null && !family.some(({ id }) => id === input.heirId)) throw new NotFoundError()
  const otherHeirs = family.filter(({ id }) => id !== input.heirId)
  const ground = await familyGround(tx, { claim, event, otherHeirs })
  const { nationalId, ...facts } = readInput(heirOfFamilyInput(ground), input, heirMessages)
  const id = input.heirId ?? (await tx.one<{ id: string }>(makeHeirId())).id
  const heir: NewHeir = {
    ...facts,
    nationalIdCipher:
      nationalId === null
        ? null
        : tx.vault.sealForTenant(actor.tenantId, ownerOf('claim_heir.national_id_cipher', id), nationalId),
    nationalIdPrefix: nationalId?.slice(0, PREFIX_LENGTH) ?? null,
  }
  await orRefusedByRule(() =>
    tx.run(input.heirId === null ? insertHeir(id, claim.id, actor.tenantId, heir) : correctHeir(id, heir)),
  )
  await recordAudit(tx, actor, input.heirId === null ? 'HEIR_NAMED' : 'HEIR_CORRECTED', {
    subject: { kind: 'claim', id: claim.id },
    details: { heir: id },
  })
  return claim.id
}

interface Family {
  readonly claim: ClaimRow
  readonly event: LifeEventRow
  readonly otherHeirs: readonly HeirRow[]
}

async function familyGround(tx: Transaction, { claim, event, otherHeirs }: Family): Promise<FamilyGround> {
  const person = await getWorker(tx, claim.record_id ?? claim.worker_id)
  const ofDeceased = Buffer.from(person.person_index)
  return {
    today: today().toString(),
    deceased: { name: person.name, birthDate: person.birth_date, diedOn: event.event_day },
    isTheirNumber: (digits) => tx.vault.blindIndexes(digits).some((index) => index.equals(ofDeceased)),
    otherHeirs: new Set(otherHeirs.map(({ id }) => id)),
  }
}

/** Takes somebody out of the family who does not belong there. @returns the claim's id @throws as {@link saveClaimHeir}, and ValidationError `REASON_MISSING`, `REASON_HAS_NUMBER` */
export async function removeClaimHeir(
  tx: TenantTransaction,
  actor: Actor,
  input: InputOf<typeof heirRemovalInput> & { readonly heirId: string },
): Promise<string> {
  const { heir, claim } = await findNamedHeir(tx, actor, input.heirId)
  assertMayNameHeirs(actor, claim.state)
  const { reason } = readInput(heirRemovalInput, input, heirMessages)
  await orRefusedByRule(() => tx.run(removeHeir(heir.id, reason)))
  await recordAudit(tx, actor, 'HEIR_REMOVED', { subject: { kind: 'claim', id: claim.id }, details: { heir: heir.id } })
  return claim.id
}

/** @throws NotFoundError */
export async function findNamedHeir(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
): Promise<{ readonly heir: HeirRow; readonly claim: ClaimRow }> {
  const [heir] = mayReadHeirs(actor) ? await tx.rows<HeirRow>(findHeir(id)) : []
  if (heir === undefined) throw new NotFoundError()
  const { claim } = await findDeath(tx, actor, heir.claim_id)
  return { heir, claim }
}

/** The claim of somebody who has died. @throws NotFoundError; ConflictError `CLAIM_HEIRS_SETTLED` after an event of another kind */
export async function findDeath(
  tx: TenantTransaction,
  actor: Actor,
  claimId: string,
): Promise<{ readonly claim: ClaimRow; readonly event: LifeEventRow }> {
  const [claim] = mayReadHeirs(actor) ? await tx.rows<ClaimRow>(findClaims([claimId])) : []
  if (claim === undefined) throw new NotFoundError()
  const [event] = await tx.rows<LifeEventRow>(findLifeEvents([claim.event_id]))
  if (event === undefined) throw new NotFoundError()
  if (event.kind !== 'DEATH') throw new ConflictError(heirMessages.CLAIM_HEIRS_SETTLED())
  return { claim, event }
}
