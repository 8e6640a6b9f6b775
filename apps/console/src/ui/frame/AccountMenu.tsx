import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { lazy, Suspense, useRef, useState } from 'react'
import { roleWords } from '../../session/role-words.ts'
import type { Viewer } from '../../session/viewer.ts'
import { initialsOf } from '../initials.ts'
import classes from './AccountMenu.module.css'

const AccountPanel = lazy(() => import('./AccountPanel.tsx'))

/**
 * One's own things: profile, language, light or dark, and the way out.
 *
 * It always opens at the same corner, so it needs no library that finds a place; that one alone is a tenth of the first load.
 */
export function AccountMenu(props: { viewer: Viewer }) {
  const { i18n } = useLingui()
  const [opened, setOpened] = useState(false)
  const place = useClickOutside<HTMLDivElement>(() => setOpened(false))
  const button = useRef<HTMLButtonElement>(null)
  const { user, roles } = props.viewer
  // A post is written in Indonesian, and in that alone; to a reader of English the roles say it.
  const post = i18n.locale === 'en' ? null : user.title
  const role = post ?? roles.map((name) => i18n._(roleWords[name])).join(', ')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the Escape of what is inside
    <div
      ref={place}
      className={classes.place}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !opened) return
        setOpened(false)
        button.current?.focus()
      }}
    >
      <UnstyledButton
        ref={button}
        className={classes.account}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <VisuallyHidden>
          <Trans>Akun</Trans>
        </VisuallyHidden>
        <span className={classes.initials} aria-hidden>
          {initialsOf(user.name)}
        </span>
        <span className={classes.words}>
          <b>{user.name}</b>
          <small>{role}</small>
        </span>
        <IconChevronDown size={16} aria-hidden />
      </UnstyledButton>
      <span id="account-signal" />
      <Suspense>{opened && <AccountPanel email={user.email} onClose={() => setOpened(false)} />}</Suspense>
    </div>
  )
}
