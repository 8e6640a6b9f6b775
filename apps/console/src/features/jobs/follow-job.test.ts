import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followJob, type JobPulse } from './follow-job.ts'

const running: JobPulse = { state: 'RUNNING', step: 'READ', done: 10, total: 40, secondsLeft: null, stalled: false }

class StreamInHand extends EventTarget {
  static readonly OPEN = 1
  static last: StreamInHand
  readonly url: string
  readyState = 0
  constructor(url: string) {
    super()
    this.url = url
    StreamInHand.last = this
  }
  say(pulse: JobPulse) {
    this.readyState = 1
    this.dispatchEvent(new MessageEvent('progress', { data: JSON.stringify(pulse) }))
  }
  close() {
    this.readyState = 2
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', StreamInHand)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('what the stream says is told at once, without a look at the job', () => {
  const [onPulse, look] = [vi.fn(), vi.fn()]
  followJob('abc=', onPulse, look)
  expect(StreamInHand.last.url).toBe('/jobs/abc%3D/events')
  StreamInHand.last.say(running)
  vi.advanceTimersByTime(10_000)
  expect(onPulse).toHaveBeenCalledWith(running)
  expect(look).not.toHaveBeenCalled()
})

test('a stream that nobody can hear is replaced by looking', () => {
  const look = vi.fn()
  followJob('abc', vi.fn(), look)
  vi.advanceTimersByTime(9000)
  expect(look.mock.calls.length).toBeGreaterThanOrEqual(3)
})

test('at the end the stream is closed and the job looked at, again and again until somebody has seen its end', () => {
  const look = vi.fn()
  const stop = followJob('abc', vi.fn(), look)
  StreamInHand.last.say({ ...running, state: 'SUCCEEDED', done: 40 })
  expect(StreamInHand.last.readyState).toBe(2)
  expect(look).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(4000)
  expect(look).toHaveBeenCalledTimes(2)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(look).toHaveBeenCalledTimes(2)
})

test('whoever leaves the page leaves nothing running', () => {
  const look = vi.fn()
  const stop = followJob('abc', vi.fn(), look)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(look).not.toHaveBeenCalled()
  expect(StreamInHand.last.readyState).toBe(2)
})
