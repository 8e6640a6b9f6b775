import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError, NotAllowedError } from '../../platform/errors.ts'
import { pledgeMessages } from './pledges.messages.ts'

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedAsPledge<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalOf(databaseRefusal(error)?.constraint ?? '') ?? error
  }
}

function refusalOf(constraint: string): DomainError | null {
  switch (constraint) {
    case 'pledge_transition':
      return new ConflictError(pledgeMessages.PLEDGE_STATE())
    case 'pledge_of_agreement':
      return new ConflictError(pledgeMessages.PLEDGE_OF_AGREEMENT())
    case 'pledge_months_over':
      return new ConflictError(pledgeMessages.PLEDGE_MONTHS_OVER())
    case 'pledge_agreement_begun':
      return new ConflictError(pledgeMessages.PLEDGE_AGREEMENT_BEGINS())
    case 'pledge_is_listed':
      return new ConflictError(pledgeMessages.PLEDGE_IS_LISTED())
    case 'pledge_within_agreement':
      return new ConflictError(pledgeMessages.PLEDGE_BEYOND_AGREEMENT())
    case 'pledge_drafter_is_not_offerer':
      return new NotAllowedError(pledgeMessages.DRAFTER_IS_NOT_OFFERER())
    case 'pledge_nobody_waits':
    case 'pledge_place_once':
      return new ConflictError(pledgeMessages.PLEDGE_NOBODY_WAITS())
    case 'pledges_of_person':
      return new ConflictError(pledgeMessages.PLEDGES_OF_DAY())
    default:
      return null
  }
}
