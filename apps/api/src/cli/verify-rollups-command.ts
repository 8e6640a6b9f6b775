import pg from 'pg'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'

/** A kept total beside its recount, where they differ. */
interface Difference {
  readonly tenant: string
  readonly decreeId: string
  readonly villageCode: string
  readonly lostFrom: string
  readonly people: number
  readonly recounted: number
  readonly withoutDeath: number
  readonly withoutDeathRecounted: number
}

const DIFFERENCES = `select t.code as tenant, v.decree_id as "decreeId", v.village_code as "villageCode", v.lost_from::text as "lostFrom", v.people,
    v.recounted, v.without_death as "withoutDeath", v.without_death_recounted as "withoutDeathRecounted"
  from app.verify_cover_ends($1) v join tenant t on t.id = v.tenant_id order by 1, 2, 3, 4`

/**
 * `payung verify-rollups`: counts anew whose cover ends, and says where the kept counts differ; with `--repair` it puts them right. A status that is not
 * 0 says that something differs still.
 */
export async function runVerifyRollups(options: { readonly repair?: boolean }, output: Output): Promise<void> {
  const repaired = options.repair === true
  const differences = await withInstance(output.progress, async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.jobs })
    await client.connect()
    try {
      return (await client.query<Difference>(DIFFERENCES, [repaired])).rows
    } finally {
      await client.end()
    }
  })
  if (differences.length > 0 && !repaired) process.exitCode = 1
  const count = differences.length
  output.result({ differences, repaired: repaired ? count : 0 }, [
    count === 0
      ? '✔ Jumlah yang disimpan sama dengan hitung ulang. / The kept totals equal a recount.'
      : repaired
        ? `${count} jumlah diperbaiki. / ${count} totals were put right:`
        : `✖ ${count} jumlah berbeda, perbaiki dengan --repair. / ${count} totals differ, --repair puts them right:`,
    ...differences.map(
      (row) =>
        `  ${row.tenant}  ${row.decreeId}  ${row.villageCode}  ${row.lostFrom}  ${row.people} → ${row.recounted}  (JKM ${row.withoutDeath} → ${row.withoutDeathRecounted})`,
    ),
  ])
}
