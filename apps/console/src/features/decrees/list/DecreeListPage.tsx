import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconGavel, IconUserSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../../ui/table/ConnectionPage.tsx'
import { FacetList } from '../../../ui/table/FacetList.tsx'
import { FiltersInForce } from '../../../ui/table/FiltersInForce.tsx'
import { ListLayout } from '../../../ui/table/ListLayout.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { useConnection } from '../../../ui/table/use-connection.ts'
import { decreeKinds } from '../../programmes/decree-kinds.ts'
import { ListViews } from '../../saved-views/ListViews.tsx'
import { DecreeListQuery } from '../decree.query.ts'
import { decreeStates } from '../decree-words.ts'
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
  readDecreeAddress,
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
  const list = useConnection(
    DecreeListQuery,
    { ...pageOfAddress(address, decreesOnPage), filter },
    (data) => data.decrees,
  )
  const { data } = list
  const go = (next: DecreeAddress) => void navigate({ search: next, resetScroll: false })
  const total = data === undefined ? undefined : number(data.decrees.totalCount)
  const views = (
    <ListViews
      list="DECREES"
      address={{ ...address }}
      read={(state) => ({ ...readDecreeAddress(state) })}
      everything={{}}
      onOpen={go}
    />
  )
  return (
    <>
      <PageHeader
        title={t`Keputusan`}
        count={total === undefined ? undefined : t`${total} keputusan`}
        context={<Trans>Penetapan kepala daerah dengan lampiran namanya, dan perubahannya</Trans>}
        actions={data?.decrees.mayDraft && <DraftDecreeButton />}
        more={
          <>
            <ButtonLink variant="default" to="/kalender-celah">
              <Trans>Kalender celah</Trans>
            </ButtonLink>
            <ButtonLink variant="default" to="/verifikasi-ulang" leftSection={<IconUserSearch size={18} aria-hidden />}>
              <Trans>Verifikasi ulang</Trans>
            </ButtonLink>
          </>
        }
      />
      <AwaitingDecrees isWhole={address.perlu === 'saya'} />
      {address.perlu === 'saya' ? (
        views
      ) : (
        <ListLayout
          views={views}
          search={<Search address={address} go={go} />}
          inForce={<InForce address={address} go={go} />}
          facets={<Facets address={address} go={go} facets={data?.decreeFacets} />}
          rows={data?.decrees.totalCount}
          isNarrowed={hasFilters(address)}
        >
          <Card flush>
            <ConnectionPage
              name="decree-list"
              list={list}
              failure={<Trans>Daftar keputusan tidak dapat dimuat</Trans>}
              loading={{ label: t`Memuat daftar keputusan`, rows: 6 }}
              noMatch={
                hasFilters(address) && (
                  <NoMatch title={<Trans>Tidak ada keputusan yang cocok</Trans>} onClear={() => go({})} />
                )
              }
              empty={
                <NothingYet
                  icon={IconGavel}
                  title={<Trans>Belum ada keputusan</Trans>}
                  firstStep={data?.decrees.mayDraft ? <DraftDecreeButton /> : undefined}
                >
                  <Trans>
                    Keputusan disusun dari kohort yang sudah dikunci, lalu diperiksa, ditandatangani, dan diumumkan.
                  </Trans>
                </NothingYet>
              }
            >
              {(decrees) => <DecreeTable decrees={decrees} />}
            </ConnectionPage>
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

function Search(props: PartProps) {
  const { t } = useLingui()
  const { address, go } = props
  const searchFor = (text: string) => {
    const { cari: _before, ...rest } = firstPage(address)
    go(text === '' ? rest : { ...rest, cari: text })
  }
  return <SearchField label={t`Nomor atau judul`} value={address.cari ?? ''} onSearch={searchFor} />
}

function InForce(props: PartProps) {
  const { address, go } = props
  return (
    <FiltersInForce
      filters={decreeFilters}
      names={useFilterNames()}
      valuesOf={(key) => valuesOf(address, key)}
      wordOf={useValueWord()}
      onChange={(key, values) => go(withValues(address, key, values))}
      onClear={hasFilters(address) ? () => go({}) : null}
    />
  )
}

function Facets(
  props: PartProps & { facets: readonly { dimension: string; key: string; count: number }[] | undefined },
) {
  const { t } = useLingui()
  const { address, facets, go } = props
  const word = useValueWord()
  const places = [...Object.keys(decreeStates), ...Object.keys(decreeKinds)]
  const facetsOf = (key: DecreeFilterKey) =>
    facets
      ?.filter(({ dimension }) => dimension === dimensions[key])
      .toSorted((one, other) => places.indexOf(one.key) - places.indexOf(other.key))
      .map((facet) => ({ key: facet.key, label: word(key, facet.key), count: facet.count }))
  return (
    <FacetList
      filters={decreeFilters}
      names={useFilterNames()}
      facetsOf={facetsOf}
      label={t`Filter`}
      loading={{ label: t`Menghitung filter`, rows: 6 }}
      valuesOf={(key) => valuesOf(address, key)}
      onChange={(key, values) => go(withValues(address, key, values))}
    />
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
