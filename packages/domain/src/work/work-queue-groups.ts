import type { IsoDay } from '../calendar/iso-day.ts'
import type { WorkQueueKey } from './work-queue-keys.ts'

/** How a queue stands to whoever reads it, the most urgent first. */
export const WORK_QUEUE_GROUPS = ['LATE', 'ENDING', 'ONLY_VIEWER', 'OPEN', 'OF_OTHERS'] as const
export type WorkQueueGroup = (typeof WORK_QUEUE_GROUPS)[number]

/** What waits, and of its first row since when it does or until when it can. */
export interface WaitingQueue {
  readonly key: WorkQueueKey
  readonly longest: { readonly since: IsoDay | null; readonly until: IsoDay | null } | null
  /** Whether colleagues do it, and the viewer can only remind them. */
  readonly isOfColleagues?: boolean
}

/** What is late by its kind, in the order in which it stands: who is without protection first. */
const USUALLY_LATE: readonly WorkQueueKey[] = [
  'PEOPLE_UNPROTECTED',
  'PEOPLE_IN_GRACE',
  'CLAIMS_LATE',
  'MONTHS_TO_LIST',
  'LISTS_LATE',
  'OBLIGATIONS_LATE',
  'DESIGNATIONS_LATE',
  'REVERIFICATIONS_DUE',
]

/** What ends. */
const ENDING: readonly WorkQueueKey[] = [
  'PROTECTION_ENDING',
  'AGREEMENTS_ENDING',
  'PLEDGES_TO_RENEW',
  'PLEDGES_WITHOUT_PAYER',
]

/** What no other role does for the viewer's; a decision comes before a visit. Colleagues of the same role may do it too. */
const ONLY_VIEWER: readonly WorkQueueKey[] = [
  'DECISIONS_AWAITING',
  'DECREES_AWAITING',
  'AGREEMENTS_TO_APPROVE',
  'AGREEMENTS_TO_CONFIRM',
  'BUDGETS_TO_APPROVE',
  'LISTS_TO_APPROVE',
  'MONTHS_TO_LIST',
  'LISTS_TO_PAY',
  'PLEDGES_TO_APPROVE',
  'FUNDING_TO_ANSWER',
  'PLEDGES_TO_OFFER',
  'REGISTRATIONS_TO_ANSWER',
  'CANDIDATES_TO_VERIFY',
  'ROUND_TASKS_TO_SEND',
  'VISITS_TO_MAKE',
]

/** What another has to do; the viewer can only remind them. */
const OF_OTHERS: readonly WorkQueueKey[] = ['OBLIGATIONS_LATE_OF_OTHERS', 'DUPLICATES_WITH_OTHERS']

const ORDER_WITHIN: Readonly<Record<WorkQueueGroup, readonly WorkQueueKey[]>> = {
  LATE: USUALLY_LATE,
  ENDING,
  ONLY_VIEWER,
  OPEN: [],
  OF_OTHERS,
}

/**
 * Whether something of it is late: by its kind, or as the last day of something is over. The first month that no list names is late once it has begun. What others have to do
 * is not the viewer's to be late with.
 */
export function isLate({ key, longest }: WaitingQueue, today: IsoDay): boolean {
  if (OF_OTHERS.includes(key)) return false
  if (longest === null) return USUALLY_LATE.includes(key)
  if (key === 'MONTHS_TO_LIST' || key === 'FUNDING_TO_LIST') return longest.since !== null && longest.since <= today
  return USUALLY_LATE.includes(key) || (longest.until !== null && longest.until < today)
}

export function groupOf(queue: WaitingQueue, today: IsoDay): WorkQueueGroup {
  if (isLate(queue, today)) return 'LATE'
  if (queue.isOfColleagues) return 'OF_OTHERS'
  return (
    (['ENDING', 'ONLY_VIEWER', 'OF_OTHERS'] as const).find((group) => ORDER_WITHIN[group].includes(queue.key)) ?? 'OPEN'
  )
}

/**
 * What waits in the order in which it stands: what is late, what ends, what the viewer's role does, the rest, and last what waits for others. Within a group one's own before
 * what lies with colleagues, and then by kind; kinds that the group does not name as they came.
 */
export function byUrgency<Queue extends WaitingQueue>(
  queues: readonly Queue[],
  today: IsoDay,
): readonly (Queue & { readonly group: WorkQueueGroup })[] {
  const rankOf = ({ group, key, isOfColleagues = false }: WaitingQueue & { readonly group: WorkQueueGroup }) => {
    const at = ORDER_WITHIN[group].indexOf(key)
    return WORK_QUEUE_GROUPS.indexOf(group) * 200 + (isOfColleagues ? 100 : 0) + (at < 0 ? 99 : at)
  }
  return queues
    .map((queue) => ({ ...queue, group: groupOf(queue, today) }))
    .toSorted((queue, other) => rankOf(queue) - rankOf(other))
}
