import { IMPORT_FIELDS, type ImportField } from './import-field.ts'
import type { IssueCode } from './issue.ts'

/** Which kind of file an import takes. */
export type ImportProfileCode = 'PEOPLE' | AnswerProfileCode

/** Those that say something of people who are known already. */
export type AnswerProfileCode =
  | 'KPJ_ANSWER'
  | 'POPULATION_ANSWER'
  | 'WELFARE_ANSWER'
  | 'MEMBERSHIP_ANSWER'
  /** A proposer's file for its part of a round. */
  | 'PROPOSAL'

/** Columns of an answer; what they are called is said in `kpj-answer.ts` and `registry-exchange.ts`. */
export type AnswerField =
  | Extract<
      ImportField,
      'nationalId' | 'name' | 'birthDate' | 'sex' | 'membershipNumber' | 'occupation' | 'publicService' | 'citizenship'
    >
  | 'answer'
  | 'answerReason'
  | 'welfareSource'

/** What a person can say that a column holds. */
export type MappedField = ImportField | AnswerField

/** What one kind of file holds, by what its rows are told apart, and what saving it does. */
export interface ImportProfile {
  readonly code: ImportProfileCode
  readonly fields: readonly (ImportField | AnswerField)[]
  /** Without these no row could be judged. A people file's village may come from its title instead. */
  readonly required: readonly (ImportField | AnswerField)[]
  /** Rows of the same value speak of the same person. */
  readonly key: ImportField
  /** What only this kind can have wrong with it, beside what every number and name can. */
  readonly issues: readonly IssueCode[]
  /**
   * REGISTER makes, updates and proposes records; ANSWER changes a membership, or notes that it was rejected; CHECK notes what a register says
   * of people it was asked about, and changes nothing by itself; PROPOSE answers for people in a round.
   */
  readonly commits: 'REGISTER' | 'ANSWER' | 'CHECK' | 'PROPOSE'
}

export const IMPORT_PROFILES: Readonly<Record<ImportProfileCode, ImportProfile>> = {
  PEOPLE: {
    code: 'PEOPLE',
    fields: IMPORT_FIELDS,
    required: ['nationalId', 'name', 'village'],
    key: 'nationalId',
    issues: [
      'VILLAGE_AMBIGUOUS',
      'VILLAGE_OUTSIDE_TENANT',
      'AREA_FORMER_NAME',
      'AGE_PAST_FIRST_REGISTRATION',
      'AGE_BEFORE_FIRST_REGISTRATION',
      'PUBLIC_SERVICE_UNCLEAR',
      'SERVES_STATE',
      'FOREIGN_CITIZEN',
      'ALREADY_REGISTERED',
      'POSSIBLE_DUPLICATE',
      'COVERED_ELSEWHERE',
      'RECORD_UNOPENED',
    ],
    commits: 'REGISTER',
  },
  KPJ_ANSWER: {
    code: 'KPJ_ANSWER',
    fields: ['nationalId', 'name', 'membershipNumber', 'answer', 'answerReason'],
    required: ['nationalId', 'answer'],
    key: 'nationalId',
    issues: [
      'UNKNOWN_PERSON',
      'ANSWER_UNKNOWN',
      'MEMBERSHIP_NUMBER_MISSING',
      'REJECTION_REASON_MISSING',
      'RECORD_UNOPENED',
    ],
    commits: 'ANSWER',
  },
  POPULATION_ANSWER: {
    code: 'POPULATION_ANSWER',
    fields: ['nationalId', 'answer', 'name', 'birthDate', 'sex'],
    required: ['nationalId', 'answer'],
    key: 'nationalId',
    issues: ['NOT_ASKED', 'CHECK_ANSWER_UNKNOWN'],
    commits: 'CHECK',
  },
  WELFARE_ANSWER: {
    code: 'WELFARE_ANSWER',
    fields: ['nationalId', 'name', 'answer', 'welfareSource'],
    required: ['nationalId', 'answer'],
    key: 'nationalId',
    issues: ['NOT_ASKED', 'WELFARE_DECILE_INVALID', 'WELFARE_SOURCE_MISSING'],
    commits: 'CHECK',
  },
  MEMBERSHIP_ANSWER: {
    code: 'MEMBERSHIP_ANSWER',
    fields: ['nationalId', 'name', 'answer', 'membershipNumber'],
    required: ['nationalId', 'answer'],
    key: 'nationalId',
    issues: ['NOT_ASKED', 'CHECK_ANSWER_UNKNOWN'],
    commits: 'CHECK',
  },
  PROPOSAL: {
    code: 'PROPOSAL',
    fields: ['nationalId', 'name', 'occupation', 'publicService', 'citizenship'],
    required: ['nationalId'],
    key: 'nationalId',
    issues: [
      'NOT_REGISTERED',
      'ROUND_ANSWERED_OTHERWISE',
      'ROUND_PERSON_ELSEWHERE',
      'ROUND_NAME_DIFFERS',
      'PUBLIC_SERVICE_UNCLEAR',
      'ROUND_SERVES_STATE',
      'ROUND_FOREIGN_CITIZEN',
      'ROUND_NOT_ELIGIBLE',
      'ROUND_ELIGIBILITY_UNKNOWN',
    ],
    commits: 'PROPOSE',
  },
}

/** An office mends the rows of its own list where it reviews them. What a register answered or a proposer sent is theirs to correct and send again. */
export function isMendedInReview(profile: ImportProfileCode | null): boolean {
  return profile === null || IMPORT_PROFILES[profile].commits === 'REGISTER'
}
