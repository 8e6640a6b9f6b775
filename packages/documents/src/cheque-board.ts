import type { Writable } from 'node:stream'
import { Paper, type TextStyle } from './paper.ts'

/** A symbolic cheque, one page of A4 across, to be held up at a handover. */
export interface ChequeBoard {
  /** Who hands over: `PEMERINTAH KABUPATEN KUBU RAYA`. */
  readonly issuer: string
  readonly kind: string
  /** As the family wants to be called. */
  readonly family: string
  readonly amount: string
  readonly inWords: string
  /** Place and day. */
  readonly day: string
  readonly notes: readonly string[]
}

export interface ChequeBoards {
  readonly title: string
  readonly boards: readonly ChequeBoard[]
  /** Stands alone on a page where there is no board. */
  readonly emptyText: string
  /** Stands in the file instead of the hour of drawing. */
  readonly createdAt: Date
  readonly watermark?: string | undefined
}

const MARGIN = 64
const FRAME = 26
const AMOUNT_SIZE = 54
const FAMILY_SIZE = 34
const SIZE = 15

/** Writes the boards: the same boards give the same bytes. */
export async function writeChequeBoards(out: Writable, { title, boards, ...papers }: ChequeBoards): Promise<void> {
  const { createdAt, watermark } = papers
  const paper = new Paper(out, { title, createdAt, watermark, orientation: 'LANDSCAPE', format: 'A4' })
  try {
    for (const board of boards) {
      await paper.startPage()
      drawBoard(paper, board)
    }
    if (boards.length === 0) {
      await paper.startPage()
      paper.text(papers.emptyText, MARGIN, MARGIN + SIZE, { size: SIZE })
    }
  } catch (error) {
    await paper.abandon(error)
    throw error
  }
  await paper.close()
}

function drawBoard(paper: Paper, board: ChequeBoard): void {
  const width = paper.width - 2 * MARGIN
  const lines: { readonly text: string; readonly y: number; readonly style: TextStyle }[] = []
  let y = 0
  const centred = (text: string, size: number, weight: TextStyle['weight'] = 'REGULAR') => {
    // Names and sums are of any length, and a board has one page: what would take more than two lines is set smaller.
    let fitting = size
    while (fitting > 10 && paper.wrap(text, { size: fitting, weight, width }).length > 2) fitting -= 2
    const style = { size: fitting, weight, align: 'CENTRE', width } as const
    for (const line of paper.wrap(text, style)) {
      y += fitting * 1.25
      lines.push({ text: line, y, style })
    }
  }
  centred(board.issuer, 20, 'BOLD')
  centred(board.kind, 17)
  y += 26
  centred('Diserahkan kepada', SIZE)
  centred(board.family, FAMILY_SIZE, 'BOLD')
  y += 22
  centred(board.amount, AMOUNT_SIZE, 'BOLD')
  // Below the tails of the figures above it.
  y += 8
  centred(board.inWords, SIZE)
  y += 22
  centred(board.day, SIZE)
  for (const note of board.notes) centred(note, SIZE, 'BOLD')
  drawFrame(paper)
  // In the middle of the board, which is held up and seen from afar.
  const top = Math.max(FRAME, (paper.height - y) / 2)
  for (const { text, y: below, style } of lines) paper.text(text, MARGIN, top + below, style)
}

function drawFrame(paper: Paper): void {
  const [right, bottom] = [paper.width - FRAME, paper.height - FRAME]
  paper.line(FRAME, FRAME, right, FRAME, 2)
  paper.line(right, FRAME, right, bottom, 2)
  paper.line(right, bottom, FRAME, bottom, 2)
  paper.line(FRAME, bottom, FRAME, FRAME, 2)
}
