import type { Pair } from './duplicates.query.ts'

export type Side = 'a' | 'b'

/** Which record is kept, and for each field that can be taken over the side that is right; unsaid fields go with the record. */
export interface Choice {
  readonly winner: Side
  readonly fields: Readonly<Record<string, Side>>
}

/** What the machine would do: keep what it suggests, and fill its gaps from the other. */
export function suggestedChoice(pair: Pair): Choice {
  const winner: Side = pair.suggestedWinnerId !== null && pair.suggestedWinnerId === pair.b?.id ? 'b' : 'a'
  return { winner, fields: filledFrom(pair, winner) }
}

/** Another record is kept: gaps are filled anew, what somebody has chosen stays chosen. */
export function withWinner(pair: Pair, choice: Choice, winner: Side): Choice {
  return { winner, fields: { ...filledFrom(pair, winner), ...choice.fields } }
}

export function withField(choice: Choice, field: string, side: Side): Choice {
  return { ...choice, fields: { ...choice.fields, [field]: side } }
}

/** The side whose value holds afterwards. */
export function sideOf(choice: Choice, field: string): Side {
  return choice.fields[field] ?? choice.winner
}

/** The fields that the kept record takes over, as the API asks. */
export function takenFields(pair: Pair, choice: Choice): string[] {
  return pair.fields
    .filter(({ differs, takeable, field }) => differs && takeable && sideOf(choice, field) !== choice.winner)
    .map(({ field }) => field)
}

function filledFrom(pair: Pair, winner: Side): Record<string, Side> {
  const other: Side = winner === 'a' ? 'b' : 'a'
  const gaps = pair.fields.filter((field) => field.takeable && field[winner] === null && field[other] !== null)
  return Object.fromEntries(gaps.map(({ field }) => [field, other]))
}
