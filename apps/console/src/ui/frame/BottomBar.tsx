import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import {
  IconBell,
  IconGavel,
  IconHome,
  IconListCheck,
  IconMenu2,
  IconReceipt,
  IconSend,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Viewer } from '../../session/viewer.ts'
import classes from './BottomBar.module.css'
import type { MenuItem } from './menu.ts'

const MenuDrawer = lazy(() => import('./MenuDrawer.tsx'))

/** The few ways of a phone; everything else is behind the last. */
export function BottomBar(props: {
  items: readonly MenuItem[]
  pathname: string
  viewer: Viewer
  /** How much of this device waits to be sent. */
  unsent: number
  onHelp: () => void
}) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const [isMenuLoaded, setMenuLoaded] = useState(false)
  const close = () => setOpened(false)
  const has = (to: string) => props.items.some(({ below }) => below.some((page) => page.to === to))
  const current = (to: string) => (to === '/' ? props.pathname === '/' : props.pathname.startsWith(to))
  const village = props.viewer.scope.area?.level === 'VILLAGE'
  const may = (permission: string) => props.viewer.permissions.some((has) => has === permission)
  const keepsPeople = may('WORKER_REGISTER') || may('WORKER_VERIFY')
  // Who keeps no people decides or pays: their work stands before the list of people.
  const work = keepsPeople
    ? []
    : may('DECREE_APPROVE') && has('/meja')
      ? [{ to: '/meja', icon: IconGavel, label: t`Meja`, count: 0 }]
      : may('CONTRIBUTION_PAY') && has('/iuran')
        ? [{ to: '/iuran', icon: IconReceipt, label: t`Iuran`, count: 0 }]
        : []
  const ways = [
    { to: '/', icon: IconHome, label: t`Beranda`, count: 0 },
    ...work,
    ...(has('/pekerja') ? [{ to: '/pekerja', icon: IconUsers, label: t`Pekerja`, count: 0 }] : []),
    // A village's own list comes round each year; notices stand in the header as well.
    ...(village && has('/usulan') ? [{ to: '/usulan', icon: IconListCheck, label: t`Pengusulan`, count: 0 }] : []),
    ...(has('/kotak-keluar')
      ? [{ to: '/kotak-keluar', icon: IconSend, label: t`Kotak keluar`, count: props.unsent }]
      : village
        ? []
        : [{ to: '/pemberitahuan', icon: IconBell, label: t`Kabar`, count: 0 }]),
  ]
  return (
    <>
      <nav className={classes.bar} aria-label={t`Menu bawah`}>
        {ways.map((way) => (
          <Link
            key={way.to}
            to={way.to as string}
            className={classes.way}
            aria-current={current(way.to) ? 'page' : undefined}
          >
            <way.icon size={22} stroke={1.75} aria-hidden />
            {way.label}
            {way.count > 0 && (
              <span className={classes.count} data-calm>
                {way.count}
              </span>
            )}
          </Link>
        ))}
        <UnstyledButton
          className={classes.way}
          onClick={() => {
            setMenuLoaded(true)
            setOpened(true)
          }}
          aria-expanded={opened}
        >
          <IconMenu2 size={22} stroke={1.75} aria-hidden />
          <Trans>Menu</Trans>
        </UnstyledButton>
      </nav>
      <Suspense>
        {isMenuLoaded && (
          <MenuDrawer
            items={props.items}
            pathname={props.pathname}
            viewer={props.viewer}
            opened={opened}
            onClose={close}
            onHelp={props.onHelp}
          />
        )}
      </Suspense>
    </>
  )
}
