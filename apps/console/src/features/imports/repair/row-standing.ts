export type RowStanding = 'OUT' | 'BAD' | 'WARN' | 'OK'

/** What becomes of a row as it stands. Fit to be saved is not without a remark: a warning anywhere in it has its own sign. */
export function standingOf(row: {
  readonly outcome: string | null
  readonly issues: readonly { readonly severity: string; readonly ignored: boolean }[]
}): RowStanding {
  if (row.outcome === 'EXCLUDED') return 'OUT'
  if (row.outcome === 'INVALID') return 'BAD'
  return row.issues.some(({ severity, ignored }) => severity !== 'INFO' && !ignored) ? 'WARN' : 'OK'
}
