import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconLock, IconPencil, IconX } from '@tabler/icons-react'
import classes from './StageSteps.module.css'

export interface Stage {
  readonly id: string
  readonly name: string
  /** Of a name that is in another language than the page. */
  readonly lang?: 'id'
  /** MINE is now and mine to take; STOPPED ended the way; LAST is closed for good. */
  readonly standing: 'DONE' | 'NOW' | 'MINE' | 'LATER' | 'STOPPED' | 'LAST'
  readonly who: string | null
  readonly when: string | null
}

/** How far something has come: each stage with who and when, what is next, and what is still to come. */
export function StageSteps(props: { label: string; stages: readonly Stage[] }) {
  const { t } = useLingui()
  const words = {
    DONE: t`, selesai`,
    NOW: t`, sekarang`,
    MINE: t`, sekarang`,
    LATER: t`, belum`,
    STOPPED: t`, berhenti`,
    LAST: t`, selesai`,
  }
  return (
    <ol className={classes.steps} aria-label={props.label}>
      {props.stages.map(({ id, name, lang, standing, who, when }, at) => {
        const current = standing === 'NOW' || standing === 'MINE'
        return (
          <li
            key={id}
            className={classes.step}
            data-done={standing === 'DONE' || standing === 'LAST' || undefined}
            data-current={current || undefined}
            data-mine={standing === 'MINE' || undefined}
            data-bad={standing === 'STOPPED' || undefined}
            aria-current={current ? 'step' : undefined}
          >
            <span className={classes.circle} aria-hidden>
              {standing === 'DONE' ? (
                <IconCheck size={16} stroke={2.5} />
              ) : standing === 'LAST' ? (
                <IconLock size={15} />
              ) : standing === 'STOPPED' ? (
                <IconX size={16} stroke={2.5} />
              ) : current ? (
                <IconPencil size={15} />
              ) : (
                at + 1
              )}
            </span>
            <b lang={lang}>{name}</b>
            <VisuallyHidden>{words[standing]}</VisuallyHidden>
            <span className={classes.fact}>{who ?? '—'}</span>
            {when && <span className={classes.fact}>{when}</span>}
          </li>
        )
      })}
    </ol>
  )
}
