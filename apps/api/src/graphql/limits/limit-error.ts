import type { Message } from '@payung/domain/text/define-messages'
import { DomainError } from '../../platform/errors.ts'
import { INPUT_BOUNDS, INPUT_FAULTS, type InputFault } from '../../platform/input-bounds.ts'
import { requestMessages } from '../requests.messages.ts'

/** Whatever a request may hold; far beyond what the console sends, far below what would hurt. */
export const LIMITS = {
  bodyBytes: 512 * 1024,
  tokens: 3_000,
  queryLength: 60_000,
  /** What somebody needs who is not signed in: who am I, and little else. */
  tokensSignedOut: 300,
  queryLengthSignedOut: 8_000,
  fragments: 60,
  /** One response name in one selection: comparing each with each is what validation takes longest for. */
  sameName: 20,
  /** Of the processor: a busy machine is slow, and no text is refused for it. */
  validationMilliseconds: 150,
  depth: 14,
  /** Fields of the operation with its fragments spread out. */
  fields: 800,
  aliases: 30,
  directives: 30,
  rootFields: 20,
  complexity: 5_000,
  ...INPUT_BOUNDS,
} as const

export type LimitCode =
  | InputFault
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_LARGE'
  | 'QUERY_TOO_COSTLY'
  | 'QUERY_TOO_LARGE_SIGNED_OUT'
  | 'TOO_MANY_ALIASES'
  | 'ONE_CHANGE_AT_A_TIME'
  | 'SCHEMA_ALONE'
  | 'BATCHING_NOT_OFFERED'
  | 'REQUEST_MALFORMED'
  | 'DOCUMENT_UNKNOWN'

const REFUSALS: Readonly<Record<LimitCode, () => Message>> = {
  ...INPUT_FAULTS,
  QUERY_TOO_DEEP: () => requestMessages.QUERY_TOO_DEEP({ depth: LIMITS.depth }),
  TOO_MANY_ALIASES: () => requestMessages.TOO_MANY_ALIASES({ aliases: LIMITS.aliases }),
  QUERY_TOO_LARGE: requestMessages.QUERY_TOO_LARGE,
  QUERY_TOO_COSTLY: requestMessages.QUERY_TOO_COSTLY,
  QUERY_TOO_LARGE_SIGNED_OUT: requestMessages.QUERY_TOO_LARGE_SIGNED_OUT,
  ONE_CHANGE_AT_A_TIME: requestMessages.ONE_CHANGE_AT_A_TIME,
  SCHEMA_ALONE: requestMessages.SCHEMA_ALONE,
  BATCHING_NOT_OFFERED: requestMessages.BATCHING_NOT_OFFERED,
  REQUEST_MALFORMED: requestMessages.REQUEST_MALFORMED,
  DOCUMENT_UNKNOWN: requestMessages.DOCUMENT_UNKNOWN,
}

/** A request beyond what is offered; refused before anybody is looked up or anything is read. */
export class LimitError extends DomainError {
  constructor(code: LimitCode) {
    super(REFUSALS[code]())
  }
}
