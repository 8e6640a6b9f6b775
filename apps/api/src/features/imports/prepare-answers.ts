import { Prisma } from '@payung/database/prisma'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import { sealProposal } from '../proposals/public.ts'
import type { Importer } from './import-tools.ts'

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
  const rows = await tx.rows<Answered>(Prisma.sql`
    select k.row_number, k.worker_id, k.keeper_tenant_id, r.membership_number
    from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
    where k.import_id = ${importId}::uuid and r.outcome = 'PROPOSE' and (k.row_number, k.worker_id) > (${after.row}::int, ${after.worker}::uuid)
    order by k.row_number, k.worker_id limit ${AT_ONCE}`)
  const sealed = rows.map(({ keeper_tenant_id, worker_id, membership_number: membershipNumber }) =>
    sealProposal(
      vault,
      { tenant_id: keeper_tenant_id, worker_id, proposer_tenant_id: importer.tenantId, import_id: importId },
      { membershipKind: 'SELF_EMPLOYED', membershipNumber },
    ),
  )
  await tx.run(Prisma.sql`
    update import_row_keeper k set proposal_cipher = given.sealed
    from unnest(${rows.map(({ row_number }) => row_number)}::int[], ${rows.map(({ worker_id }) => worker_id)}::uuid[], ${sealed}::bytea[])
      as given(row_number, worker_id, sealed)
    where k.import_id = ${importId}::uuid and k.row_number = given.row_number and k.worker_id = given.worker_id`)
  const last = rows.at(-1)
  return last === undefined || rows.length < AT_ONCE ? null : { row: last.row_number, worker: last.worker_id }
}
