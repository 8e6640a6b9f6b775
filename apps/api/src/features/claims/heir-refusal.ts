import { ConflictError, type DomainError, NotAllowedError } from '../../platform/errors.ts'
import { mayBeOnePerson } from '../access/public.ts'
import { heirMessages } from './heirs.messages.ts'

const CONFLICTS = {
  claim_heirs_settled: heirMessages.CLAIM_HEIRS_SETTLED,
  claim_heir_removed: heirMessages.CLAIM_HEIRS_SETTLED,
  heirs_of_claim: heirMessages.HEIRS_OF_CLAIM,
  heir_account_of_other: heirMessages.HEIR_ACCOUNT_OF_OTHER,
  heir_account_of_nobody: heirMessages.CLAIM_HEIRS_SETTLED,
  accounts_of_heir: heirMessages.ACCOUNTS_OF_HEIR,
  heir_account_step: heirMessages.HEIR_ACCOUNT_STEP,
  heir_link_of_paid: heirMessages.HEIR_ACCOUNT_STEP,
  heir_shortfall_step: heirMessages.HEIR_ACCOUNT_STEP,
  links_of_heir: heirMessages.LINKS_OF_HEIR,
  claim_heir_guardian: heirMessages.CLAIM_HEIR_GUARDIAN,
  claim_heir_attorney_paper: heirMessages.CLAIM_HEIR_ATTORNEY_PAPER,
  claim_heir_account_unconfirmed: heirMessages.CLAIM_HEIR_ACCOUNT_UNCONFIRMED,
  claim_heirs_disputed: heirMessages.CLAIM_HEIRS_DISPUTED,
  claim_heirs_unheard: heirMessages.CLAIM_HEIRS_UNHEARD,
  claim_shortfall_open: heirMessages.CLAIM_SHORTFALL_OPEN,
  heir_dispute_open_once: heirMessages.HEIRS_DISPUTED_ALREADY,
  disputes_of_claim: heirMessages.DISPUTES_OF_CLAIM,
  heir_dispute_step: heirMessages.HEIR_DISPUTE_STEP,
} as const

const NOT_ALLOWED = {
  heir_account_enterer_is_not_confirmer: heirMessages.ENTERER_IS_NOT_CONFIRMER,
  heir_link_maker_is_not_handler: heirMessages.HANDLER_MAKES_NO_LINK,
  heir_call_recorder_is_not_handler: heirMessages.HANDLER_RECORDS_NO_CALL,
  heir_shortfall_handler_is_not_decider: heirMessages.HANDLER_DECIDES_NO_SHORTFALL,
  heir_shortfall_recorder_is_not_decider: heirMessages.RECORDER_DECIDES_NO_SHORTFALL,
  heir_dispute_proposer_is_not_decider: heirMessages.PROPOSER_APPROVES_NO_SETTLEMENT,
} as const

const has = <Table extends object>(table: Table, constraint: string): constraint is string & keyof Table =>
  Object.hasOwn(table, constraint)

/** What the database refuses about heirs, in our words; null where the constraint is of something else. */
export function heirRefusal(constraint: string): DomainError | null {
  if (constraint === 'decider_may_be_maker') return mayBeOnePerson()
  if (has(CONFLICTS, constraint)) return new ConflictError(CONFLICTS[constraint]())
  return has(NOT_ALLOWED, constraint) ? new NotAllowedError(NOT_ALLOWED[constraint]()) : null
}
