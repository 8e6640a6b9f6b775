import { DomainError, ValidationError } from '../platform/errors.ts'

/** Where a command speaks: results to standard output, progress and failures to standard error, so that `--json` prints one document alone. */
export interface Output {
  readonly json: boolean
  result(document: object, lines: readonly string[]): void
  progress(message: string): void
}

export function openOutput(options: { readonly json?: boolean }): Output {
  const json = options.json === true
  const live = process.stderr.isTTY && !json
  return {
    json,
    result: (document, lines) => {
      if (live) process.stderr.write('\r\u001b[K')
      process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`)
    },
    progress: (message) => {
      if (live) process.stderr.write(`\r\u001b[K${message}`)
    },
  }
}

/** One clear sentence in both languages and a status that is not 0; a defect keeps its stack. */
export function reportFailure(error: unknown, json: boolean): void {
  process.exitCode = 1
  const text = textOf(error)
  if (json) {
    const { code, id } = text ?? { code: 'INTERNAL', id: error instanceof Error ? error.message : String(error) }
    process.stdout.write(`${JSON.stringify({ error: { code, message: id } })}\n`)
    return
  }
  const words =
    text === null
      ? error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
      : `${text.id}\n  ${text.en} [${text.code}]`
  process.stderr.write(`✖ ${words}\n`)
}

/** Errors that a person can mend carry a code and their words, whichever package threw them. */
function textOf(error: unknown): { code: string; id: string; en: string } | null {
  // Here are no marked fields to point at: the first fault speaks for itself.
  const fault = error instanceof ValidationError ? error.issues[0] : undefined
  if (fault !== undefined) return { code: fault.code, ...fault.text }
  if (error instanceof DomainError) return { code: error.code, ...error.text }
  if (!(error instanceof Error)) return null
  const { code, text } = error as Error & { code?: unknown; text?: { id?: unknown; en?: unknown } }
  if (typeof code !== 'string' || typeof text?.id !== 'string' || typeof text.en !== 'string') return null
  return { code, id: text.id, en: text.en }
}
