import type { Writable } from 'node:stream'
import { Paper, type TextStyle } from './paper.ts'

export interface ReportColumn {
  readonly header: string
  /** Its part of the width; what the parts add up to does not matter. */
  readonly share: number
  readonly align?: TextStyle['align']
}

/** A part of a report: paragraphs, facts and a table below a heading, whichever it has. */
export interface ReportSection {
  /** Begins a page of its own, as a letter does: whose it is at the head, and what it is. */
  readonly letter?: { readonly head: readonly string[]; readonly title: string; readonly under: string } | undefined
  readonly heading?: string | undefined
  readonly paragraphs?: readonly string[] | undefined
  readonly facts?: readonly (readonly [label: string, value: string])[] | undefined
  readonly table?:
    | {
        readonly columns: readonly ReportColumn[]
        readonly rows: readonly (readonly string[])[]
        /** Below the rows, in bold. */
        readonly sum?: readonly string[] | undefined
      }
    | undefined
  /** Places to sign, side by side: the office above, room for the hand, the name below. They stay on one page. */
  readonly signatures?: readonly { readonly office: string; readonly name: string }[] | undefined
}

/** A report on pages of A4: a title and its sections one after another. The title stands on the pages unless they begin with a letter. */
export interface ReportPaper {
  readonly title: string
  readonly subtitle: readonly string[]
  readonly sections: readonly ReportSection[]
  readonly footer: string
  /** `Halaman 3 dari ` — the number of all pages follows. */
  readonly pageLabel: (page: number) => string
  /** Stands in the file instead of the hour of drawing. */
  readonly createdAt: Date
  readonly watermark?: string | undefined
}

const MARGIN = 56
const BOTTOM = 64
const FOOTER_Y = 36
const TOTAL_PAGES_WIDTH = 18
/** `Halaman 100 dari 100`, with room before it. */
const PAGE_LABEL_WIDTH = 100
const TITLE_SIZE = 16
const HEADING_SIZE = 11.5
const SIZE = 9.5
const CELL_SIZE = 8.5
const FOOTER_SIZE = 7.5
const LABEL_WIDTH = 190
const PADDING = 3
const HEADER_GREY = 0.92
/** Room for a signature and a stamp. */
const HAND_HEIGHT = 64

const leadingOf = (size: number) => size * 1.42

/** Writes a report: the same report gives the same bytes. */
export async function writeReportPaper(out: Writable, report: ReportPaper): Promise<void> {
  const { title, createdAt, watermark } = report
  const paper = new Paper(out, { title, createdAt, watermark, orientation: 'PORTRAIT', format: 'A4' })
  try {
    const pages = new ReportPages(paper, report)
    await pages.begin()
    for (const section of report.sections) await pages.add(section)
  } catch (error) {
    await paper.abandon(error)
    throw error
  }
  await paper.close()
}

class ReportPages {
  readonly #paper: Paper
  readonly #report: ReportPaper
  readonly #width: number
  #y = 0

  constructor(paper: Paper, report: ReportPaper) {
    this.#paper = paper
    this.#report = report
    this.#width = paper.width - 2 * MARGIN
  }

  async begin(): Promise<void> {
    if (this.#report.sections[0]?.letter !== undefined) return
    await this.#turn()
    await this.#lines(this.#report.title, { size: TITLE_SIZE, weight: 'BOLD' })
    for (const line of this.#report.subtitle) await this.#lines(line, { size: SIZE })
  }

  async add({ letter, heading, paragraphs = [], facts = [], table, signatures = [] }: ReportSection): Promise<void> {
    if (letter !== undefined) await this.#letter(letter)
    this.#y += SIZE
    if (heading !== undefined) {
      // A heading stands with what follows it.
      await this.#room(leadingOf(HEADING_SIZE) + 4 * leadingOf(SIZE))
      await this.#lines(heading, { size: HEADING_SIZE, weight: 'BOLD' })
      this.#y += PADDING
    }
    for (const paragraph of paragraphs) await this.#lines(paragraph, { size: SIZE })
    for (const [label, value] of facts) await this.#fact(label, value)
    if (table !== undefined) await this.#table(table)
    if (signatures.length > 0) await this.#signatures(signatures)
  }

  async #letter({ head, title, under }: NonNullable<ReportSection['letter']>): Promise<void> {
    await this.#turn()
    for (const line of head) this.#centred(line, { size: HEADING_SIZE, weight: 'BOLD' })
    this.#y += 2 * PADDING
    this.#paper.line(MARGIN, this.#y, MARGIN + this.#width, this.#y, 1)
    this.#y += HEADING_SIZE
    this.#centred(title, { size: HEADING_SIZE, weight: 'BOLD' })
    this.#centred(under, { size: SIZE })
  }

  #centred(text: string, style: TextStyle): void {
    for (const line of this.#paper.wrap(text, { ...style, width: this.#width })) {
      this.#y += leadingOf(style.size)
      this.#paper.text(line, MARGIN, this.#y, { ...style, align: 'CENTRE', width: this.#width })
    }
  }

