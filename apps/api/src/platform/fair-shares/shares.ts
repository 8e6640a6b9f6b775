/** How many operations may be under way at once. */
export interface Bounds {
  readonly person: number
  readonly tenant: number
  readonly everybody: number
}

/**
 * The two kinds are counted apart, so that cheap reads never wait behind dear ones. What a page of the console asks beyond that
 * waits for some milliseconds.
 */
export const BOUNDS = {
  CHEAP: { person: 4, tenant: 8, everybody: 20 },
  DEAR: { person: 2, tenant: 3, everybody: 6 },
} as const satisfies Record<string, Bounds>

export type Lane = keyof typeof BOUNDS

/** Who waits costs little memory and nothing else; beyond it is no person at a screen. */
export const WAITING = { person: 60, tenant: 200, milliseconds: 10_000 } as const

/**
 * While others are at work too, a person spends so much of the machine's time each second, and has so much put by. Alone, nobody is held
 * back: what nobody else wants is not lost.
 */
export const PACE = { millisecondsPerSecond: 400, putBy: 2_000, othersSeenWithin: 2_000, settledFrom: 20 } as const

/** What a busy person is told to wait. */
export const RETRY_AFTER_SECONDS = 5
