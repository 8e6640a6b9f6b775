import type { Entry } from '@payung/database/entry'
import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { Vault } from '@payung/database/vault'
import type { LikenessThresholds } from '@payung/domain/identity/person-likeness'
import { UnopenedValues } from '../../platform/unopened-values.ts'
import { findThresholds, keepMismatches, thresholdsOf } from '../workers/public.ts'
import { readCandidates } from './candidates.queries.ts'
import { closePairs, findOpenPairs, keepPairs } from './keep-pairs.queries.ts'
import { type ScoredPair, scoreCandidates } from './score-candidates.ts'

/** Many share one pass over everybody else; more at once would only take memory. */
export const PEOPLE_AT_ONCE = 20_000

/**
 * Compares some people with everybody whom the entered may read in full: new pairs wait for a decision, pairs that are alike no longer fall away.
 * A number that does not open is set aside, and holds nobody up; a pair that it may speak for neither falls away nor falls in its score.
 *
 * @returns how many pairs wait for a decision that did not before
 */
export async function comparePeople(
  tx: TenantTransaction,
  entry: Entry,
  vault: Vault,
  workerIds: readonly string[],
): Promise<number> {
  const thresholds = thresholdsOf(await tx.rows<LikenessThresholds>(findThresholds()))
  const open = await findOpenPairs(tx, workerIds)
  const pairs: ScoredPair[] = []
  const undecided: ScoredPair[] = []
  const unopened = new UnopenedValues()
  for await (const rows of readCandidates(tx, { workerIds })) {
    const scored = await scoreCandidates(tx, vault, rows, thresholds, null, unopened)
    pairs.push(...scored.pairs)
    undecided.push(...scored.undecided)
  }
  const [partial, whole] = [pairs.filter((pair) => pair.isPartial), pairs.filter((pair) => !pair.isPartial)]
  const opened = (await keepPairs(tx, entry, whole, 'WHOLE')) + (await keepPairs(tx, entry, partial, 'PARTIAL'))
  await closePairs(tx, open, [...pairs, ...undecided])
  await keepMismatches({ ...tx, vault }, entry, workerIds, unopened)
  await unopened.setAside(tx, entry)
  return opened
}
