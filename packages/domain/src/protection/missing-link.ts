import type { ContributionStep } from './month-state.ts'

/** What a part of a month waits for before the insurer protects it: the list, its way to the insurer, the bill, the money, its arrival, the posting. */
export type MissingLink = 'LIST' | 'REQUEST' | 'BILL' | 'PAYMENT' | 'RECEIPT' | 'POSTING'

export interface TracedPart {
  readonly step: ContributionStep
  /** The insurer has posted the month under a live membership. */
  readonly isPosted: boolean
  /** What the insurer says it has received of the bill; null where the list is another payer's. */
  readonly receivedRupiah: bigint | null
  /** What the insurer has billed; null before the bill, and where the list is another payer's. */
  readonly billedRupiah: bigint | null
}

const NEXT = { PLANNED: 'LIST', LISTED: 'REQUEST', REQUESTED: 'BILL', BILLED: 'PAYMENT' } as const

/**
 * Says at which link the chain from the decree to the posting ends.
 *
 * @returns null where it is whole, and where another payer has paid: what the insurer received of others is theirs to know
 */
export function missingLink({ step, isPosted, receivedRupiah, billedRupiah }: TracedPart): MissingLink | null {
  if (isPosted) return null
  if (step !== 'PAID') return NEXT[step]
  if (receivedRupiah === null || billedRupiah === null) return null
  return receivedRupiah < billedRupiah ? 'RECEIPT' : 'POSTING'
}
