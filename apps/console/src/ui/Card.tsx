import type { ReactNode } from 'react'
import classes from './Card.module.css'

/** A white sheet with a title. The section is named by its title, so that a screen reader can jump to it. */
export function Card(props: {
  title?: ReactNode
  hint?: ReactNode
  /** Right of the title: a badge, a link, a switch. */
  aside?: ReactNode
  /** The content brings its own edges, as a table does. */
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className={classes.card} data-flush={props.flush || undefined}>
      {(props.title || props.aside) && (
        <header className={classes.header}>
          <div>
            {props.title && <h2 className={classes.title}>{props.title}</h2>}
            {props.hint && <p className={classes.hint}>{props.hint}</p>}
          </div>
          {props.aside}
        </header>
      )}
      {props.children}
    </section>
  )
}
