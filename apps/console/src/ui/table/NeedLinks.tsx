import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import classes from './NeedLinks.module.css'
import { useChosenInSight } from './use-chosen-in-sight.ts'

interface NeedLink<Word extends string> {
  /** Left out: all rows. */
  readonly need?: Word
  readonly name: string
  readonly link: LinkProps
}

/** Leads to all rows of a list, and to those that wait for a step of the viewer's. */
export function NeedLinks<Word extends string>(props: {
  readonly links: readonly NeedLink<Word>[]
  readonly chosen: Word | undefined
  /** What they are, where none of them waits for a step. */
  readonly label?: string
}) {
  const { t } = useLingui()
  const row = useChosenInSight<HTMLElement>()
  return (
    <nav ref={row} aria-label={props.label ?? t`Yang menunggu`} className={`${classes.links} not-on-paper`}>
      {props.links.map(({ need, name, link }) => (
        <Button
          key={name}
          variant={need === props.chosen ? 'light' : 'default'}
          aria-current={need === props.chosen ? 'page' : undefined}
          renderRoot={(root) => <Link activeOptions={{ exact: true }} {...root} {...link} />}
        >
          {name}
        </Button>
      ))}
    </nav>
  )
}
