import type { Output } from './output.ts'
import { askAsJobs, tellDifferences } from './tell-differences.ts'
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
  const differences = await askAsJobs(output, async (client) => {
    const { rows: tenants } = await client.query<{ id: string; code: string }>(VERIFIED_TENANTS)
    const facets: TenantDifference[] = []
    for (const { id, code } of tenants) {
      const { rows } = await client.query<FacetDifference>(VERIFY_FACETS, [id, repaired])
      facets.push(...rows.map((row) => ({ tenant: code, ...row })))
    }
    return facets
  })
  tellDifferences(
    output,
    { id: 'rincian', en: 'facets' },
    repaired,
    differences,
    differences.map(
      ({ tenant, field, value, byBits, byRows, people }) =>
        `  ${tenant}  ${field}  ${value === '' ? '–' : value}  ${byBits} → ${byRows}  (${people} orang / people)`,
    ),
  )
}
