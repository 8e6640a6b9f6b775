import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconGavel, IconUserSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { FacetGroup } from '../../../ui/table/FacetGroup.tsx'
import { FilterChip } from '../../../ui/table/FilterChip.tsx'
import { ListLayout } from '../../../ui/table/ListLayout.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { DecreeListQuery } from '../decree.query.ts'
import { decreeKinds, decreeStates } from '../decree-words.ts'
import { AwaitingDecrees } from './AwaitingDecrees.tsx'
import { DecreeTable } from './DecreeTable.tsx'
import { DraftDecreeButton } from './DraftDecreeButton.tsx'
import {
  type DecreeAddress,
  type DecreeFilterKey,
  decreeFilters,
  filterOf,
  firstPage,
  hasFilters,
  valuesOf,
  withValues,
} from './decree-address.ts'

const decreesOnPage = 25
const dimensions: Readonly<Record<DecreeFilterKey, string>> = { keadaan: 'STATE', jenis: 'KIND' }

export function DecreeListPage() {
  return useMay('DECREE_READ') ? <DecreeListScreen /> : <NoAccess />
}

function DecreeListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const address = useSearch({ from: '/app/keputusan' })
  const navigate = useNavigate({ from: '/keputusan' })
  const filter = useMemo(() => filterOf(address), [address])
  const [{ data, error }, ask] = useQuery({
    query: DecreeListQuery,
    variables: { ...pageOfAddress(address, decreesOnPage), filter },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const go = (next: DecreeAddress) => void navigate({ search: next, resetScroll: false })
  const decrees = data?.decrees.edges.map(({ node }) => node) ?? []
  const total = data === undefined ? undefined : number(data.decrees.totalCount)
  return (
    <>
      <PageHeader
        title={t`Keputusan`}
        count={total === undefined ? undefined : t`${total} keputusan`}
        context={<Trans>Penetapan kepala daerah dengan lampiran namanya, dan perubahannya</Trans>}
        actions={
          <>
            <ButtonLink variant="default" to="/verifikasi-ulang" leftSection={<IconUserSearch size={18} aria-hidden />}>
              <Trans>Verifikasi ulang</Trans>
            </ButtonLink>
            {data?.decrees.mayDraft && <DraftDecreeButton />}
          </>
        }
      />
      <AwaitingDecrees isWhole={address.perlu === 'saya'} />
      {address.perlu !== 'saya' && (
        <ListLayout
          toolbar={<Toolbar address={address} go={go} />}
          facets={<Facets address={address} go={go} facets={data?.decreeFacets} />}
        >
          <Card flush>
            <QueryStates
              data={data}
              error={error}
              onRetry={retry}
              failure={<Trans>Daftar keputusan tidak dapat dimuat</Trans>}
              loading={<LoadingRows label={t`Memuat daftar keputusan`} rows={6} />}
              noMatch={
                decrees.length === 0 &&
                hasFilters(address) && (
                  <NoMatch title={<Trans>Tidak ada keputusan yang cocok</Trans>} onClear={() => go({})} />
                )
              }
              empty={
                decrees.length === 0 && (
                  <NothingYet
                    icon={IconGavel}
                    title={<Trans>Belum ada keputusan</Trans>}
                    firstStep={data?.decrees.mayDraft ? <DraftDecreeButton /> : undefined}
                  >
                    <Trans>
                      Keputusan disusun dari kohort yang sudah dikunci, lalu diperiksa, ditandatangani, dan diumumkan.
                    </Trans>
                  </NothingYet>
                )
              }
            >
              {(data) => (
                <>
                  <DecreeTable decrees={decrees} />
                  <OlderNewer page={data.decrees.pageInfo} />
                </>
              )}
            </QueryStates>
          </Card>
        </ListLayout>
      )}
    </>
  )
}

interface PartProps {
  readonly address: DecreeAddress
  readonly go: (next: DecreeAddress) => void
}

function Toolbar(props: PartProps) {
  const { t } = useLingui()
  const { address, go } = props
  const names = useFilterNames()
  const word = useValueWord()
  const searchFor = (text: string) => {
    const { cari: _before, ...rest } = firstPage(address)
    go(text === '' ? rest : { ...rest, cari: text })
  }
  return (
    <>
      <SearchField label={t`Nomor atau judul`} value={address.cari ?? ''} onSearch={searchFor} />
      {decreeFilters.flatMap((key) =>
        valuesOf(address, key).map((value) => (
          <FilterChip
            key={`${key}:${value}`}
            label={names[key]}
            value={word(key, value)}
            onRemove={() =>
              go(
                withValues(
                  address,
                  key,
                  valuesOf(address, key).filter((one) => one !== value),
                ),
              )
            }
          />
        )),
      )}
      {hasFilters(address) && (
        <Button variant="subtle" size="xs" onClick={() => go({})}>
          <Trans>Hapus filter</Trans>
        </Button>
      )}
    </>
  )
}

function Facets(
  props: PartProps & { facets: readonly { dimension: string; key: string; count: number }[] | undefined },
) {
  const { t } = useLingui()
  const names = useFilterNames()
  const word = useValueWord()
  if (props.facets === undefined) return <LoadingRows label={t`Menghitung filter`} rows={6} rowHeight={32} />
  const places = [...Object.keys(decreeStates), ...Object.keys(decreeKinds)]
  return (
    <aside aria-label={t`Filter`}>
      {decreeFilters.map((key) => (
        <FacetGroup
          key={key}
          title={names[key]}
          values={(props.facets ?? [])
            .filter(({ dimension }) => dimension === dimensions[key])
            .toSorted((one, other) => places.indexOf(one.key) - places.indexOf(other.key))
            .map((facet) => ({ key: facet.key, label: word(key, facet.key), count: facet.count }))}
          chosen={valuesOf(props.address, key)}
          onChange={(values) => props.go(withValues(props.address, key, values))}
        />
      ))}
    </aside>
  )
}

function useFilterNames(): Readonly<Record<DecreeFilterKey, string>> {
  const { t } = useLingui()
  return { keadaan: t`Keadaan`, jenis: t`Jenis` }
}

function useValueWord() {
  const { i18n } = useI18n()
  return (key: DecreeFilterKey, value: string) =>
    key === 'keadaan'
      ? i18n._(decreeStates[value as keyof typeof decreeStates].word)
      : i18n._(decreeKinds[value as keyof typeof decreeKinds])
}
