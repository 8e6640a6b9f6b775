import { type PriorityOrder, readPriorityOrder } from '@payung/domain/eligibility/priority-order'
import { versionOn } from '@payung/domain/eligibility/rule-version'
import { batched } from '../../platform/batch.ts'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { mayReadCohorts } from './cohorts.policy.ts'
import {
  type CohortAreaRow,
  type CohortChangesRow,
  type CohortRecord,
  findCohortAreas,
  findCohortChanges,
  findCohorts,
} from './cohorts.queries.ts'
import { findPriorities, type PriorityRow } from './priorities.queries.ts'

/** A cohort of the viewer's tenant; asked one by one, read together. */
export const loadCohort = batched<Context, string, CohortRecord>(async (context, ids) => {
  if (!mayReadCohorts(context.actor)) return new Map()
  const records = await context.read<CohortRecord>(findCohorts(ids))
  return new Map(records.map((record) => [record.id, record]))
})

/** What a mutation answers with, read after its commit. */
export async function reloadCohort(context: Context, id: string): Promise<CohortRecord> {
  const record = await loadCohort(context, id)
  if (record === null) throw new Error('a cohort that was just written cannot be read back')
  return record
}

export const loadCohortAreas = batched<Context, string, readonly CohortAreaRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<CohortAreaRow>(findCohortAreas(ids)), (row) => row.cohort_id),
)

export const loadCohortChanges = batched<Context, string, CohortChangesRow>(async (context, ids) => {
  const rows = await context.read<CohortChangesRow>(findCohortChanges(ids, today().toString()))
  return new Map(rows.map((row) => [row.cohort_id, row]))
})

export const loadPriorities = batched<Context, string, readonly PriorityRow[]>(async (context, ids) =>
  Map.groupBy(await context.read<PriorityRow>(findPriorities(ids)), (row) => row.programme_id),
)

/** The order by which a programme places people today. */
export function priorityInForce(rows: readonly PriorityRow[]): PriorityRow | null {
  return versionOn(
    rows.map((row) => ({ ...row, effectiveFrom: row.effective_from })),
    today().toString(),
  )
}

/** Rows were checked when they were saved, so one that cannot be read is a defect. */
export function orderOf(row: Pick<PriorityRow, 'criteria'> | null): PriorityOrder {
  const read = readPriorityOrder(row?.criteria ?? [])
  if ('fault' in read) throw new Error(`a saved order of priority cannot be read: ${read.fault.code}`)
  return read.order
}
