import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { fieldProblem } from './FieldProblem.tsx'

/** Whole rupiah: digits as text, since a number would not hold every amount. */
export function RupiahField(props: {
  label: ReactNode
  description: ReactNode
  value: string
  onChange: (digits: string) => void
  problem: Parameters<typeof fieldProblem>[0]
}) {
  return (
    <TextInput
      label={props.label}
      description={props.description}
      inputMode="numeric"
      className="figures"
      maxLength={15}
      value={props.value}
      error={fieldProblem(props.problem)}
      onChange={(event) => props.onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  )
}
