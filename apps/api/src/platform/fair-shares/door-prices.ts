import type { Lane } from './shares.ts'

/** What a request at a door besides GraphQL costs before it runs, in milliseconds of one core, and beside whom it is counted. */
export interface DoorPrice {
  readonly lane: Lane
  readonly price: number
}

/**
 * Papers are drawn on the one thread, so they are dear whatever their statements take. What the statements of any of these take is measured and
 * charged afterwards, as of operations.
 */
export const DOOR_PRICES = {
  paper: { lane: 'DEAR', price: 100 },
  template: { lane: 'DEAR', price: 50 },
  download: { lane: 'CHEAP', price: 5 },
  upload: { lane: 'FILES', price: 5 },
  /** Of a password or a code, most is the hash, on another thread of the same machine. */
  signIn: { lane: 'SIGN_IN', price: 40 },
  session: { lane: 'SIGN_IN', price: 2 },
  publicPage: { lane: 'PUBLIC', price: 2 },
  publicPaper: { lane: 'PUBLIC', price: 100 },
} as const satisfies Readonly<Record<string, DoorPrice>>
