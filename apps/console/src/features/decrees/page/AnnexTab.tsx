import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import { Card } from '../../../ui/Card.tsx'
import { monthsOf } from '../../../ui/months-of.ts'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { ListExport } from '../../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { SearchField } from '../../../ui/table/SearchField.tsx'
import { listSource } from '../../../ui/table/use-connection.ts'
import { ConsolidatedQuery, type DecreeDetail, DecreeEntriesQuery } from '../decree.query.ts'
import classes from './DecreePage.module.css'
import { EntryTable } from './EntryTable.tsx'
import { RenderAnnexButton } from './RenderAnnexButton.tsx'

const peopleOnPage = 50

/** Whom it names; of a signed designation also as the annex stands in a month, amendments included. */
export function AnnexTab(props: { decree: DecreeDetail }) {
  const { t } = useLingui()
  const { month, number } = useFormats()
  const navigate = useNavigate({ from: '/keputusan/$decreeId' })
  const { decree } = props
  const { per, cari, ...address } = useSearch({ from: '/app/keputusan/$decreeId' })
  const months = decree.contentHash === null ? [] : monthsOf(decree.fromMonth, decree.untilMonth)
  const asOf = months.includes(per ?? '') ? (per ?? null) : null
  const variables = { id: decree.id, search: cari ?? null, ...pageOfAddress(address, peopleOnPage) }
  const [own, askOwn] = useQuery({
    query: DecreeEntriesQuery,
    variables,
    pause: asOf !== null,
    requestPolicy: 'cache-and-network',
  })
  const [whole, askWhole] = useQuery({
    query: ConsolidatedQuery,
    variables: { ...variables, on: asOf },
    pause: asOf === null,
    requestPolicy: 'cache-and-network',
  })
  const people = asOf === null ? own.data?.decree?.entries : whole.data?.decree?.consolidated
  const error = asOf === null ? own.error : whole.error
  const retry = () => (asOf === null ? askOwn : askWhole)({ requestPolicy: 'network-only' })
  const go = (next: { per?: string | null; cari?: string | null }) => {
    const kept = { per: asOf, cari: cari ?? null, ...next }
    void navigate({
      search: {
        tab: 'lampiran',
        ...(kept.per ? { per: kept.per } : {}),
        ...(kept.cari ? { cari: kept.cari } : {}),
      },
      replace: true,
      resetScroll: false,
    })
  }
  const total = people === undefined ? '' : number(people.totalCount)
  return (
    <Card
      flush
      title={<Trans>Lampiran</Trans>}
      hint={total === '' ? undefined : <Trans>{total} orang; NIK disamarkan di layar</Trans>}
      aside={
        <div className={classes.tools}>
          <SearchField label={t`Nama`} value={cari ?? ''} onSearch={(text) => go({ cari: text })} />
          {months.length > 0 && (
            <NativeSelect
              size="xs"
              aria-label={t`Keadaan lampiran`}
              data={[
                { value: '', label: t`Seperti ditandatangani` },
                ...months.map((one) => ({ value: one, label: t`Dengan perubahan, per ${month(one)}` })),
              ]}
              value={asOf ?? ''}
              onChange={(event) => go({ per: event.currentTarget.value })}
            />
          )}
          <RenderAnnexButton decree={decree} {...(asOf === null ? {} : { asOfMonth: asOf })} />
        </div>
      }
    >
      <QueryStates
        data={people}
        error={error}
        onRetry={retry}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat lampiran`} rows={8} />}
        empty={
          people?.edges.length === 0 && (
            <p style={{ padding: 16, margin: 0 }}>
              <Trans>Tidak seorang pun.</Trans>
            </p>
          )
        }
      >
        {(people) => (
          <>
            <EntryTable entries={people.edges.map(({ node }) => node)} isConsolidated={asOf !== null} />
            <OlderNewer page={people.pageInfo} words={{ newer: t`Sebelumnya`, older: t`Berikutnya` }}>
              {asOf === null ? (
                <ListExport
                  name="annex-tab"
                  source={listSource(DecreeEntriesQuery, variables, (data) => data.decree?.entries)}
                >
                  {(entries) => <EntryTable entries={entries} isConsolidated={false} />}
                </ListExport>
              ) : (
                <ListExport
                  name="annex-tab"
                  source={listSource(
                    ConsolidatedQuery,
                    { ...variables, on: asOf },
                    (data) => data.decree?.consolidated,
                  )}
                >
                  {(entries) => <EntryTable entries={entries} isConsolidated />}
                </ListExport>
              )}
            </OlderNewer>
          </>
        )}
      </QueryStates>
    </Card>
  )
}
