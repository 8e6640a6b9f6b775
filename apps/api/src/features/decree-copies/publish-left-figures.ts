import { publishCopiedFigures } from '@payung/database/copied-figures'
import { describeError } from '../../platform/describe-error.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { COPIES_WITHOUT_FIGURES } from './copied-figures.queries.ts'

/** Others wait meanwhile; what is left comes in its next turn. */
const DECREES_AT_ONCE = 100

definePeriodic({ name: 'publish figures of copies', everySeconds: 60, run: publishLeftFigures })

/**
 * Publishes figures of copies that stood before figures were stored, as each government whose decrees they are. Whoever signs or publishes a decree has published its own. Where one
 * cannot be published the others are, and a company is shown none of it meanwhile.
 */
export async function publishLeftFigures({
  jobsPool,
  transactions,
  log,
}: Pick<WorkerResources, 'jobsPool' | 'transactions' | 'log'>): Promise<void> {
  const { rows } = await jobsPool.query<{ decree_id: string; tenant_id: string }>(COPIES_WITHOUT_FIGURES, [
    DECREES_AT_ONCE,
  ])
  for (const { decree_id: decree, tenant_id: tenantId } of rows) {
    try {
      await transactions.write({ tenantId, userId: null, areaScope: '', agencyId: null }, (tx) =>
        publishCopiedFigures(tx.rows, decree),
      )
    } catch (error) {
      log.error({ decree, error: describeError(error) }, 'figures of copies were not published')
    }
  }
}
