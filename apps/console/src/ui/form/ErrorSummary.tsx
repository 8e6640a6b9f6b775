import { Trans } from '@lingui/react/macro'
import { IconAlertCircle } from '@tabler/icons-react'
import { type MouseEvent, useEffect, useRef } from 'react'
import classes from './ErrorSummary.module.css'

export interface FieldError {
  /** The id of the input, to which the link leads; null when no single field is at fault. */
  readonly fieldId: string | null
  /** The same words as beside the field. */
  readonly message: string
}

/**
 * All that is wrong with a form, in one place, in focus.
 *
 * After a failed submit the eye is at the button and the fault may be a screen away; a screen reader hears nothing.
 *
 * @param attempt counts submits: a second failure with the same faults must take the focus again
 */
export function ErrorSummary(props: { errors: readonly FieldError[]; attempt: number }) {
  const summary = useRef<HTMLDivElement>(null)
  const shown = props.errors.length > 0
  useEffect(() => {
    if (shown && props.attempt > 0) summary.current?.focus()
  }, [shown, props.attempt])
  if (!shown) return null
  return (
    <div ref={summary} className={classes.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <IconAlertCircle size={20} aria-hidden />
      <div>
        <h2 id="error-summary-title" className={classes.title}>
          <Trans>Ada yang perlu diperbaiki</Trans>
        </h2>
        <ul className={classes.list}>
          {props.errors.map(({ fieldId, message }) => (
            <li key={`${fieldId}:${message}`}>
              {fieldId === null ? (
                message
              ) : (
                <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The hash must not enter the address: Back would then walk through faults instead of pages. */
function goToField(event: MouseEvent, fieldId: string) {
  event.preventDefault()
  const field = document.getElementById(fieldId)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
