import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './Badge.tsx'
import classes from './Notice.module.css'

/** A band within a page that says something worth knowing before one goes on. */
export function Notice(props: { tone: Tone; icon: Icon; children: ReactNode; actions?: ReactNode }) {
  const IconDrawn = props.icon
  return (
    <div className={classes.notice} data-tone={props.tone} role="status">
      <IconDrawn size={20} aria-hidden />
      <div className={classes.text}>{props.children}</div>
      {props.actions}
    </div>
  )
}
