import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { Blocks } from './blocks.ts'
import { type EmbeddedFont, Face, type Weight } from './face.ts'
import { Ink } from './ink.ts'
import { wrapText } from './wrap-text.ts'

export interface PaperOptions {
  readonly title: string
  readonly orientation: 'PORTRAIT' | 'LANDSCAPE'
  /** F4 if not said. */
  readonly format?: 'F4' | 'A4' | undefined
  /** Stands in the file instead of the hour of rendering, so that the same document is the same bytes. */
  readonly createdAt: Date
  /** Set large across every page, below the text: `KONSEP`. */
  readonly watermark?: string | undefined
}

export interface TextStyle {
  readonly size: number
  readonly weight?: Weight
  /** Where in `width` the text stands; at its start if not said. */
  readonly align?: 'START' | 'CENTRE' | 'END'
  readonly width?: number
  /** Red, green and blue from 0 to 1, black if not said. */
  readonly colour?: readonly [number, number, number]
}

/** In points. F4, 210 by 330 millimetres, is the paper of legal products (annex of UU 12/2011); A4 is as wide. */
const SHORT_SIDE = 595.28
const LONG_SIDES = { F4: 935.43, A4: 841.89 } as const
/** A word that is too long for the page at this size is drawn smaller. */
const WATERMARK_SIZE = 120
/** Between a watermark and the sides of the page, also above and below it. */
const WATERMARK_MARGIN = 16
const PALE_RED = [0.98, 0.88, 0.87] as const
const BLACK = [0, 0, 0] as const

/** What Payung uses of pdfkit's page beyond the published types. */
interface PageParts {
  readonly dictionary: { data: Record<string, unknown> }
  readonly content: unknown
  readonly fonts: Record<string, unknown>
  readonly xobjects: Record<string, unknown>
}

/** What Payung uses of pdfkit's pictures, none of it in the published types. */
interface PictureMaker {
  openImage(content: Buffer): {
    readonly width: number
    readonly height: number
    readonly label: string
    readonly obj: unknown
    embed(document: unknown): void
  }
}

/** A part of the content that is drawn on every page and known only when the last is: the number of pages. */
interface Stamp {
  readonly reference: PDFKit.PDFKitReference
  readonly size: number
}

/**
 * Pages that leave for a stream one by one, in points from the upper left corner; a text stands on its baseline.
 *
 * The same calls give the same bytes, in whichever process: the dates come from the caller, the ids are counted, the
 * fonts hold the letters in use in the order of their use.
 */
export class Paper {
  readonly width: number
  readonly height: number
  readonly #document: PDFKit.PDFDocument
  readonly #out: Writable
  readonly #written: Promise<void>
  readonly #broken = new AbortController()
  readonly #faces: Readonly<Record<Weight, Face>>
  readonly #watermark: string | undefined
  readonly #ink = new Ink()
  #pages = 0
  #total: Stamp | null = null

