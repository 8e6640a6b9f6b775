import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './SexField.module.css'

/** L or P, as on the identity card: two large targets, the chosen one with a tick. */
export function SexField(props: {
  id: string
  value: '' | 'FEMALE' | 'MALE'
  onChange: (sex: 'FEMALE' | 'MALE') => void
  hint?: ReactNode
  error?: ReactNode
}) {
  const { t } = useLingui()
  const choices = [
    { value: 'MALE', letter: t`L`, word: t`Laki-laki` },
    { value: 'FEMALE', letter: t`P`, word: t`Perempuan` },
  ] as const
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>
        <Trans>Jenis kelamin</Trans>
      </legend>
      <div className={classes.choices} data-error={props.error ? true : undefined}>
        {choices.map((choice, at) => (
          <label key={choice.value} className={classes.choice} data-chosen={props.value === choice.value || undefined}>
            <input
              type="radio"
              id={at === 0 ? props.id : undefined}
              name={props.id}
              className={classes.radio}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
              aria-label={choice.word}
            />
            {props.value === choice.value && <IconCheck size={16} aria-hidden />}
            <span aria-hidden>{choice.letter}</span>
          </label>
        ))}
      </div>
      {props.hint && <div className={classes.hint}>{props.hint}</div>}
      {props.error && <div className={classes.error}>{props.error}</div>}
    </fieldset>
  )
}
