import type { Writable } from 'node:stream'
import { drawPageMark, MARK_SIDE, type PageMarks } from './page-mark.ts'
import { Paper, type TextStyle } from './paper.ts'
import { qrRectangles } from './qr-rectangles.ts'

/** The text of a decree of a head of region, in the parts and the order that such decrees have. */
export interface DecreePaper {
  readonly title: string
  /** Who decrees, above the double line: `BUPATI KUBU RAYA`, `PROVINSI KALIMANTAN BARAT`; the first larger. */
  readonly letterhead: readonly string[]
  /** `KEPUTUSAN BUPATI KUBU RAYA`. */
  readonly kind: string
  /** `NOMOR 415/DISNAKER/2026`, or the line that is filled by hand. */
  readonly number: string
  /** What it is about, without `TENTANG`. */
  readonly subject: string
  /** `BUPATI KUBU RAYA`, before the considerations. */
  readonly decider: string
  /** Menimbang: a, b, c … */
  readonly considerations: readonly string[]
  /** Mengingat: 1, 2, 3 … */
  readonly legalReferences: readonly string[]
  /** Memperhatikan: 1, 2, 3 …; the word falls away with an empty list. */
  readonly attentions?: readonly string[] | undefined
  /** Behind Menetapkan: `KEPUTUSAN BUPATI TENTANG …`. */
  readonly enacts: string
  readonly dictums: readonly { readonly label: string; readonly text: string }[]
  /** Lines above the space for the hand (place, day, capacity), and those below it (name, rank). */
  readonly signature: { readonly above: readonly string[]; readonly below: readonly string[] }
  /** Tembusan: who gets a copy. */
  readonly copiesTo?: readonly string[] | undefined
  /** Of a copy: who says that it is true to the original, above and below their hand. */
  readonly certification?: { readonly above: readonly string[]; readonly below: readonly string[] } | undefined
  /** Stands above who decrees. */
  readonly emblem?: Buffer | undefined
  /** A code that no other page of any decree carries, as text and as a square for a scanner. */
  readonly pageMark?: PageMarks | undefined
  /** Where anybody may ask whether the document is true, as a square to point a phone at and as text. */
  readonly verification?: { readonly address: string; readonly caption: string } | undefined
  readonly footer: string
  readonly pageLabel: (page: number) => string
  readonly createdAt: Date
  readonly watermark?: string | undefined
}

const MARGIN = 64
const TOP = 56
const FOOTER_SPACE = 66
/** As the annex of UU 12/2011 asks: letters of 12 points on F4. */
const SIZE = 12
const LEADING = 17
const HEAD_SIZE = 14
const EMBLEM_HEIGHT = 68
const FOOTER_SIZE = 7.5
const LABEL_WIDTH = 110
const NUMBER_WIDTH = 22
const SIGNATURE_WIDTH = 240
const SIGNATURE_SPACE = 62
const LINES_WITH_SIGNATURE = 2
const LINES_WITH_DECISION = 5
const COPIES_WITH_CERTIFICATION = 2
const COPY_SIZE = 10
const COPY_LEADING = 13.5
const QR_SIDE = 64
const QUIET = 8
const TOTAL_PAGES_WIDTH = 20

/** Writes the text of a decree as pages. @returns how many */
export async function writeDecreePaper(out: Writable, decree: DecreePaper): Promise<number> {
  const { title, createdAt, watermark } = decree
  const paper = new Paper(out, { title, createdAt, watermark, orientation: 'PORTRAIT' })
  try {
    await new DecreePages(paper, decree).write()
  } catch (error) {
    await paper.abandon(error)
    throw error
  }
  await paper.close()
  return paper.pages
}

class DecreePages {
  readonly #paper: Paper
  readonly #decree: DecreePaper
  readonly #width: number
  #y = 0

  constructor(paper: Paper, decree: DecreePaper) {
    this.#paper = paper
    this.#decree = decree
    this.#width = paper.width - 2 * MARGIN
  }

