import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { claimMessages } from './claims.messages.ts'
import { HEIR_REFUSALS } from './heir-refusal.ts'

export const orRefusedByRule = orRefusedBy(
  {
    conflicts: {
      life_event_in_future: claimMessages.EVENT_IN_FUTURE,
      life_event_before_birth: claimMessages.EVENT_BEFORE_BIRTH,
      life_event_after_death: claimMessages.EVENT_AFTER_DEATH,
      life_event_one_death: claimMessages.DEATH_ON_OTHER_DAY,
      life_event_once: claimMessages.EVENT_KNOWN,
      life_event_with_insurer: claimMessages.EVENT_WITH_INSURER,
      corrections_of_event: claimMessages.CORRECTIONS_OF_EVENT,
      life_event_of_record: claimMessages.EVENT_OF_MERGED_RECORD,
      life_events_of_person: claimMessages.EVENTS_OF_DAY,
      reports_of_event: claimMessages.REPORTS_OF_EVENT,
      life_event_report_file_once: claimMessages.EVIDENCE_USED,
      life_event_paid: claimMessages.EVENT_PAID,
      life_event_grant_handed_over: claimMessages.EVENT_GRANT_HANDED_OVER,
      life_event_status_stands: claimMessages.EVENT_STATUS_STANDS,
      accident_detail_number: claimMessages.CLAIM_CHANGED,
      accident_detail_number_check: claimMessages.ACCIDENT_ENTRIES,
      accident_losses: claimMessages.LOSS_NOT_IN_TABLE,
      claim_step: claimMessages.CLAIM_STATE,
      claim_state_day: claimMessages.CLAIM_DAY_INVALID,
      claim_complete_on: claimMessages.CLAIM_DAY_INVALID,
      claim_day_known: claimMessages.EVENT_DAY_UNKNOWN,
      claim_approved_more: claimMessages.APPROVED_MORE_THAN_DUE,
      claim_nothing_left: claimMessages.NOTHING_LEFT_TO_ASK,
      claim_paid_more: claimMessages.PAID_MORE_THAN_APPROVED,
      claim_paper_once: claimMessages.PAPER_ATTACHED_ALREADY,
      papers_of_claim: claimMessages.PAPERS_OF_CLAIM,
      claim_demand_pkey: claimMessages.PAPER_DEMANDED_ALREADY,
    },
  },
  HEIR_REFUSALS,
  ANOTHER_PERSON_REFUSALS,
)
