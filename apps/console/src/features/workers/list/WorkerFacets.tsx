import { useLingui } from '@lingui/react/macro'
import type { ResultOf } from '../../../graphql.ts'
import { FacetGroup, type FacetValue } from '../../../ui/table/FacetGroup.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import type { FilterKey, ListAddress } from './list-address.ts'
import { valuesOf, withValues } from './list-filter.ts'
import { useFilterNames } from './use-filter-names.ts'
import type { WorkerFacetsQuery } from './worker-list.query.ts'

export type Facets = ResultOf<typeof WorkerFacetsQuery>['workerFacets']

/** Which facet answers which filter, in the order of the column. */
export const facetOf = {
  perlindungan: 'cover',
  status: 'statuses',
  wilayah: 'areas',
  pekerjaan: 'occupations',
  ekosistem: 'ecosystems',
  jk: 'sexes',
  umur: 'ageBands',
  desil: 'deciles',
  kepesertaan: 'membershipKinds',
  pendaftar: 'registeredBy',
} as const satisfies Partial<Record<FilterKey, keyof Facets>>

const opened: readonly FilterKey[] = ['perlindungan', 'status', 'wilayah', 'pekerjaan']

/** The column at the left: every way to narrow the list, with what each would leave. */
export function WorkerFacets(props: {
  facets: Facets
  address: ListAddress
  onChange: (address: ListAddress) => void
}) {
  const { t } = useLingui()
  const { label } = useServerWords()
  const names = useFilterNames()
  const { address, facets } = props
  return (
    <aside aria-label={t`Filter`}>
      {(Object.keys(facetOf) as (keyof typeof facetOf)[]).map((key) => {
        const values = facets[facetOf[key]]
        // How people are protected is not asked for whoever reads no contributions.
        if (values === undefined) return null
        return (
          <FacetGroup
            key={key}
            title={names[key]}
            values={
              key === 'wilayah'
                ? asTree(values.map((facet) => ({ key: facet.key, label: label(facet), count: facet.count })))
                : values.map((facet) => ({ key: facet.key, label: label(facet), count: facet.count }))
            }
            chosen={valuesOf(address, key)}
            initiallyClosed={!opened.includes(key)}
            onChange={(chosen) =>
              props.onChange(
                withValues(address, key, key === 'wilayah' ? narrowest(chosen, valuesOf(address, key)) : chosen),
              )
            }
          />
        )
      })}
    </aside>
  )
}

/** Areas are a way down: beneath an area stand those in it, each after the area that it lies in. */
function asTree(areas: readonly FacetValue[]): readonly FacetValue[] {
  const above = ({ key }: FacetValue) =>
    areas.reduce(
      (nearest, { key: other }) => (liesIn(key, other) && other.length > nearest.length ? other : nearest),
      '',
    )
  const below = (area: string): readonly FacetValue[] =>
    areas
      .filter((value) => above(value) === area)
      .flatMap((value) => [area === '' ? value : { ...value, beneath: area }, ...below(value.key)])
  return below('')
}

const liesIn = (area: string, other: string) => area.startsWith(`${other}.`)

/** Whoever ticks an area in a chosen one, or the one around it, means the newest choice instead; others stay beside it. */
function narrowest(chosen: readonly string[], before: readonly string[]): readonly string[] {
  const newest = chosen.find((area) => !before.includes(area))
  if (newest === undefined) return chosen
  return chosen.filter((area) => !liesIn(newest, area) && !liesIn(area, newest))
}
