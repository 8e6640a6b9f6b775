import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconDownload, IconFileText, IconPhoto } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './PaperRow.module.css'

export function PaperList(props: { children: ReactNode }) {
  return <ul className={classes.list}>{props.children}</ul>
}

/** One paper: what it is, what is known of it, and the way to open it for who may. */
export function PaperRow(props: {
  title: ReactNode
  facts: readonly (string | false | null | undefined)[]
  photo?: boolean
  open: { readonly href: string; readonly name: string } | false | null
  children?: ReactNode
}) {
  const { t } = useLingui()
  const { open } = props
  const Icon = props.photo === true ? IconPhoto : IconFileText
  return (
    <li>
      <Icon size={20} aria-hidden />
      <span className={classes.words}>
        <b>{props.title}</b>
        <small>{props.facts.filter(Boolean).join(' · ')}</small>
      </span>
      {open && (
        <ActionIcon component="a" href={open.href} target="_blank" rel="noreferrer" aria-label={t`Buka ${open.name}`}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      )}
      {props.children}
    </li>
  )
}
