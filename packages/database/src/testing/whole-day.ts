const DAY_MS = 86_400_000
const JAKARTA_AHEAD_MS = 7 * 3_600_000
/** As long as a file of tests may take on a busy machine. */
const FILE_MS = 180_000

/** Milliseconds to wait at `now` (since 1970, UTC) so that Jakarta's midnight does not come within a file of tests: 0 but for the last minutes of its day. */
export function untilDayIsWhole(now: number): number {
  const left = DAY_MS - ((now + JAKARTA_AHEAD_MS) % DAY_MS)
  return left < FILE_MS ? left + 1 : 0
}
