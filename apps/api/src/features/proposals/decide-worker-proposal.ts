import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { cutText } from '@payung/domain/text/cut-text'
import type { Actor } from '../../platform/actor.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { recordAudit } from '../audit/public.ts'
import {
  changeWorkerStatus,
  fault,
  getWorker,
  mayUpdate,
  readReason,
  updateWorker,
  withoutNationalId,
} from '../workers/public.ts'
import { proposalMessages } from './proposals.messages.ts'
import { closeProposal, findProposals, type ProposalRow } from './proposals.queries.ts'
import { openProposal, type ProposedFacts } from './proposed-changes.ts'

export interface DecideWorkerProposalInput {
  readonly proposalId: string
  readonly accept: boolean
  /** Names of the fields to take over; what is not named stays as the record says. */
  readonly fields: readonly string[]
  readonly reason?: string | null | undefined
}

/**
 * Takes chosen facts of a proposal over into the record, or the status that it proposes, or refuses it. Either ends it.
 *
 * @returns the proposal's id
 * @throws NotFoundError for a missing proposal and another custodian's alike
 * @throws NotAllowedError to who may not decide or does not keep the record, and `PROPOSER_IS_NOT_DECIDER` to who proposed it or upheld
 *   an objection that says so, and `MAY_BE_ONE_PERSON`
 * @throws ValidationError `FIELDS_MISSING`, `REASON_MISSING`, `STATUS_TRANSITION_NOT_ALLOWED`, and whatever is wrong with the chosen facts
 * @throws ConflictError `PROPOSAL_DECIDED`
 */
export async function decideWorkerProposal(
  tx: Transaction,
  actor: Actor,
  input: DecideWorkerProposalInput,
): Promise<string> {
  if (!actor.permissions.has('PROPOSAL_DECIDE')) throw new NotAllowedError()
  const [proposal] = await tx.rows<ProposalRow>(findProposals([input.proposalId]))
  if (proposal === undefined || proposal.tenant_id !== actor.tenantId) throw new NotFoundError()
  const record = await getWorker(tx, proposal.worker_id)
  if (!mayUpdate(actor, record)) throw new NotAllowedError()
  const reason = input.accept
    ? withoutNationalId(cutText(input.reason?.trim() ?? '', 400) || null, 'reason')
    : readReason(input.reason ?? '', 'reason')

  const fields = input.accept ? chosenFields(proposal, input.fields) : []
  const state = input.accept ? 'ACCEPTED' : 'REFUSED'
  // First, so that of two who decide at once the second hears of it before anything is written.
  if (!(await inProposalWords(() => closeProposal(tx, actor, proposal.id, { state, reason })))) throw alreadyDecided()
  if (input.accept) {
    const proposer = tenantOf(tx.reference, proposal.proposer_tenant_id).shortName
    const because = [`Usulan ${proposer} diterima`, reason].filter((part) => part !== null).join(': ')
    const change = { workerId: record.id, expectedVersion: record.version, because }
    const status = proposal.proposed_status
    if (status !== null) await changeWorkerStatus(tx, actor, { ...change, status })
    else await updateWorker(tx, actor, { ...change, changes: only(openProposal(tx.vault, proposal), fields) })
  }
  await recordAudit(tx, actor, `PROPOSAL_${state}`, {
    subject: { kind: 'worker', id: record.id },
    fields,
    details: { proposal: proposal.id, proposer: proposal.proposer_tenant_id },
  })
  return proposal.id
}

/**
 * Tries to close a proposal and takes it back: only the database knows every maker.
 *
 * @throws NotAllowedError `PROPOSER_IS_NOT_DECIDER`, `MAY_BE_ONE_PERSON`
 */
export async function assertNoMaker(tx: TenantTransaction, actor: Actor, proposalId: string): Promise<void> {
  await tx.run(Prisma.sql`savepoint attempt`)
  await inProposalWords(() => closeProposal(tx, actor, proposalId, { state: 'REFUSED', reason: 'Percobaan' }))
  await tx.run(Prisma.sql`rollback to savepoint attempt`)
}

function chosenFields(proposal: ProposalRow, asked: readonly string[]): readonly string[] {
  const chosen = proposal.fields.filter((field) => asked.includes(field))
  if (chosen.length > 0 && asked.every((field) => proposal.fields.includes(field))) return chosen
  throw fault(proposalMessages.FIELDS_MISSING())
}

/** A chosen field of which nothing is proposed is emptied: the street of a village that the person has left. */
function only(facts: ProposedFacts, fields: readonly string[]): ProposedFacts {
  const proposed: Readonly<Record<string, unknown>> = facts
  return Object.fromEntries(fields.map((field) => [field, proposed[field] ?? null]))
}

/** Only the database sees who proposed it in another tenant, who brought the file that did, and who upheld the objection. */
const inProposalWords = orRefusedBy(
  { hands: { proposer_is_not_decider: proposalMessages.PROPOSER_IS_NOT_DECIDER } },
  ANOTHER_PERSON_REFUSALS,
)

export function alreadyDecided(): ConflictError {
  return new ConflictError(proposalMessages.PROPOSAL_DECIDED())
}
