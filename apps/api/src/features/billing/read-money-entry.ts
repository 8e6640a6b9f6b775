import type { Message } from '@payung/domain/text/define-messages'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { withoutNationalId } from '../workers/public.ts'
import { billingMessages } from './billing.messages.ts'

/** What a person writes down about money that has moved: how much, and the number of its proof. */
interface MoneyEntry {
  readonly rupiah: bigint
  readonly reference: string
}

interface EntryBounds {
  readonly rupiahMax: bigint
  readonly beyondMax: () => Message
  readonly referenceInvalid: () => Message
}

/**
 * The entry with its reference trimmed.
 *
 * @throws ValidationError `AMOUNT_NOT_POSITIVE`, and as `bounds` says above the most or for a reference of fewer than 3 or more than 80 letters;
 *   `TEXT_HAS_NATIONAL_ID` alone
 */
export function readMoneyEntry<Entry extends MoneyEntry>(entry: Entry, bounds: EntryBounds): Entry {
  const issues: ValidationIssue[] = []
  const reference = withoutNationalId(entry.reference.trim(), 'reference')
  if (entry.rupiah < 1n) issues.push(issueAbout(billingMessages.AMOUNT_NOT_POSITIVE(), 'amount'))
  if (entry.rupiah > bounds.rupiahMax) issues.push(issueAbout(bounds.beyondMax()))
  if (reference.length < 3 || reference.length > 80) issues.push(issueAbout(bounds.referenceInvalid()))
  if (issues.length > 0) throw new ValidationError(issues)
  return { ...entry, reference }
}
