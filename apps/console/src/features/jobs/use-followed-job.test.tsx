// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { render, serverWithAnswers } from '../../ui/testing/render.tsx'
import type { JobPulse } from './follow-job.ts'
import { useFollowedJob } from './use-followed-job.ts'

class StreamInHand extends EventTarget {
  static readonly OPEN = 1
  static last: StreamInHand | null = null
  readonly readyState = 1
  constructor() {
    super()
    StreamInHand.last = this
  }
  say(pulse: JobPulse) {
    this.dispatchEvent(new MessageEvent('progress', { data: JSON.stringify(pulse) }))
  }
  close() {}
}

const pulse: JobPulse = { state: 'SUCCEEDED', step: null, done: 5, total: 5, secondsLeft: null, stalled: false }
const jobThat = (state: JobPulse['state']) => ({ job: { __typename: 'Job', id: 'job-1', state } })

let unmount = async () => {}
beforeEach(() => {
  StreamInHand.last = null
  vi.stubGlobal('EventSource', StreamInHand)
})
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

async function follow() {
  const onEnd = vi.fn()
  const { answer, sent, server } = serverWithAnswers()
  function Follower() {
    const { job } = useFollowedJob('job-1', onEnd)
    return <p>{job?.state ?? 'NOT_SEEN'}</p>
  }
  const page = await render(<Follower />, server)
  unmount = page.unmount
  return { onEnd, answer, sent, ...page }
}

test('a job that ends while somebody follows tells its end once', async () => {
  const { onEnd, answer, text } = await follow()
  await answer(jobThat('RUNNING'))
  expect(onEnd).not.toHaveBeenCalled()
  await act(async () => StreamInHand.last?.say(pulse))
  expect(text()).toContain('RUNNING')
  await answer(jobThat('SUCCEEDED'))
  expect(text()).toContain('SUCCEEDED')
  expect(onEnd).toHaveBeenCalledTimes(1)
})

test('a job that has ended before the first look tells its end, too', async () => {
  const { onEnd, answer, sent } = await follow()
  await answer(jobThat('SUCCEEDED'))
  expect(onEnd).toHaveBeenCalledTimes(1)
  expect(StreamInHand.last).toBeNull()
  expect(sent).toEqual([{ id: 'job-1' }])
})
