import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import classes from './FieldChanges.module.css'

export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** What fields said before and say after: the old struck through, the new plain, an arrow between. */
export function FieldChanges(props: {
  changes: readonly FieldChange[]
  nameOf: (field: string) => string
  valueOf: (field: string, value: string | null) => string
}) {
  const { t } = useLingui()
  return (
    <ul className={classes.changes}>
      {props.changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className={classes.name}>{props.nameOf(field)}</span>
          <span className={classes.pair}>
            <VisuallyHidden>{t`sebelum:`}</VisuallyHidden>
            {before === null || before === '' ? (
              <span>{props.valueOf(field, before)}</span>
            ) : (
              <del>{props.valueOf(field, before)}</del>
            )}
            <IconArrowRight size={14} aria-hidden />
            <VisuallyHidden>{t`sesudah:`}</VisuallyHidden>
            <ins>{props.valueOf(field, after)}</ins>
          </span>
        </li>
      ))}
    </ul>
  )
}
