import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Stack } from '@mantine/core'
import { FINDINGS } from '@payung/domain/reverification/reverification'
import { IconChecks } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { type ReverificationDetail, ReverificationItemsQuery } from '../reverification.query.ts'
import { type ReverificationAddress, readReverificationAddress } from '../reverification-address.ts'
import { findingLooks, outcomeLooks, standings } from '../reverification-words.ts'
import { DecideMany } from './DecideMany.tsx'
import { ExportWorkListButton } from './ExportWorkListButton.tsx'
import { ItemCard } from './ItemCard.tsx'
import classes from './ReverificationPage.module.css'

const itemsOnPage = 10

/** Whoever something speaks against, as the decree names them and as they are known now; to be decided one by one or by the filter. */
export function WorkList(props: { review: ReverificationDetail; onChanged: () => void }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const { review } = props
  const navigate = useNavigate({ from: '/verifikasi-ulang/$reverificationId' })
  const { temuan, putusan, cari, ...page } = readReverificationAddress({
    ...useSearch({ from: '/app/verifikasi-ulang/$reverificationId' }),
  })
  const filter = useMemo(
    () => ({
      findings: temuan === undefined ? [] : [temuan],
      standings: putusan === undefined ? [] : [putusan],
      ...(cari === undefined ? {} : { search: cari }),
    }),
    [temuan, putusan, cari],
  )
  const [{ data, error }, ask] = useQuery({
    query: ReverificationItemsQuery,
    variables: { id: review.id, filter, ...pageOfAddress(page, itemsOnPage) },
    requestPolicy: 'cache-and-network',
  })
  const retry = () => ask({ requestPolicy: 'network-only' })
  const changed = () => {
    retry()
    props.onChanged()
  }
  const go = (next: { [Key in keyof ReverificationAddress]: ReverificationAddress[Key] | undefined }) => {
    const nextSearch = { temuan, putusan, cari, ...next }
    void navigate({
      search: Object.fromEntries(Object.entries(nextSearch).filter(([, value]) => value !== undefined && value !== '')),
      replace: true,
      resetScroll: false,
    })
  }
  const items = data?.reverification?.items
  const hasFilter = temuan !== undefined || putusan !== undefined || cari !== undefined
  return (
    <Stack gap="md">
      <div className={classes.tools}>
        <NativeSelect
          label={<Trans>Temuan</Trans>}
          data={[
            { value: '', label: t`Semua temuan` },
            ...FINDINGS.map((finding) => ({ value: finding, label: i18n._(findingLooks[finding].word) })),
          ]}
          value={temuan ?? ''}
          onChange={(event) => go({ temuan: FINDINGS.find((finding) => finding === event.currentTarget.value) })}
        />
        <NativeSelect
          label={<Trans>Putusan</Trans>}
          data={[
            { value: '', label: t`Semua putusan` },
            ...standings.map((standing) => ({ value: standing, label: i18n._(outcomeLooks[standing].word) })),
          ]}
          value={putusan ?? ''}
          onChange={(event) => go({ putusan: standings.find((standing) => standing === event.currentTarget.value) })}
        />
        <SearchField label={t`Nama`} value={cari ?? ''} onSearch={(text) => go({ cari: text })} />
        {items !== undefined && (
          <span className={classes.dimmed}>
            <Trans>{number(items.totalCount)} orang</Trans>
          </span>
        )}
        {review.actions.includes('EXPORT') && items !== undefined && items.totalCount > 0 && (
          <ExportWorkListButton reviewId={review.id} filter={filter} />
        )}
      </div>
      {review.actions.includes('DECIDE') && items !== undefined && items.totalCount > 0 && (
        <DecideMany reviewId={review.id} filter={filter} count={items.totalCount} onDecided={changed} />
      )}
      <QueryStates
        data={items}
        error={error}
        onRetry={retry}
        loading={<LoadingRows label={t`Memuat daftar kerja`} rows={5} rowHeight={120} />}
        noMatch={
          items?.edges.length === 0 &&
          hasFilter && (
            <Card>
              <NoMatch
                title={<Trans>Tidak ada orang yang cocok</Trans>}
                onClear={() => go({ temuan: undefined, putusan: undefined, cari: undefined })}
              />
            </Card>
          )
        }
        empty={
          items?.edges.length === 0 && (
            <Card>
              <NothingYet icon={IconChecks} title={<Trans>Tidak ada temuan</Trans>}>
                <Trans>Semua orang dalam lampiran dipertahankan. Tutup verifikasi ulang ini.</Trans>
              </NothingYet>
            </Card>
          )
        }
      >
        {(items) => (
          <>
            <ul className={classes.items}>
              {items.edges.map(({ node }) => (
                <li key={node.line}>
                  <ItemCard
                    reviewId={review.id}
                    item={node}
                    mayDecide={review.actions.includes('DECIDE')}
                    onDecided={changed}
                  />
                </li>
              ))}
            </ul>
            <OlderNewer page={items.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }} />
          </>
        )}
      </QueryStates>
    </Stack>
  )
}
