import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { companyMessages } from './company-applications.messages.ts'

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedAsCompany<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    switch (databaseRefusal(error)?.constraint) {
      case 'company_nib_once':
        throw new ConflictError(companyMessages.NIB_ADMITTED())
      case 'company_step':
        throw new ConflictError(companyMessages.COMPANY_APPLICATION_STATE())
      case 'company_invited_lately':
        throw new ConflictError(companyMessages.COMPANY_INVITED_LATELY())
      case 'company_verifier_is_not_admitter':
      case 'company_verifier_is_not_refuser':
        throw new NotAllowedError(companyMessages.COMPANY_VERIFIER_DECIDES_NOT())
      default:
        throw asAnotherPersonError(error)
    }
  }
}
