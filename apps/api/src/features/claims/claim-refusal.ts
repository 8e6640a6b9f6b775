import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, type DomainError } from '../../platform/errors.ts'
import { claimMessages } from './claims.messages.ts'
import { heirRefusal } from './heir-refusal.ts'

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedByRule<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw refusalBy(databaseRefusal(error)?.constraint ?? '') ?? error
  }
}

function refusalBy(constraint: string): DomainError | null {
  switch (constraint) {
    case 'life_event_in_future':
      return new ConflictError(claimMessages.EVENT_IN_FUTURE())
    case 'life_event_before_birth':
      return new ConflictError(claimMessages.EVENT_BEFORE_BIRTH())
    case 'life_event_after_death':
      return new ConflictError(claimMessages.EVENT_AFTER_DEATH())
    case 'life_event_one_death':
      return new ConflictError(claimMessages.DEATH_ON_OTHER_DAY())
    case 'life_event_once':
      return new ConflictError(claimMessages.EVENT_KNOWN())
    case 'life_event_with_insurer':
      return new ConflictError(claimMessages.EVENT_WITH_INSURER())
    case 'corrections_of_event':
      return new ConflictError(claimMessages.CORRECTIONS_OF_EVENT())
    case 'life_event_of_record':
      return new ConflictError(claimMessages.EVENT_OF_MERGED_RECORD())
    case 'life_events_of_person':
      return new ConflictError(claimMessages.EVENTS_OF_DAY())
    case 'reports_of_event':
      return new ConflictError(claimMessages.REPORTS_OF_EVENT())
    case 'life_event_paid':
      return new ConflictError(claimMessages.EVENT_PAID())
    case 'life_event_status_stands':
      return new ConflictError(claimMessages.EVENT_STATUS_STANDS())
    case 'claim_step':
      return new ConflictError(claimMessages.CLAIM_STATE())
    case 'claim_state_day':
    case 'claim_complete_on':
      return new ConflictError(claimMessages.CLAIM_DAY_INVALID())
    case 'claim_day_known':
      return new ConflictError(claimMessages.EVENT_DAY_UNKNOWN())
    case 'claim_approved_more':
      return new ConflictError(claimMessages.APPROVED_MORE_THAN_DUE())
    case 'claim_paper_once':
      return new ConflictError(claimMessages.PAPER_ATTACHED_ALREADY())
    case 'papers_of_claim':
      return new ConflictError(claimMessages.PAPERS_OF_CLAIM())
    case 'claim_demand_pkey':
      return new ConflictError(claimMessages.PAPER_DEMANDED_ALREADY())
    default:
      return heirRefusal(constraint)
  }
}
