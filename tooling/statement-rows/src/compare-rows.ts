import type { DeclaredColumn } from './declared-rows.ts'
import type { DescribedColumn } from './described-columns.ts'

interface Fault {
  readonly column: string
  readonly fault: string
  /** What a condition or a selection of columns may explain; a wrong type, or a null that came, nothing explains. */
  readonly about: 'ABSENT' | 'NULL_ALLOWED' | 'WRONG'
}

/**
 * A column beyond what is declared is no fault: places share statements and take what they need.
 *
 * @param nulls columns that were null when a test ran the statement
 * @returns what is not as declared
 */
export function compareRows(
  declared: readonly DeclaredColumn[],
  described: readonly DescribedColumn[],
  nulls: readonly string[],
): Fault[] {
  const byName = new Map(described.map((column) => [column.name, column]))
  return declared.flatMap((column) => faultsOf(column, byName.get(column.name), nulls))
}

function faultsOf(declared: DeclaredColumn, described: DescribedColumn | undefined, nulls: readonly string[]): Fault[] {
  const { name, kinds, nullable, optional, beyondJson } = declared
  const fault = (text: string, about: Fault['about'] = 'WRONG'): Fault => ({ column: name, fault: text, about })
  if (described === undefined) return optional ? [] : [fault('is not given', 'ABSENT')]
  const fits =
    kinds.length === 0 || (described.kind === 'json' ? !beyondJson : kinds.every((kind) => kind === described.kind))
  const what = kinds.join(' | ') + (described.kind === 'json' && beyondJson ? ' with what JSON never holds' : '')
  const faults = fits ? [] : [fault(`is declared ${what} and given as ${described.kind}`)]
  if (nullable) return faults
  if (nulls.includes(name)) faults.push(fault('is declared never null and was null in a test'))
  else if (described.nullable === true)
    faults.push(fault('is declared never null and may be null in its table', 'NULL_ALLOWED'))
  return faults
}
