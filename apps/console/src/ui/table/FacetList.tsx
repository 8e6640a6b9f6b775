import type { ComponentProps } from 'react'
import { LoadingRows } from '../states/LoadingRows.tsx'
import { FacetGroup, type FacetValue } from './FacetGroup.tsx'

/** The column at the left: every way to narrow a list, with what each value would leave. */
export function FacetList<Key extends string>(props: {
  filters: readonly Key[]
  names: Readonly<Record<Key, string>>
  /** Undefined until they are counted. */
  facetsOf: (key: Key) => readonly FacetValue[] | undefined
  /** What the column is called; its words come from the list, because those of `ui` are in everybody's first load. */
  label: string
  loading: Pick<ComponentProps<typeof LoadingRows>, 'label' | 'rows'>
  valuesOf: (key: Key) => readonly string[]
  onChange: (key: Key, values: readonly string[]) => void
}) {
  const groups = props.filters.map((key) => ({ key, values: props.facetsOf(key) }))
  if (groups.some(({ values }) => values === undefined)) return <LoadingRows {...props.loading} rowHeight={32} />
  return (
    <aside aria-label={props.label}>
      {groups.map(({ key, values = [] }) => (
        <FacetGroup
          key={key}
          title={props.names[key]}
          values={values}
          chosen={props.valuesOf(key)}
          onChange={(values) => props.onChange(key, values)}
        />
      ))}
    </aside>
  )
}
