import type { Paper } from './paper.ts'
import { qrRectangles } from './qr-rectangles.ts'

/** What tells one page of a document from every other page of any document. */
export interface PageMark {
  /** Read by people: `K7QM-2VXD`. */
  readonly code: string
  /** Read by a scanner. */
  readonly address: string
}

export type PageMarks = (page: number) => PageMark

/** A square of about a centimetre: what scanners of offices still read at 150 dots an inch. */
export const MARK_SIDE = 34

/** The square with its code beside it, at the lower edge of a page. */
export function drawPageMark(paper: Paper, { code, address }: PageMark, x: number, y: number, size: number): void {
  paper.fill([[x - 3, y - 3, MARK_SIDE + 6, MARK_SIDE + 6]], 1)
  paper.fill(qrRectangles(address, x, y, MARK_SIDE))
  paper.text(`Kode halaman ${code}`, x + MARK_SIDE + 6, y + MARK_SIDE - size - 3, { size, weight: 'BOLD' })
}
