import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { StoredProblem } from '../../session/device-store.ts'
import type { OutboxItem } from '../../session/outbox.ts'
import { dropItems, keepItem } from '../../session/outbox-items.ts'
import { LookBadge } from '../LookBadge.tsx'
import { useServerWords } from '../use-server-words.ts'
import classes from './OutboxCard.module.css'
import { outboxLooks } from './outbox-words.ts'

/** One item on this device: about whom, what, how it stands, why not, and what can be done. */
export function KeptItemCard(props: {
  item: OutboxItem<unknown>
  name: string
  /** What it is, and since when. */
  what: ReactNode
  /** What becomes of it while it waits. */
  waiting?: ReactNode
  /** Other words than the server's, where those would be misunderstood here. */
  problemWords?: (problem: StoredProblem) => ReactNode
  /** That what was refused can be sent again as it is. */
  canRetry?: boolean
  /** Of the button that discards it. */
  discardLabel: string
  /** The way to where it belongs. */
  children: ReactNode
}) {
  const { message } = useServerWords()
  const { item, problemWords = message } = props
  const { id, problem, state } = item
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <h2 className={classes.name}>{props.name}</h2>
        <small>{props.what}</small>
        <LookBadge look={outboxLooks[state]} />
        {state === 'WAITING' && props.waiting !== undefined && <p className={classes.why}>{props.waiting}</p>}
        {problem !== null && (
          <p className={classes.why} data-bad>
            {problemWords(problem)}
          </p>
        )}
      </div>
      <div className={classes.buttons}>
        {props.children}
        {state === 'CONFLICT' && props.canRetry === true && (
          <Button onClick={() => void keepItem({ ...item, state: 'WAITING', problem: null })}>
            <Trans>Coba lagi</Trans>
          </Button>
        )}
        {state !== 'SENT' && (
          <Button variant="default" onClick={() => void dropItems([id])} aria-label={props.discardLabel}>
            <Trans>Buang</Trans>
          </Button>
        )}
      </div>
    </article>
  )
}
