/** What a file is for decides how large it may be, who may fetch it and how long it is kept. */
export type FilePurpose = 'IMPORT' | 'EXPORT' | 'RESULT' | 'DOCUMENT'

const MEGABYTE = 1024 ** 2

export interface PurposeRules {
  readonly sizeBytesMax: number
  /** In pieces more comes through than in one request: a decree that was scanned with its annex, on a line that breaks. */
  readonly inPiecesBytesMax: number
  /** Null: as long as the record that it belongs to. */
  readonly keptDays: number | null
}

export const FILE_PURPOSES: Readonly<Record<FilePurpose, PurposeRules>> = {
  IMPORT: { sizeBytesMax: 64 * MEGABYTE, inPiecesBytesMax: 64 * MEGABYTE, keptDays: 30 },
  EXPORT: { sizeBytesMax: 1024 * MEGABYTE, inPiecesBytesMax: 0, keptDays: 7 },
  RESULT: { sizeBytesMax: 1024 * MEGABYTE, inPiecesBytesMax: 0, keptDays: 30 },
  DOCUMENT: { sizeBytesMax: 10 * MEGABYTE, inPiecesBytesMax: 64 * MEGABYTE, keptDays: null },
}

export function expiryOf(purpose: FilePurpose, now = new Date()): Date | null {
  const { keptDays } = FILE_PURPOSES[purpose]
  return keptDays === null ? null : new Date(now.getTime() + keptDays * 86_400_000)
}
