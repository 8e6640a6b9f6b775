import pg from 'pg'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'
import {
  type CandidateDifference,
  type CoverEndDifference,
  VERIFY_CANDIDATE_COUNTS,
  VERIFY_COVER_ENDS,
} from './verify-rollups.queries.ts'

/**
 * `payung verify-rollups`: counts anew whose cover ends and how many candidates a round has, and says where the kept counts differ; with `--repair` it puts
 * them right. A status that is not 0 says that something differs still.
 */
export async function runVerifyRollups(options: { readonly repair?: boolean }, output: Output): Promise<void> {
  const repaired = options.repair === true
  const { coverEnds, candidates } = await withInstance(output.progress, async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.jobs })
    await client.connect()
    try {
      const coverEnds = (await client.query<CoverEndDifference>(VERIFY_COVER_ENDS, [repaired])).rows
      const candidates = (await client.query<CandidateDifference>(VERIFY_CANDIDATE_COUNTS, [repaired])).rows
      return { coverEnds, candidates }
    } finally {
      await client.end()
    }
  })
  const differences = [...coverEnds, ...candidates]
  const count = differences.length
  if (count > 0 && !repaired) process.exitCode = 1
  output.result({ differences, repaired: repaired ? count : 0 }, [
    count === 0
      ? '✔ Jumlah yang disimpan sama dengan hitung ulang. / The kept totals equal a recount.'
      : repaired
        ? `${count} jumlah diperbaiki. / ${count} totals were put right:`
        : `✖ ${count} jumlah berbeda, perbaiki dengan --repair. / ${count} totals differ, --repair puts them right:`,
    ...coverEnds.map(
      (row) =>
        `  ${row.tenant}  ${row.decreeId}  ${row.villageCode}  ${row.lostFrom}  ${row.people} → ${row.recounted}  (JKM ${row.withoutDeath} → ${row.withoutDeathRecounted})`,
    ),
    ...candidates.map(
      (row) =>
        `  ${row.tenant}  ${row.roundId}  calon / candidates  ${row.candidates} → ${row.recounted}  (diterima / accepted ${row.accepted} → ${row.acceptedRecounted})`,
    ),
  ])
}
