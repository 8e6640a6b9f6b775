import { shareInTurn } from './budget.ts'
import type { Programme } from './declared-coverage.ts'
import type { Rupiah } from './money.ts'
import { RETURN_REASONS } from './payment-return.ts'

/**
 * The accounts of the ledger. The first four are money: what contributions cost, what of it is owed to the insurer, what left the treasury, and what was paid
 * beyond the bill. The last three follow a payment until it is posted to people, and add up to nothing by themselves.
 */
export const LEDGER_ACCOUNTS = [
  'CONTRIBUTION_EXPENSE',
  'PAYABLE_TO_INSURER',
  'TREASURY',
  'CREDIT_AT_INSURER',
  'PAID_IN_TRANSIT',
  'RECEIVED_UNPOSTED',
  'PAYMENT_TO_PROVE',
] as const
export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number]

export const JOURNAL_ENTRY_KINDS = ['BILL', 'PAYMENT', 'RECEIPT', 'POSTING', 'REVERSAL'] as const
export type JournalEntryKind = (typeof JOURNAL_ENTRY_KINDS)[number]

/** Why an entry is reversed: the insurer's newer answer holds in the place of an earlier one, a payment came back, or a receipt was taken back. */
export const REVERSAL_REASONS = ['ANSWER_OVERTURNED', ...RETURN_REASONS, 'RECEIPT_RETURNED'] as const
export type ReversalReason = (typeof REVERSAL_REASONS)[number]

/** A part of a bill: the budget line and programme that it is paid from; both null for a list without a budget line. */
export interface BillShare {
  readonly line: string | null
  readonly programme: Programme | null
  readonly rupiah: Rupiah
}

/**
 * What happened to the money of one list. All amounts are whole rupiah, more than zero.
 * - `BILL`: the insurer billed it, once, shared among its budget lines
 * - `PAYMENT`: the payer paid; beyond the bill it becomes a credit at the insurer
 * - `RECEIPT`: the insurer says that it received money
 * - `POSTING`: it posted money to people, as one sum
 * - `REVERSAL`: a posting holds no more
 * - `RETURN`: a payment came back whole, by its place among the facts
 * - `RECEIPT_RETURN`: a receipt was taken back whole, by its place among the facts
 */
export type LedgerFact =
  | { readonly kind: 'BILL'; readonly shares: readonly BillShare[] }
  | { readonly kind: 'RETURN'; readonly payment: number }
  | { readonly kind: 'RECEIPT_RETURN'; readonly receipt: number }
  | { readonly kind: 'PAYMENT' | 'RECEIPT' | 'POSTING' | 'REVERSAL'; readonly rupiah: Rupiah }

/** One side of an entry: debit is more than zero, credit less. */
export interface LedgerPosting {
  readonly account: LedgerAccount
  readonly line: string | null
  readonly programme: Programme | null
  readonly rupiah: Rupiah
}

export interface LedgerEntry {
  readonly kind: JournalEntryKind
  readonly postings: readonly LedgerPosting[]
}

/**
 * The entries that follow from the facts about one list, one for each fact, in their order. Every entry is balanced, and the accounts end the same in whatever
 * order the facts are known: a payment before its bill is a credit at the insurer until the bill takes it. A payment that comes back is reversed side by
 * side; what it leaves of a credit covers what is owed again. So is a receipt that is taken back.
 *
 * @throws RangeError for an amount that is not more than zero, a second bill, or the return of what is no payment or receipt that stands
 */
export function entriesOf(facts: readonly LedgerFact[]): readonly LedgerEntry[] {
  const state: ListState = {
    open: [],
    covered: [],
    credit: 0n,
    isBilled: false,
    payments: new Map(),
    receipts: new Map(),
  }
  return facts.map((fact, at) => ({
    kind: fact.kind === 'RETURN' || fact.kind === 'RECEIPT_RETURN' ? 'REVERSAL' : fact.kind,
    postings: postingsOf(state, fact, at).filter(({ rupiah }) => rupiah !== 0n),
  }))
}

/** The entry that takes another back. */
export function reversalOf({ postings }: LedgerEntry): LedgerEntry {
  return { kind: 'REVERSAL', postings: postings.map((posting) => ({ ...posting, rupiah: -posting.rupiah })) }
}

/** What each account holds: debit more than zero, credit less. Accounts without a posting are left out. */
export function trialBalance(entries: readonly LedgerEntry[]): ReadonlyMap<LedgerAccount, Rupiah> {
  const sums = new Map<LedgerAccount, Rupiah>()
  for (const { account, rupiah } of entries.flatMap(({ postings }) => postings))
    sums.set(account, (sums.get(account) ?? 0n) + rupiah)
  return sums
}

interface ListState {
  /** What of each share is owed, and what of it a credit has covered. */
  open: readonly BillShare[]
  covered: readonly Rupiah[]
  /** Paid beyond the bill, and not yet used to cover it. */
  credit: Rupiah
  isBilled: boolean
  /** The payments that stand, by their place among the facts. */
  readonly payments: Map<number, StandingPayment>
  /** The amounts of the receipts that stand, likewise. */
  readonly receipts: Map<number, Rupiah>
}

interface StandingPayment {
  /** What it cleared of each share; of none before the bill. */
  readonly cleared: readonly BillShare[]
  readonly beyond: Rupiah
  readonly postings: readonly LedgerPosting[]
}

