import { orRefusedBy } from '../../platform/or-refused.ts'
import { pledgeMessages } from './pledges.messages.ts'

export const orRefusedAsPledge = orRefusedBy({
  conflicts: {
    pledge_transition: pledgeMessages.PLEDGE_STATE,
    pledge_of_agreement: pledgeMessages.PLEDGE_OF_AGREEMENT,
    pledge_months_over: pledgeMessages.PLEDGE_MONTHS_OVER,
    pledge_agreement_begun: pledgeMessages.PLEDGE_AGREEMENT_BEGINS,
    pledge_is_listed: pledgeMessages.PLEDGE_IS_LISTED,
    pledge_within_agreement: pledgeMessages.PLEDGE_BEYOND_AGREEMENT,
    pledge_areas_of_agreement: pledgeMessages.PLEDGE_AREAS_OF_AGREEMENT,
    pledge_occupations_of_agreement: pledgeMessages.PLEDGE_OCCUPATIONS_OF_AGREEMENT,
    pledge_roll_over: pledgeMessages.PLEDGE_ROLL_OVER,
    pledge_roll_over_left: pledgeMessages.PLEDGE_ROLL_OVER_LEFT,
    pledge_nobody_waits: pledgeMessages.PLEDGE_NOBODY_WAITS,
    pledge_place_once: pledgeMessages.PLEDGE_NOBODY_WAITS,
    pledges_of_person: pledgeMessages.PLEDGES_OF_DAY,
  },
  hands: {
    pledge_drafter_is_not_offerer: pledgeMessages.DRAFTER_IS_NOT_OFFERER,
  },
})
