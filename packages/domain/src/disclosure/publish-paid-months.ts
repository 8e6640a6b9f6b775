import { publishInSteps, publishRupiah } from './publish-cells.ts'

/** How many people's months stand alike, and what they cost, of a decree of another government that the viewer pays. */
export interface PaidMonths {
  /** Month and decree: what the payer's own list tells as a whole, people and rupiah. */
  readonly group: string
  readonly people: number
  readonly rupiah: bigint
  readonly paidRupiah: bigint
}

/**
 * Shows a payer how the months stand that it pays of others' decrees: it sees no people, so it learns no count of few of them.
 *
 * Every count is a multiple of the base, large ones too: else whoever knows the whole from its own list would subtract the large cells and be left with the
 * small one. Money moves in steps of what that many people cost on average in the month, which the payer's own list tells; the average of a cell would tell
 * who is in it.
 */
export function publishPaidMonths<Cell extends PaidMonths>(cells: readonly Cell[]): readonly Cell[] {
  const groups = Map.groupBy(cells, ({ group }) => group)
  return cells.map((cell) => {
    const whole = groups.get(cell.group) ?? [cell]
    const people = whole.reduce((sum, part) => sum + BigInt(part.people), 0n)
    const rupiah = whole.reduce((sum, part) => sum + part.rupiah, 0n)
    const each = people === 0n || rupiah === 0n ? 1n : (rupiah + people - 1n) / people
    return {
      ...cell,
      people: publishInSteps(cell.people, 'PARTY'),
      rupiah: publishRupiah(cell.rupiah, 'PARTY', each),
      paidRupiah: publishRupiah(cell.paidRupiah, 'PARTY', each),
    }
  })
}
