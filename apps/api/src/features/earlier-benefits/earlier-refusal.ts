import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { earlierMessages } from './earlier-benefits.messages.ts'

export const orRefusedAsEarlier = orRefusedBy(
  {
    conflicts: {
      earlier_uploads_of_day: earlierMessages.EARLIER_UPLOADS_OF_DAY,
      earlier_step: earlierMessages.EARLIER_STATE,
      earlier_changed: earlierMessages.EARLIER_CHANGED,
      earlier_nothing_new: earlierMessages.EARLIER_NOTHING_NEW,
    },
    hands: { earlier_uploader_is_not_confirmer: earlierMessages.EARLIER_UPLOADER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
