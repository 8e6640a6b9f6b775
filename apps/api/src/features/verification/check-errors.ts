import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
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

const BY_CONSTRAINT: Readonly<Record<string, CheckRefusal>> = {
  check_task_is_settled: 'CHECK_TASK_SETTLED',
  check_task_assignee: 'CHECK_ASSIGNEE',
  check_result_taken_back: 'CHECK_SUPERSEDED',
  check_decision_pkey: 'CHECK_DECIDED',
}

/** What the database refused because somebody else was faster, in the words of the same refusal here. */
export async function inCheckWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = BY_CONSTRAINT[databaseRefusal(error)?.constraint ?? '']
    throw code === undefined ? asAnotherPersonError(error) : checkConflict(code)
  }
}
