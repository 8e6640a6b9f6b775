import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { figureListMessages } from './figure-lists.messages.ts'

export const orRefusedAsFigureList = orRefusedBy(
  {
    conflicts: {
      figure_lists_of_person: figureListMessages.FIGURE_LISTS_OF_DAY,
      figure_list_step: figureListMessages.FIGURE_LIST_STATE,
      figure_list_changed: figureListMessages.FIGURE_LIST_CHANGED,
      // A colleague has entered the same figure by hand at the same moment.
      figure_entry_waits_once: figureListMessages.FIGURE_LIST_CHANGED,
      figure_entry_replaced_once: figureListMessages.FIGURE_LIST_CHANGED,
      figure_list_nothing_new: figureListMessages.FIGURE_LIST_NOTHING_NEW,
      figure_list_overtaken: figureListMessages.FIGURE_LIST_OVERTAKEN,
      figure_entry_stands_once: figureListMessages.FIGURE_LIST_OVERTAKEN,
    },
    hands: { figure_list_uploader_is_not_confirmer: figureListMessages.FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER },
  },
  ANOTHER_PERSON_REFUSALS,
)
