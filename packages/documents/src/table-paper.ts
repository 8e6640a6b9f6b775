import type { Writable } from 'node:stream'
import { drawPageMark, MARK_SIDE } from './page-mark.ts'
import { Paper, type TextStyle } from './paper.ts'
import type { TableColumn, TablePaper, TableRow } from './table-content.ts'

const MARGIN = 30
const SIZE = 6.5
const LEADING = 8
const PADDING = 2
const HEADING_SIZE = 9
const HEADING_LEADING = 12
const HEADING_WIDTH = 320
const FOOTER_HEIGHT = 16
const SUM_HEIGHT = LEADING + 2 * PADDING
const TOTAL_PAGES_WIDTH = 22
const HEADER_GREY = 0.92
const GROUP_GREY = 0.96

/**
 * Writes a table as pages: its header on each, sums below each, the total with words and the signature at the end.
 *
 * Rows are taken as they come and forgotten with their page, so memory does not grow with them.
 *
 * @returns the number of pages, once everything has left
 */
export async function writeTablePaper(out: Writable, table: TablePaper): Promise<number> {
  const { title, createdAt, watermark } = table
  const paper = new Paper(out, { title, createdAt, watermark, orientation: 'LANDSCAPE' })
  try {
    const pages = new TablePages(paper, table)
    await pages.begin()
    let last: TableRow | undefined
    for await (const row of table.rows) {
      // A page is waited for; a row that fits is not, which is nearly every one.
      const waiting = last === undefined ? undefined : pages.add(last)
      if (waiting !== undefined) await waiting
      last = row
    }
    await pages.end(last)
  } catch (error) {
    await paper.abandon(error)
    throw error
  }
  await paper.close()
  return paper.pages
}

class TablePages {
  readonly #paper: Paper
  readonly #table: TablePaper
  /** Left edges of the columns, and the right edge of the last. */
  readonly #edges: readonly number[]
  readonly #bottom: number
  #y = 0
  #tableTop = 0
  /** Where the rows of this page end and its sums begin. */
  #rowsEnd = 0
  /** Stretches of rows between lines that go across all columns: there the lines between columns are drawn. */
  #stretches: (readonly [from: number, until: number])[] = []
  #stretchTop = 0
  #rowsOnPage = 0
  #pageSum = 0n
  #carried = 0n
  #group: { readonly name: string; rows: number; sum: bigint } | null = null

  constructor(paper: Paper, table: TablePaper) {
    this.#paper = paper
    this.#table = table
    this.#edges = edgesOf(table.columns, paper.width - 2 * MARGIN)
    this.#bottom = paper.height - MARGIN - (table.pageMark === undefined ? FOOTER_HEIGHT : MARK_SIDE + 6)
  }

  async begin(): Promise<void> {
    await this.#paper.startPage()
    this.#drawFooter()
    this.#y = MARGIN
    for (const [index, line] of this.#table.heading.entries()) {
      const style = { size: HEADING_SIZE, weight: index === 0 ? 'BOLD' : 'REGULAR' } as const
      this.#write(line, this.#right - HEADING_WIDTH, { ...style, width: HEADING_WIDTH })
    }
    if (this.#table.name !== undefined) {
      this.#y += HEADING_LEADING / 2
      const width = this.#right - this.#left
      this.#write(this.#table.name, this.#left, { size: HEADING_SIZE, weight: 'BOLD', align: 'CENTRE', width })
    }
    this.#y += HEADING_LEADING
    this.#drawHeader()
  }

