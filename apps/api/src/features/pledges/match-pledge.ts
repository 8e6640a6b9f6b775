import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { type PublishedCell, publishGroups, storedCells } from '@payung/domain/disclosure/publish-cells'
import {
  FIGURES_STAND_MONTHS,
  type FigureScope,
  publishMatching,
  scopesOfGroups,
} from '@payung/domain/disclosure/publish-matching'
import type { Actor } from '../../platform/actor.ts'
import { recordAudit } from '../audit/public.ts'
import { holdPledge } from './hold-pledge.ts'
import {
  type FigureScopeRow,
  findGroupsCopied,
  findShownScopes,
  type GroupCopiedRow,
  type MatchedCellRow,
  type PledgeFigureRow,
  publishFigures,
  takePeople,
} from './pledge-figures.queries.ts'
import { orRefusedAsPledge } from './pledge-refusal.ts'

/**
 * Takes people for a pledge from the reserves of the region's locked lists, in their published order: nobody chooses. What the company may see of them is
 * published beside it, once: nothing where it was shown figures of some of the same areas and occupations within a year, of this pledge and by copies of decrees too
 * (decision 194).
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
  const shown = publishMatching(
    cells.map(cellOf),
    'PARTY',
    { areaCodes: pledge.area_codes, occupationCodes: pledge.occupation_codes },
    await scopesShown(tx, pledge.id),
  )
  if (shown !== null) await tx.rows(publishFigures(pledge.id, shown))
  await recordAudit(tx, actor, 'PLEDGE_MATCHED', {
    subject: { kind: 'pledge', id: pledge.id },
    details: { people: cells.reduce((sum, { people }) => sum + people, 0) },
  })
  return pledge.id
}

const cellOf = ({ district_code: district, occupation_code: occupation, people }: MatchedCellRow) => ({
  key: [district, occupation],
  count: people,
})

/** Whom figures are about that the company was shown: of pledges, and by copies of decrees. */
async function scopesShown(tx: TenantTransaction, pledgeId: string): Promise<readonly FigureScope[]> {
  const pledges = await tx.rows<FigureScopeRow>(findShownScopes(pledgeId, FIGURES_STAND_MONTHS))
  const copied = await tx.rows<GroupCopiedRow>(findGroupsCopied(pledgeId, FIGURES_STAND_MONTHS))
  const copies = Map.groupBy(copied, ({ copy_id: copy }) => copy)
  return [
    ...pledges.map(({ area_codes: areaCodes, occupation_codes: occupationCodes }) => ({ areaCodes, occupationCodes })),
    ...[...copies.values()].flatMap((rows) => scopesOfGroups(publishGroups(rows.map(cellOf), 'PARTY'))),
  ]
}

/** What stands in `pledge_figure` was made by {@link publishMatching} before. */
export function publishedBefore(rows: readonly PledgeFigureRow[]): readonly PublishedCell[] {
  return storedCells(
    rows.map(({ district_code: district, occupation_code: occupation, people }) => ({
      key: [district, occupation],
      count: people,
    })),
  )
}