function postingsOf(state: ListState, fact: LedgerFact, at: number): readonly LedgerPosting[] {
  if (fact.kind === 'BILL') return postingsOfBill(state, fact.shares)
  if (fact.kind === 'RETURN') return postingsOfReturn(state, fact.payment)
  if (fact.kind === 'RECEIPT_RETURN') return postingsOfReceiptReturn(state, fact.receipt)
  assertMoney(fact.rupiah)
  switch (fact.kind) {
    case 'PAYMENT':
      return postingsOfPayment(state, fact.rupiah, at)
    case 'RECEIPT':
      state.receipts.set(at, fact.rupiah)
      return transfer('RECEIVED_UNPOSTED', 'PAID_IN_TRANSIT', fact.rupiah)
    case 'POSTING':
      return transfer('PAYMENT_TO_PROVE', 'RECEIVED_UNPOSTED', fact.rupiah)
    case 'REVERSAL':
      return transfer('RECEIVED_UNPOSTED', 'PAYMENT_TO_PROVE', fact.rupiah)
  }
}

function postingsOfBill(state: ListState, shares: readonly BillShare[]): readonly LedgerPosting[] {
  if (state.isBilled) throw new RangeError('A list is billed once')
  for (const { rupiah } of shares) assertMoney(rupiah)
  state.isBilled = true
  state.open = shares
  state.covered = shares.map(() => 0n)
  return [
    ...shares.flatMap((share) => transfer('CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', share.rupiah, share)),
    ...coverByCredit(state),
  ]
}

function postingsOfPayment(state: ListState, rupiah: Rupiah, at: number): readonly LedgerPosting[] {
  const cleared = clear(state, smaller(rupiah, sumOf(state.open)))
  const beyond = rupiah - sumOf(cleared)
  state.credit += beyond
  const postings = [
    ...cleared.flatMap((share) => transfer('PAYABLE_TO_INSURER', 'TREASURY', share.rupiah, share)),
    ...transfer('CREDIT_AT_INSURER', 'TREASURY', beyond),
    ...transfer('PAID_IN_TRANSIT', 'PAYMENT_TO_PROVE', rupiah),
  ]
  state.payments.set(at, { cleared, beyond, postings })
  return postings
}

function postingsOfReturn(state: ListState, payment: number): readonly LedgerPosting[] {
  const standing = state.payments.get(payment)
  if (standing === undefined) throw new RangeError('What comes back is a payment that stands')
  state.payments.delete(payment)
  state.credit -= standing.beyond
  state.open = state.open.map((share, at) => ({
    ...share,
    rupiah: share.rupiah + (standing.cleared[at]?.rupiah ?? 0n),
  }))
  const reversal = standing.postings.map((side) => ({ ...side, rupiah: -side.rupiah }))
  return [...reversal, ...(state.credit < 0n ? uncover(state) : coverByCredit(state))]
}

function postingsOfReceiptReturn(state: ListState, receipt: number): readonly LedgerPosting[] {
  const standing = state.receipts.get(receipt)
  if (standing === undefined) throw new RangeError('What is taken back is a receipt that stands')
  state.receipts.delete(receipt)
  return transfer('PAID_IN_TRANSIT', 'RECEIVED_UNPOSTED', standing)
}

/** A credit clears what is owed, as far as it goes. */
function coverByCredit(state: ListState): readonly LedgerPosting[] {
  const used = smaller(state.credit, sumOf(state.open))
  state.credit -= used
  const cleared = clear(state, used)
  state.covered = state.covered.map((rupiah, at) => rupiah + (cleared[at]?.rupiah ?? 0n))
  return [
    ...cleared.map((share) => posting('PAYABLE_TO_INSURER', share.rupiah, share)),
    posting('CREDIT_AT_INSURER', -used),
  ]
}

/** What was cleared by a credit that came back is owed again. */
function uncover(state: ListState): readonly LedgerPosting[] {
  const lacking = -state.credit
  const parts = shareInTurn(lacking, state.covered)
  state.credit = 0n
  state.covered = state.covered.map((rupiah, at) => rupiah - (parts[at] ?? 0n))
  state.open = state.open.map((share, at) => ({ ...share, rupiah: share.rupiah + (parts[at] ?? 0n) }))
  return [
    posting('CREDIT_AT_INSURER', lacking),
    ...state.open.map((share, at) => posting('PAYABLE_TO_INSURER', -(parts[at] ?? 0n), share)),
  ]
}

/** Clears what is owed, shared among the lines by what each still owes. */
function clear(state: ListState, rupiah: Rupiah): readonly BillShare[] {
  if (rupiah === 0n) return []
  const parts = shareInTurn(
    rupiah,
    state.open.map((share) => share.rupiah),
  )
  const cleared = state.open.map((share, at) => ({ ...share, rupiah: parts[at] ?? 0n }))
  state.open = state.open.map((share, at) => ({ ...share, rupiah: share.rupiah - (parts[at] ?? 0n) }))
  return cleared
}

function transfer(
  debit: LedgerAccount,
  credit: LedgerAccount,
  rupiah: Rupiah,
  of?: BillShare,
): readonly LedgerPosting[] {
  return [posting(debit, rupiah, of), posting(credit, -rupiah, of)]
}

function posting(account: LedgerAccount, rupiah: Rupiah, of?: BillShare): LedgerPosting {
  return { account, line: of?.line ?? null, programme: of?.programme ?? null, rupiah }
}

function sumOf(parts: readonly { readonly rupiah: Rupiah }[]): Rupiah {
  return parts.reduce((sum, { rupiah }) => sum + rupiah, 0n)
}

function smaller(a: Rupiah, b: Rupiah): Rupiah {
  return a < b ? a : b
}

function assertMoney(rupiah: Rupiah): void {
  if (rupiah <= 0n) throw new RangeError('An amount in the ledger is more than zero')
}