  #write(text: string, x: number, style: TextStyle & { readonly width: number }): void {
    for (const part of this.#paper.wrap(text, style)) {
      this.#y += HEADING_LEADING
      this.#paper.text(part, x, this.#y, style)
    }
  }

  add({ cells, amount, group }: TableRow): Promise<void> | undefined {
    const lines = this.#table.columns.map((_, index) => this.#wrapCell(cells[index] ?? '', index))
    const height = heightOf(lines)
    const opens = group !== undefined && group !== this.#group?.name
    const closes = opens && this.#group !== null
    if (closes && !this.#fits(SUM_HEIGHT))
      return this.#turn().then(() => this.#addTo(group, opens, lines, height, amount))
    return this.#addTo(group, opens, lines, height, amount)
  }

  #addTo(
    group: string | undefined,
    opens: boolean,
    lines: readonly (readonly string[])[],
    height: number,
    amount: bigint,
  ): Promise<void> | undefined {
    if (opens) this.#closeGroup()
    const draw = () => {
      if (opens && group !== undefined) this.#openGroup(group)
      else if (this.#rowsOnPage === 0) this.#nameGroupAgain()
      this.#draw(lines, height, amount)
    }
    // A name of a group stands with its first row.
    if (this.#rowsOnPage > 0 && !this.#fits(height + (opens ? SUM_HEIGHT : 0))) return this.#turn().then(draw)
    draw()
    return undefined
  }

  /** Below every page there is room for its two sums. */
  #fits(height: number): boolean {
    return this.#y + height <= this.#bottom - 2 * SUM_HEIGHT
  }

  #openGroup(name: string): void {
    this.#group = { name, rows: 0, sum: 0n }
    this.#nameGroup(name)
  }

  /** A page alone on a table must say whose rows it holds. */
  #nameGroupAgain(): void {
    if (this.#group === null) return
    const { name } = this.#group
    this.#nameGroup(this.#table.sums.groupAgainLabel?.(name) ?? name)
  }

  #nameGroup(name: string): void {
    this.#endStretch()
    this.#paper.fill([[this.#left, this.#y, this.#right - this.#left, SUM_HEIGHT]], GROUP_GREY)
    this.#paper.text(name, this.#left + PADDING, this.#y + PADDING + LEADING - 2, { size: SIZE, weight: 'BOLD' })
    this.#y += SUM_HEIGHT
    this.#stretchTop = this.#y
    this.#paper.line(this.#left, this.#y, this.#right, this.#y, 0.25)
  }

  /** What follows goes across all columns. */
  #endStretch(): void {
    this.#stretches.push([this.#stretchTop, this.#y])
  }

  #closeGroup(): void {
    const { groupLabel } = this.#table.sums
    if (this.#group === null || groupLabel === undefined) return
    this.#endStretch()
    this.#drawSum(groupLabel(this.#group.name, this.#group.rows), this.#group.sum)
    this.#stretchTop = this.#y
    this.#rowsEnd = this.#y
    this.#group = null
  }

  /**
   * The closing block stays together, and with the last row: a total alone on a page could be torn off its signature, and a signature below nobody would
   * sign whatever is laid before it.
   */
  async end(last: TableRow | undefined): Promise<void> {
    const { sums, signature = [] } = this.#table
    if (last !== undefined) await this.#addLast(last)
    if (this.#group !== null && !this.#fits(SUM_HEIGHT)) await this.#turn()
    this.#closeGroup()
    this.#drawPageSums()
    const words = this.#wordsOf(this.#carried)
    if (this.#y + this.#closingHeight(this.#carried) > this.#bottom) {
      this.#closeTable()
      await this.#startNext()
    }
    this.#drawSum(sums.totalLabel, this.#carried)
    this.#closeTable()
    this.#y += LEADING
    for (const line of words) {
      this.#paper.text(line, MARGIN, this.#y + LEADING, { size: SIZE + 1, weight: 'BOLD' })
      this.#y += LEADING + 2
    }
    this.#y += LEADING
    for (const line of signature) {
      this.#y += HEADING_LEADING
      this.#paper.text(line, this.#paper.width - MARGIN - 260, this.#y, {
        size: HEADING_SIZE,
        align: 'CENTRE',
        width: 260,
      })
    }
  }

  async #addLast(row: TableRow): Promise<void> {
    const lines = this.#table.columns.map((_, index) => this.#wrapCell(row.cells[index] ?? '', index))
    const ofGroup = row.group === undefined ? 0 : (row.group === this.#group?.name ? 1 : 2) * SUM_HEIGHT
    const height = heightOf(lines) + ofGroup + 2 * SUM_HEIGHT + this.#closingHeight(this.#carried + row.amount)
    if (this.#rowsOnPage > 0 && this.#y + height > this.#bottom) await this.#turn()
    await this.add(row)
  }

  #wordsOf(total: bigint): readonly string[] {
    const { sums } = this.#table
    return this.#paper.wrap(sums.inWords(total), { size: SIZE + 1, width: this.#paper.width - 2 * MARGIN })
  }

  /** Of the total, its words and the signature. */
  #closingHeight(total: bigint): number {
    const { signature = [] } = this.#table
    return SUM_HEIGHT + this.#wordsOf(total).length * (LEADING + 2) + LEADING + signature.length * HEADING_LEADING
  }

  async #turn(): Promise<void> {
    this.#drawPageSums()
    this.#closeTable()
    await this.#startNext()
  }

  async #startNext(): Promise<void> {
    await this.#paper.startPage()
    this.#drawFooter()
    this.#y = MARGIN
    this.#drawHeader()
  }

  #draw(lines: readonly (readonly string[])[], height: number, amount: bigint): void {
    for (const [index, column] of this.#table.columns.entries()) {
      let baseline = this.#y + PADDING + LEADING - 2
      for (const line of lines[index] ?? []) {
        this.#cell(line, column, index, baseline)
        baseline += LEADING
      }
    }
    this.#y += height
    this.#rowsEnd = this.#y
    this.#paper.line(this.#left, this.#y, this.#right, this.#y, 0.25)
    this.#rowsOnPage += 1
    this.#pageSum += amount
    this.#carried += amount
    if (this.#group !== null) {
      this.#group.rows += 1
      this.#group.sum += amount
    }
  }

  #drawHeader(): void {
    const { columns } = this.#table
    const lines = columns.map(({ header }, index) =>
      this.#paper.wrap(header, { size: SIZE, weight: 'BOLD', width: this.#widthOf(index) }),
    )
    const height = heightOf(lines)
    this.#tableTop = this.#y
    this.#stretchTop = this.#y
    this.#stretches = []
    this.#paper.fill([[this.#left, this.#y, this.#right - this.#left, height]], HEADER_GREY)
    this.#paper.line(this.#left, this.#y, this.#right, this.#y)
    for (const [index, parts] of lines.entries()) {
      let baseline = this.#y + PADDING + LEADING - 2
      for (const part of parts) {
        this.#cell(part, { align: 'CENTRE' }, index, baseline, 'BOLD')
        baseline += LEADING
      }
    }
    this.#y += height
    this.#paper.line(this.#left, this.#y, this.#right, this.#y)
    this.#rowsEnd = this.#y
    this.#rowsOnPage = 0
    this.#pageSum = 0n
  }

  #drawPageSums(): void {
    const { pageLabel, carriedLabel } = this.#table.sums
    if (this.#rowsOnPage === 0) return
    this.#drawSum(pageLabel, this.#pageSum)
    this.#drawSum(carriedLabel, this.#carried)
  }

  #drawSum(label: string, amount: bigint): void {
    const { column, format } = this.#table.sums
    const baseline = this.#y + PADDING + LEADING - 2
    const labelEnd = (this.#edges[column] ?? 0) - PADDING
    this.#paper.text(label, this.#left, baseline, {
      size: SIZE,
      weight: 'BOLD',
      align: 'END',
      width: labelEnd - this.#left,
    })
    this.#number(format(amount), column, baseline, 'BOLD')
    this.#y += SUM_HEIGHT
    this.#paper.line(this.#left, this.#y, this.#right, this.#y, 0.25)
  }

  /** The lines between the columns, once it is known how far down the rows go. */
  #closeTable(): void {
    for (const edge of [this.#left, this.#right]) this.#paper.line(edge, this.#tableTop, edge, this.#y)
    for (const [from, until] of [...this.#stretches, [this.#stretchTop, this.#rowsEnd] as const])
      if (until > from) for (const edge of this.#edges.slice(1, -1)) this.#paper.line(edge, from, edge, until, 0.25)
    this.#paper.line(this.#left, this.#y, this.#right, this.#y)
  }

  #drawFooter(): void {
    const y = this.#paper.height - MARGIN
    const { footer, pageLabel, pageMark } = this.#table
    if (pageMark !== undefined) drawPageMark(this.#paper, pageMark(this.#paper.pages), this.#left, y - MARK_SIDE, SIZE)
    const x = pageMark === undefined ? this.#left : this.#left + MARK_SIDE + 6
    this.#paper.text(footer, x, y, { size: SIZE })
    const end = this.#right - TOTAL_PAGES_WIDTH
    this.#paper.text(pageLabel(this.#paper.pages), this.#left, y, { size: SIZE, align: 'END', width: end - this.#left })
    this.#paper.totalPages(end, y, SIZE)
  }

  #wrapCell(text: string, index: number): readonly string[] {
    if (text === '') return []
    return this.#table.columns[index]?.isNumber === true
      ? [text]
      : this.#paper.wrap(text, { size: SIZE, width: this.#widthOf(index) })
  }

  #cell(
    text: string,
    { align = 'START', isNumber = false }: Pick<TableColumn, 'align' | 'isNumber'>,
    index: number,
    y: number,
    weight: 'REGULAR' | 'BOLD' = 'REGULAR',
  ) {
    if (isNumber) {
      this.#number(text, index, y, weight)
      return
    }
    this.#paper.text(text, (this.#edges[index] ?? 0) + PADDING, y, {
      size: SIZE,
      weight,
      align,
      width: this.#widthOf(index),
    })
  }

  /** At the right of its cell, and never beyond its left: what is wider is set smaller. */
  #number(text: string, index: number, y: number, weight: 'REGULAR' | 'BOLD'): void {
    const width = this.#widthOf(index)
    const widthNeeded = this.#paper.widthOf(text, { size: SIZE, weight })
    const size = widthNeeded <= width ? SIZE : Math.floor((SIZE * width * 100) / widthNeeded) / 100
    this.#paper.text(text, (this.#edges[index] ?? 0) + PADDING, y, { size, weight, align: 'END', width })
  }

  #widthOf(index: number): number {
    return (this.#edges[index + 1] ?? 0) - (this.#edges[index] ?? 0) - 2 * PADDING
  }

  get #left(): number {
    return MARGIN
  }

  get #right(): number {
    return this.#paper.width - MARGIN
  }
}

function heightOf(lines: readonly (readonly string[])[]): number {
  return Math.max(1, ...lines.map((parts) => parts.length)) * LEADING + 2 * PADDING
}

function edgesOf(columns: readonly TableColumn[], width: number): readonly number[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const edges = [MARGIN]
  for (const { share } of columns) edges.push((edges.at(-1) ?? MARGIN) + (width * share) / total)
  return edges
}
