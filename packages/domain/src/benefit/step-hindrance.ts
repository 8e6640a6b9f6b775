import type { ClaimAction } from './claim-state.ts'

export const STEP_HINDRANCES = [
  'DAY_UNKNOWN',
  'PAPERS_MISSING',
  'HEIRS_UNREADY',
  'HEIR_UNHEARD',
  'SHORTFALL_OPEN',
] as const
export type StepHindrance = (typeof STEP_HINDRANCES)[number]

/** What a step rests on, as whoever would take it sees the case. */
export interface StepGround {
  /** The day of the event is known, not its month or year alone. */
  readonly isDayKnown: boolean
  readonly missingPapers: number
  /** Something keeps the money from going to the heirs. */
  readonly isUnpayable: boolean
  /** Of each account of an heir: whether it was paid, whether the heir has said what arrived, and whether that was less and nobody has decided about it. */
  readonly accounts: readonly {
    readonly isPaid: boolean
    readonly isHeard: boolean
    readonly isShortfallOpen: boolean
  }[]
}

/**
 * Why a step would be refused now; null where nothing stands against it, and for steps that need nothing. Of several reasons the first that the database would name.
 * A claim that was paid before heirs were written down has no account, and nobody to wait for.
 */
export function stepHindrance(action: ClaimAction, ground: StepGround): StepHindrance | null {
  const { isDayKnown, missingPapers, isUnpayable, accounts } = ground
  if (action === 'SUBMIT') return !isDayKnown ? 'DAY_UNKNOWN' : missingPapers > 0 ? 'PAPERS_MISSING' : null
  if (action === 'PAY') return isUnpayable ? 'HEIRS_UNREADY' : null
  if (action !== 'CLOSE') return null
  if (accounts.some(({ isPaid, isHeard }) => isPaid && !isHeard)) return 'HEIR_UNHEARD'
  return accounts.some(({ isShortfallOpen }) => isShortfallOpen) ? 'SHORTFALL_OPEN' : null
}
