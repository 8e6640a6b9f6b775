import type { ReactNode } from 'react'
import classes from './PhoneLabel.module.css'

/** On a phone a table's row is a card without its header: a number says itself what it counts. */
export function PhoneLabel(props: { label: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.pair}>
      <span className={classes.label} data-phone-only>
        {props.label}
      </span>
      {props.children}
    </span>
  )
}
