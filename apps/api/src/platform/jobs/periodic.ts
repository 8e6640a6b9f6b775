import { FOLD_FACETS, FOLD_PLEDGE_SUMS, FOLD_PROTECTION, TRY_LOCK, UNLOCK } from './periodic.queries.ts'
import type { WorkerResources } from './worker-resources.ts'

export interface PeriodicDefinition {
  readonly name: string
  readonly everySeconds: number
  /** Runs in one process at a time. Must be safe to repeat, and short: the next one waits for it. */
  run(worker: WorkerResources): Promise<void>
}

const definitions: PeriodicDefinition[] = []

/** Housekeeping that no person asks for. Features call this where they are loaded; the worker role runs it. */
export function definePeriodic(definition: PeriodicDefinition): PeriodicDefinition {
  definitions.push(definition)
  return definition
}

export function periodicDefinitions(): readonly PeriodicDefinition[] {
  return definitions
}

/** Runs it unless another process does at this moment. The lock ends with the connection, so a killed process leaves none. */
export async function runPeriodic(worker: WorkerResources, definition: PeriodicDefinition): Promise<boolean> {
  const client = await worker.jobsPool.connect()
  let broken = true
  try {
    const key = `payung periodic ${definition.name}`
    const { rows } = await client.query<{ mine: boolean }>(TRY_LOCK, [key])
    if (rows[0]?.mine === true) {
      try {
        await definition.run(worker)
      } finally {
        await client.query(UNLOCK, [key])
      }
    }
    broken = false
    return rows[0]?.mine === true
  } finally {
    client.release(broken)
  }
}

/** A second's work on one core, after which whoever changes people and folds may go on. */
const BLOCKS_AT_ONCE = 8
/** Less than a second's work for pledges of some thousand people each. */
const PLEDGES_AT_ONCE = 20
/** Other periodic work waits meanwhile; what is left is folded in its next turn. */
const FOLDING_MILLISECONDS_MAX = 5_000

/** Folds what was changed since, a second's work at once, until nothing is left or others have waited long enough. */
const folds =
  (statement: string, values: readonly number[] = []) =>
  async ({ jobsPool }: WorkerResources) => {
    const until = performance.now() + FOLDING_MILLISECONDS_MAX
    while (performance.now() < until) {
      const { rows } = await jobsPool.query<{ folded: number }>(statement, [...values])
      if ((rows[0]?.folded ?? 0) === 0) return
    }
  }

definePeriodic({ name: 'fold facets', everySeconds: 10, run: folds(FOLD_FACETS, [BLOCKS_AT_ONCE]) })
definePeriodic({ name: 'fold protection', everySeconds: 10, run: folds(FOLD_PROTECTION) })
definePeriodic({ name: 'fold pledge sums', everySeconds: 10, run: folds(FOLD_PLEDGE_SUMS, [PLEDGES_AT_ONCE]) })
