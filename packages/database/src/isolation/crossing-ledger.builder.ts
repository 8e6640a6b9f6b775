/** Functions of the ledger that run as somebody else, and who may call them. */
export const CROSSING_OF_LEDGER: Readonly<Record<string, readonly string[]>> = {
  'payers_behind()': ['payung_app'],
  'choose_budget_lines(uuid,jsonb)': ['payung_app'],
  'book_contribution_bill()': [],
  'book_contribution_payment()': [],
  'book_contribution_receipt()': [],
  'book_payment_return()': [],
  'book_receipt_return()': [],
  'book_entry(journal_entry,bigint,jsonb,text[],text[])': [],
  'book_overturned_postings()': [],
  'book_posted_people()': [],
  'guard_journal_entry()': [],
  'guard_ledger_period()': [],
  'sign_ledger_period()': [],
  'ledger_closed_until(uuid,boolean)': [],
  'refuse_other_postings()': [],
  'refuse_unbalanced_entry()': [],
}
