import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { EARLIER_PROGRAMMES } from '@payung/domain/benefit/earlier-benefit-file'
import { IconArchive } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { ConnectionPage } from '../../ui/table/ConnectionPage.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { SearchField } from '../../ui/table/SearchField.tsx'
import { useConnection } from '../../ui/table/use-connection.ts'
import { EarlierRowTable } from './EarlierRowTable.tsx'
import { choiceOf, type EarlierAddress, readEarlierAddress } from './earlier-address.ts'
import { EarlierBenefitsQuery, EarlierFiguresQuery } from './earlier-benefits.query.ts'
import { earlierProgrammeWords, unplacedWord } from './earlier-words.ts'
import { useClaimsCrumbs } from './use-claims-crumbs.ts'

const rowsOnPage = 50

/** The payments that count, narrowed by programme, year and area, and by a name or a number. */
export function EarlierRowsScreen({ address }: { address: EarlierAddress }) {
  const { t } = useLingui()
  const claimsCrumbs = useClaimsCrumbs()
  const { number, rupiah } = useFormats()
  const navigate = useNavigate()
  // A name is personal: it stays out of the address.
  const [search, setSearch] = useState('')
  const { berkas: _list, ...narrowing } = address
  const list = useConnection(
    EarlierBenefitsQuery,
    { ...pageOfAddress(address, rowsOnPage), ...choiceOf(narrowing), search: search === '' ? null : search },
    (data) => data.earlierBenefits,
  )
  const { program, tahun, wilayah } = address
  const isNarrowed = program !== undefined || tahun !== undefined || wilayah !== undefined || search !== ''
  const sum = list.data?.earlierBenefits
  const total = sum === undefined ? undefined : number(sum.totalCount)
  const go = (change: Record<string, unknown>) =>
    void navigate({
      to: '/klaim/terdahulu',
      search: readEarlierAddress({ tampil: 'rincian', program, tahun, wilayah, ...change }),
    })
  const searchFor = (text: string) => {
    setSearch(text)
    // Another search begins at its first page.
    go({})
  }
  return (
    <>
      <PageHeader
        title={t`Pembayaran terdahulu`}
        crumbs={[...claimsCrumbs, { label: t`Klaim terdahulu`, link: { to: '/klaim/terdahulu' } }]}
        count={total === undefined ? undefined : t`${total} klaim`}
        context={sum !== undefined && <Trans>Bersama {rupiah(sum.totalAmount)}.</Trans>}
      />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }} className="not-on-paper">
        <SearchField label={t`Cari nama, penerima, atau nomor klaim`} value={search} onSearch={searchFor} />
        <Narrowing address={address} onChange={go} />
      </div>
      <Card flush>
        <ConnectionPage
          name="earlier-rows"
          list={list}
          failure={<Trans>Klaim terdahulu tidak dapat dimuat</Trans>}
          loading={{ label: t`Memuat klaim terdahulu`, rows: 6 }}
          noMatch={
            isNarrowed && (
              <NoMatch
                title={<Trans>Tidak ada pembayaran yang demikian</Trans>}
                onClear={() => {
                  setSearch('')
                  void navigate({ to: '/klaim/terdahulu', search: { tampil: 'rincian' } })
                }}
              />
            )
          }
          empty={
            <NothingYet icon={IconArchive} title={<Trans>Belum ada pembayaran</Trans>}>
              <Trans>Pembayaran tampil sesudah daftarnya dikonfirmasi orang kedua.</Trans>
            </NothingYet>
          }
        >
          {(rows) => <EarlierRowTable rows={rows} showsStanding={false} />}
        </ConnectionPage>
      </Card>
    </>
  )
}

/** By what there is: programme, year of payment, area. */
function Narrowing(props: { address: EarlierAddress; onChange: (change: Record<string, unknown>) => void }) {
  const { t } = useLingui()
  const { i18n } = useI18n()
  const { program, tahun, wilayah } = props.address
  const [{ data }] = useQuery({ query: EarlierFiguresQuery, variables: { first: 1 } })
  const figures = data?.earlierBenefitFigures
  const areas =
    figures?.byArea.flatMap(({ area, isUnplaced }) => {
      if (area === null) return []
      return [{ value: area.code, label: isUnplaced ? `${area.name} (${i18n._(unplacedWord)})` : area.name }]
    }) ?? []
  const years = figures?.byYear.flatMap(({ key }) => (key === null ? [] : [{ value: key, label: key }])) ?? []
  const withChosen = (options: readonly { value: string; label: string }[], chosen: string) =>
    chosen === '' || options.some(({ value }) => value === chosen)
      ? options
      : [...options, { value: chosen, label: chosen }]
  return (
    <>
      <NativeSelect
        aria-label={t({ message: 'Program', context: 'one' })}
        value={program ?? ''}
        onChange={(event) => props.onChange({ program: event.currentTarget.value })}
        data={[
          { value: '', label: t`Semua program` },
          ...EARLIER_PROGRAMMES.map((name) => ({ value: name, label: i18n._(earlierProgrammeWords[name]) })),
        ]}
      />
      <NativeSelect
        aria-label={t`Tahun bayar`}
        value={String(tahun ?? '')}
        onChange={(event) => props.onChange({ tahun: event.currentTarget.value })}
        data={[{ value: '', label: t`Semua tahun` }, ...withChosen(years, String(tahun ?? ''))]}
      />
      <NativeSelect
        aria-label={t`Wilayah`}
        value={wilayah ?? ''}
        onChange={(event) => props.onChange({ wilayah: event.currentTarget.value })}
        data={[{ value: '', label: t`Semua wilayah` }, ...withChosen(areas, wilayah ?? '')]}
      />
    </>
  )
}
