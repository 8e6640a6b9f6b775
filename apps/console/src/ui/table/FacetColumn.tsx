import type { ReactNode } from 'react'
import { useIsNarrow } from '../use-width.ts'
import classes from './FacetColumn.module.css'
import { FilterDrawer } from './FilterDrawer.tsx'

/** Whoever sees all rows at once needs nothing to narrow them with. */
const fewRows = 10

/** Whether the facets of a list stand behind a button: there is no room for a column, or the rows are few. */
export function useFoldsFacets(list: {
  /** How many rows there are; undefined until they are counted. */
  readonly rows: number | undefined
  /** Something is chosen already: what was ticked stays in sight, however few rows it leaves. */
  readonly isNarrowed: boolean
}): boolean {
  const isNarrow = useIsNarrow()
  return isNarrow || (!list.isNarrowed && list.rows !== undefined && list.rows < fewRows)
}

/** The facets of a list in a column; folded, the same behind a button. */
export function FacetColumn(props: { isFolded: boolean; children: ReactNode }) {
  if (props.isFolded) return <FilterDrawer>{props.children}</FilterDrawer>
  return <div className={classes.column}>{props.children}</div>
}
