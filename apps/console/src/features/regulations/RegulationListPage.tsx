import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { IconFilePlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { useMay, useViewer } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { FacetList } from '../../ui/table/FacetList.tsx'
import { FiltersInForce } from '../../ui/table/FiltersInForce.tsx'
import { ListLayout } from '../../ui/table/ListLayout.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { ExportRegulationsButton } from './ExportRegulationsButton.tsx'
import { RegulationTable } from './RegulationTable.tsx'
import { RegulationListQuery } from './regulation.query.ts'
import {
  filterOf,
  filterWords,
  hasFilters,
  type RegulationAddress,
  type RegulationFilterKey,
  readRegulationAddress,
  regulationFilters,
  valuesOf,
  withValue,
} from './regulation-address.ts'

const rowsOnPage = 25
const dimensions: Readonly<Record<RegulationFilterKey, string>> = { asal: 'ORIGIN', keadaan: 'STATE', jenis: 'KIND' }

export function RegulationListPage() {
  return useMay('AGREEMENT_READ') ? <RegulationListScreen /> : <NoAccess />
}

/** Every legal basis that one may rest on: one's own, national ones, and what other governments have enacted. */
function RegulationListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const { scope, tenant } = useViewer()
  const address = readRegulationAddress({ ...useSearch({ from: '/app/dasar-hukum' }) })
  const navigate = useNavigate({ from: '/dasar-hukum' })
  const filter = useMemo(() => filterOf(address), [address])
  const [list, refetch] = useQuery({
    query: RegulationListQuery,
    variables: { ...pageOfAddress(address, rowsOnPage), filter },
    requestPolicy: 'cache-and-network',
  })
  const enactsSome = regulationKindsOf(tenant.kind).length > 0
  const mayWrite = useMay('REGULATION_WRITE') && scope.areaPrefix === '' && enactsSome
  const go = (next: RegulationAddress) => void navigate({ to: '/dasar-hukum', search: next, resetScroll: false })
  const total = list.data?.regulations.totalCount
  const shown = total === undefined ? undefined : number(total)
  return (
    <>
      <PageHeader
        title={t({ message: 'Peraturan', context: 'list' })}
        count={shown === undefined ? undefined : t`${shown} peraturan`}
        context={<Trans>Dasar hukum yang dapat dirujuk keputusan dan perjanjian</Trans>}
        actions={
          <>
            <ExportRegulationsButton filter={filter} />
            {mayWrite && (
              <ButtonLink to="/dasar-hukum/baru" leftSection={<IconFilePlus size={18} aria-hidden />}>
                <Trans>Rencanakan peraturan</Trans>
              </ButtonLink>
            )}
          </>
        }
      />
      <ListLayout
        search={<Search address={address} onGo={go} />}
        inForce={<InForce address={address} onGo={go} />}
        facets={<Facets address={address} facets={list.data?.regulationFacets} onGo={go} />}
        rows={total}
        isNarrowed={hasFilters(address)}
      >
        <RegulationTable
          list={list}
          narrowed={hasFilters(address)}
          onClear={() => go({})}
          onRetry={() => refetch({ requestPolicy: 'network-only' })}
        />
      </ListLayout>
    </>
  )
}

interface Narrowing {
  readonly address: RegulationAddress
  readonly onGo: (address: RegulationAddress) => void
}

function Search(props: Narrowing) {
  const { t } = useLingui()
  const { address, onGo } = props
  return (
    <SearchField
      label={t`Judul, nomor, atau jenis`}
      value={address.cari ?? ''}
      onSearch={(text) => onGo(withValue(address, 'cari', text === '' ? undefined : text))}
    />
  )
}

function InForce(props: Narrowing) {
  const { address, onGo } = props
  return (
    <FiltersInForce
      filters={regulationFilters}
      names={useFilterNames()}
      valuesOf={(key) => valuesOf(address, key)}
      wordOf={useFilterLabel()}
      onChange={(key, values) => onGo(withValues(address, key, values))}
      onClear={hasFilters(address) ? () => onGo({}) : null}
    />
  )
}

function Facets(
  props: Narrowing & { facets: readonly { dimension: string; key: string; count: number }[] | undefined },
) {
  const { t } = useLingui()
  const label = useFilterLabel()
  const { address, facets, onGo } = props
  const facetsOf = (key: RegulationFilterKey) =>
    facets
      ?.filter(({ dimension }) => dimension === dimensions[key])
      .toSorted((a, b) => placeOf(key, a.key) - placeOf(key, b.key))
      .map((facet) => ({ key: facet.key, label: label(key, facet.key), count: facet.count }))
  return (
    <FacetList
      filters={regulationFilters}
      names={useFilterNames()}
      facetsOf={facetsOf}
      label={t`Filter`}
      loading={{ label: t`Menghitung filter`, rows: 8 }}
      valuesOf={(key) => valuesOf(address, key)}
      onChange={(key, values) => onGo(withValues(address, key, values))}
    />
  )
}

/** As the words stand, not as the server happens to count. */
function placeOf(key: RegulationFilterKey, value: string): number {
  return Object.keys(filterWords[key]).indexOf(value)
}

function withValues(address: RegulationAddress, key: RegulationFilterKey, values: readonly string[]) {
  return withValue(address, key, values.length === 0 ? undefined : values.join(','))
}

function useFilterNames(): Readonly<Record<RegulationFilterKey, string>> {
  const { t } = useLingui()
  return { asal: t`Asal`, keadaan: t`Keadaan`, jenis: t`Jenis` }
}

function useFilterLabel() {
  const { i18n } = useI18n()
  return (key: RegulationFilterKey, value: string): string => {
    if (key === 'keadaan') return i18n._(filterWords.keadaan[value as keyof typeof filterWords.keadaan].word)
    if (key === 'asal') return i18n._(filterWords.asal[value as keyof typeof filterWords.asal])
    return i18n._(filterWords.jenis[value as keyof typeof filterWords.jenis])
  }
}
