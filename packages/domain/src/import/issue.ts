import type { NameFault } from '../identity/name-characters.ts'
import type { NationalIdFault } from '../identity/national-id-digits.ts'
import type { AgeHint } from '../worker/first-registration-age.ts'

/** ERROR keeps a row or a form from being saved; WARNING asks for a look; INFO is only told where there is room. */
export type Severity = 'ERROR' | 'WARNING' | 'INFO'

/** What the check of one person's facts can say, in a form and in an imported row alike. */
export type FactsIssueCode =
  | `NATIONAL_ID_${NationalIdFault}`
  | 'NATIONAL_ID_BIRTH_DATE_MISMATCH'
  | 'NATIONAL_ID_SEX_MISMATCH'
  | 'NATIONAL_ID_OTHER_AREA'
  | 'FAMILY_CARD_NUMBER_INVALID'
  | 'NAME_MISSING'
  | 'NAME_TOO_LONG'
  | NameFault
  | 'BIRTH_PLACE_TOO_LONG'
  | 'BIRTH_PLACE_UNPRINTABLE'
  | 'BIRTH_DATE_INVALID'
  | 'SEX_UNKNOWN'
  | 'ADDRESS_TOO_LONG'
  | 'ADDRESS_UNPRINTABLE'
  | 'NEIGHBOURHOOD_INVALID'
  | 'VILLAGE_UNKNOWN'
  | 'PHONE_INVALID'
  | 'OCCUPATION_UNKNOWN'
  | 'INCOME_BRACKET_UNKNOWN'
  | 'WELFARE_DECILE_INVALID'
  | 'WELFARE_SOURCE_MISSING'
  | 'MEMBERSHIP_KIND_UNKNOWN'
  | 'MEMBERSHIP_NUMBER_INVALID'
  | 'UNCOVERED_REASON_UNKNOWN'
  | 'PUBLIC_SERVICE_UNKNOWN'
  | 'CITIZENSHIP_UNKNOWN'
  | 'COVERAGE_PROGRAMME_MISSING'
  | 'COVERAGE_PERIOD_INVALID'
  | 'COVERAGE_PAYER_UNKNOWN'
  | 'STATUS_UNKNOWN'
  | 'STATUS_TRANSITION_NOT_ALLOWED'
  | 'NOTES_TOO_LONG'

/** What only a row of a file can have wrong with it. */
export type RowIssueCode =
  | AgeHint
  | 'VILLAGE_AMBIGUOUS'
  | 'VILLAGE_OUTSIDE_TENANT'
  | 'AREA_FORMER_NAME'
  | 'DUPLICATE_IN_FILE'
  | 'ALREADY_REGISTERED'
  | 'POSSIBLE_DUPLICATE'
  | 'COVERED_ELSEWHERE'
  | 'RECORD_UNOPENED'
  | 'PUBLIC_SERVICE_UNCLEAR'
  | 'SERVES_STATE'
  | 'FOREIGN_CITIZEN'
  | AnswerIssueCode

/** What only a row of an answer can have wrong with it: the insurer's to registrations, or a register's to what it was asked. */
export type AnswerIssueCode =
  | 'UNKNOWN_PERSON'
  | 'ANSWER_UNKNOWN'
  | 'MEMBERSHIP_NUMBER_MISSING'
  | 'REJECTION_REASON_MISSING'
  | 'NOT_ASKED'
  | 'CHECK_ANSWER_UNKNOWN'
  | ProposalIssueCode

/** What only a row of a proposer's file can have wrong with it. */
export type ProposalIssueCode =
  | 'NOT_REGISTERED'
  | 'ROUND_ANSWERED_OTHERWISE'
  | 'ROUND_PERSON_ELSEWHERE'
  | 'ROUND_NAME_DIFFERS'
  | 'ROUND_SERVES_STATE'
  | 'ROUND_FOREIGN_CITIZEN'
  | 'ROUND_NOT_ELIGIBLE'
  | 'ROUND_ELIGIBILITY_UNKNOWN'

/** Why a file as a whole is turned away. */
export type FileRefusalCode =
  | 'FILE_EMPTY'
  | 'FILE_TYPE'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'FILE_TOO_LARGE'
  | 'HEADER_NOT_FOUND'

export type IssueCode = FactsIssueCode | RowIssueCode

const WARNINGS: ReadonlySet<IssueCode> = new Set([
  'NATIONAL_ID_BIRTH_DATE_MISMATCH',
  'NATIONAL_ID_SEX_MISMATCH',
  'NAME_DIGITS',
  'BIRTH_PLACE_UNPRINTABLE',
  'ADDRESS_UNPRINTABLE',
  'OCCUPATION_UNKNOWN',
  'ALREADY_REGISTERED',
  'POSSIBLE_DUPLICATE',
  'COVERED_ELSEWHERE',
  'REJECTION_REASON_MISSING',
  'ROUND_ELIGIBILITY_UNKNOWN',
])

const TOLD_ONLY: ReadonlySet<IssueCode> = new Set([
  'NATIONAL_ID_OTHER_AREA',
  'AREA_FORMER_NAME',
  'AGE_PAST_FIRST_REGISTRATION',
  'AGE_BEFORE_FIRST_REGISTRATION',
  'SERVES_STATE',
  'FOREIGN_CITIZEN',
])

/** How much a code weighs wherever it is said; an import lowers it to INFO for facts that a row can do without. */
export function severityOf(code: IssueCode): Severity {
  if (TOLD_ONLY.has(code)) return 'INFO'
  return WARNINGS.has(code) ? 'WARNING' : 'ERROR'
}
