import { orRefusedBy } from '../../platform/or-refused.ts'
import { ANOTHER_PERSON_REFUSALS } from '../access/public.ts'
import { scholarshipMessages } from './scholarships.messages.ts'

export const orRefusedAsScholarship = orRefusedBy(
  {
    conflicts: {
      scholarship_of_claim: scholarshipMessages.SCHOLARSHIP_OF_CLAIM,
      scholarship_birth: scholarshipMessages.CHILD_BIRTH_INVALID,
      scholarship_child_once: scholarshipMessages.SCHOLARSHIP_CHILD_KNOWN,
      scholarship_family_checked: scholarshipMessages.SCHOLARSHIP_FAMILY_CHECKED,
      scholarship_check_once: scholarshipMessages.SCHOLARSHIP_FAMILY_CHECKED,
      scholarship_child_known: scholarshipMessages.SCHOLARSHIP_HAS_CHILD,
      scholarship_stands: scholarshipMessages.SCHOLARSHIP_TAKEN_BACK,
      scholarship_taken_back: scholarshipMessages.SCHOLARSHIP_TAKEN_BACK,
      scholarship_year: scholarshipMessages.SCHOOL_YEAR_INVALID,
      scholarship_has_ended: scholarshipMessages.SCHOLARSHIP_ENDED,
      scholarship_level: scholarshipMessages.SCHOLARSHIP_LEVEL_EARLIER,
      scholarship_proof_once: scholarshipMessages.SCHOLARSHIP_YEAR_PROVEN,
      scholarship_proof_file_once: scholarshipMessages.SCHOLARSHIP_LETTER_USED,
      scholarship_claim_paid: scholarshipMessages.SCHOLARSHIP_CLAIM_UNPAID,
      scholarship_year_proven: scholarshipMessages.SCHOLARSHIP_NOT_PROVEN,
      scholarship_payment_once: scholarshipMessages.SCHOLARSHIP_YEAR_PAID,
      scholarship_year_paid: scholarshipMessages.SCHOLARSHIP_YEAR_PAID,
      scholarship_condition: scholarshipMessages.SCHOLARSHIP_CONDITION,
      scholarship_paid_on: scholarshipMessages.SCHOLARSHIP_DAY_INVALID,
      scholarship_end_day: scholarshipMessages.SCHOLARSHIP_DAY_INVALID,
      scholarship_more_than_due: scholarshipMessages.SCHOLARSHIP_MORE_THAN_DUE,
      scholarship_total: scholarshipMessages.SCHOLARSHIP_TOTAL,
      scholarship_children: scholarshipMessages.SCHOLARSHIP_CHILDREN,
      scholarship_end_once: scholarshipMessages.SCHOLARSHIP_ENDED_ALREADY,
      scholarships_of_claim: scholarshipMessages.SCHOLARSHIP_ENTRIES,
      scholarship_proofs: scholarshipMessages.SCHOLARSHIP_ENTRIES,
      scholarship_payments: scholarshipMessages.SCHOLARSHIP_ENTRIES,
      scholarship_ends: scholarshipMessages.SCHOLARSHIP_ENTRIES,
      scholarship_checks: scholarshipMessages.SCHOLARSHIP_ENTRIES,
    },
    hands: { scholarship_prover_is_not_payer: scholarshipMessages.PROVER_IS_NOT_PAYER },
  },
  ANOTHER_PERSON_REFUSALS,
)
