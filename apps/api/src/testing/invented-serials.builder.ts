/**
 * The last four digits of invented NIKs, which alone tell people of one birthday apart.
 *
 * All files of tests share one process and its counters: a number that a builder counts up to must never be one that a test writes out.
 * Tests write out numbers below 1000 and from 7000 on; each builder counts within its own part of those between, and begins anew at its end.
 */
export const SERIALS = {
  arrangedPeople: { first: 1_000, last: 2_999 },
  linesOfLists: { first: 3_000, last: 6_999 },
} as const

/** @returns a function that gives the next four digits of this part */
export function countSerials({ first, last }: { readonly first: number; readonly last: number }): () => string {
  let next = first
  return () => {
    const serial = next
    next = next === last ? first : next + 1
    return String(serial)
  }
}
