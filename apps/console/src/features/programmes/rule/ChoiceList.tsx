import { useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Choice } from '../use-rule-names.ts'
import classes from './ChoiceList.module.css'

const searchedFrom = 10

/** Several of a list, ticked: works with a thumb and a keyboard alike; a long list can be narrowed by typing. */
export function ChoiceList(props: {
  label: ReactNode
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: ReactNode
}) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const { choices, chosen } = props
  const unlisted = chosen.filter((value) => !choices.some((choice) => choice.value === value))
  const all = [...unlisted.map((value) => ({ value, label: value })), ...choices]
  const words = search.trim().toLowerCase()
  const shown = all.filter(({ label }) => label.toLowerCase().includes(words))
  const toggle = (value: string) =>
    props.onChange(chosen.includes(value) ? chosen.filter((item) => item !== value) : [...chosen, value])
  const count = chosen.length
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>
        {props.label} <span className={classes.count}>{t`${count} dipilih`}</span>
      </legend>
      {all.length > searchedFrom && (
        <TextInput
          size="xs"
          aria-label={t`Saring pilihan`}
          placeholder={t`Saring pilihan`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <div className={classes.list}>
        {shown.map(({ value, label }) => (
          <Checkbox
            key={value}
            size="sm"
            label={label}
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
        ))}
      </div>
      {props.error && <div className={classes.error}>{props.error}</div>}
    </fieldset>
  )
}
