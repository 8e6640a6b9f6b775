/** What a job's event stream tells between two looks at the job itself. */
export interface JobPulse {
  readonly state: 'WAITING' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED'
  readonly step: string | null
  readonly done: number
  readonly total: number | null
  readonly secondsLeft: number | null
  readonly stalled: boolean
}

const checkEveryMs = 1000
/** While the stream is silent or broken, as behind a proxy that collects answers. */
const lookEveryMs = 2500
/** While the stream works: only in case its end was lost. */
const lookRarelyMs = 20_000

/**
 * Follows a job until it ends: by its event stream, and by looking wherever the stream cannot be heard.
 *
 * @param onPulse hears every change
 * @param look asks for the job itself; called at the end too, since result and error are not in the stream, and on until it is
 *   no longer followed: one look may be lost on the way
 * @returns stops following
 */
export function followJob(jobId: string, onPulse: (pulse: JobPulse) => void, look: () => void): () => void {
  const stream = new EventSource(`/jobs/${encodeURIComponent(jobId)}/events`)
  let lookedAt = Date.now()
  let heard = false
  const lookNow = () => {
    lookedAt = Date.now()
    look()
  }
  const timer = setInterval(() => {
    // A stream that was closed at the end is not open either.
    const works = heard && stream.readyState === EventSource.OPEN
    if (Date.now() - lookedAt >= (works ? lookRarelyMs : lookEveryMs)) lookNow()
  }, checkEveryMs)
  const stop = () => {
    clearInterval(timer)
    stream.close()
  }
  stream.addEventListener('progress', (event: MessageEvent<string>) => {
    heard = true
    const pulse = JSON.parse(event.data) as JobPulse
    onPulse(pulse)
    if (pulse.state === 'WAITING' || pulse.state === 'RUNNING') return
    // An ended stream would be opened again by the browser, for ever.
    stream.close()
    lookNow()
  })
  return stop
}
