import type { ProtectionCell, ProtectionLine, ProtectionState } from './protection.query.ts'
import { STATES } from './protection-address.ts'

/** A row of the matrix: all months of a line, or those of one state. */
export interface MatrixRow {
  readonly key: string
  /** Null for the sum of everybody. */
  readonly line: ProtectionLine | null
  /** Null for all states together. */
  readonly state: ProtectionState | null
  readonly cells: readonly ProtectionCell[]
}

function keyOfLine({ relation, area, decree, payer }: ProtectionLine): string {
  return [relation, area?.code, decree?.id, payer?.tenant?.id, payer?.name, payer?.source].join('/')
}

/**
 * Each line with its states below it, the best first, and everybody at the end. A state in which nobody stands is left out, and so is everybody where all lines are of others: they
 * open nothing and are not added up.
 */
export function matrixRows(
  lines: readonly ProtectionLine[],
  everybody: readonly ProtectionCell[],
): readonly MatrixRow[] {
  const rowsOf = (line: ProtectionLine | null, cells: readonly ProtectionCell[]): readonly MatrixRow[] => {
    const key = line === null ? 'everybody' : keyOfLine(line)
    const states = STATES.filter((state) => cells.some((cell) => cell.state === state && cell.people > 0))
    return [
      { key, line, state: null, cells },
      ...states.map((state) => ({
        key: `${key}/${state}`,
        line,
        state,
        cells: cells.filter((cell) => cell.state === state),
      })),
    ]
  }
  const isAnybody = lines.length === 0 || everybody.some(({ people }) => people > 0)
  return [...lines.flatMap((line) => rowsOf(line, line.cells)), ...(isAnybody ? rowsOf(null, everybody) : [])]
}

/** People, rupiah and what is paid of it in one month of a row. */
export function sumOfMonth(cells: readonly ProtectionCell[], month: string) {
  const some = cells.filter((cell) => cell.month === month)
  const sum = (of: (cell: ProtectionCell) => string) => some.reduce((all, cell) => all + BigInt(of(cell)), 0n)
  return {
    people: some.reduce((all, { people }) => all + people, 0),
    amount: sum(({ amount }) => amount),
    paid: sum(({ paid }) => paid),
  }
}
