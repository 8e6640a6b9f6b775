import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { certificateMessages } from './certificates.messages.ts'

export const orRefusedAsCertificate = orRefusedBy(
  {
    conflicts: {
      certificate_of_pledge: certificateMessages.CERTIFICATE_OF_PLEDGE,
      certificate_without_receipt: certificateMessages.CERTIFICATE_WITHOUT_RECEIPT,
      certificate_unproven: certificateMessages.CERTIFICATE_RECEIPT_UNPROVEN,
      certificate_months_certified: certificateMessages.CERTIFICATE_MONTHS_CERTIFIED,
      certificate_of_few: certificateMessages.CERTIFICATE_OF_FEW,
      pledge_certificate_open_once: certificateMessages.CERTIFICATE_REQUESTED,
      certificates_of_person: certificateMessages.CERTIFICATES_OF_DAY,
      certificate_step: certificateMessages.CERTIFICATE_STATE,
      certificate_figures: certificateMessages.CERTIFICATE_STATE,
    },
    hands: {
      certificate_requester_is_not_issuer: certificateMessages.REQUESTER_IS_NOT_ISSUER,
      receipt_recorder_is_not_confirmer: certificateMessages.RECORDER_IS_NOT_CONFIRMER,
    },
  },
  ANOTHER_PERSON_REFUSALS,
)
