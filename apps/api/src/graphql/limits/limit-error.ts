import { DomainError } from '../../platform/errors.ts'
import { INPUT_BOUNDS, INPUT_FAULT_TEXTS, type InputFault } from '../../platform/input-bounds.ts'

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
  | 'BATCHING_NOT_OFFERED'
  | 'REQUEST_MALFORMED'
  | 'DOCUMENT_UNKNOWN'

const TEXTS: Readonly<Record<LimitCode, { id: string; en: string }>> = {
  ...INPUT_FAULT_TEXTS,
  QUERY_TOO_DEEP: {
    id: `Kueri terlalu dalam: paling banyak ${LIMITS.depth} tingkat. Pecah menjadi beberapa kueri.`,
    en: `The query is too deep: at most ${LIMITS.depth} levels. Split it into several.`,
  },
  QUERY_TOO_LARGE: {
    id: 'Kueri terlalu besar. Minta lebih sedikit ruas, atau pecah menjadi beberapa kueri.',
    en: 'The query is too large. Ask for fewer fields, or split it into several queries.',
  },
  QUERY_TOO_COSTLY: {
    id: 'Kueri terlalu berat. Minta lebih sedikit daftar sekaligus.',
    en: 'The query costs too much. Ask for fewer lists at once.',
  },
  QUERY_TOO_LARGE_SIGNED_OUT: {
    id: 'Kueri terlalu besar untuk yang belum masuk. Masuk dulu, lalu kirim lagi.',
    en: 'The query is too large for somebody who is not signed in. Sign in, then send it again.',
  },
  TOO_MANY_ALIASES: {
    id: `Kueri memakai terlalu banyak alias: paling banyak ${LIMITS.aliases}.`,
    en: `The query uses too many aliases: at most ${LIMITS.aliases}.`,
  },
  ONE_CHANGE_AT_A_TIME: {
    id: 'Satu permintaan hanya untuk satu perubahan. Kirim perubahan lain tersendiri.',
    en: 'One request makes one change. Send the others by themselves.',
  },
  BATCHING_NOT_OFFERED: {
    id: 'Kirim satu operasi dalam satu permintaan.',
    en: 'Send one operation in a request.',
  },
  REQUEST_MALFORMED: {
    id: 'Permintaan bukan GraphQL: kirim JSON dengan query, variables, dan operationName.',
    en: 'Not a GraphQL request: send JSON with query, variables and operationName.',
  },
  DOCUMENT_UNKNOWN: {
    id: 'Konsol dan server tidak seversi. Muat ulang halaman.',
    en: 'The console and the server are of different versions. Reload the page.',
  },
}

/** A request beyond what is offered; refused before anybody is looked up or anything is read. */
export class LimitError extends DomainError {
  constructor(code: LimitCode) {
    super(code, TEXTS[code])
  }
}
