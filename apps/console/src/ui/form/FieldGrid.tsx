import type { ReactNode } from 'react'
import classes from './FieldGrid.module.css'

/** Short fields side by side, as many as fit. Mantine's own grid writes a style element, which the page's policy refuses. */
export function FieldGrid(props: { children: ReactNode }) {
  return <div className={classes.grid}>{props.children}</div>
}