  constructor(out: Writable, { title, orientation, format = 'F4', createdAt, watermark }: PaperOptions) {
    const landscape = orientation === 'LANDSCAPE'
    const longSide = LONG_SIDES[format]
    this.width = landscape ? longSide : SHORT_SIDE
    this.height = landscape ? SHORT_SIDE : longSide
    this.#document = new PDFDocument({
      size: [SHORT_SIDE, longSide],
      layout: landscape ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      // Pages are packed here, see Ink; what pdfkit itself writes of them is one line.
      compress: false,
      pdfVersion: '1.7',
      lang: 'id-ID',
      displayTitle: true,
      info: { Title: title, Producer: 'Payung', Creator: 'Payung', CreationDate: createdAt },
    })
    this.#watermark = watermark
    this.#faces = { REGULAR: new Face(this.#document, 'REGULAR'), BOLD: new Face(this.#document, 'BOLD') }
    this.#out = out
    this.#written = pipeline(this.#document, new Blocks(), out)
    // Awaited at the end; until then a broken stream must not end the process as an unheard rejection.
    this.#written.catch((reason) => this.#broken.abort(reason))
  }

  get pages(): number {
    return this.#pages
  }

  /** Ends the page before it and lets it leave; waits as long as nobody takes it. */
  async startPage(): Promise<void> {
    this.#endPage()
    await nextTurn()
    if (this.#out.destroyed) await this.#written
    // Not a race with the promise of the whole: it would keep every page's question until the end.
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain', { signal: this.#broken.signal })
    const finished = this.#pages === 0 ? null : this.#page
    this.#document.addPage()
    // pdfkit's table of pages needs their numbers alone; what they were made of would stay until the end.
    if (finished !== null) finished.dictionary.data = {}
    this.#pages += 1
    if (this.#watermark !== undefined) this.#drawWatermark(this.#watermark)
  }

  widthOf(text: string, { size, weight = 'REGULAR' }: TextStyle): number {
    return this.#faces[weight].widthOf(text, size)
  }

  /** The text in lines that fit into a width, broken between words where it can be. */
  wrap(text: string, style: TextStyle & { readonly width: number }): readonly string[] {
    return wrapText(text, style.width, (part) => this.widthOf(part, style))
  }

  text(text: string, x: number, y: number, style: TextStyle): void {
    if (text === '') return
    const { size, weight = 'REGULAR', align = 'START', width = 0, colour = BLACK } = style
    const left = align === 'START' ? 0 : width - this.#faces[weight].widthOf(text, size)
    const at = x + (align === 'CENTRE' ? left / 2 : left)
    if (colour !== BLACK) this.#ink.write(`${colour.map(point).join(' ')} rg\n`)
    this.#show(this.#faces[weight], text, size, `1 0 0 -1 ${point(at)} ${point(y)}`)
    if (colour !== BLACK) this.#ink.write('0 g\n')
  }

  line(fromX: number, fromY: number, toX: number, toY: number, thickness = 0.5): void {
    this.#ink.write(`${point(thickness)} w ${point(fromX)} ${point(fromY)} m ${point(toX)} ${point(toY)} l S\n`)
  }

  /** Filled rectangles: x, y, width and height of each. */
  fill(rectangles: readonly (readonly [number, number, number, number])[], grey = 0): void {
    const path = rectangles.map((rectangle) => `${rectangle.map(point).join(' ')} re`).join('\n')
    this.#ink.write(`${point(grey)} g\n${path}\nf\n0 g\n`)
  }

  /** A picture (PNG or JPEG) as large as fits into a frame, in its middle. */
  image(content: Buffer, x: number, y: number, frame: { readonly width: number; readonly height: number }): void {
    const picture = (this.#document as unknown as PictureMaker).openImage(content)
    picture.embed(this.#document)
    const scale = Math.min(frame.width / picture.width, frame.height / picture.height)
    const [width, height] = [picture.width * scale, picture.height * scale]
    const [left, top] = [x + (frame.width - width) / 2, y + (frame.height - height) / 2]
    this.#page.xobjects[picture.label] = picture.obj
    this.#ink.write(`q ${[width, 0, 0, -height, left, top + height].map(point).join(' ')} cm /${picture.label} Do Q\n`)
  }

  /**
   * The number of all pages, which stands on each though it is known with the last: every page points at one drawing,
   * and the drawing is written at the end. So pages leave as they are filled, and nothing is counted beforehand.
   */
  totalPages(x: number, y: number, size: number): void {
    this.#total ??= { reference: this.#document.ref({ Type: 'XObject', Subtype: 'Form', Filter: 'FlateDecode' }), size }
    this.#page.xobjects['Total'] = this.#total.reference
    this.#ink.write(`q 1 0 0 -1 ${point(x)} ${point(y)} cm /Total Do Q\n`)
  }

  /** Writes what is left and waits until all of it has left. */
  async close(): Promise<void> {
    this.#endPage()
    if (this.#total !== null) this.#writeTotal(this.#total)
    // From here on only fonts follow.
    this.#document.compress = true
    this.#document.end()
    await this.#written
  }

  /** Gives up: whoever reads the stream hears of it instead of taking half a document for a whole one. */
  async abandon(reason: unknown): Promise<void> {
    this.#document.destroy(reason instanceof Error ? reason : new Error(String(reason)))
    await this.#written.catch(() => undefined)
  }

  /** The page's drawing is an object of its own behind pdfkit's, which turns the page the right way up. */
  #endPage(): void {
    if (this.#ink.isEmpty) return
    const drawing = this.#document.ref({ Filter: 'FlateDecode' })
    drawing.end(this.#ink.take())
    const { dictionary, content } = this.#page
    dictionary.data['Contents'] = [content, drawing]
  }

  get #page(): PageParts {
    return this.#document.page as unknown as PageParts
  }

  #show(face: Face, text: string, size: number, matrix: string): void {
    let font: EmbeddedFont | null = null
    this.#ink.write(`BT ${matrix} Tm`)
    for (const letter of text) {
      const glyph = face.glyph(letter)
      if (glyph.font !== font) {
        if (font !== null) this.#ink.write('> Tj')
        font = glyph.font
        this.#page.fonts[font.id] ??= font.ref()
        this.#ink.write(` /${font.id} ${point(size)} Tf <`)
      }
      this.#ink.writeGlyph(glyph.code)
    }
    this.#ink.write('> Tj ET\n')
  }

  #drawWatermark(word: string): void {
    const face = this.#faces.BOLD
    const [cos, sin] = [Math.cos(Math.PI / 5), Math.sin(Math.PI / 5)]
    const long = face.widthOf(word, WATERMARK_SIZE)
    const [across, up] = [long * cos + WATERMARK_SIZE * sin, long * sin + WATERMARK_SIZE * cos]
    const [wide, high] = [this.width, this.height].map((side) => side - 2 * WATERMARK_MARGIN) as [number, number]
    const size = WATERMARK_SIZE * Math.min(1, wide / across, high / up)
    const [width, lift] = [face.widthOf(word, size), size / 3]
    const [x, y] = [(this.width - width * cos) / 2 + lift * sin, (this.height + width * sin) / 2 + lift * cos]
    this.#ink.write(`${PALE_RED.map(point).join(' ')} rg\n`)
    this.#show(face, word, size, [cos, -sin, -sin, -cos, x, y].map(point).join(' '))
    this.#ink.write('0 g\n')
  }

  #writeTotal({ reference, size }: Stamp): void {
    const digits = this.#pages.toLocaleString('id-ID')
    const glyphs = Array.from(digits, (digit) => this.#faces.REGULAR.glyph(digit))
    const font = glyphs[0]?.font
    if (font === undefined) return
    Object.assign(reference.data, {
      BBox: [0, -size, this.#faces.REGULAR.widthOf(digits, size) + 1, size * 1.5],
      Resources: { Font: { [font.id]: font.ref() } },
    })
    const ink = new Ink()
    ink.write(`BT /${font.id} ${point(size)} Tf <`)
    for (const { code } of glyphs) ink.writeGlyph(code)
    ink.write('> Tj ET')
    reference.end(ink.take())
  }
}

/** Two decimals of a point are a hundredth of what a printer can draw; more only makes files larger. */
function point(value: number): string {
  return String(Math.round(value * 100) / 100)
}
