import { useLingui } from '@lingui/react/macro'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import classes from './DateField.module.css'
import { readDayText, writeDayText } from './day-text.ts'

/**
 * A day, typed as `dd/mm/yyyy` or picked from the calendar that the device itself offers.
 *
 * While the text is no day, `onChange` tells null and the text stays as typed: half a date is not thrown away.
 */
export function DateField(props: {
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  /** ISO day. */
  value: string | null
  onChange: (isoDay: string | null, text: string) => void
  min?: string
  max?: string
}) {
  const { t } = useLingui()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => (props.value ? writeDayText(props.value) : ''))
  useEffect(() => {
    // The value may come from elsewhere: from the NIK, from a draft, from the server.
    setText((typed) => (props.value !== null && readDayText(typed) !== props.value ? writeDayText(props.value) : typed))
  }, [props.value])

  const take = (typed: string) => {
    setText(typed)
    props.onChange(readDayText(typed), typed)
  }
  return (
    <div className={classes.field}>
      <TextInput
        {...(props.id ? { id: props.id } : {})}
        label={props.label}
        description={props.hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={props.error}
        required={props.required ?? false}
        withAsterisk={false}
        disabled={props.disabled ?? false}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t`hh/bb/tttt`}
        className="figures"
        value={text}
        onChange={(event) => take(withSlashes(event.currentTarget.value, text))}
        rightSection={
          <ActionIcon
            size={32}
            aria-label={t`Pilih dari kalender`}
            disabled={props.disabled ?? false}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        className={classes.picker}
        tabIndex={-1}
        aria-hidden
        min={props.min}
        max={props.max}
        value={props.value ?? ''}
        onChange={(event) => event.currentTarget.value && take(writeDayText(event.currentTarget.value))}
      />
    </div>
  )
}

/** Writes the slashes for those who type only digits, and never fights the one who deletes. */
function withSlashes(typed: string, before: string): string {
  if (typed.length <= before.length) return typed
  return /^\d{2}$/.test(typed) || /^\d{2}\/\d{2}$/.test(typed) ? `${typed}/` : typed
}
