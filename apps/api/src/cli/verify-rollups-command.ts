import type { Output } from './output.ts'
import { askAsJobs, tellDifferences } from './tell-differences.ts'
import {
  type CandidateDifference,
  type CoverEndDifference,
  type PledgeDifference,
  type ProtectionDifference,
  VERIFY_CANDIDATE_COUNTS,
  VERIFY_COVER_ENDS,
  VERIFY_PLEDGE_SUMS,
  VERIFY_PROTECTION,
} from './verify-rollups.queries.ts'

const FIGURES = ['pledged', 'listed', 'received', 'posted'] as const

/**
 * `payung verify-rollups`: counts anew whose cover ends, how the months of people stand, how many candidates a round has and what pledges have come to, and says where the
 * kept counts differ; with `--repair` it puts them right. A status that is not 0 says that something differs still.
 */
export async function runVerifyRollups(options: { readonly repair?: boolean }, output: Output): Promise<void> {
  const repaired = options.repair === true
  const { coverEnds, candidates, months, pledges } = await askAsJobs(output, async (client) => ({
    coverEnds: (await client.query<CoverEndDifference>(VERIFY_COVER_ENDS, [repaired])).rows,
    candidates: (await client.query<CandidateDifference>(VERIFY_CANDIDATE_COUNTS, [repaired])).rows,
    months: (await client.query<ProtectionDifference>(VERIFY_PROTECTION, [repaired])).rows,
    pledges: (await client.query<PledgeDifference>(VERIFY_PLEDGE_SUMS, [repaired])).rows,
  }))
  tellDifferences(
    output,
    { id: 'jumlah', en: 'totals' },
    repaired,
    [...coverEnds, ...candidates, ...months, ...pledges],
    [
      ...coverEnds.map(
        (row) =>
          `  ${row.tenant}  ${row.decreeId}  ${row.villageCode}  ${row.lostFrom}  ${row.people} → ${row.recounted}  (JKM ${row.withoutDeath} → ${row.withoutDeathRecounted})`,
      ),
      ...candidates.map(
        (row) =>
          `  ${row.tenant}  ${row.roundId}  calon / candidates  ${row.candidates} → ${row.recounted}  (diterima / accepted ${row.accepted} → ${row.acceptedRecounted})`,
      ),
      ...months.map(
        (row) =>
          `  ${row.tenant}  ${row.decreeId}  ${row.villageCode}  ${row.month}  ${row.step}  ${row.people} → ${row.recounted}  (Rp${row.rupiah} → Rp${row.rupiahRecounted})`,
      ),
      ...pledges.map(
        (row) =>
          `  ${row.tenant}  ${row.pledgeId}  janji / pledge  ${row.people} → ${row.peopleRecounted}  (${FIGURES.map((figure) => `${figure} ${row[figure]} → ${row[`${figure}Recounted`]}`).join(', ')})`,
      ),
    ],
  )
}
