import { useState } from 'react'
import type { Selection } from './DataTable.tsx'

/** What is chosen in a list: single rows of the page in sight, or everything that the filter matches. */
export type Chosen = { readonly kind: 'ROWS'; readonly ids: ReadonlySet<string> } | { readonly kind: 'ALL' }

const nothing: Chosen = { kind: 'ROWS', ids: new Set() }

export interface ListSelection extends Selection {
  readonly chosen: Chosen
  readonly count: number
  chooseAll(): void
  clear(): void
}

/**
 * Selection that can never outlive what it was made from.
 *
 * @param scope changes with filter, search and page: the choice is dropped with the old one, since acting on rows that
 *   are no longer in sight is what people fear most in a list
 * @param total how many the filter matches
 */
export function useSelection(scope: string, pageIds: readonly string[], total: number): ListSelection {
  const [state, setState] = useState<{ scope: string; chosen: Chosen }>({ scope, chosen: nothing })
  const chosen = state.scope === scope ? state.chosen : nothing
  const choose = (next: Chosen) => setState({ scope, chosen: next })

  const isSelected = (id: string) => chosen.kind === 'ALL' || chosen.ids.has(id)
  const onPage = pageIds.filter(isSelected).length
  const page = onPage === 0 ? 'NONE' : onPage === pageIds.length ? 'ALL' : 'SOME'
  return {
    chosen,
    count: chosen.kind === 'ALL' ? total : chosen.ids.size,
    isSelected,
    page,
    toggle(id) {
      // Taking one out of "all" leaves the page: a filter cannot say "all but one".
      const ids = new Set(chosen.kind === 'ALL' ? pageIds : chosen.ids)
      if (!ids.delete(id)) ids.add(id)
      choose({ kind: 'ROWS', ids })
    },
    togglePage: () => choose(page === 'ALL' ? nothing : { kind: 'ROWS', ids: new Set(pageIds) }),
    chooseAll: () => choose({ kind: 'ALL' }),
    clear: () => choose(nothing),
  }
}
