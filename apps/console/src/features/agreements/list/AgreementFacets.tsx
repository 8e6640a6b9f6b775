import { useLingui as useI18n } from '@lingui/react'
import { useLingui } from '@lingui/react/macro'
import { FacetList } from '../../../ui/table/FacetList.tsx'
import { kindWords, needWords, standings } from '../agreement-words.ts'
import { type AgreementFilterKey, agreementFilters, valuesOf, withValues } from './agreement-address.ts'
import type { AgreementFacet } from './agreement-list.query.ts'
import type { AgreementList } from './use-agreement-list.ts'

const dimensions: Readonly<Record<AgreementFilterKey, string>> = {
  keadaan: 'STANDING',
  jenis: 'KIND',
  pihak: 'PARTY',
  perlu: 'NEEDS',
}

/** The column at the left: every way to narrow the list, with what each would leave. */
export function AgreementFacets(props: { list: AgreementList }) {
  const { t } = useLingui()
  const label = useFacetLabel()
  const { address, facets, go } = props.list
  const facetsOf = (key: AgreementFilterKey) =>
    facets
      ?.filter((facet) => facet.dimension === dimensions[key] && (facet.count > 0 || key === 'perlu'))
      .toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
      .map((facet) => ({ key: facet.key, label: label(key, facet.key, facets), count: facet.count }))
  return (
    <FacetList
      filters={agreementFilters}
      names={useFilterNames()}
      facetsOf={facetsOf}
      label={t`Filter`}
      loading={{ label: t`Menghitung filter`, rows: 10 }}
      valuesOf={(key) => valuesOf(address, key)}
      onChange={(key, values) => go(withValues(address, key, values))}
    />
  )
}

const places = [...Object.keys(standings), ...Object.keys(kindWords), ...Object.keys(needWords)]

/** As the words stand, not as the server happens to count; parties stay as they come. */
function placeOf(value: string): number {
  return places.indexOf(value)
}

export function useFilterNames(): Readonly<Record<AgreementFilterKey, string>> {
  const { t } = useLingui()
  return { keadaan: t`Keadaan`, jenis: t`Jenis`, pihak: t`Pihak`, perlu: t`Perlu perhatian` }
}

/** A value of a filter in words: the console's own, or of a party what the server calls it. */
export function useFacetLabel() {
  const { i18n } = useI18n()
  return (key: AgreementFilterKey, value: string, facets: readonly AgreementFacet[]): string => {
    if (key === 'pihak') return facets.find((facet) => facet.key === value)?.label ?? '…'
    if (key === 'keadaan') return i18n._(standings[value as keyof typeof standings].word)
    return i18n._(
      key === 'jenis' ? kindWords[value as keyof typeof kindWords] : needWords[value as keyof typeof needWords],
    )
  }
}
