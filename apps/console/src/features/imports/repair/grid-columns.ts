import type { ImportColumn } from '../import.query.ts'

/** Who a row is about and where they live. */
const identifying: ReadonlySet<string | null> = new Set([
  'nationalId',
  'name',
  'birthDate',
  'birthPlaceAndDate',
  'sex',
  'district',
  'village',
  'villageCode',
])

const widths: Readonly<Record<string, number>> = {
  nationalId: 176,
  name: 184,
  birthDate: 128,
  birthPlaceAndDate: 184,
  sex: 112,
  district: 144,
  village: 168,
  address: 200,
}
const otherWidth = 144

export interface GridColumn {
  readonly index: number
  readonly header: string
  readonly field: string | null
  readonly width: number
}

/** Only who it is, and what is at fault anywhere: forty other columns help nobody. Of an answer all that it says: its columns are few. */
export function gridColumns(columns: readonly ImportColumn[], atFault: ReadonlySet<number>): readonly GridColumn[] {
  const isAnswer = columns.some(({ field }) => field === 'answer')
  return columns
    .filter(({ index, field }) => atFault.has(index) || (isAnswer ? field !== null : identifying.has(field)))
    .map(({ index, header, field }) => ({ index, header, field, width: widths[field ?? ''] ?? otherWidth }))
}

/** Whom a row is about: beside its number while the columns behind it move, so that a fault far to the right is somebody's. */
export function stays({ field }: GridColumn): boolean {
  return field === 'name'
}

/**
 * How far a grid has to be scrolled so that a column is in sight beside the columns that stay. No other column is left half behind those: its heading
 * and its first digits would be cut off.
 *
 * @param view where the grid is scrolled to, and how much of it is in sight beside the rows' numbers
 */
export function scrollToShow(
  columns: readonly GridColumn[],
  at: number,
  view: { readonly left: number; readonly width: number },
): number {
  const starts = columns.map((_, index) => columns.slice(0, index).reduce((sum, { width }) => sum + width, 0))
  const staying = columns.slice(0, at).findIndex(stays)
  const behind = columns[staying]?.width ?? 0
  const [start = 0, width = 0] = [starts[at], columns[at]?.width]
  const most = start - behind
  if (most < view.left) return most
  const least = start + width - view.width
  if (least <= view.left) return view.left
  return (
    starts
      .slice(staying + 1, at + 1)
      .map((edge) => edge - behind)
      .find((edge) => edge >= least && edge <= most) ?? Math.min(least, most)
  )
}
