import type { Rupiah } from '../money/money.ts'
import type { PledgeState } from './pledge-state.ts'

export const PLEDGE_REMAINDERS = ['RETURN', 'ROLL_OVER'] as const
/** What an agreement says of the money that an ended pledge leaves: back to its rest, or on to the next pledge of the same company to the same government. */
export type PledgeRemainder = (typeof PLEDGE_REMAINDERS)[number]

/** A pledge with its money: how much it is, what of it an ended one has used, and what of it another pledge left. */
export interface PledgeMoney {
  readonly state: PledgeState
  /** As its agreement says. */
  readonly remainder: PledgeRemainder
  readonly rupiah: Rupiah
  /** Nothing of a draft, a withdrawn or a refused one; of an ended one what it has used; of any other all of it. */
  readonly taken: Rupiah
  /** What it brings from an ended pledge; a part of `rupiah`. */
  readonly carried: Rupiah
}

/**
 * What a pledge draws from the rupiah of its agreement: nothing that it brings from another. Where what is left rolls over, an ended pledge gives nothing back.
 * People are counted apart: an agreement counts whoever is paid for under it, with whichever money. `app.pledge_drawn` says the same.
 */
export function drawnOfAgreement({ state, remainder, rupiah, taken, carried }: PledgeMoney): Rupiah {
  if (takesNothing(state)) return 0n
  if (state === 'ENDED' && remainder === 'ROLL_OVER') return rupiah - carried
  return taken > carried ? taken - carried : 0n
}

/**
 * What a pledge holds of the money that it brought. An ended one whose agreement lets money return has used what it brought first, and leaves the rest of it
 * where it came from. `app.pledge_carried` says the same.
 */
export function carriedOf({ state, remainder, taken, carried }: PledgeMoney): Rupiah {
  if (takesNothing(state)) return 0n
  return state === 'ENDED' && remainder === 'RETURN' && taken < carried ? taken : carried
}

/**
 * What an ended pledge still leaves to the next ones. `app.pledge_left` says the same.
 *
 * @param next pledges that bring something of it
 */
export function leftOfPledge(pledge: PledgeMoney, next: readonly PledgeMoney[]): Rupiah {
  if (pledge.state !== 'ENDED' || pledge.remainder !== 'ROLL_OVER') return 0n
  return pledge.rupiah - pledge.taken - next.reduce((sum, carrier) => sum + carriedOf(carrier), 0n)
}

const takesNothing = (state: PledgeState) => state === 'DRAFT' || state === 'WITHDRAWN' || state === 'REFUSED'
