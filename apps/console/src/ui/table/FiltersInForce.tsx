import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { FilterChip } from './FilterChip.tsx'

/** What narrows a list: each value with the way to take it off, then all of them at once. */
export function FiltersInForce<Key extends string>(props: {
  filters: readonly Key[]
  names: Readonly<Record<Key, string>>
  valuesOf: (key: Key) => readonly string[]
  wordOf: (key: Key, value: string) => string
  onChange: (key: Key, values: readonly string[]) => void
  /** Null where nothing narrows the list. */
  onClear: (() => void) | null
}) {
  const { filters, names, onClear, valuesOf } = props
  return (
    <>
      {filters.flatMap((key) =>
        valuesOf(key).map((value) => (
          <FilterChip
            key={`${key}:${value}`}
            label={names[key]}
            value={props.wordOf(key, value)}
            onRemove={() =>
              props.onChange(
                key,
                valuesOf(key).filter((item) => item !== value),
              )
            }
          />
        )),
      )}
      {onClear !== null && (
        <Button variant="subtle" size="xs" onClick={onClear}>
          <Trans>Hapus filter</Trans>
        </Button>
      )}
    </>
  )
}
