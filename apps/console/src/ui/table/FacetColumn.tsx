import type { ReactNode } from 'react'
import { useIsNarrow } from '../use-width.ts'
import classes from './FacetColumn.module.css'
import { FilterDrawer } from './FilterDrawer.tsx'

/** Whoever sees all rows at once needs nothing to narrow them with. */
const fewRows = 10

/** The facets of a list in a column; where there is no room for one, or few rows, the same behind a button. */
export function FacetColumn(props: {
  /** How many rows there are; undefined until they are counted. */
  rows?: number | undefined
  /** Something is chosen already: what was ticked stays in sight, however few rows it leaves. */
  isNarrowed?: boolean
  children: ReactNode
}) {
  const narrow = useIsNarrow()
  const isFolded = !narrow && props.isNarrowed !== true && props.rows !== undefined && props.rows < fewRows
  if (!narrow && !isFolded) return <div className={classes.column}>{props.children}</div>
  return (
    <div className={classes.trigger} data-folded={isFolded || undefined}>
      <FilterDrawer>{props.children}</FilterDrawer>
    </div>
  )
}