  async write(): Promise<void> {
    const {
      kind,
      number,
      subject,
      decider,
      considerations,
      legalReferences,
      attentions = [],
      enacts,
      dictums,
    } = this.#decree
    await this.#startPage()
    this.#drawLetterhead()
    await this.#centred(kind, 'BOLD')
    await this.#centred(number)
    this.#y += LEADING / 2
    await this.#centred('TENTANG')
    await this.#centred(subject.toUpperCase(), 'BOLD')
    this.#y += LEADING / 2
    await this.#centred(`${decider},`)
    this.#y += LEADING / 2
    await this.#list('Menimbang', considerations, (index) => `${letterOf(index)}.`)
    await this.#list('Mengingat', legalReferences, (index) => `${index + 1}.`)
    await this.#list('Memperhatikan', attentions, (index) => `${index + 1}.`)
    // Never at the foot of a page with nothing of what is decided below it.
    await this.#need(LINES_WITH_DECISION * LEADING)
    await this.#centred('MEMUTUSKAN:', 'BOLD')
    await this.#labelled('Menetapkan', enacts)
    for (const { label, text } of dictums.slice(0, -1)) await this.#labelled(label, text)
    await this.#close(dictums.at(-1))
    await this.#nameCopies()
    this.#certify()
  }

  async #startPage(): Promise<void> {
    const { footer, pageLabel } = this.#decree
    await this.#paper.startPage()
    const y = this.#paper.height - FOOTER_SPACE + 42
    const end = MARGIN + this.#width - TOTAL_PAGES_WIDTH
    const { pageMark } = this.#decree
    const left = pageMark === undefined ? MARGIN : MARGIN + MARK_SIDE + 6
    if (pageMark !== undefined)
      drawPageMark(this.#paper, pageMark(this.#paper.pages), MARGIN, y - MARK_SIDE, FOOTER_SIZE)
    this.#paper.text(footer, left, y, { size: FOOTER_SIZE })
    const style: TextStyle = { size: FOOTER_SIZE, align: 'END', width: end - MARGIN }
    this.#paper.text(pageLabel(this.#paper.pages), MARGIN, y, style)
    this.#paper.totalPages(end, y, FOOTER_SIZE)
    this.#y = TOP
  }

