import { definePeriodic } from './periodic.ts'
import { COUNT_UNOPENED_BY_TENANT } from './tell-unopened.queries.ts'
import type { WorkerResources } from './worker-resources.ts'

const AN_HOUR_SECONDS = 3_600

definePeriodic({ name: 'tell of unopened values', everySeconds: AN_HOUR_SECONDS, run: tellUnopened })

/** Says in the log how many sealed values do not open, by tenant and place, until the operator has mended them and struck them off. */
async function tellUnopened({ jobsPool, log }: Pick<WorkerResources, 'jobsPool' | 'log'>): Promise<void> {
  const { rows } = await jobsPool.query<{ tenant: string; place: string; reason: string; values: number }>(
    COUNT_UNOPENED_BY_TENANT,
  )
  for (const row of rows) log.error(row, 'sealed values do not open; "payung keys unopened" names them')
}
