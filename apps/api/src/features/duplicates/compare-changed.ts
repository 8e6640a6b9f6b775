import type { Entry } from '@payung/database/entry'
import { describeError } from '../../platform/describe-error.ts'
import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { TENANTS_WITH_WORK, takeDuplicateWork } from './compare-changed.queries.ts'
import { comparePeople, PEOPLE_AT_ONCE } from './compare-people.ts'

definePeriodic({ name: 'compare changed people', everySeconds: 5, run: compareChanged })

/** Work rows taken in one go; each names the people of one statement. */
const WORK_AT_ONCE = 500

/**
 * Compares everybody who was registered, imported, corrected or linked since the last time, tenant by tenant. A killed run is done again: what was
 * compared is struck off in the same transaction that keeps what was found. What fails for one tenant holds no other up.
 */
export async function compareChanged(worker: WorkerResources): Promise<void> {
  const { rows } = await worker.jobsPool.query<{ tenant_id: string }>(TENANTS_WITH_WORK)
  for (const { tenant_id: tenantId } of rows) {
    const entry: Entry = { tenantId, userId: null, areaScope: '', agencyId: null }
    try {
      while ((await compareSome(worker, entry)) > 0);
    } catch (error) {
      worker.log.error(
        { tenantId, error: describeError(error) },
        'people of a tenant were not compared; it is tried again',
      )
    }
  }
}

/** @returns how many work rows were done */
async function compareSome({ longTransactions, vault, log }: WorkerResources, entry: Entry): Promise<number> {
  return longTransactions.write(entry, async (tx) => {
    const work = await tx.rows<{ id: bigint; workers: string[] }>(takeDuplicateWork(WORK_AT_ONCE))
    const people = [...new Set(work.flatMap(({ workers }) => workers))].sort()
    let opened = 0
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE) {
      opened += await comparePeople(tx, entry, vault, people.slice(from, from + PEOPLE_AT_ONCE))
    }
    if (opened > 0) log.info({ people: people.length, pairs: opened }, 'found people who may be one')
    return work.length
  })
}
