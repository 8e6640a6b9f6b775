import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { companyMessages } from './company-applications.messages.ts'

export const orRefusedAsCompany = orRefusedBy(
  {
    conflicts: {
      company_nib_once: companyMessages.NIB_ADMITTED,
      company_step: companyMessages.COMPANY_APPLICATION_STATE,
      company_invited_lately: companyMessages.COMPANY_INVITED_LATELY,
    },
    hands: {
      company_verifier_is_not_admitter: companyMessages.COMPANY_VERIFIER_DECIDES_NOT,
      company_verifier_is_not_refuser: companyMessages.COMPANY_VERIFIER_DECIDES_NOT,
    },
  },
  ANOTHER_PERSON_REFUSALS,
)
