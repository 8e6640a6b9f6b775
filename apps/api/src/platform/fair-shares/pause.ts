import { setTimeout as sleep } from 'node:timers/promises'

export type Pause = () => Promise<void>

const PAUSE_MILLISECONDS = 1_000
const PAUSES_MAX = 500

/** Whoever is told to come later hears it a moment later: who asks again at once would cost as much as what they ask for. */
export function openPause(): Pause {
  let pauses = 0
  return async () => {
    if (pauses >= PAUSES_MAX) return
    pauses++
    await sleep(PAUSE_MILLISECONDS, undefined, { ref: false })
    pauses--
  }
}
