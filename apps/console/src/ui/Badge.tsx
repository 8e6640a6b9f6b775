import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Badge.module.css'

/** What a colour says. It never says it alone: an icon and a word stand with it. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'mute' | 'river'

export function Badge(props: { tone: Tone; icon?: Icon; children: ReactNode }) {
  const IconDrawn = props.icon
  return (
    <span className={classes.badge} data-tone={props.tone} data-plain={IconDrawn === undefined || undefined}>
      {IconDrawn && <IconDrawn size={14} aria-hidden />}
      {props.children}
    </span>
  )
}
