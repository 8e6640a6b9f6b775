import type { ReactNode } from 'react'
import classes from './KeysetPager.module.css'
import { ListExport } from './ListExport.tsx'

/** A list that stands on its page whole, and its foot: the file. */
export function WholeList<Row>(props: {
  rows: readonly Row[]
  /** The table that the file is read from, where the page draws cards. */
  file?: (rows: readonly Row[]) => ReactNode
  /** Its rows name people of the registry. */
  people?: boolean
  children: (rows: readonly Row[]) => ReactNode
}) {
  const { children, file = children, people = false, rows } = props
  return (
    <>
      {children(rows)}
      {rows.length > 0 && (
        <div className={`${classes.pager} not-on-paper`}>
          <ListExport people={people} source={{ rows }}>
            {file}
          </ListExport>
        </div>
      )}
    </>
  )
}
