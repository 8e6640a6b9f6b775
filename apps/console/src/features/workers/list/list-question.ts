import type { Chosen } from '../../../ui/table/use-selection.ts'
import type { filterOf } from './list-filter.ts'

/** Which workers an action is about: what the list asked for, or the ticked rows of one page. */
export interface ListQuestion {
  readonly filter: ReturnType<typeof filterOf>
  readonly search?: string
}

/** "All that match" sends the filter and never ids: 75,489 of them would be out of date before they arrived. */
export function questionOf(list: ListQuestion, chosen: Chosen): ListQuestion {
  return chosen.kind === 'ALL' ? list : { filter: { workerIds: [...chosen.ids] } }
}
