import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconClock, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import classes from './TraceLink.module.css'

/** There, or what the month waits for now, or not to be known yet. */
export type LinkState = 'DONE' | 'WAITS' | 'LATER'

const icons = { DONE: IconCheck, WAITS: IconClock, LATER: IconMinus }

/** A chain of facts, the first of them at the top. */
export function TraceChain(props: { label: string; children: ReactNode }) {
  return (
    <ol className={classes.chain} aria-label={props.label}>
      {props.children}
    </ol>
  )
}

/** One link: what it is, and the facts that make it. Without facts it says whether the month waits for it now. */
export function TraceLink(props: { name: ReactNode; state: LinkState; children?: ReactNode }) {
  const { t } = useLingui()
  const Icon = icons[props.state]
  const words = { DONE: t`Ada`, WAITS: t`Ditunggu`, LATER: t`Belum` }
  return (
    <li className={classes.link} data-state={props.state}>
      <span className={classes.mark}>
        <Icon size={14} aria-label={words[props.state]} />
      </span>
      <div>
        <h3 className={classes.name}>{props.name}</h3>
        <div className={classes.facts}>
          {props.children || (
            <p>{props.state === 'WAITS' ? <Trans>Ditunggu sekarang.</Trans> : <Trans>Belum ada.</Trans>}</p>
          )}
        </div>
      </div>
    </li>
  )
}

/** A fact with who wrote it down, and when. */
export function TraceFact(props: {
  children: ReactNode
  by?: { readonly name: string | null } | null | undefined
  /** An instant. */
  at?: string | null | undefined
}) {
  const { moment } = useFormats()
  const written = [props.by?.name, props.at && moment(props.at)].filter(Boolean).join(', ')
  return (
    <p>
      {props.children}
      {written !== '' && (
        <small>
          {' '}
          · <Trans>dicatat {written}</Trans>
        </small>
      )}
    </p>
  )
}
