import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './FieldWarning.module.css'

/** Something odd that may be right: it explains itself and holds nobody up. */
export function FieldWarning(props: { children: string | undefined }) {
  return (
    <div aria-live="polite">
      {props.children !== undefined && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} aria-hidden />
          {props.children}
        </p>
      )}
    </div>
  )
}
