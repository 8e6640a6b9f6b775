import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { creditMessages } from './credits.messages.ts'

export const orRefusedAsCredit = orRefusedBy(
  {
    conflicts: {
      credit_open: creditMessages.CREDIT_NOT_OPEN,
      contribution_credit_month_once: creditMessages.CREDIT_NOT_OPEN,
      credit_changed: creditMessages.CREDIT_CHANGED,
      credit_step: creditMessages.CREDIT_STATE,
      credit_offset_billed: creditMessages.CREDIT_OFFSET_BILLED,
      credit_settlements_of_day: creditMessages.CREDIT_SETTLEMENTS_OF_DAY,
    },
    fields: {
      credit_of_report: creditMessages.CREDIT_OF_REPORT,
      credit_amount: creditMessages.CREDIT_AMOUNT_DIFFERS,
      credit_returned_on: creditMessages.CREDIT_RETURNED_ON_INVALID,
      credit_offset_list: creditMessages.CREDIT_OFFSET_LIST,
      credit_offset_exceeds: creditMessages.CREDIT_OFFSET_EXCEEDS,
    },
    hands: { credit_recorder_is_not_confirmer: creditMessages.CREDIT_RECORDER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
