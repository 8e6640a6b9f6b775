import type { ListName } from '@payung/domain/disclosure/list-register'
import type { ReactNode } from 'react'
import classes from './KeysetPager.module.css'
import { ListExport } from './ListExport.tsx'

/** A list that stands on its page whole, and its foot: the file. */
export function WholeList<Row>(props: {
  rows: readonly Row[]
  /** The table that the file is read from, where the page draws cards. */
  file?: (rows: readonly Row[]) => ReactNode
  /** As the register of lists has it: whether it names people, and so who has its file, follows from it. */
  name: ListName
  children: (rows: readonly Row[]) => ReactNode
}) {
  const { children, file = children, name, rows } = props
  return (
    <>
      {children(rows)}
      {rows.length > 0 && (
        <div className={`${classes.pager} not-on-paper`}>
          <ListExport name={name} source={{ rows }}>
            {file}
          </ListExport>
        </div>
      )}
    </>
  )
}
