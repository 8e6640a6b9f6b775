import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useRefusal } from '../../ui/form/use-refusal.ts'
import { JobStateBadge } from '../../ui/JobProgress.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { JobControls } from './JobControls.tsx'
import { JobOutcome } from './JobOutcome.tsx'
import { jobKindWords } from './job-words.ts'
import { useFollowedJob } from './use-followed-job.ts'

/** One piece of long work at its own address: it can be closed, sent to a colleague and come back to. */
export function JobPage() {
  const { i18n, t } = useLingui()
  const { jobId } = useParams({ from: '/app/latar/$jobId' })
  const { job, error, refresh } = useFollowedJob(jobId)
  const refusal = useRefusal()

  if (job === undefined)
    return (
      <QueryStates
        error={error}
        onRetry={refresh}
        failure={<Trans>Pekerjaan ini tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat pekerjaan`} rows={4} rowHeight={56} />}
      />
    )
  if (job === null) return <NotFoundPage />
  return (
    <>
      <PageHeader
        title={i18n._(jobKindWords[job.kind])}
        crumbs={[{ label: t`Pekerjaan latar`, link: { to: '/latar' } }]}
        status={<JobStateBadge state={job.state} stalled={job.stalled} />}
        actions={<JobControls job={job} onChanged={refresh} refusal={refusal} />}
      />
      <Stack gap="md" maw={760}>
        <ProblemAlert problem={refusal.problem} />
        <JobOutcome job={job} />
      </Stack>
    </>
  )
}
