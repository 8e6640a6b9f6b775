import { OPEN_CLAIM_STATES } from '@payung/domain/benefit/claim-state'
import { isUuid } from '../../graphql/ids.ts'
import { type PageArguments, type PageRequest, readPageRequest } from '../../platform/page-request.ts'
import type { ClaimChoice } from './claim-figures.queries.ts'

/** In which somebody still has to do something: a case that was paid waits for the family's word. The index `claim_by_day` holds these. */
export const STATES_OF_WORK = [...OPEN_CLAIM_STATES, 'PAID'] as const

/** Whether a list is work to do, and so begins with what has stood longest where it stands. Others begin with the case that was opened first. */
export function isWorklist({ states, isLate }: Pick<ClaimChoice, 'states' | 'isLate'>): boolean {
  const ofWork: readonly string[] = STATES_OF_WORK
  return isLate || (states.length > 0 && states.every((state) => ofWork.includes(state)))
}

/** A place in a list of claims is `day:id`. A cursor that is none begins at the beginning, as every list of ours does. */
export function readClaimPage({ after, before, ...sizes }: PageArguments): PageRequest {
  return readPageRequest({ ...sizes, after: placeOrNull(after), before: placeOrNull(before) })
}

export function placeOf({ state_since: day, id }: { readonly state_since: string; readonly id: string }): string {
  return `${day}:${id}`
}

function placeOrNull(cursor: string | null | undefined): string | null {
  const [day = '', id = '', ...rest] = cursor?.split(':') ?? []
  return rest.length === 0 && isDay(day) && isUuid(id) ? `${day}:${id}` : null
}

function isDay(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
}
