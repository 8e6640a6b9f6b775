import type { Writable } from 'node:stream'
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
  readonly dictums: readonly { readonly label: string; readonly text: string }[]
  /** Lines above the space for the hand (place, day, capacity), and those below it (name, rank). */
  readonly signature: { readonly above: readonly string[]; readonly below: readonly string[] }
  /** Where anybody may ask whether the document is true, as a square to point a phone at and as text. */
  readonly verification?: { readonly address: string; readonly caption: string } | undefined
  readonly footer: string
  readonly pageLabel: (page: number) => string
  readonly createdAt: Date
  readonly watermark?: string | undefined
}

const MARGIN = 64
const TOP = 56
const FOOTER_SPACE = 44
const SIZE = 10.5
const LEADING = 15
const HEAD_SIZE = 13
const FOOTER_SIZE = 7.5
const LABEL_WIDTH = 74
const NUMBER_WIDTH = 20
const SIGNATURE_WIDTH = 230
const SIGNATURE_SPACE = 62
const QR_SIDE = 64
const QUIET = 8
const TOTAL_PAGES_WIDTH = 16

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
    const { kind, number, subject, decider, considerations, legalReferences, dictums } = this.#decree
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
    await this.#centred('MEMUTUSKAN:', 'BOLD')
    await this.#labelled('Menetapkan', '')
    for (const { label, text } of dictums) await this.#labelled(label, text)
    await this.#sign()
  }

  async #startPage(): Promise<void> {
    const { footer, pageLabel } = this.#decree
    await this.#paper.startPage()
    const y = this.#paper.height - FOOTER_SPACE + 14
    const end = MARGIN + this.#width - TOTAL_PAGES_WIDTH
    this.#paper.text(footer, MARGIN, y, { size: FOOTER_SIZE })
    const style: TextStyle = { size: FOOTER_SIZE, align: 'END', width: end - MARGIN }
    this.#paper.text(pageLabel(this.#paper.pages), MARGIN, y, style)
    this.#paper.totalPages(end, y, FOOTER_SIZE)
    this.#y = TOP
  }

  #drawLetterhead(): void {
    for (const [index, line] of this.#decree.letterhead.entries()) {
      this.#y += LEADING + (index === 0 ? 2 : 0)
      const size = index === 0 ? HEAD_SIZE : SIZE
      this.#paper.text(line, MARGIN, this.#y, { size, weight: 'BOLD', align: 'CENTRE', width: this.#width })
    }
    this.#y += 8
    this.#paper.line(MARGIN, this.#y, MARGIN + this.#width, this.#y, 1.6)
    this.#paper.line(MARGIN, this.#y + 2.5, MARGIN + this.#width, this.#y + 2.5, 0.6)
    this.#y += LEADING / 2
  }

  async #centred(text: string, weight: TextStyle['weight'] = 'REGULAR'): Promise<void> {
    const style: TextStyle & { width: number } = { size: SIZE, weight, align: 'CENTRE', width: this.#width }
    for (const line of this.#paper.wrap(text, style)) {
      await this.#need(LEADING)
      this.#y += LEADING
      this.#paper.text(line, MARGIN, this.#y, style)
    }
  }

  /** `Menimbang : a. bahwa …`, every point with its letter or number hanging. */
  async #list(label: string, points: readonly string[], mark: (index: number) => string): Promise<void> {
    const left = MARGIN + LABEL_WIDTH + NUMBER_WIDTH
    for (const [index, text] of points.entries()) {
      const closing = index === points.length - 1 ? '.' : ';'
      const sentence = `${text.trim().replace(/[.;]+$/, '')}${closing}`
      const lines = this.#paper.wrap(sentence, { size: SIZE, width: this.#width + MARGIN - left })
      await this.#need(Math.min(2, lines.length) * LEADING)
      const first = this.#y + LEADING
      if (index === 0) this.#label(label, first)
      this.#paper.text(mark(index), MARGIN + LABEL_WIDTH, first, { size: SIZE })
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

  /** Never split: a signature alone on a page signs nothing, so it takes the page with all of its lines. */
  async #sign(): Promise<void> {
    const { signature, verification } = this.#decree
    const height = (signature.above.length + signature.below.length + 1) * LEADING + SIGNATURE_SPACE
    await this.#need(height)
    const top = this.#y + LEADING
    const left = MARGIN + this.#width - SIGNATURE_WIDTH
    this.#y = top
    const write = (lines: readonly string[]) => {
      for (const text of lines) {
        for (const line of this.#paper.wrap(text, { size: SIZE, width: SIGNATURE_WIDTH })) {
          this.#y += LEADING
          this.#paper.text(line, left, this.#y, { size: SIZE })
        }
      }
    }
    write(signature.above)
    this.#y += SIGNATURE_SPACE
    write(signature.below)
    if (verification !== undefined) this.#drawVerification(verification, top)
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
    if (this.#y + height > this.#paper.height - FOOTER_SPACE - 8) await this.#startPage()
  }
}

/** a … z, then aa, ab …: a decree may consider more than 26 things. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}
