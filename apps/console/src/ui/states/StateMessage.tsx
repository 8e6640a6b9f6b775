import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from '../Badge.tsx'
import classes from './StateMessage.module.css'

/** What stands where content would: a tile, a title, at most two lines and at most two buttons. */
export function StateMessage(props: {
  tone: Tone
  icon: Icon
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** An error is told at once; the other states wait for the reader. */
  urgent?: boolean
  /** The page has nothing else: the title is the page's own. */
  wholePage?: boolean
}) {
  const Title = props.wholePage ? 'h1' : 'h2'
  const IconDrawn = props.icon
  return (
    <div className={classes.state} role={props.urgent ? 'alert' : 'status'}>
      <span className={classes.tile} data-tone={props.tone}>
        <IconDrawn size={32} stroke={1.75} aria-hidden />
      </span>
      <Title className={classes.title}>{props.title}</Title>
      {props.children && <p className={classes.text}>{props.children}</p>}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </div>
  )
}
