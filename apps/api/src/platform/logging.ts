import type { LoggerOptions } from 'pino'
import { describeError } from './describe-error.ts'

/** Sixteen digits, however they are grouped: a NIK, or a family card's number. */
const SIXTEEN_DIGITS = /(?<![\dA-Za-z-])\d(?:[ .-]?\d){15}(?![\dA-Za-z])/g

/** For every line on its way out, whoever wrote it: forgetting it in one place must not be enough. */
export function withoutPersonalNumbers(line: string): string {
  return line.replace(SIXTEEN_DIGITS, '••••')
}

/**
 * How every process logs. A log holds what happened to the system, never what is known of people: no address, no query string, no value that
 * the database repeats in its errors.
 */
export function logSettings(level: LoggerOptions['level'] & string): LoggerOptions {
  return {
    level,
    serializers: { err: describeError, req: () => undefined, res: () => undefined },
    hooks: { streamWrite: withoutPersonalNumbers },
  }
}
