import type { ReactNode } from 'react'
import { FacetColumn } from './FacetColumn.tsx'
import classes from './ListLayout.module.css'

/** A list with what narrows it above and beside: search and filters in force, facets, and the table. */
export function ListLayout(props: {
  toolbar: ReactNode
  order?: ReactNode
  facets: ReactNode
  /** How many rows there are; undefined until they are counted. */
  rows: number | undefined
  isNarrowed: boolean
  children: ReactNode
}) {
  return (
    <>
      <div className={classes.toolbar}>
        {props.toolbar}
        {props.order && <span className={classes.order}>{props.order}</span>}
      </div>
      <div className={classes.layout}>
        <FacetColumn rows={props.rows} isNarrowed={props.isNarrowed}>
          {props.facets}
        </FacetColumn>
        <section className={classes.card}>{props.children}</section>
      </div>
    </>
  )
}
