import { Trans, useLingui } from '@lingui/react/macro'
import { Outlet, useLocation } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { unsentStates } from '../../session/outbox.ts'
import { SessionExpiryWarning } from '../../session/SessionExpiryWarning.tsx'
import { useOutbox } from '../../session/use-outbox.ts'
import type { Viewer } from '../../session/viewer.ts'
import classes from './AppFrame.module.css'
import { BottomBar } from './BottomBar.tsx'
import { Header } from './Header.tsx'
import { KeepShell } from './KeepShell.tsx'
import { menuFor } from './menu.ts'
import { NetworkStrip } from './NetworkStrip.tsx'
import { SideMenu } from './SideMenu.tsx'

const DemoStrip = lazy(() => import('./DemoStrip.tsx'))
const Palette = lazy(() => import('./Palette.tsx'))
const PaperHead = lazy(() => import('./PaperHead.tsx'))

/** Everything around a page: menu, scope, search, what runs and what has arrived. */
export function AppFrame(props: {
  viewer: Viewer
  loadedAt: string
  /** Fetched when somebody first asks for it. */
  help: ComponentType<{ opened: boolean; onClose: () => void }>
}) {
  const { t } = useLingui()
  const { pathname } = useLocation()
  const unsent = (useOutbox() ?? []).filter(({ state }) => unsentStates.includes(state)).length
  const items = useMemo(() => menuFor({ ...props.viewer, unsent }), [props.viewer, unsent])
  const [search, openSearch] = useOnDemand('k')
  const [help, openHelp] = useOnDemand()
  const main = useFocusOnArrival(pathname)
  return (
    <div className={classes.frame}>
      <a href="#isi" className="skip-link">
        <Trans>Lompat ke isi</Trans>
      </a>
      <SideMenu items={items} pathname={pathname} loadedAt={props.loadedAt} />
      <div className={classes.page}>
        <Header viewer={props.viewer} onSearch={openSearch.open} onHelp={openHelp.open} />
        <Suspense>
          <PaperHead viewer={props.viewer} />
        </Suspense>
        <Suspense>
          {props.viewer.demo && (
            <DemoStrip onNetwork={props.viewer.demoOnNetwork} today={props.viewer.today} loadedAt={props.loadedAt} />
          )}
        </Suspense>
        <NetworkStrip />
        <KeepShell />
        <main ref={main} id="isi" tabIndex={-1} className={classes.main} aria-label={t`Isi halaman`}>
          <Outlet />
        </main>
      </div>
      <BottomBar items={items} pathname={pathname} viewer={props.viewer} unsent={unsent} onHelp={openHelp.open} />
      <SessionExpiryWarning />
      <Suspense>
        {search.wanted && <Palette items={items} opened={search.opened} onClose={openSearch.close} />}
        {help.wanted && <props.help opened={help.opened} onClose={openHelp.close} />}
      </Suspense>
    </div>
  )
}

/** A part that is fetched when it is first asked for, by a press or by Ctrl and a letter. */
function useOnDemand(letter?: string) {
  const [state, setState] = useState({ wanted: false, opened: false })
  useEffect(() => {
    if (letter === undefined) return
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === letter) {
        event.preventDefault()
        setState({ wanted: true, opened: true })
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [letter])
  const toggle = useMemo(
    () => ({
      open: () => setState({ wanted: true, opened: true }),
      close: () => setState((before) => ({ ...before, opened: false })),
    }),
    [],
  )
  return [state, toggle] as const
}

/** A screen reader must hear that the page is another one: the focus goes to its content. */
function useFocusOnArrival(pathname: string) {
  const main = useRef<HTMLElement>(null)
  const arrivedFrom = useRef(pathname)
  useEffect(() => {
    if (arrivedFrom.current === pathname) return
    arrivedFrom.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
