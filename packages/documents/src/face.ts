import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'

/** Regular for text, bold for headings and sums. */
export type Weight = 'REGULAR' | 'BOLD'

const FILES: Readonly<Record<Weight, number>> = { REGULAR: 400, BOLD: 700 }

/** Western European letters, those of the rest of Europe, and those of Vietnam: names are written with any of them. */
const SCRIPTS = ['latin', 'latin-ext', 'vietnamese'] as const

/** What Payung uses of a font that pdfkit has embedded, none of it in the published types. */
export interface EmbeddedFont {
  readonly id: string
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  encode(text: string): readonly [readonly string[], readonly { readonly advanceWidth: number }[]]
  ref(): unknown
}

/** A letter of the typeface, in the font that has it. */
export interface Glyph {
  readonly font: EmbeddedFont
  /** Its place in the subset that goes into the file: four hexadecimal digits, as the number that their bytes are. */
  readonly code: number
  /** In thousandths of the size. */
  readonly advance: number
}

/**
 * A weight of the typeface within one document, set letter by letter.
 *
 * pdfkit's own `text` shapes every word and remembers it for good: names and numbers of 75,489 people are words that
 * never come back. Here a letter is looked up once, so memory ends with the alphabet, and rows cost a fraction.
 */
export class Face {
  readonly #fonts: readonly EmbeddedFont[]
  readonly #glyphs = new Map<number, Glyph>()

  constructor(document: PDFKit.PDFDocument, weight: Weight) {
    this.#fonts = SCRIPTS.map((script) => embeddedFont(document, fontPath(script, weight)))
  }

  /** Points from the first letter to behind the last. */
  widthOf(text: string, size: number): number {
    let width = 0
    for (const letter of text) width += this.glyph(letter).advance
    return (width * size) / 1000
  }

  has(letter: string): boolean {
    return this.#fontOf(letter.codePointAt(0) ?? 0) !== undefined
  }

  glyph(letter: string): Glyph {
    const codePoint = letter.codePointAt(0) ?? 0
    const cached = this.#glyphs.get(codePoint)
    if (cached !== undefined) return cached
    // A letter that no font has is drawn as the empty box of the first: seen by the reader, never silently left out.
    const font = this.#fontOf(codePoint) ?? this.#fonts[0]
    if (font === undefined) throw new TypeError('A face has at least one font')
    const [codes, positions] = font.encode(letter)
    const glyph = {
      font,
      code: Buffer.from(codes.join('')).readUInt32BE(),
      advance: positions.reduce((sum, position) => sum + position.advanceWidth, 0),
    }
    this.#glyphs.set(codePoint, glyph)
    return glyph
  }

  #fontOf(codePoint: number): EmbeddedFont | undefined {
    return this.#fonts.find((candidate) => candidate.font.hasGlyphForCodePoint(codePoint))
  }
}

function fontPath(script: (typeof SCRIPTS)[number], weight: Weight): string {
  const file = `@fontsource/noto-serif/files/noto-serif-${script}-${FILES[weight]}-normal.woff`
  return createRequire(import.meta.url).resolve(file)
}

function embeddedFont(document: InstanceType<typeof PDFDocument>, path: string): EmbeddedFont {
  const { _font } = document.font(path) as unknown as { readonly _font: EmbeddedFont }
  return _font
}
