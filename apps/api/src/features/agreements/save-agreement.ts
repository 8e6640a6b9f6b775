import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { findRegulations } from '../regulations/public.ts'
import { type AgreementFacts, assertAgreementFacts } from './agreement-facts.ts'
import { agreementMessages } from './agreements.messages.ts'
import { assertMay, mayDrawUpAgreements } from './agreements.policy.ts'
import { assertChanged, getAgreement } from './find-agreement.ts'
import { insertFacts, updateFacts } from './save-agreement.queries.ts'
import { writeParts } from './write-agreement-parts.ts'

export interface SaveAgreementInput extends AgreementFacts {
  /** Null for a new one. */
  readonly agreementId: string | null
  readonly expectedVersion: number | null
}

/**
 * Draws an agreement up, or changes its text while it is a draft or negotiated. Whoever does has made it, and does not approve it.
 *
 * @throws NotFoundError for a missing one, and for a memorandum or regulation that one does not see
 * @throws NotAllowedError to who does not keep it
 * @throws ConflictError `AGREEMENT_STATE`, `VERSION_CHANGED`, `OBLIGATION_IN_USE` where something was said about what is to go
 * @throws ValidationError
 */
export async function saveAgreement(tx: Transaction, actor: Actor, input: SaveAgreementInput): Promise<string> {
  const { reference } = tx
  const former = input.agreementId === null ? null : await getAgreement(tx, input.agreementId)
  if (former !== null) assertMay(actor, former, 'EDIT')
  else if (!mayDrawUpAgreements(actor)) throw new NotAllowedError()
  assertAgreementFacts(input, reference)
  await assertLinksVisible(tx, input)
  const id = former?.id ?? randomUUID()
  if (former === null) await insertAgreement(tx, actor, id, input, null)
  else assertChanged(await updateAgreement(tx, actor, id, input))
  await writePartsOrRefuse(tx, actor, id, input)
  await recordAudit(tx, actor, former === null ? 'AGREEMENT_DRAWN_UP' : 'AGREEMENT_CHANGED', {
    subject: { kind: 'agreement', id, version: (former?.version ?? 0) + 1 },
    details: { parties: input.parties.length, obligations: input.obligations.length },
  })
  return id
}

export async function insertAgreement(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  facts: AgreementFacts,
  renewsId: string | null,
): Promise<void> {
  await tx.run(insertFacts(actor, id, facts, renewsId))
}

function updateAgreement(tx: TenantTransaction, actor: Actor, id: string, input: SaveAgreementInput): Promise<number> {
  return tx.run(updateFacts(actor, id, input, input.expectedVersion))
}

/** Foreign keys are checked beyond row-level security: unseen things must not be found out by linking to them. */
async function assertLinksVisible(tx: TenantTransaction, { underId, regulationIds }: AgreementFacts): Promise<void> {
  if (underId !== null && (await getAgreement(tx, underId)).kind !== 'MEMORANDUM') throw new NotFoundError()
  const asked = [...new Set(regulationIds)]
  const seen = asked.length === 0 ? [] : await tx.rows<unknown>(findRegulations(asked))
  if (seen.length < asked.length) throw new NotFoundError()
}

async function writePartsOrRefuse(tx: TenantTransaction, actor: Actor, id: string, facts: AgreementFacts) {
  try {
    await writeParts(tx, actor, id, facts)
  } catch (error) {
    if (databaseRefusal(error)?.state !== '23503') throw error
    throw new ConflictError(agreementMessages.OBLIGATION_IN_USE())
  }
}
