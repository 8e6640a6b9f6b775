import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { eventListMessages } from './life-event-lists.messages.ts'

export const orRefusedAsEventList = orRefusedBy(
  {
    conflicts: {
      life_event_lists_of_day: eventListMessages.EVENT_LISTS_OF_DAY,
      life_events_step: eventListMessages.EVENT_LIST_STATE,
      life_events_changed: eventListMessages.EVENT_LIST_CHANGED,
      life_events_none_to_withdraw: eventListMessages.EVENT_LIST_NONE_TO_WITHDRAW,
      life_events_nothing_new: eventListMessages.EVENT_LIST_NOTHING_NEW,
    },
    hands: { life_events_uploader_is_not_confirmer: eventListMessages.LIFE_EVENTS_UPLOADER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
