import { useCallback, useRef } from 'react'
import { RunningJob } from '../jobs/RunningJob.tsx'
import { useFollowedJob } from '../jobs/use-followed-job.ts'

/** Work under way, live, with its end told to the page that shows it. */
export function FollowedJob(props: { jobId: string; onEnd: () => void }) {
  const onEnd = useRef(props.onEnd)
  onEnd.current = props.onEnd
  const tellEnd = useCallback(() => onEnd.current(), [])
  const { job, refresh } = useFollowedJob(props.jobId, tellEnd)
  return job ? <RunningJob job={job} onChanged={refresh} /> : null
}
