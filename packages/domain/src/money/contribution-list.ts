/**
 * How far a list of contributions is: drawn up, approved by another person, sent to the insurer, billed by the insurer; or set aside.
 * The insurer makes the bill: a list asks for one.
 */
export type ContributionListState = 'DRAFT' | 'APPROVED' | 'SENT' | 'BILLED' | 'DISCARDED'

export type ContributionListAction = 'APPROVE' | 'DISCARD' | 'SEND' | 'BILL' | 'RECALL' | 'PAY' | 'RECEIVE' | 'POST'

/** The insurer has a list that was sent: it is called back, by others than set a draft aside, and only before its bill. */
const STEPS: Readonly<Record<ContributionListState, readonly ContributionListAction[]>> = {
  DRAFT: ['APPROVE', 'DISCARD'],
  APPROVED: ['SEND', 'DISCARD'],
  SENT: ['BILL', 'RECALL'],
  BILLED: ['PAY', 'RECEIVE', 'POST'],
  DISCARDED: [],
}

/** What of a list's money has moved, in whole rupiah. */
export interface ContributionMoney {
  /** Billed and not paid; nothing is paid beyond it. */
  readonly open: bigint
  /** Paid, and not yet received by the insurer; nothing is received beyond what was paid. */
  readonly unreceived: bigint
  /** Whether the insurer has received anything, so that it can post it to people. */
  readonly isReceived: boolean
}

/** What may be done next with a list, whoever does it. */
export function contributionListActions(
  state: ContributionListState,
  { open, unreceived, isReceived }: ContributionMoney,
): readonly ContributionListAction[] {
  const isPossible: Partial<Readonly<Record<ContributionListAction, boolean>>> = {
    PAY: open > 0n,
    RECEIVE: unreceived > 0n,
    POST: isReceived,
  }
  return STEPS[state].filter((action) => isPossible[action] ?? true)
}
