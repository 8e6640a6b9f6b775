import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { certificateMessages } from './certificates.messages.ts'

const CONFLICTS: Readonly<Record<string, () => Message>> = {
  certificate_of_pledge: certificateMessages.CERTIFICATE_OF_PLEDGE,
  certificate_without_receipt: certificateMessages.CERTIFICATE_WITHOUT_RECEIPT,
  certificate_months_certified: certificateMessages.CERTIFICATE_MONTHS_CERTIFIED,
  certificate_of_few: certificateMessages.CERTIFICATE_OF_FEW,
  pledge_certificate_open_once: certificateMessages.CERTIFICATE_REQUESTED,
  certificates_of_person: certificateMessages.CERTIFICATES_OF_DAY,
  certificate_step: certificateMessages.CERTIFICATE_STATE,
  certificate_figures: certificateMessages.CERTIFICATE_STATE,
}

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedAsCertificate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    const conflict = CONFLICTS[constraint]
    if (conflict !== undefined) throw new ConflictError(conflict())
    if (constraint === 'certificate_requester_is_not_issuer')
      throw new NotAllowedError(certificateMessages.REQUESTER_IS_NOT_ISSUER())
    throw asAnotherPersonError(error)
  }
}
