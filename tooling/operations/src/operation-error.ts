import { KeyError } from '@payung/database/key-register'
import { SchemaError } from '@payung/database/schema-error'
import { LocalPostgresError } from '@payung/local-postgres/local-postgres'

/** One sentence in each language of the product. */
export interface Sentence {
  readonly id: string
  readonly en: string
}

export type OperationFault =
  | 'SETTING_INVALID'
  | 'ALREADY_RUNNING'
  | 'PORT_BUSY'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_ROLE'
  | 'GENERATE_FAILED'
  | 'BUILD_FAILED'
  | 'API_STOPPED'
  | 'API_TIMED_OUT'
  | 'DEMO_UNNAMED'
  | 'FEATURE_UNKNOWN'
  | 'FEATURE_UNTESTED'

/** A condition that the person at the terminal can mend. Anything else is a defect and throws with its stack. */
export class OperationError extends Error {
  override readonly name = 'OperationError'
  readonly code: OperationFault
  readonly text: Sentence

  constructor(code: OperationFault, text: Sentence, options?: ErrorOptions) {
    super(text.en, options)
    this.code = code
    this.text = text
  }
}

/** What to print about a failure: the sentence in both languages if a person can mend it, else all there is. */
export function describeFailure(error: unknown): string {
  const isMendable = [OperationError, LocalPostgresError, SchemaError, KeyError].some((kind) => error instanceof kind)
  if (isMendable) {
    const { code, text } = error as OperationError | LocalPostgresError | SchemaError | KeyError
    return `✖ ${text.id}\n  ${text.en} [${code}]`
  }
  return `✖ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
