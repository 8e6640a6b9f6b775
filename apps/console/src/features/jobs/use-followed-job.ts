import { useCallback, useEffect, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { IndicatorsQuery } from '../../ui/frame/Indicators.tsx'
import { followJob, type JobPulse } from './follow-job.ts'
import { isUnderWay, type Job, JobQuery } from './job.query.ts'

/**
 * One job, live until it ends.
 *
 * @param onEnd called once when it ends, also where it has ended before the first look: whoever follows was told that it runs
 */
export function useFollowedJob(jobId: string, onEnd?: () => void) {
  const client = useClient()
  const [{ data, error, fetching }, ask] = useQuery({
    query: JobQuery,
    variables: { id: jobId },
    requestPolicy: 'cache-and-network',
  })
  const [pulse, setPulse] = useState<JobPulse | null>(null)
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  const stored = data?.job
  const underWay = stored != null && isUnderWay(stored)

  useEffect(() => {
    if (!underWay) return
    const stop = followJob(jobId, setPulse, refresh)
    return () => {
      stop()
      setPulse(null)
    }
  }, [jobId, underWay, refresh])

  const [watched, setWatched] = useState<{ id: string; underWay: boolean } | null>(null)
  useEffect(() => {
    if (stored == null) return
    const before = watched?.id === stored.id ? watched : null
    if (before?.underWay === underWay) return
    setWatched({ id: stored.id, underWay })
    if (underWay) return
    // The header counts what runs and what has arrived; it would notice half a minute later.
    if (before !== null) client.query(IndicatorsQuery, {}, { requestPolicy: 'network-only' }).subscribe(() => {})
    onEnd?.()
  }, [underWay, watched, stored, onEnd, client])

  const job: Job | null | undefined = stored && (pulse === null || !underWay ? stored : latest(stored, pulse))
  return { job, error, fetching, refresh }
}

/** The end is shown only once the job itself was looked at: what it left behind is not in the stream. */
function latest(stored: Job, pulse: JobPulse): Job {
  return { ...stored, ...pulse, state: isUnderWay(pulse) ? pulse.state : stored.state }
}
