import type { ReactNode } from 'react'
import { useIsNarrow } from '../use-width.ts'
import { FacetColumn } from './FacetColumn.tsx'
import { ListControls } from './ListControls.tsx'
import classes from './ListLayout.module.css'

/** A list with what narrows it above and beside: search and filters in force, facets, and the table. */
export function ListLayout(props: {
  /** The kept views of the list. */
  views?: ReactNode
  toolbar: ReactNode
  order?: ReactNode
  facets: ReactNode
  /** How many rows there are; undefined until they are counted. */
  rows: number | undefined
  isNarrowed: boolean
  children: ReactNode
}) {
  const narrow = useIsNarrow()
  const facets = (
    <FacetColumn rows={props.rows} isNarrowed={props.isNarrowed}>
      {props.facets}
    </FacetColumn>
  )
  return (
    <>
      <ListControls>
        {props.views}
        {narrow && facets}
        <div className={classes.toolbar}>
          {props.toolbar}
          {props.order && <span className={classes.order}>{props.order}</span>}
        </div>
      </ListControls>
      <div className={classes.layout}>
        {!narrow && facets}
        <section className={classes.card}>{props.children}</section>
      </div>
    </>
  )
}
