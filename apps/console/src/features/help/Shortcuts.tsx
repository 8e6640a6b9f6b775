import { lazy, Suspense } from 'react'
import { withEveryWord } from '../../i18n/languages.ts'
import { useShortcuts } from './use-shortcuts.ts'

const ShortcutsDialog = lazy(() => withEveryWord(import('./ShortcutsDialog.tsx')))

/** Listens for the keys of every page; their list is fetched when it is asked for. */
export function Shortcuts() {
  const { listed, close } = useShortcuts()
  return <Suspense>{listed && <ShortcutsDialog onClose={close} />}</Suspense>
}
