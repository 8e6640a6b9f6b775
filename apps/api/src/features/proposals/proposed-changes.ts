import { ownerOf } from '@payung/database/sealed-owner'
import type { Vault } from '@payung/database/vault'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import type { WorkerFactsDraft } from '@payung/domain/worker/worker-facts'
import { UNREADABLE } from '../../platform/unopened-values.ts'
import {
  type FieldChange,
  STATE_FIELDS,
  type StateNames,
  stateOf,
  type WorkerRecord,
  wordOf,
} from '../workers/public.ts'
import type { ProposalRow } from './proposals.queries.ts'

/** Of whom it is proposed, by whom and in which file: it opens for nobody else, and in no other's name. */
type ProposalOwner = Pick<ProposalRow, 'tenant_id' | 'worker_id' | 'proposer_tenant_id' | 'import_id'>

const changesOf = ({ worker_id, proposer_tenant_id, import_id }: ProposalOwner) =>
  ownerOf('worker_proposal.changes_cipher', worker_id, proposer_tenant_id, import_id ?? '')

/** Facts as a form would hand them in; a NIK is never among them, for with another NIK it would be another person. */
export type ProposedFacts = Omit<WorkerFactsDraft, 'nationalId' | 'status'>

/** @returns no facts where a status is proposed */
export function openProposal(vault: Vault, proposal: ProposalRow): ProposedFacts {
  if (proposal.changes_cipher === null) return {}
  const {
    nationalId: _never,
    status: _neither,
    ...facts
  } = JSON.parse(
    vault.openForTenant(proposal.tenant_id, changesOf(proposal), proposal.changes_cipher),
  ) as WorkerFactsDraft
  return facts
}

export function sealProposal(vault: Vault, proposal: ProposalOwner, facts: ProposedFacts): Buffer {
  return vault.sealForTenant(proposal.tenant_id, changesOf(proposal), JSON.stringify(facts))
}

/**
 * What is proposed beside what the record says, as people may see both.
 *
 * @param facts null where they do not open, which is told
 * @param record null to who may not open it
 */
export function proposedChanges(
  names: StateNames,
  proposal: ProposalRow,
  facts: ProposedFacts | null,
  record: WorkerRecord | null,
): FieldChange[] {
  const now = record === null ? null : stateOf(record)
  return STATE_FIELDS.filter((field) => proposal.fields.includes(field)).map((field) => ({
    field,
    before: now === null ? null : wordOf(names, field, now[field]),
    after:
      field === 'status' ? proposal.proposed_status : facts === null ? UNREADABLE : proposedWord(names, field, facts),
  }))
}

function proposedWord(names: StateNames, field: (typeof STATE_FIELDS)[number], facts: ProposedFacts): string | null {
  const value = (facts as Readonly<Record<string, unknown>>)[field]
  if (value === null || value === undefined) return null
  // Proposed numbers are plain within the seal of the whole, those of a state are sealed by themselves.
  if (field === 'familyCardNumber') return maskNationalId(String(value))
  return wordOf(names, field, typeof value === 'object' ? JSON.stringify(value) : String(value))
}
