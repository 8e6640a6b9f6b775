import type { AnswerReading } from '@payung/domain/benefit/claim-answer-file'
import type { SubmittedClaim } from '@payung/domain/benefit/submission-file'
import type { IsoDay } from '@payung/domain/calendar/iso-day'

/** What an answer says in a row, which is named by its number. */
export interface NumberedAnswer {
  readonly no: number
  readonly reading: AnswerReading
}

export interface SubmissionHead {
  /** As the insurer knows it. */
  readonly government: string
  readonly day: IsoDay
}

/**
 * The two ways between Payung and the insurer: claims go out, answers come in. Today both are files that people carry; a connection of the insurer would take their
 * place. `insurer-gateway.builder.ts` holds what any of them must keep.
 */
export interface InsurerGateway {
  /** Writes what the insurer is sent of these claims, in their order, into a new file. */
  submission(path: string, claims: Iterable<SubmittedClaim>, head: SubmissionHead): Promise<void>
  /**
   * Reads what the insurer answers. A claim without an answer is left out.
   *
   * @param day no answer lies after it
   * @throws DomainError of a file that cannot be read; ConflictError `ANSWER_HEADER_MISSING`, `ANSWER_WITHOUT_ROWS`, `ANSWER_TOO_LONG`
   */
  answers(path: string, day: IsoDay, goesOn: () => void): Promise<readonly NumberedAnswer[]>
}
