import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type PublishedCell, publishGroups } from '@payung/domain/disclosure/publish-cells'
import type { Actor } from '../../platform/actor.ts'
import { recordAudit } from '../audit/public.ts'
import { holdPledge } from './hold-pledge.ts'
import {
  findFigures,
  type MatchedCellRow,
  type PledgeFigureRow,
  publishFigures,
  takePeople,
} from './pledge-figures.queries.ts'
import { orRefusedAsPledge } from './pledge-refusal.ts'

/**
 * Takes people for a pledge from the reserves of the region's locked lists, in their published order: nobody chooses. What the company is to approve is
 * published beside it in groups of at least five, and compared with what an earlier matching showed.
 *
 * @throws NotFoundError, NotAllowedError; ConflictError `PLEDGE_STATE`, `PLEDGE_NOBODY_WAITS`, `PLEDGE_OF_AGREEMENT`, `PLEDGE_AGREEMENT_BEGINS`
 */
export async function matchPledge(
  tx: TenantTransaction,
  actor: Actor,
  { pledgeId }: { readonly pledgeId: string },
): Promise<string> {
  const pledge = await holdPledge(tx, actor, pledgeId, 'MATCH')
  const cells = await orRefusedAsPledge(() => tx.rows<MatchedCellRow>(takePeople(pledge.id)))
  const earlier = await tx.rows<PledgeFigureRow>(findFigures([pledge.id]))
  const shown = publishGroups(
    cells.map(({ district_code: district, occupation_code: occupation, people }) => ({
      key: [district, occupation],
      count: people,
    })),
    'PARTY',
    publishedBefore(earlier),
  )
  await tx.rows(publishFigures(pledge.id, shown))
  await recordAudit(tx, actor, 'PLEDGE_MATCHED', {
    subject: { kind: 'pledge', id: pledge.id },
    details: { people: cells.reduce((sum, { people }) => sum + people, 0) },
  })
  return pledge.id
}

/** What stands in `pledge_figure` was made by {@link publishGroups} before. */
export function publishedBefore(rows: readonly PledgeFigureRow[]): readonly PublishedCell[] {
  return rows.map(({ district_code: district, occupation_code: occupation, people }) => ({
    key: [district, occupation],
    count: people,
  })) as unknown as readonly PublishedCell[]
}
