/** The server has refused to begin: this person has more under way than their share, and it says when to come back. */
const TOO_MANY = 429
const TRIES_MAX = 4
const SECONDS_MAX = 30

/**
 * Sends a request again after the time that a busy server states. Nothing of it has been done, so a change may be sent again as well.
 *
 * @param onWait told each time how long it takes, for who waits at the screen
 */
export function fetchPatiently(
  send: typeof fetch,
  onWait: (seconds: number) => void,
  sleep: (milliseconds: number) => Promise<void> = pause,
): typeof fetch {
  return async (address, init) => {
    let answer = await send(address, init)
    for (let tries = 1; answer.status === TOO_MANY && tries < TRIES_MAX; tries++) {
      if (init?.signal?.aborted === true) return answer
      const seconds = secondsOf(answer)
      onWait(seconds)
      await sleep(seconds * 1000)
      answer = await send(address, init)
    }
    return answer
  }
}

function secondsOf(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after'))
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, SECONDS_MAX) : 1
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
