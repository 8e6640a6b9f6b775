import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { IconBell, IconHome, IconMenu2, IconSend, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { unsentStates } from '../../session/outbox.ts'
import { useOutbox } from '../../session/use-outbox.ts'
import type { Viewer } from '../../session/viewer.ts'
import classes from './BottomBar.module.css'
import type { MenuItem } from './menu.ts'

const MenuDrawer = lazy(() => import('./MenuDrawer.tsx'))

/** The four ways of a phone; everything else is behind the fourth. */
export function BottomBar(props: { items: readonly MenuItem[]; pathname: string; viewer: Viewer }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const [isMenuLoaded, setMenuLoaded] = useState(false)
  const close = () => setOpened(false)
  const mayReadWorkers = props.items.some(({ to }) => to === '/pekerja')
  const current = (to: string) => (to === '/' ? props.pathname === '/' : props.pathname.startsWith(to))
  const unsent = (useOutbox() ?? []).filter(({ state }) => unsentStates.includes(state)).length
  const { permissions, scope } = props.viewer
  // Who goes from house to house has an outbox; notices stand in the header as well.
  const sends = permissions.includes('WORKER_REGISTER') && (scope.area?.level === 'VILLAGE' || unsent > 0)
  const ways = [
    { to: '/', icon: IconHome, label: t`Beranda`, count: 0 },
    ...(mayReadWorkers ? [{ to: '/pekerja', icon: IconUsers, label: t`Pekerja`, count: 0 }] : []),
    sends
      ? { to: '/kotak-keluar', icon: IconSend, label: t`Kotak keluar`, count: unsent }
      : { to: '/pemberitahuan', icon: IconBell, label: t`Kabar`, count: 0 },
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
          />
        )}
      </Suspense>
    </>
  )
}