  async #table(table: NonNullable<ReportSection['table']>): Promise<void> {
    this.#y += PADDING
    await this.#row(
      table.columns,
      table.columns.map(({ header }) => header),
      'HEADER',
    )
    for (const row of table.rows) await this.#row(table.columns, row, 'ROW')
    if (table.sum !== undefined) await this.#row(table.columns, table.sum, 'SUM')
  }

  async #signatures(places: NonNullable<ReportSection['signatures']>): Promise<void> {
    const width = this.#width / places.length
    const room = width - 4 * PADDING
    const offices = places.map(({ office }) => this.#paper.wrap(office, { size: SIZE, width: room }))
    const names = places.map(({ name }) => this.#paper.wrap(name, { size: SIZE, weight: 'BOLD', width: room }))
    const top = Math.max(...offices.map(({ length }) => length)) * leadingOf(SIZE)
    const below = (1 + Math.max(1, ...names.map(({ length }) => length))) * leadingOf(SIZE)
    await this.#room(top + HAND_HEIGHT + below)
    const line = this.#y + top + HAND_HEIGHT
    for (const at of places.keys()) {
      const left = MARGIN + at * width
      for (const [row, text] of (offices[at] ?? []).entries())
        this.#paper.text(text, left, this.#y + leadingOf(SIZE) * (row + 1), { size: SIZE })
      this.#paper.line(left, line, left + room, line, 0.5)
      for (const [row, text] of (names[at] ?? []).entries())
        this.#paper.text(text, left, line + leadingOf(SIZE) * (row + 1), { size: SIZE, weight: 'BOLD' })
    }
    this.#y = line + below
  }

  async #lines(text: string, style: TextStyle): Promise<void> {
    for (const line of this.#paper.wrap(text, { ...style, width: this.#width })) {
      await this.#room(leadingOf(style.size))
      this.#y += leadingOf(style.size)
      this.#paper.text(line, MARGIN, this.#y, style)
    }
  }

  async #fact(label: string, value: string): Promise<void> {
    const style = { size: SIZE, weight: 'BOLD' } as const
    const parts = this.#paper.wrap(value, { ...style, width: this.#width - LABEL_WIDTH })
    await this.#room(parts.length * leadingOf(SIZE))
    this.#paper.text(label, MARGIN, this.#y + leadingOf(SIZE), { size: SIZE })
    for (const part of parts) {
      this.#y += leadingOf(SIZE)
      this.#paper.text(part, MARGIN + LABEL_WIDTH, this.#y, style)
    }
  }

  async #row(
    columns: readonly ReportColumn[],
    cells: readonly string[],
    kind: 'HEADER' | 'ROW' | 'SUM',
  ): Promise<void> {
    const weight = kind === 'ROW' ? 'REGULAR' : 'BOLD'
    const whole = columns.reduce((sum, { share }) => sum + share, 0)
    const widths = columns.map(({ share }) => (this.#width * share) / whole)
    const wrapped = widths.map((width, at) =>
      this.#paper.wrap(cells[at] ?? '', { size: CELL_SIZE, weight, width: width - 2 * PADDING }),
    )
    const height = Math.max(1, ...wrapped.map(({ length }) => length)) * leadingOf(CELL_SIZE) + 2 * PADDING
    if (await this.#room(height)) {
      if (kind === 'ROW')
        await this.#row(
          columns,
          columns.map(({ header }) => header),
          'HEADER',
        )
    }
    if (kind === 'HEADER') this.#paper.fill([[MARGIN, this.#y, this.#width, height]], HEADER_GREY)
    let left = MARGIN
    for (const [at, lines] of wrapped.entries()) {
      const width = widths[at] ?? 0
      for (const [line, text] of lines.entries())
        this.#paper.text(text, left + PADDING, this.#y + PADDING + leadingOf(CELL_SIZE) * (line + 0.75), {
          size: CELL_SIZE,
          weight,
          align: columns[at]?.align ?? 'START',
          width: width - 2 * PADDING,
        })
      left += width
    }
    this.#y += height
    this.#paper.line(MARGIN, this.#y, MARGIN + this.#width, this.#y, kind === 'ROW' ? 0.25 : 0.5)
  }

  /** @returns whether a new page was begun for it */
  async #room(height: number): Promise<boolean> {
    if (this.#y + height <= this.#paper.height - BOTTOM) return false
    await this.#turn()
    return true
  }

  async #turn(): Promise<void> {
    await this.#paper.startPage()
    const y = this.#paper.height - FOOTER_Y
    const { footer, pageLabel } = this.#report
    const end = MARGIN + this.#width - TOTAL_PAGES_WIDTH
    // A long footer rises in lines beside the number of the page: written across it, neither could be read, and its end would be off the paper.
    const lines = this.#paper.wrap(footer, { size: FOOTER_SIZE, width: this.#width - PAGE_LABEL_WIDTH })
    for (const [at, line] of lines.entries())
      this.#paper.text(line, MARGIN, y - (lines.length - 1 - at) * leadingOf(FOOTER_SIZE), { size: FOOTER_SIZE })
    this.#paper.text(pageLabel(this.#paper.pages), MARGIN, y, { size: FOOTER_SIZE, align: 'END', width: end - MARGIN })
    this.#paper.totalPages(end, y, FOOTER_SIZE)
    this.#y = MARGIN - SIZE
  }
}
