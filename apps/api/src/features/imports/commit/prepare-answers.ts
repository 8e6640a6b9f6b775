import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { sealProposal } from '../../proposals/public.ts'
import type { Importer } from '../import-tools.ts'
import { findAnswersForKeepers, sealAnswersForKeepers } from './prepare-answers.queries.ts'

const AT_ONCE = 500

interface Answered {
  readonly row_number: number
  readonly worker_id: string
  readonly keeper_tenant_id: string
  readonly membership_number: string
}

/** Where the next part begins. */
export interface AnswerPlace {
  readonly row: number
  readonly worker: string
}

export const FIRST_ANSWER: AnswerPlace = { row: 0, worker: '00000000-0000-0000-0000-000000000000' }

/**
 * Seals what an insurer's branch proposes, for each government that keeps the person, under that one's key.
 *
 * @returns null at the end
 */
export async function prepareAnswers(
  tx: TenantTransaction,
  vault: Vault,
  importer: Importer,
  importId: string,
  after: AnswerPlace,
): Promise<AnswerPlace | null> {
  const rows = await tx.rows<Answered>(findAnswersForKeepers(importId, after.row, after.worker, AT_ONCE))
  const sealed = rows.map(({ keeper_tenant_id, worker_id, membership_number: membershipNumber }) =>
    sealProposal(
      vault,
      { tenant_id: keeper_tenant_id, worker_id, proposer_tenant_id: importer.tenantId, import_id: importId },
      { membershipKind: 'SELF_EMPLOYED', membershipNumber },
    ),
  )
  await tx.run(
    sealAnswersForKeepers(
      rows.map(({ row_number }) => row_number),
      rows.map(({ worker_id }) => worker_id),
      sealed,
      importId,
    ),
  )
  const last = rows.at(-1)
  return last === undefined || rows.length < AT_ONCE ? null : { row: last.row_number, worker: last.worker_id }
}
