import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { IconProgressCheck } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../ui/Card.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { ListExport } from '../../ui/table/ListExport.tsx'
import { OlderNewer } from '../../ui/table/OlderNewer.tsx'
import { pageOfAddress } from '../../ui/table/page-address.ts'
import { listSource } from '../../ui/table/use-connection.ts'
import { isUnderWay, JobListQuery } from './job.query.ts'
import { PastJobs } from './PastJobs.tsx'
import { RunningJob } from './RunningJob.tsx'

const jobsOnPage = 25
/** By looking, not by streams: a browser opens six connections to a host, and eight jobs would take them all. */
const lookEveryMs = 3000

/** The inbox of long work: what runs, and what has ended with what it left. */
export function JobListPage() {
  const { t } = useLingui()
  const address = useSearch({ from: '/app/latar' })
  const variables = pageOfAddress(address, jobsOnPage)
  const [{ data, error }, ask] = useQuery({
    query: JobListQuery,
    variables,
    requestPolicy: 'cache-and-network',
  })
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const jobs = data?.jobs.edges.map(({ node }) => node) ?? []
  const running = jobs.filter(isUnderWay)
  const past = jobs.filter((job) => !isUnderWay(job))
  const anyRunning = running.length > 0
  useEffect(() => {
    if (!anyRunning) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh()
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [anyRunning, refresh])

  return (
    <>
      <PageHeader
        title={t`Pekerjaan latar`}
        context={<Trans>Pekerjaan yang lama berjalan tanpa perlu ditunggu. Hasilnya tersimpan di sini.</Trans>}
      />
      <QueryStates
        data={data}
        error={error}
        onRetry={refresh}
        failure={<Trans>Daftar tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pekerjaan latar`} rows={6} rowHeight={48} />}
        empty={
          jobs.length === 0 && (
            <Card>
              <NothingYet icon={IconProgressCheck} title={<Trans>Belum ada pekerjaan latar</Trans>}>
                <Trans>Impor berkas, ekspor daftar, dan perubahan massal tampak di sini begitu dimulai.</Trans>
              </NothingYet>
            </Card>
          )
        }
      >
        {(data) => (
          <Stack gap="md">
            {running.length > 0 && (
              <Card title={<Trans>Sedang berjalan</Trans>}>
                <Stack gap="lg">
                  {running.map((job) => (
                    <RunningJob key={job.id} job={job} onChanged={refresh} />
                  ))}
                </Stack>
              </Card>
            )}
            {past.length > 0 && (
              <Card flush title={<Trans>Sudah berakhir</Trans>}>
                <PastJobs jobs={past} />
                <OlderNewer page={data.jobs.pageInfo}>
                  <ListExport name="job-list" source={listSource(JobListQuery, variables, (data) => data.jobs)}>
                    {(jobs) => <PastJobs jobs={jobs} />}
                  </ListExport>
                </OlderNewer>
              </Card>
            )}
          </Stack>
        )}
      </QueryStates>
    </>
  )
}
