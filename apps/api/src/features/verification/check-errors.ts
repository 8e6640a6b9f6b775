import { ConflictError } from '../../platform/errors.ts'
import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { verificationMessages } from './verification.messages.ts'

type CheckRefusal =
  | 'CHECK_TASK_SETTLED'
  | 'CHECK_TASK_CHANGED'
  | 'CHECK_ASSIGNEE'
  | 'CHECK_ASSIGNEE_OUTSIDE'
  | 'CHECK_NOBODY'
  | 'CHECK_DECIDED'
  | 'CHECK_SUPERSEDED'
  | 'CHECK_STATUS_OF_OTHERS'

/** What stands in the way of a step of verification, in words. */
export function checkConflict(code: CheckRefusal, details: Readonly<Record<string, string>> = {}): ConflictError {
  return new ConflictError(verificationMessages[code](), details)
}

/** What the database refused because somebody else was faster, in the words of the same refusal here. */
export const inCheckWords = orRefusedBy(
  {
    conflicts: {
      check_task_is_settled: verificationMessages.CHECK_TASK_SETTLED,
      check_task_assignee: verificationMessages.CHECK_ASSIGNEE,
      check_result_taken_back: verificationMessages.CHECK_SUPERSEDED,
      check_decision_pkey: verificationMessages.CHECK_DECIDED,
    },
  },
  ANOTHER_PERSON_REFUSALS,
)
