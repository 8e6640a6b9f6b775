import pg from 'pg'
import { withInstance } from './instance.ts'
import type { Output } from './output.ts'
import { type FacetDifference, VERIFIED_TENANTS, VERIFY_FACETS } from './verify-facets.queries.ts'

interface TenantDifference extends FacetDifference {
  readonly tenant: string
}

/**
 * `payung verify-facets`: makes the bits of everybody anew from the rows that lists show, and says where the kept ones differ; with `--repair` those people
 * are counted from their rows until their bits are made anew. A status that is not 0 says that something differs still.
 */
export async function runVerifyFacets(options: { readonly repair?: boolean }, output: Output): Promise<void> {
  const repaired = options.repair === true
  const differences = await withInstance(output.progress, async ({ urls }) => {
    const client = new pg.Client({ connectionString: urls.jobs })
    await client.connect()
    try {
      const { rows: tenants } = await client.query<{ id: string; code: string }>(VERIFIED_TENANTS)
      const differences: TenantDifference[] = []
      for (const { id, code } of tenants) {
        const { rows } = await client.query<FacetDifference>(VERIFY_FACETS, [id, repaired])
        differences.push(...rows.map((row) => ({ tenant: code, ...row })))
      }
      return differences
    } finally {
      await client.end()
    }
  })
  const count = differences.length
  if (count > 0 && !repaired) process.exitCode = 1
  output.result({ differences, repaired: repaired ? count : 0 }, [
    count === 0
      ? '✔ Rincian yang disimpan sama dengan hitung ulang. / The kept facets equal a recount.'
      : repaired
        ? `${count} rincian diperbaiki. / ${count} facets were put right:`
        : `✖ ${count} rincian berbeda, perbaiki dengan --repair. / ${count} facets differ, --repair puts them right:`,
    ...differences.map(
      ({ tenant, field, value, byBits, byRows, people }) =>
        `  ${tenant}  ${field}  ${value === '' ? '–' : value}  ${byBits} → ${byRows}  (${people} orang / people)`,
    ),
  ])
}
