import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

interface Range {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** Two ends of a range, both of which belong to it; an empty one is open. */
export function RangeFields(props: { range: Range; max: number; onChange: (range: Range) => void }) {
  const { range } = props
  const field = (label: ReactNode, end: 'from' | 'to') => (
    <TextInput
      size="sm"
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      className="figures"
      value={range[end] === undefined ? '' : String(range[end])}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/g, '')
        props.onChange({
          from: range.from,
          to: range.to,
          [end]: digits === '' ? undefined : Math.min(Number(digits), props.max),
        })
      }}
    />
  )
  return (
    <>
      {field(<Trans>Paling rendah</Trans>, 'from')}
      {field(<Trans>Paling tinggi</Trans>, 'to')}
    </>
  )
}
