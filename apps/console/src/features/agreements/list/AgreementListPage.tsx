import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconArrowsSort, IconCheck, IconFilePlus } from '@tabler/icons-react'
import { useFormats } from '../../../i18n/formats.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { FilterChip } from '../../../ui/table/FilterChip.tsx'
import { ListLayout } from '../../../ui/table/ListLayout.tsx'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { AgreementFacets, useFacetLabel, useFilterNames } from './AgreementFacets.tsx'
import { AgreementTable } from './AgreementTable.tsx'
import {
  type AgreementOrder,
  agreementFilters,
  firstPage,
  hasFilters,
  orderOf,
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
        title={t`Perjanjian`}
        count={shown === undefined ? undefined : t`${shown} perjanjian`}
        context={<Trans>Nota kesepakatan dan perjanjian kerja sama yang menyangkut instansi Anda</Trans>}
        actions={
          <>
            <ExportAgreementsButton filter={list.filter} />
            {mayWrite && (
              <ButtonLink to="/perjanjian/baru" leftSection={<IconFilePlus size={18} aria-hidden />}>
                <Trans>Susun perjanjian</Trans>
              </ButtonLink>
            )}
          </>
        }
      />
      <ListLayout
        toolbar={<FiltersInForce list={list} />}
        order={<OrderMenu list={list} />}
        facets={<AgreementFacets list={list} />}
      >
        <AgreementTable list={list} />
      </ListLayout>
    </>
  )
}

function FiltersInForce(props: { list: AgreementList }) {
  const { t } = useLingui()
  const names = useFilterNames()
  const label = useFacetLabel()
  const { address, facets, go } = props.list
  const searchFor = (text: string) => {
    const { cari: _before, ...rest } = firstPage(address)
    go(text === '' ? rest : { ...rest, cari: text })
  }
  return (
    <>
      <SearchField label={t`Judul, nomor, atau nama pihak`} value={address.cari ?? ''} onSearch={searchFor} />
      {agreementFilters.flatMap((key) =>
        valuesOf(address, key).map((value) => (
          <FilterChip
            key={`${key}:${value}`}
            label={names[key]}
            value={label(key, value, facets ?? [])}
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
        <Button variant="subtle" size="xs" onClick={() => go(address.urut === undefined ? {} : { urut: address.urut })}>
          <Trans>Hapus filter</Trans>
        </Button>
      )}
    </>
  )
}

function OrderMenu(props: { list: AgreementList }) {
  const { t } = useLingui()
  const { address, go } = props.list
  const names: Readonly<Record<AgreementOrder, string>> = {
    NEWEST: t`Terbaru`,
    ENDING_FIRST: t`Paling dulu berakhir`,
    TITLE: t`Judul A–Z`,
  }
  const order = orderOf(address)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowsSort size={18} aria-hidden />}>
          {names[order]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(names) as AgreementOrder[]).map((one) => (
          <Menu.Item
            key={one}
            rightSection={one === order && <IconCheck size={16} aria-hidden />}
            onClick={() => go({ ...firstPage(address), urut: one })}
          >
            {names[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
