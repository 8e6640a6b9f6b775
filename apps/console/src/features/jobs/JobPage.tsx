import { Trans, useLingui } from '@lingui/react/macro'
import { Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { JobStateBadge } from '../../ui/JobProgress.tsx'
import { NotFoundPage } from '../../ui/NotFoundPage.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { isOffline, referenceOf } from '../../ui/RouteFailure.tsx'
import { ErrorState } from '../../ui/states/ErrorState.tsx'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { Offline } from '../../ui/states/Offline.tsx'
import { JobControls } from './JobControls.tsx'
import { JobOutcome } from './JobOutcome.tsx'
import { jobKindWords } from './job-words.ts'
import { useFollowedJob } from './use-followed-job.ts'

/** One piece of long work at its own address: it can be closed, sent to a colleague and come back to. */
export function JobPage() {
  const { i18n, t } = useLingui()
  const { jobId } = useParams({ from: '/app/latar/$jobId' })
  const { job, error, refresh } = useFollowedJob(jobId)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)

  if (job === undefined && error) {
    if (isOffline(error)) return <Offline onRetry={refresh} />
    return (
      <ErrorState
        title={<Trans>Pekerjaan ini tidak dapat dimuat</Trans>}
        reference={referenceOf(error)}
        onRetry={refresh}
      />
    )
  }
  if (job === undefined) return <LoadingRows label={t`Memuat pekerjaan`} rows={4} rowHeight={56} />
  if (job === null) return <NotFoundPage />
  return (
    <>
      <PageHeader
        title={i18n._(jobKindWords[job.kind])}
        crumbs={[{ label: t`Pekerjaan latar`, link: { to: '/latar' } }]}
        status={<JobStateBadge state={job.state} stalled={job.stalled} />}
        actions={<JobControls job={job} onChanged={refresh} onProblem={setProblem} />}
      />
      <Stack gap="md" maw={760}>
        <ProblemAlert problem={problem} />
        <JobOutcome job={job} />
      </Stack>
    </>
  )
}
