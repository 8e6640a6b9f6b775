import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilePlus } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { FiltersInForce } from '../../../ui/table/FiltersInForce.tsx'
import { ListLayout } from '../../../ui/table/ListLayout.tsx'
import { OrderMenu } from '../../../ui/table/OrderMenu.tsx'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { ListViews } from '../../saved-views/ListViews.tsx'
import { AgreementFacets, useFacetLabel, useFilterNames } from './AgreementFacets.tsx'
import { AgreementTable } from './AgreementTable.tsx'
import {
  type AgreementOrder,
  agreementFilters,
  firstPage,
  hasFilters,
  orderOf,
  readAgreementAddress,
  valuesOf,
  withValues,
} from './agreement-address.ts'
import { ExportAgreementsButton } from './ExportAgreementsButton.tsx'
import { type AgreementList, useAgreementList } from './use-agreement-list.ts'

export function AgreementListPage() {
  return useMay('AGREEMENT_READ') ? <AgreementListScreen /> : <NoAccess />
}

function AgreementListScreen() {
  const { t } = useLingui()
  const { number } = useFormats()
  const list = useAgreementList()
  const { scope } = useViewer()
  const mayWrite = useMay('AGREEMENT_WRITE') && scope.areaPrefix === ''
  const total = list.list.data?.agreements.totalCount
  const shown = total === undefined ? undefined : number(total)
  return (
    <>
      <PageHeader
        title={t({ message: 'Perjanjian', context: 'list' })}
        count={shown === undefined ? undefined : t`${shown} perjanjian`}
        context={<Trans>Nota kesepakatan dan perjanjian kerja sama yang menyangkut instansi Anda</Trans>}
        actions={
          mayWrite && (
            <ButtonLink to="/perjanjian/baru" leftSection={<IconFilePlus size={18} aria-hidden />}>
              <Trans>Susun perjanjian</Trans>
            </ButtonLink>
          )
        }
        more={
          <>
            {scope.areaPrefix === '' && scope.agency === null && (
              <ButtonLink to="/permintaan-pembiayaan" variant="default">
                <Trans>Permintaan pembiayaan</Trans>
              </ButtonLink>
            )}
            <ExportAgreementsButton filter={list.filter} />
          </>
        }
      />
      <ListLayout
        views={
          <ListViews
            list="AGREEMENTS"
            address={{ ...list.address }}
            read={(state) => ({ ...readAgreementAddress(state) })}
            everything={{}}
            onOpen={list.go}
          />
        }
        search={<Search list={list} />}
        inForce={<InForce list={list} />}
        order={<Order list={list} />}
        facets={<AgreementFacets list={list} />}
        rows={total}
        isNarrowed={hasFilters(list.address)}
      >
        <AgreementTable list={list} />
      </ListLayout>
    </>
  )
}

function Search(props: { list: AgreementList }) {
  const { t } = useLingui()
  const { address, go } = props.list
  const searchFor = (text: string) => {
    const { cari: _before, ...rest } = firstPage(address)
    go(text === '' ? rest : { ...rest, cari: text })
  }
  return <SearchField label={t`Judul, nomor, atau nama pihak`} value={address.cari ?? ''} onSearch={searchFor} />
}

function InForce(props: { list: AgreementList }) {
  const label = useFacetLabel()
  const { address, facets, go } = props.list
  return (
    <FiltersInForce
      filters={agreementFilters}
      names={useFilterNames()}
      valuesOf={(key) => valuesOf(address, key)}
      wordOf={(key, value) => label(key, value, facets ?? [])}
      onChange={(key, values) => go(withValues(address, key, values))}
      onClear={hasFilters(address) ? () => go(address.urut === undefined ? {} : { urut: address.urut }) : null}
    />
  )
}

function Order(props: { list: AgreementList }) {
  const { t } = useLingui()
  const { address, go } = props.list
  const names: Readonly<Record<AgreementOrder, string>> = {
    NEWEST: t`Terbaru`,
    ENDING_FIRST: t`Paling dulu berakhir`,
    TITLE: t`Judul A–Z`,
  }
  return (
    <OrderMenu
      names={names}
      order={orderOf(address)}
      onChoose={(order) => go({ ...firstPage(address), urut: order })}
    />
  )
}
