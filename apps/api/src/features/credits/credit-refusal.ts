import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { creditMessages } from './credits.messages.ts'

const CONFLICTS: Readonly<Record<string, () => Message>> = {
  credit_open: creditMessages.CREDIT_NOT_OPEN,
  contribution_credit_month_once: creditMessages.CREDIT_NOT_OPEN,
  credit_changed: creditMessages.CREDIT_CHANGED,
  credit_step: creditMessages.CREDIT_STATE,
  credit_offset_billed: creditMessages.CREDIT_OFFSET_BILLED,
  credit_settlements_of_day: creditMessages.CREDIT_SETTLEMENTS_OF_DAY,
}

const ABOUT: Readonly<Record<string, () => Message>> = {
  credit_of_report: creditMessages.CREDIT_OF_REPORT,
  credit_amount: creditMessages.CREDIT_AMOUNT_DIFFERS,
  credit_returned_on: creditMessages.CREDIT_RETURNED_ON_INVALID,
  credit_offset_list: creditMessages.CREDIT_OFFSET_LIST,
  credit_offset_exceeds: creditMessages.CREDIT_OFFSET_EXCEEDS,
}

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedAsCredit<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    const conflict = CONFLICTS[constraint]
    if (conflict !== undefined) throw new ConflictError(conflict())
    const field = ABOUT[constraint]
    if (field !== undefined) throw new ValidationError([issueAbout(field())])
    if (constraint === 'credit_recorder_is_not_confirmer')
      throw new NotAllowedError(creditMessages.CREDIT_RECORDER_IS_NOT_CONFIRMER())
    throw asAnotherPersonError(error)
  }
}
