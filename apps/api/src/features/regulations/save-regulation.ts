import { randomUUID } from 'node:crypto'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Actor } from '../../platform/actor.ts'
import { NotAllowedError } from '../../platform/errors.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { recordAudit } from '../audit/public.ts'
import { assertOwnFiles } from '../files/public.ts'
import { assertChanged, getRegulation } from './find-regulation.ts'
import { type RegulationFacts, type RegulationFactsInput, readRegulationFacts } from './regulation-facts.ts'
import { assertMay, mayPlanRegulations } from './regulations.policy.ts'
import { deleteArticles, insertArticles, insertRegulation, updateRegulation } from './save-regulation.queries.ts'

export interface SaveRegulationInput extends RegulationFactsInput {
  /** Null for a new one. */
  readonly regulationId: string | null
  readonly expectedVersion: number | null
}

/**
 * Writes down a regulation that is planned or being drafted.
 *
 * @throws NotFoundError for a missing one, and a file that is not one's own
 * @throws NotAllowedError to who enacts none
 * @throws ConflictError `REGULATION_STATE` once it is enacted, `VERSION_CHANGED`
 * @throws ValidationError, `DOCUMENT_TYPE` too
 */
export async function saveRegulation(tx: Transaction, actor: Actor, input: SaveRegulationInput): Promise<string> {
  const { reference } = tx
  const former = input.regulationId === null ? null : await getRegulation(tx, input.regulationId)
  if (former === null ? !mayPlanRegulations(actor) : false) throw new NotAllowedError()
  if (former !== null) assertMay(actor, former, 'EDIT')
  const facts = readRegulationFacts(actor, reference, input)
  if (facts.fileId !== null && facts.fileId !== former?.file_id) await assertOwnFiles(tx, actor, [facts.fileId])
  const id = former?.id ?? randomUUID()
  if (former === null) await insert(tx, actor, id, facts)
  else assertChanged(await update(tx, actor, id, facts, input.expectedVersion))
  await writeArticles(tx, actor, id, facts)
  await recordAudit(tx, actor, former === null ? 'REGULATION_PLANNED' : 'REGULATION_CHANGED', {
    subject: { kind: 'regulation', id, version: (former?.version ?? 0) + 1 },
    details: { kind: facts.kind, articles: facts.articles.length },
  })
  return id
}

async function insert(tx: TenantTransaction, actor: Actor, id: string, facts: RegulationFacts): Promise<void> {
  await tx.run(
    insertRegulation(actor, {
      id,
      kind: facts.kind,
      number: facts.number,
      year: facts.year,
      title: facts.title,
      plannedFor: facts.plannedFor,
      fileId: facts.fileId,
    }),
  )
}

function update(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  facts: RegulationFacts,
  expectedVersion: number | null,
): Promise<number> {
  return tx.run(
    updateRegulation(actor, {
      kind: facts.kind,
      number: facts.number,
      year: facts.year,
      title: facts.title,
      plannedFor: facts.plannedFor,
      fileId: facts.fileId,
      id,
      expectedVersion,
    }),
  )
}

async function writeArticles(tx: TenantTransaction, actor: Actor, id: string, { articles }: RegulationFacts) {
  await tx.run(deleteArticles(id))
  await tx.run(insertArticles(id, actor, JSON.stringify(articles)))
}
