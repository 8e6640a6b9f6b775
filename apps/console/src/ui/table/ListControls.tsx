import type { ReactNode } from 'react'
import classes from './ListControls.module.css'
import { useChosenInSight } from './use-chosen-in-sight.ts'

/** What decides which rows a list shows: one below the other at a desk, on a phone side by side in one row. */
export function ListControls(props: { children: ReactNode }) {
  const row = useChosenInSight<HTMLDivElement>()
  return (
    <div ref={row} className={classes.controls}>
      {props.children}
    </div>
  )
}