  #drawLetterhead(): void {
    const { emblem, letterhead } = this.#decree
    if (emblem !== undefined) {
      this.#paper.image(emblem, MARGIN, this.#y, { width: this.#width, height: EMBLEM_HEIGHT })
      this.#y += EMBLEM_HEIGHT + LEADING / 4
    }
    for (const [index, line] of letterhead.entries()) {
      this.#y += LEADING + (index === 0 ? 2 : 0)
      const size = index === 0 ? HEAD_SIZE : SIZE
      this.#paper.text(line, MARGIN, this.#y, { size, weight: 'BOLD', align: 'CENTRE', width: this.#width })
    }
    this.#y += LEADING
  }

  async #centred(text: string, weight: TextStyle['weight'] = 'REGULAR'): Promise<void> {
    const style: TextStyle & { width: number } = { size: SIZE, weight, align: 'CENTRE', width: this.#width }
    for (const line of this.#balanced(text, style)) {
      await this.#need(LEADING)
      this.#y += LEADING
      this.#paper.text(line, MARGIN, this.#y, style)
    }
  }

  /** Lines of about one length: the last of a title is never a single word. */
  #balanced(text: string, style: TextStyle & { width: number }): readonly string[] {
    const widest = this.#paper.wrap(text, style)
    for (let width = style.width / 2; width < style.width; width += style.width / 40) {
      const narrower = this.#paper.wrap(text, { ...style, width })
      if (narrower.length === widest.length) return narrower
    }
    return widest
  }

  /** `Menimbang : a. bahwa …`, every point with its letter or number hanging; a point alone has none (decision 85). */
  async #list(label: string, points: readonly string[], mark: (index: number) => string): Promise<void> {
    const isMarked = points.length > 1
    const left = MARGIN + LABEL_WIDTH + (isMarked ? NUMBER_WIDTH : 0)
    for (const [index, text] of points.entries()) {
      const closing = index === points.length - 1 ? '.' : ';'
      const sentence = `${text.trim().replace(/[.;]+$/, '')}${closing}`
      const lines = this.#paper.wrap(sentence, { size: SIZE, width: this.#width + MARGIN - left })
      await this.#need(Math.min(2, lines.length) * LEADING)
      const first = this.#y + LEADING
      if (index === 0) this.#label(label, first)
      if (isMarked) this.#paper.text(mark(index), MARGIN + LABEL_WIDTH, first, { size: SIZE })
      await this.#lines(lines, left)
    }
    this.#y += LEADING / 2
  }

  async #labelled(label: string, text: string): Promise<void> {
    const left = MARGIN + LABEL_WIDTH
    const lines = this.#paper.wrap(text, { size: SIZE, width: this.#width - LABEL_WIDTH })
    await this.#need(Math.min(2, lines.length) * LEADING)
    this.#label(label, this.#y + LEADING)
    await this.#lines(lines, left)
    this.#y += LEADING / 3
  }

  #label(label: string, y: number): void {
    this.#paper.text(label, MARGIN, y, { size: SIZE })
    this.#paper.text(':', MARGIN + LABEL_WIDTH - 9, y, { size: SIZE })
  }

  async #lines(lines: readonly string[], x: number): Promise<void> {
    for (const line of lines) {
      await this.#need(LEADING)
      this.#y += LEADING
      this.#paper.text(line, x, this.#y, { size: SIZE })
    }
  }

  /**
   * The last dictum with the signature below it. The signature is never split, and never stands alone on a page, where it would sign whatever is laid
   * before it: the last lines of the text go with it. So does who certifies a copy, unless more get one than fit between the two.
   */
  async #close(last: DecreePaper['dictums'][number] | undefined): Promise<void> {
    const { label = '', text = '' } = last ?? {}
    const lines = this.#paper.wrap(text, { size: SIZE, width: this.#width - LABEL_WIDTH })
    const carried = Math.min(LINES_WITH_SIGNATURE, lines.length)
    const signature = this.#signatureHeight() + LEADING / 3
    const certified = signature + this.#copiesHeight() + this.#certificationHeight()
    const isTogether = this.#decree.certification !== undefined && TOP + carried * LEADING + certified <= this.#bottom
    const height = isTogether ? certified : signature
    const first = lines.slice(0, -carried)
    const rest = lines.slice(-carried)
    if (this.#fits(lines.length * LEADING + height)) {
      this.#label(label, this.#y + LEADING)
      await this.#lines(lines, MARGIN + LABEL_WIDTH)
    } else {
      if (first.length > 0) {
        await this.#need(Math.min(2, first.length) * LEADING)
        this.#label(label, this.#y + LEADING)
        await this.#lines(first, MARGIN + LABEL_WIDTH)
      }
      await this.#startPage()
      if (first.length === 0) this.#label(label, this.#y + LEADING)
      await this.#lines(rest, MARGIN + LABEL_WIDTH)
    }
    this.#y += LEADING / 3
    this.#sign()
  }

  #signatureHeight(): number {
    return this.#blockHeight(this.#decree.signature)
  }

  /** Nothing for what is no copy. */
  #certificationHeight(): number {
    const { certification } = this.#decree
    return certification === undefined ? 0 : this.#blockHeight(certification)
  }

  #blockHeight({ above, below }: DecreePaper['signature']): number {
    return (this.#wrapped(above).length + this.#wrapped(below).length + 1) * LEADING + SIGNATURE_SPACE
  }

  /** Who gets a copy, each in its lines. */
  #copies(): readonly (readonly string[])[] {
    const width = this.#width - NUMBER_WIDTH
    return (this.#decree.copiesTo ?? []).map((text, index, all) =>
      this.#paper.wrap(`${text}${index === all.length - 1 ? '.' : ';'}`, { size: COPY_SIZE, width }),
    )
  }

  #copiesHeight(): number {
    const lines = this.#copies().flat().length
    return lines === 0 ? 0 : LEADING + (lines + 1) * COPY_LEADING
  }

  #wrapped(lines: readonly string[]): readonly string[] {
    return lines.flatMap((text) => this.#paper.wrap(text, { size: SIZE, width: SIGNATURE_WIDTH }))
  }

  #sign(): void {
    const { signature, verification } = this.#decree
    const top = this.#y + LEADING
    this.#y = top
    this.#block(signature)
    if (verification !== undefined) this.#drawVerification(verification, top)
  }

  /** Lines at the right, with room for a hand between them. */
  #block({ above, below }: DecreePaper['signature']): void {
    const left = MARGIN + this.#width - SIGNATURE_WIDTH
    const write = (lines: readonly string[]) => {
      for (const line of this.#wrapped(lines)) {
        this.#y += LEADING
        this.#paper.text(line, left, this.#y, { size: SIZE })
      }
    }
    write(above)
    this.#y += SIGNATURE_SPACE
    write(below)
  }

  /** Who gets a copy, the last of them on the page of who certifies: the same holds there as for the signature. */
  async #nameCopies(): Promise<void> {
    const items = this.#copies()
    if (items.length === 0) return
    const heightFrom = (from: number, to = items.length) => items.slice(from, to).flat().length * COPY_LEADING
    const carriedFrom = Math.max(0, items.length - COPIES_WITH_CERTIFICATION)
    const end = this.#certificationHeight()
    await this.#need(LEADING + COPY_LEADING + heightFrom(0, 2))
    this.#y += LEADING + COPY_LEADING
    this.#paper.text('Tembusan disampaikan kepada Yth.:', MARGIN, this.#y, { size: COPY_SIZE })
    for (const [index, lines] of items.entries()) {
      await this.#need(index === carriedFrom ? heightFrom(index) + end : lines.length * COPY_LEADING)
      this.#paper.text(`${index + 1}.`, MARGIN, this.#y + COPY_LEADING, { size: COPY_SIZE })
      for (const line of lines) {
        this.#y += COPY_LEADING
        this.#paper.text(line, MARGIN + NUMBER_WIDTH, this.#y, { size: COPY_SIZE })
      }
    }
  }

  /** Who says that a copy is true, below the whole of it; what stands before it has left room. */
  #certify(): void {
    const { certification } = this.#decree
    if (certification === undefined) return
    this.#y += LEADING
    this.#block(certification)
  }

  #drawVerification({ address, caption }: { address: string; caption: string }, top: number): void {
    // On white with its quiet zone: a phone reads no square that a watermark shines through.
    const [x, y0] = [MARGIN, top + LEADING / 2]
    this.#paper.fill([[x - QUIET, y0 - QUIET, QR_SIDE + 2 * QUIET, QR_SIDE + 2 * QUIET]], 1)
    this.#paper.fill(qrRectangles(address, x, y0, QR_SIDE))
    let y = y0 + QR_SIDE + QUIET
    const width = this.#width - SIGNATURE_WIDTH - 20
    for (const line of [caption, address].flatMap((text) => this.#paper.wrap(text, { size: FOOTER_SIZE, width }))) {
      y += FOOTER_SIZE + 2
      this.#paper.text(line, MARGIN, y, { size: FOOTER_SIZE })
    }
  }

  async #need(height: number): Promise<void> {
    if (!this.#fits(height)) await this.#startPage()
  }

  #fits(height: number): boolean {
    return this.#y + height <= this.#bottom
  }

  get #bottom(): number {
    return this.#paper.height - FOOTER_SPACE - 8
  }
}

/** a … z, then aa, ab …: a decree may consider more than 26 things. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}
