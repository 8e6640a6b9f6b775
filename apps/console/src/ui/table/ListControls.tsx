import type { ReactNode } from 'react'
import { useIsPhone } from '../use-width.ts'
import classes from './ListControls.module.css'
import { useChosenInSight } from './use-chosen-in-sight.ts'

/**
 * What decides which rows a list shows. On a phone the search comes first, over the whole width, and everything else in one row below it; at a
 * desk views and choices stand above the search, and beside it what narrows the list.
 */
export function ListControls(props: {
  search?: ReactNode
  /** The kept views of the list. */
  views?: ReactNode
  /** The way to the facets, where they have no column. */
  facets?: ReactNode
  /** The filters in force. */
  inForce?: ReactNode
  order?: ReactNode
  /** Other choices: links to parts of the list, fields. */
  children?: ReactNode
}) {
  const { children, facets, inForce, order, search, views } = props
  const row = useChosenInSight<HTMLDivElement>()
  if (useIsPhone())
    return (
      <div className={classes.controls}>
        {search}
        <div ref={row} className={classes.row}>
          {facets}
          {order}
          {views}
          {children}
          {inForce}
        </div>
      </div>
    )
  return (
    <div className={classes.controls}>
      {views}
      {children}
      {(search || facets || inForce || order) && (
        <div className={classes.toolbar}>
          {search}
          {facets}
          {inForce}
          {order && <span className={classes.order}>{order}</span>}
        </div>
      )}
    </div>
  )
}
