import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './ChooseChanges.module.css'
import type { FieldChange } from './FieldChanges.tsx'

/** Field by field, what our record says and what somebody else says, and which of it is to be taken over. */
export function ChooseChanges(props: {
  changes: readonly FieldChange[]
  chosen: readonly string[]
  onChoose: (fields: readonly string[]) => void
  /** Who says otherwise. */
  theirs: ReactNode
  nameOf: (field: string) => string
  valueOf: (field: string, value: string | null) => string
}) {
  const { chosen, onChoose } = props
  const toggle = (field: string) =>
    onChoose(chosen.includes(field) ? chosen.filter((item) => item !== field) : [...chosen, field])
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Isian</Trans>
          </th>
          <th scope="col">
            <Trans>Data Anda</Trans>
          </th>
          <th scope="col">{props.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {props.changes.map(({ field, before, after }) => (
          <tr key={field} data-chosen={chosen.includes(field) || undefined}>
            <th scope="row">
              <Checkbox
                size="xs"
                label={props.nameOf(field)}
                checked={chosen.includes(field)}
                onChange={() => toggle(field)}
              />
            </th>
            {/* Nothing is not struck through. */}
            <td className={before === null ? classes.nothing : undefined}>{props.valueOf(field, before)}</td>
            <td className={classes.after}>{props.valueOf(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
