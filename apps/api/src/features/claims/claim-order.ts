import { isUuid } from '../../graphql/ids.ts'
import { type PageArguments, type PageRequest, readPageRequest } from '../../platform/page-request.ts'

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
