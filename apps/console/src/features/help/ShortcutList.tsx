import { useLingui } from '@lingui/react'
import { useViewer } from '../../session/viewer.ts'
import classes from './ShortcutList.module.css'
import { shortcutWords } from './shortcut-words.ts'
import { shortcutsFor } from './shortcuts.ts'

/** The keys that work for this person. */
export function ShortcutList() {
  const { i18n } = useLingui()
  const { permissions } = useViewer()
  return (
    <dl className={classes.list}>
      {shortcutsFor(permissions).map(({ name, keys }) => (
        <div key={name}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{i18n._(shortcutWords[name])}</dd>
        </div>
      ))}
    </dl>
  )
}
