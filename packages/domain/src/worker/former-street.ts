import type { WorkerFactsDraft } from './worker-facts.ts'

/** Where within a village somebody lives. */
const STREET_FIELDS = ['address', 'rt', 'rw'] as const

/**
 * What a change says once the village is another: street, RT and RW stay with the village that is left, since beside the name of the new one they
 * would be somebody else's house. Those that the change states itself are of the new village. The history keeps the former ones.
 *
 * @param before what the record says
 * @returns the changes as they are where the village stays, or where they name none
 */
export function withoutFormerStreet<Changes extends Partial<WorkerFactsDraft>>(
  before: Pick<WorkerFactsDraft, 'villageCode'>,
  changes: Changes,
): Changes {
  const isMove = changes.villageCode !== undefined && changes.villageCode !== before.villageCode
  if (!isMove) return changes
  const unstated = STREET_FIELDS.filter((field) => changes[field] === undefined)
  return { ...changes, ...Object.fromEntries(unstated.map((field) => [field, null])) }
}
