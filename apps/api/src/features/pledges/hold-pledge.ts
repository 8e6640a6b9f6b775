import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { PledgeAction } from '@payung/domain/pledge/pledge-state'
import type { Actor } from '../../platform/actor.ts'
import { NotFoundError } from '../../platform/errors.ts'
import { assertMay, mayReadPledges } from './pledges.policy.ts'
import { findPledgeMonths, findPledges, type PledgeMonthsRow, type PledgeRow } from './pledges.queries.ts'

/** The pledge of a step that the viewer may take. The database holds its row in the step itself. @throws NotFoundError; as `assertMay` */
export async function holdPledge(
  tx: TenantTransaction,
  actor: Actor,
  id: string,
  action: PledgeAction,
): Promise<PledgeRow> {
  const [pledge] = mayReadPledges(actor) ? await tx.rows<PledgeRow>(findPledges([id])) : []
  if (pledge === undefined) throw new NotFoundError()
  const [months] = await tx.rows<PledgeMonthsRow>(findPledgeMonths([pledge.id]))
  assertMay(actor, pledge, action, months !== undefined && months.listed > 0)
  return pledge
}
