/** How many operations may be under way at once. */
export interface Bounds {
  readonly person: number
  readonly tenant: number
  readonly everybody: number
}

/**
 * Each kind is counted apart, so that cheap reads never wait behind dear ones. What a page of the console asks beyond that
 * waits for some milliseconds.
 */
export const BOUNDS = {
  CHEAP: { person: 4, tenant: 8, everybody: 20 },
  DEAR: { person: 2, tenant: 3, everybody: 6 },
  /** Public pages: a person is an address here, and all strangers together are one tenant. */
  PUBLIC: { person: 3, tenant: 4, everybody: 4 },
  /**
   * Signing in, and what belongs to it: a person is an address here too, whose passwords are checked one after another, as a check keeps a
   * core busy. Each may hold two of the connections on which sessions are looked up.
   */
  SIGN_IN: { person: 1, tenant: 4, everybody: 4 },
  /** Files on their way in: they last as long as the sender's line is slow, and hold no connection of the database meanwhile. */
  FILES: { person: 4, tenant: 16, everybody: 60 },
} as const satisfies Record<string, Bounds>

export type Lane = keyof typeof BOUNDS

/**
 * Transactions under way: each holds one of the connections of writes, single records read in a snapshot included, and there are as many of
 * these as everybody has. The share of strangers, who are nobody's members, is that of one tenant.
 */
export const TRANSACTIONS = { person: 3, tenant: 4, everybody: 8 } as const satisfies Bounds

/** Who waits costs little memory and nothing else; beyond it is no person at a screen. */
export const WAITING = { person: 60, tenant: 200, seconds: 10 } as const

/**
 * While others are at work too, a person spends so much of the machine's time each second, and has so much put by. Alone, nobody is held
 * back: what nobody else wants is not lost. Of a price, `keptUpTo` is kept however little was measured.
 */
export const PACE = {
  millisecondsPerSecond: 400,
  putBy: 2_000,
  othersSeenWithin: 2_000,
  settledFrom: 10,
  keptUpTo: 100,
} as const

/** What a busy person is told to wait. */
export const RETRY_AFTER_SECONDS = 5
