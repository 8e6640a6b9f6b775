import type { ReactNode } from 'react'
import { FacetColumn, useFoldsFacets } from './FacetColumn.tsx'
import { ListControls } from './ListControls.tsx'
import classes from './ListLayout.module.css'

/** A list with what narrows it above and beside: search and filters in force, facets, and the table. */
export function ListLayout(props: {
  /** The kept views of the list. */
  views?: ReactNode
  search: ReactNode
  /** The filters in force. */
  inForce?: ReactNode
  order?: ReactNode
  facets: ReactNode
  /** How many rows there are; undefined until they are counted. */
  rows: number | undefined
  isNarrowed: boolean
  children: ReactNode
}) {
  const { inForce, order, search, views } = props
  const isFolded = useFoldsFacets(props)
  const facets = <FacetColumn isFolded={isFolded}>{props.facets}</FacetColumn>
  return (
    <>
      <ListControls search={search} views={views} facets={isFolded && facets} inForce={inForce} order={order} />
      <div className={classes.layout} data-folded={isFolded || undefined}>
        {!isFolded && facets}
        <section className={classes.card}>{props.children}</section>
      </div>
    </>
  )
}
