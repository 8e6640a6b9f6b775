import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import {
  deleteLegalBases,
  deleteOtherObligations,
  deleteOtherParties,
  findPartIds,
  insertLegalBases,
  upsertObligations,
  upsertParties,
} from './write-agreement-parts.queries.ts'

/**
 * Makes parties, obligations and legal bases be as given. What is there already keeps its id, so that what the forum says about it stays
 * where it is; its constraints are checked at the end, so that two can change places.
 */
export async function writeParts(
  tx: TenantTransaction,
  actor: Actor,
  agreementId: string,
  facts: AgreementFacts,
): Promise<void> {
  const known = await tx.rows<{ id: string }>(findPartIds(agreementId))
  const knownIds = new Set(known.map(({ id }) => id))
  // An id that is none of this agreement's makes a new one: nobody reaches into another.
  const idOf = (id: string | null) => (id !== null && knownIds.has(id) ? id : randomUUID())
  const parties = facts.parties.map((party, index) => ({ ...party, id: idOf(party.id), position: index + 1 }))
  const obligations = facts.obligations.map((obligation, index) => ({
    ...obligation,
    id: idOf(obligation.id),
    partyId: parties[obligation.partyIndex]?.id,
    position: index + 1,
  }))
  const [partyJson, obligationJson] = [JSON.stringify(parties), JSON.stringify(obligations)]
  await tx.run(upsertParties(agreementId, actor, partyJson))
  await tx.run(upsertObligations(agreementId, actor, obligationJson))
  await tx.run(
    deleteOtherObligations(
      agreementId,
      obligations.map(({ id }) => id),
    ),
  )
  await tx.run(
    deleteOtherParties(
      agreementId,
      parties.map(({ id }) => id),
    ),
  )
  await tx.run(deleteLegalBases(agreementId))
  await tx.run(insertLegalBases(agreementId, actor, [...new Set(facts.regulationIds)]))
}
