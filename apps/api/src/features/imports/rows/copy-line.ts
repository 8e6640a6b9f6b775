export type CopyValue = string | number | boolean | Buffer | null

const SPECIAL = /[\\\t\n\r]/g
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const HAS_SPECIAL = /[\\\t\n\r]/
// PostgreSQL keeps no zero character in a text.
const ZERO = /\0/g

/** One row as COPY's text format reads it. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${copyFields(values)}\n`
}

/** The first fields of a row, to be followed by a tab and others. */
export function copyFields(values: readonly CopyValue[]): string {
  let line = ''
  for (let index = 0; index < values.length; index++) {
    if (index > 0) line += '\t'
    line += copyValue(values[index] ?? null)
  }
  return line
}

function copyValue(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') {
    const text = value.includes('\0') ? value.replace(ZERO, '') : value
    return HAS_SPECIAL.test(text) ? text.replace(SPECIAL, (mark) => ESCAPED[mark] ?? mark) : text
  }
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return typeof value === 'number' ? String(value) : `\\\\x${value.toString('hex')}`
}

const BACK: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' }

/** The fields of a line as texts, for where rows cannot be copied: as parameters. */
export function fieldsOfLine(line: string): (string | null)[] {
  return line
    .split('\t')
    .map((field) => (field === '\\N' ? null : field.replace(/\\[\\tnr]/g, (escaped) => BACK[escaped] ?? escaped)))
}
