import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import type { Tone } from '../Badge.tsx'
import classes from './StatusBar.module.css'

export interface StatusPart {
  readonly key: string
  readonly tone: Tone
  readonly label: ReactNode
  readonly icon: ReactNode
  readonly count: number
  readonly link: LinkProps
}

/** A whole and its parts: one bar, and below it every part with icon, word, count and share. */
export function StatusBar(props: { parts: readonly StatusPart[]; total: number }) {
  const { number, percent } = useFormats()
  return (
    <div>
      <div className={classes.bar} aria-hidden>
        {props.parts
          .filter(({ count }) => count > 0)
          .map((part) => (
            <i key={part.key} data-tone={part.tone} style={{ flexGrow: part.count }} />
          ))}
      </div>
      <ul className={classes.parts}>
        {props.parts.map((part) => (
          <li key={part.key}>
            <Link {...part.link} className={classes.part}>
              <span className={classes.label} data-tone={part.tone}>
                {part.icon}
                {part.label}
              </span>
              <b>{number(part.count)}</b>
              <small>{percent(props.total === 0 ? 0 : part.count / props.total)}%</small>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
