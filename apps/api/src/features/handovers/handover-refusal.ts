import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { handoverMessages } from './handovers.messages.ts'

export const orRefusedAsHandover = orRefusedBy(
  {
    conflicts: {
      handover_step: handoverMessages.HANDOVER_STATE,
      handover_over: handoverMessages.HANDOVER_STATE,
      handover_day: handoverMessages.HANDOVER_DAY_TO_COME,
      handover_claim_paid: handoverMessages.HANDOVER_CLAIM_UNPAID,
      handover_claim_short: handoverMessages.HANDOVER_CLAIM_SHORT,
      handover_consent_once: handoverMessages.HANDOVER_CLAIM_TAKEN,
      handover_consents: handoverMessages.HANDOVER_FAMILIES_FULL,
      handover_guests: handoverMessages.HANDOVER_GUESTS_FULL,
      handover_photos: handoverMessages.HANDOVER_PHOTOS_FULL,
      handovers_of_year: handoverMessages.HANDOVERS_OF_YEAR,
    },
    fields: {
      handover_photo_once: handoverMessages.HANDOVER_PHOTO_KNOWN,
      handover_photo_agreed: handoverMessages.HANDOVER_PHOTO_DISAGREED,
      handover_consent_day: handoverMessages.HANDOVER_CONSENT_DAY,
      handover_heir: handoverMessages.HANDOVER_HEIR,
      handover_consent_heir_id_claim_id_tenant_id_fkey: handoverMessages.HANDOVER_HEIR,
    },
    hands: { handover_recorder_is_not_confirmer: handoverMessages.HANDOVER_RECORDER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
