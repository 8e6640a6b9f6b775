import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import classes from './MoreActions.module.css'

/**
 * What is done seldom on a page, behind three dots.
 *
 * The actions stay mounted: a dialog that one of them has opened must not go as the list is folded away. React hears of the focus in such a
 * dialog as if it were inside, so the list stays open until the focus has left both.
 */
export function MoreActions(props: { children: ReactNode }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for what its buttons let through
    <div
      className={classes.more}
      data-more
      onFocus={() => clearTimeout(closing.current)}
      onBlur={() => {
        closing.current = setTimeout(() => setOpen(false))
      }}
      onKeyDown={(event) => {
        // A dialog has its own way out.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
        setOpen(false)
        trigger.current?.focus()
      }}
    >
      <ActionIcon
        ref={trigger}
        variant="default"
        size={36}
        aria-label={t`Tindakan lain`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <IconDots size={18} aria-hidden />
      </ActionIcon>
      <div className={classes.list} hidden={!isOpen}>
        {props.children}
      </div>
    </div>
  )
}
