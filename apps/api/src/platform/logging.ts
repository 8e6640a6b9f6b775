import type { LoggerOptions } from 'pino'

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
    serializers: { err: describe, req: () => undefined, res: () => undefined },
    hooks: { streamWrite: withoutPersonalNumbers },
  }
}

/** PostgreSQL quotes values in its messages (`Key (email)=(…)`) and puts whole rows into `detail`: kind, state and place are enough. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: error.message.replace(/"[^"]*"|'[^']*'|\([^)]*\)=\([^)]*\)/g, '…').slice(0, 500),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
  }
}
