import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { grantHandoverMessages } from './grant-handovers.messages.ts'

export const orRefusedAsGrantHandover = orRefusedBy(
  {
    conflicts: {
      grant_handover_due: grantHandoverMessages.GRANT_NOT_DUE,
      grant_handover_once: grantHandoverMessages.GRANT_HANDOVER_STANDS,
      grant_handover_file_once: grantHandoverMessages.GRANT_PROOF_USED,
      grant_handovers_of_claim: grantHandoverMessages.GRANT_HANDOVERS_OF_CLAIM,
    },
    fields: {
      grant_handover_day: grantHandoverMessages.GRANT_HANDOVER_DAY,
      grant_handover_more_than_due: grantHandoverMessages.GRANT_MORE_THAN_DUE,
      grant_handover_reason: grantHandoverMessages.GRANT_LESS_REASON,
      grant_handover_receiver: grantHandoverMessages.GRANT_HEIR_MISSING,
      grant_handover_heir: grantHandoverMessages.GRANT_HEIR_MISSING,
    },
    hands: { grant_handover_recorder_is_not_confirmer: grantHandoverMessages.GRANT_RECORDER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
