import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useMay } from '../../../session/viewer.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { NothingYet } from '../../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../../ui/states/QueryStates.tsx'
import { OlderNewer } from '../../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../../ui/table/page-address.ts'
import { BatchCard } from './BatchCard.tsx'
import { DuplicateBatchesQuery } from './batches.query.ts'

const batchesOnPage = 10

export function BatchesPage() {
  return useMay('DUPLICATE_DECIDE') ? (
    <BatchesScreen />
  ) : (
    <NoAccess title={<Trans>Data ganda diputuskan petugas pengelola data</Trans>} />
  )
}

/** What was decided about many pairs at once, and taking it back. */
function BatchesScreen() {
  const { t } = useLingui()
  const address = useSearch({ from: '/app/pekerja/ganda/massal' })
  const [{ data, error }, ask] = useQuery({
    query: DuplicateBatchesQuery,
    variables: pageOfAddress(address, batchesOnPage),
    requestPolicy: 'cache-and-network',
  })
  const refresh = () => ask({ requestPolicy: 'network-only' })
  const batches = data?.duplicateBatches.edges.map(({ node }) => node) ?? []
  return (
    <>
      <PageHeader
        title={t`Keputusan massal`}
        crumbs={[
          { label: t`Pekerja`, link: { to: '/pekerja' } },
          { label: t`Dugaan data ganda`, link: { to: '/pekerja/ganda' } },
        ]}
        context={
          <Trans>
            Setiap pasangan diputuskan dan dicatat sendiri-sendiri. Yang dibatalkan kembali seperti semula, kecuali data
            yang sudah diubah sesudahnya.
          </Trans>
        }
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={refresh}
        failure={<Trans>Keputusan massal tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat keputusan massal…`} rows={3} rowHeight={140} />}
        empty={
          batches.length === 0 && (
            <NothingYet icon={IconStack2} title={<Trans>Belum ada keputusan massal</Trans>}>
              <Trans>
                Gabungkan yang jelas, atau pilih beberapa pasangan di antrean lalu nyatakan bukan orang yang sama.
              </Trans>
            </NothingYet>
          )
        }
      >
        {(data) => (
          <Stack gap="md">
            {batches.map((batch) => (
              <BatchCard key={batch.id} batch={batch} onChanged={refresh} />
            ))}
            <OlderNewer page={data.duplicateBatches.pageInfo} />
          </Stack>
        )}
      </QueryStates>
    </>
  )
}
