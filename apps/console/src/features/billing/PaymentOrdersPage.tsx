import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconFileDollar } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { useMay } from '../../session/viewer.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { PhoneFilters } from '../../ui/table/FilterDrawer.tsx'
import { ListControls } from '../../ui/table/ListControls.tsx'
import linkClasses from '../../ui/table/NeedLinks.module.css'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { ExportOrdersButton } from './ExportOrdersButton.tsx'
import { OrderSums } from './OrderSums.tsx'
import {
  firstOrders,
  hasOrderFilters,
  type OrderAddress,
  type OrderStateWord,
  orderFilterOf,
  orderStates,
  readOrderAddress,
} from './order-address.ts'
import { PaymentOrderTable } from './PaymentOrderTable.tsx'
import { orderLooks } from './payment-order-words.ts'
import { type PaymentOrderSummary, PaymentOrdersQuery } from './payment-orders.query.ts'

const ordersOnPage = 25

/** Every payment order of a government: how far it is, who waits, and since when. */
export function PaymentOrdersPage() {
  return useMay('CONTRIBUTION_READ') ? <PaymentOrdersScreen /> : <NoAccess />
}

function PaymentOrdersScreen() {
  const { t } = useLingui()
  const { number, rupiah } = useFormats()
  const address = readOrderAddress({ ...useSearch({ from: '/app/iuran/perintah-bayar' }) })
  const navigate = useNavigate()
  const go = (search: OrderAddress) => void navigate({ to: '/iuran/perintah-bayar', search })
  const filter = orderFilterOf(address)
  const list = useConnection(
    PaymentOrdersQuery,
    { ...pageOfAddress(address, ordersOnPage), filter },
    (data) => data.paymentOrders,
  )
  const page = list.data?.paymentOrders
  const total = page === undefined ? undefined : number(page.totalCount)
  return (
    <>
      <PageHeader
        title={t`Perintah pembayaran`}
        count={total === undefined ? undefined : t`${total} perintah`}
        crumbs={[{ label: t`Daftar iuran`, link: { to: '/iuran' } }]}
        context={
          page === undefined ? undefined : (
            <Trans>SPP, SPM, dan SP2D yang tampak di sini seluruhnya {rupiah(page.amount)}.</Trans>
          )
        }
        actions={<ExportOrdersButton filter={filter} />}
      />
      <ListControls
        search={
          <SearchField
            label={t`Nomor SPP, SPM, SP2D, atau kode iuran`}
            value={address.cari ?? ''}
            onSearch={(text) => {
              const { cari: _before, ...rest } = firstOrders(address)
              go(text === '' ? rest : { ...rest, cari: text })
            }}
          />
        }
      >
        <States address={address} counts={page?.states} />
        <PhoneFilters>
          <div
            className="not-on-paper"
            style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'end', marginBottom: 16 }}
          >
            <TextInput
              type="month"
              label={<Trans>Bulan SPP</Trans>}
              value={address.bulan ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { bulan: _before, ...rest } = firstOrders(address)
                go(value === '' ? rest : readOrderAddress({ ...rest, bulan: value }))
              }}
            />
            {page !== undefined && page.payers.length > 0 && (
              <NativeSelect
                label={<Trans>Pembayar (SKPD)</Trans>}
                data={[
                  { value: '', label: t`Semua pembayar` },
                  ...page.payers.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={address.pembayar ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  const { pembayar: _before, ...rest } = firstOrders(address)
                  go(value === '' ? rest : { ...rest, pembayar: value })
                }}
              />
            )}
            <Checkbox
              label={<Trans>Hanya yang lewat jatuh tempo</Trans>}
              checked={address.terlambat === 'ya'}
              onChange={({ currentTarget: { checked } }) => {
                const { terlambat: _before, ...rest } = firstOrders(address)
                go(checked ? { ...rest, terlambat: 'ya' } : rest)
              }}
            />
          </div>
        </PhoneFilters>
      </ListControls>
      <Card flush>
        <ConnectionPage
          file={false}
          list={list}
          failure={<Trans>Perintah pembayaran tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat perintah pembayaran`, rows: 6 }}
          noMatch={
            hasOrderFilters(address) && (
              <NoMatch title={<Trans>Tidak ada perintah pembayaran yang cocok</Trans>} onClear={() => go({})} />
            )
          }
          empty={
            <NothingYet icon={IconFileDollar} title={<Trans>Belum ada perintah pembayaran</Trans>}>
              <Trans>
                Bendahara mengajukan SPP-LS pada halaman daftar iuran yang sudah ditagih. Desa, perusahaan, dan pembayar
                luar membayar dengan transfer.
              </Trans>
            </NothingYet>
          }
        >
          {(orders) => <PaymentOrderTable orders={orders} />}
        </ConnectionPage>
      </Card>
      {page !== undefined && page.totalCount > 0 && <OrderSums states={page.states} chosen={filter.states} />}
    </>
  )
}

/** How many orders stand where; each leads to its own. */
function States(props: {
  address: OrderAddress
  counts: readonly { readonly state: PaymentOrderSummary['state']; readonly count: number }[] | undefined
}) {
  const { i18n, t } = useLingui()
  const { number } = useFormats()
  const { keadaan, ...rest } = firstOrders(props.address)
  const { counts } = props
  const all = counts?.reduce((sum, { count }) => sum + count, 0)
  const choices: readonly (readonly [OrderStateWord | undefined, string, number | undefined])[] = [
    [undefined, t`Semua`, all],
    ...(Object.keys(orderStates) as OrderStateWord[]).map((word) => {
      const state = orderStates[word]
      const count = counts === undefined ? undefined : (counts.find((counted) => counted.state === state)?.count ?? 0)
      return [word, i18n._(orderLooks[state].word), count] as const
    }),
  ]
  return (
    <nav aria-label={t`Keadaan perintah pembayaran`} className={`${linkClasses.links} not-on-paper`}>
      {choices.map(([word, name, count]) => (
        <ButtonLink
          key={name}
          to="/iuran/perintah-bayar"
          search={word === undefined ? rest : { ...rest, keadaan: word }}
          variant={word === keadaan ? 'light' : 'default'}
          aria-current={word === keadaan ? 'page' : undefined}
        >
          {count === undefined ? name : `${name} (${number(count)})`}
        </ButtonLink>
      ))}
    </nav>
  )
}
