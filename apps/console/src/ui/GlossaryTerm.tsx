import { useLingui } from '@lingui/react'
import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './GlossaryTerm.module.css'
import { type GlossaryKey, glossary } from './glossary.ts'

/** A word that a newcomer may not know, with its meaning one press away. */
export function GlossaryTerm(props: { term: GlossaryKey; children: ReactNode }) {
  const { i18n } = useLingui()
  const entry = glossary[props.term]
  return (
    <Popover width={288} shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.term}>{props.children}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{i18n._(entry.word)}</strong>
        <p className={classes.meaning}>{i18n._(entry.meaning)}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
