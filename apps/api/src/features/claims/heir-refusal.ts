import type { Refusals } from '../../platform/or-refused.ts'
import { heirMessages } from './heirs.messages.ts'

/** What the database refuses about heirs. */
export const HEIR_REFUSALS: Refusals = {
  conflicts: {
    claim_heirs_settled: heirMessages.CLAIM_HEIRS_SETTLED,
    claim_heir_removed: heirMessages.CLAIM_HEIRS_SETTLED,
    heirs_of_claim: heirMessages.HEIRS_OF_CLAIM,
    heir_account_of_other: heirMessages.HEIR_ACCOUNT_OF_OTHER,
    heir_account_of_nobody: heirMessages.CLAIM_HEIRS_SETTLED,
    accounts_of_heir: heirMessages.ACCOUNTS_OF_HEIR,
    heir_account_step: heirMessages.HEIR_ACCOUNT_STEP,
    heir_link_of_paid: heirMessages.HEIR_ACCOUNT_STEP,
    heir_received_more: heirMessages.RECEIVED_MORE,
    heir_shortfall_step: heirMessages.HEIR_ACCOUNT_STEP,
    links_of_heir: heirMessages.LINKS_OF_HEIR,
    claim_heir_guardian: heirMessages.CLAIM_HEIR_GUARDIAN,
    claim_heir_attorney_paper: heirMessages.CLAIM_HEIR_ATTORNEY_PAPER,
    claim_heir_account_unconfirmed: heirMessages.CLAIM_HEIR_ACCOUNT_UNCONFIRMED,
    claim_heirs_unnamed: heirMessages.CLAIM_HEIRS_UNNAMED,
    claim_paid_without_heir: heirMessages.CLAIM_PAID_WITHOUT_HEIR,
    claim_heir_carer_beside_heirs: heirMessages.FUNERAL_CARER_BESIDE_HEIRS,
    claim_heirs_disputed: heirMessages.CLAIM_HEIRS_DISPUTED,
    claim_heirs_unheard: heirMessages.CLAIM_HEIRS_UNHEARD,
    claim_shortfall_open: heirMessages.CLAIM_SHORTFALL_OPEN,
    heir_dispute_open_once: heirMessages.HEIRS_DISPUTED_ALREADY,
    heir_dispute_without_heir_once: heirMessages.NO_HEIR_RECORDED_ALREADY,
    heir_dispute_of_nobody: heirMessages.NO_HEIR_RECORDED_ALREADY,
    heir_dispute_heir_named: heirMessages.HEIR_IS_NAMED,
    disputes_of_claim: heirMessages.DISPUTES_OF_CLAIM,
    heir_dispute_step: heirMessages.HEIR_DISPUTE_STEP,
  },
  hands: {
    heir_account_of_officer: heirMessages.HEIR_ACCOUNT_OF_OFFICER,
    heir_account_enterer_is_not_confirmer: heirMessages.ENTERER_IS_NOT_CONFIRMER,
    heir_link_maker_is_not_handler: heirMessages.HANDLER_MAKES_NO_LINK,
    heir_call_recorder_is_not_handler: heirMessages.HANDLER_RECORDS_NO_CALL,
    heir_shortfall_handler_is_not_decider: heirMessages.HANDLER_DECIDES_NO_SHORTFALL,
    heir_shortfall_recorder_is_not_decider: heirMessages.RECORDER_DECIDES_NO_SHORTFALL,
    heir_dispute_proposer_is_not_decider: heirMessages.PROPOSER_APPROVES_NO_SETTLEMENT,
  },
}
