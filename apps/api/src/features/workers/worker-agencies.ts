import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { listAgencyNames } from './worker-agencies.queries.ts'

const loadAgencies = batched<Context, 'ALL', ReadonlyMap<string, string>>(async (context) => {
  const rows = await context.read<{ id: string; name: string }>(listAgencyNames())
  return new Map([['ALL', new Map(rows.map((row) => [row.id, row.name]))]])
})

/** Names of the tenant's own agencies, a few dozen at most. */
export async function agencyNames(context: Context): Promise<(id: string) => string | null> {
  const names = await loadAgencies(context, 'ALL')
  return (id) => names?.get(id) ?? null
}
