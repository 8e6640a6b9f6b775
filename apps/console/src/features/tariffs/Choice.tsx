import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Checkbox, Group, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { fundingSourceWords } from '../workers/worker-words.ts'
import type { Tariff } from './tariff.query.ts'

type Source = Tariff['excludedSources'][number]

/** One of a few values by their words; with `isOptional` none may be chosen. */
export function Choice<Key extends string>(props: {
  label: ReactNode
  words: Readonly<Record<Key, MessageDescriptor>>
  value: Key | null
  isOptional?: boolean
  error?: ReactNode
  onChange: (value: Key | null) => void
}) {
  const { i18n } = useLingui()
  const keys = Object.keys(props.words) as Key[]
  const needsEmpty = props.isOptional === true || props.value === null
  return (
    <NativeSelect
      label={props.label}
      data={[
        ...(needsEmpty ? [{ value: '', label: '—' }] : []),
        ...keys.map((value) => ({ value, label: i18n._(props.words[value]) })),
      ]}
      value={props.value ?? ''}
      error={props.error}
      onChange={({ currentTarget }) => props.onChange(keys.find((key) => key === currentTarget.value) ?? null)}
    />
  )
}

/** Any of the sources of money. */
export function SourceChoices(props: {
  label: ReactNode
  value: readonly Source[]
  onChange: (sources: Source[]) => void
}) {
  const { i18n } = useLingui()
  const sources = Object.keys(fundingSourceWords) as Source[]
  return (
    <Checkbox.Group
      label={props.label}
      value={[...props.value]}
      onChange={(values) => props.onChange(sources.filter((source) => values.includes(source)))}
    >
      <Group gap="sm" mt={4}>
        {sources.map((source) => (
          <Checkbox key={source} value={source} label={i18n._(fundingSourceWords[source])} />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
