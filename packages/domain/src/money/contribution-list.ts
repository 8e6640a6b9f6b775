/**
 * How far a list of contributions is: drawn up, approved by another person, sent to the insurer, billed by the insurer; or set aside.
 * The insurer makes the bill: a list asks for one.
 */
export type ContributionListState = 'DRAFT' | 'APPROVED' | 'SENT' | 'BILLED' | 'DISCARDED'

export type ContributionListAction = 'APPROVE' | 'DISCARD' | 'SEND' | 'BILL' | 'RECALL' | 'PAY'

/** The insurer has a list that was sent: it is called back, by others than set a draft aside, and only before its bill. */
const STEPS: Readonly<Record<ContributionListState, readonly ContributionListAction[]>> = {
  DRAFT: ['APPROVE', 'DISCARD'],
  APPROVED: ['SEND', 'DISCARD'],
  SENT: ['BILL', 'RECALL'],
  BILLED: ['PAY'],
  DISCARDED: [],
}

/**
 * What may be done next with a list, whoever does it.
 *
 * @param openRupiah what is billed and not paid; nothing is paid beyond it
 */
export function contributionListActions(
  state: ContributionListState,
  openRupiah: bigint,
): readonly ContributionListAction[] {
  return STEPS[state].filter((action) => action !== 'PAY' || openRupiah > 0n)
}

/** How far the contribution of one month of a person has come. That it is protected is the insurer's to say. */
export type ContributionMonthState = 'PLANNED' | 'LISTED' | 'REQUESTED' | 'BILLED' | 'PAID'
