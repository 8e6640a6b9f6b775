import { useLingui } from '@lingui/react'
import { useViewer } from '../../session/viewer.ts'
import classes from './ShortcutList.module.css'
import { shortcuts } from './shortcuts.ts'

/** The keys that work for this person. */
export function ShortcutList() {
  const { i18n } = useLingui()
  const { permissions } = useViewer()
  return (
    <dl className={classes.list}>
      {shortcuts
        .filter(({ needs }) => needs === undefined || permissions.includes(needs))
        .map(({ keys, does }) => (
          <div key={keys.join(' ')}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{i18n._(does)}</dd>
          </div>
        ))}
    </dl>
  )
}
