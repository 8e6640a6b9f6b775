import { useLingui } from '@lingui/react'
import type { LikenessReason } from '@payung/domain/identity/person-likeness'
import { Badge } from '../../ui/Badge.tsx'
import classes from './Reasons.module.css'
import { reasonWords } from './reason-words.ts'

/** Why; what speaks against it stands out. */
export function Reasons(props: { reasons: readonly LikenessReason[] }) {
  const { i18n } = useLingui()
  return (
    <span className={classes.reasons}>
      {props.reasons.map((reason) => (
        <Badge key={reason} tone={reason === 'SEX_DIFFERS' ? 'warn' : 'mute'}>
          {i18n._(reasonWords[reason])}
        </Badge>
      ))}
    </span>
  )
}
