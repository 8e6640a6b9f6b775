import type { IsoDay } from '../calendar/iso-day.ts'

/** Who stands on a line of an annex, and in which months. */
export interface AnnexLine {
  readonly line: number
  readonly workerId: string
  readonly fromMonth: IsoDay
  /** First month in which they no longer do. */
  readonly untilMonth: IsoDay
}

export type AnnexChange =
  | { readonly change: 'ADD'; readonly workerId: string }
  | { readonly change: 'REMOVE'; readonly line: number }
  | { readonly change: 'REPLACE'; readonly line: number; readonly workerId: string }
  | { readonly change: 'CORRECT'; readonly line: number }

export interface AnnexAmendment {
  /** First month in which it holds. */
  readonly fromMonth: IsoDay
  readonly changes: readonly AnnexChange[]
}

export interface AnnexOfDecree {
  readonly untilMonth: IsoDay
  readonly quotaPeople: number
  readonly lines: readonly AnnexLine[]
}

export type AnnexFault =
  | { readonly code: 'LINE_TAKEN'; readonly line: number }
  | { readonly code: 'PERSON_TWICE'; readonly workerId: string }
  | { readonly code: 'OVER_QUOTA'; readonly people: number }
  | { readonly code: 'MONTH_OUTSIDE' }

/** Whoever stands on a line in a month, in order of line. */
export function annexOn(lines: readonly AnnexLine[], month: IsoDay): readonly AnnexLine[] {
  return lines
    .filter(({ fromMonth, untilMonth }) => fromMonth <= month && month < untilMonth)
    .sort((a, b) => a.line - b.line)
}

/**
 * An annex after an amendment. The database reckons the same with its holdings, set-based; this says what is meant.
 *
 * A line that was taken away is not taken again: amendments of one line follow each other in time, of different lines in any order.
 * New people come on new lines; who is corrected stays on theirs.
 */
export function amendAnnex(annex: AnnexOfDecree, amendment: AnnexAmendment): AnnexOfDecree | { fault: AnnexFault } {
  const { fromMonth, changes } = amendment
  const first = annex.lines.map((line) => line.fromMonth).sort()[0] ?? annex.untilMonth
  if (fromMonth < first || fromMonth >= annex.untilMonth) return { fault: { code: 'MONTH_OUTSIDE' } }
  const lines = [...annex.lines]
  const taken = new Set<number>()
  let lastLine = lines.reduce((most, { line }) => Math.max(most, line), 0)
  for (const change of changes) {
    if (change.change !== 'ADD') {
      // As the annex was before: what an amendment adds it does not change again.
      const at = annex.lines.findIndex(
        ({ line, fromMonth: since, untilMonth }) =>
          line === change.line && since <= fromMonth && untilMonth === annex.untilMonth,
      )
      const held = annex.lines[at]
      if (held === undefined || taken.has(change.line)) return { fault: { code: 'LINE_TAKEN', line: change.line } }
      taken.add(change.line)
      lines[at] = { ...held, untilMonth: fromMonth }
      if (change.change === 'CORRECT') lines.push({ ...held, fromMonth })
    }
    if (change.change === 'ADD' || change.change === 'REPLACE') {
      lastLine += 1
      lines.push({ line: lastLine, workerId: change.workerId, fromMonth, untilMonth: annex.untilMonth })
    }
  }
  const fault = twice(lines) ?? overQuota(lines, annex.quotaPeople, fromMonth)
  return fault === null ? { ...annex, lines } : { fault }
}

function twice(lines: readonly AnnexLine[]): AnnexFault | null {
  for (const [workerId, theirs] of Map.groupBy(lines, (line) => line.workerId)) {
    const inOrder = theirs
      .filter(({ fromMonth, untilMonth }) => fromMonth < untilMonth)
      .sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1))
    if (inOrder.some((line, at) => at > 0 && line.fromMonth < (inOrder[at - 1]?.untilMonth ?? '')))
      return { code: 'PERSON_TWICE', workerId }
  }
  return null
}

function overQuota(lines: readonly AnnexLine[], quotaPeople: number, fromMonth: IsoDay): AnnexFault | null {
  const months = new Set(lines.map((line) => line.fromMonth).filter((month) => month >= fromMonth))
  const people = [...months].map((month) => annexOn(lines, month).length).find((count) => count > quotaPeople)
  return people === undefined ? null : { code: 'OVER_QUOTA', people }
}
