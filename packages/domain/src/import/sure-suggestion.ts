import type { RepairSuggestion } from './suggest-repairs.ts'

/**
 * The suggestion that stands chosen when somebody opens a cell: the only village that could be meant, named in the words of the row's own district, one letter from what was
 * written. It is chosen and never applied: a person reads it and presses.
 *
 * @returns null where two could be meant, where more than a letter differs, and where only its code tells it from another village of that name
 */
export function sureSuggestion<Suggestion extends RepairSuggestion>(
  suggestions: readonly Suggestion[],
): Suggestion | null {
  const [only, ...others] = suggestions
  if (only === undefined || others.length > 0) return null
  return only.distance === 1 && only.code !== null && only.text !== only.code ? only : null
}
