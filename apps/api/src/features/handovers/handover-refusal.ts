import type { Message } from '@payung/domain/text/define-messages'
import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, issueAbout, NotAllowedError, ValidationError } from '../../platform/errors.ts'
import { asAnotherPersonError } from '../access/public.ts'
import { handoverMessages } from './handovers.messages.ts'

const CONFLICTS: Readonly<Record<string, () => Message>> = {
  handover_step: handoverMessages.HANDOVER_STATE,
  handover_over: handoverMessages.HANDOVER_STATE,
  handover_day: handoverMessages.HANDOVER_DAY_TO_COME,
  handover_claim_paid: handoverMessages.HANDOVER_CLAIM_UNPAID,
  handover_consent_once: handoverMessages.HANDOVER_CLAIM_TAKEN,
  handover_consents: handoverMessages.HANDOVER_FAMILIES_FULL,
  handovers_of_year: handoverMessages.HANDOVERS_OF_YEAR,
}

const ABOUT: Readonly<Record<string, () => Message>> = {
  handover_consent_day: handoverMessages.HANDOVER_CONSENT_DAY,
  handover_heir: handoverMessages.HANDOVER_HEIR,
  handover_consent_heir_id_claim_id_tenant_id_fkey: handoverMessages.HANDOVER_HEIR,
}

/** Does what the database may refuse, and says its refusal in our words. @throws DomainError by the constraint; any other error as it is */
export async function orRefusedAsHandover<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = databaseRefusal(error)?.constraint ?? ''
    const conflict = CONFLICTS[constraint]
    if (conflict !== undefined) throw new ConflictError(conflict())
    const field = ABOUT[constraint]
    if (field !== undefined) throw new ValidationError([issueAbout(field())])
    if (constraint === 'handover_recorder_is_not_confirmer')
      throw new NotAllowedError(handoverMessages.HANDOVER_RECORDER_IS_NOT_CONFIRMER())
    throw asAnotherPersonError(error)
  }
}
