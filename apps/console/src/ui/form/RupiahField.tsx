import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

/** Whole rupiah: digits as text, since a number would not hold every amount. */
export function RupiahField(props: {
  label: ReactNode
  description: ReactNode
  value: string
  onChange: (digits: string) => void
  error?: ReactNode
}) {
  return (
    <TextInput
      label={props.label}
      description={props.description}
      inputMode="numeric"
      className="figures"
      maxLength={15}
      value={props.value}
      error={props.error}
      onChange={(event) => props.onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  )
}
