import { Writable } from 'node:stream'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Takes everything that is written and keeps it. */
export class Collected extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }
}

export interface ReadText {
  readonly text: string
  readonly x: number
  /** From the upper edge. */
  readonly y: number
  readonly width: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** In the order in which they were drawn. */
  readonly texts: readonly ReadText[]
  /** Texts of one height in one line, from the left: what a person reads. */
  readonly lines: readonly string[]
}

/** Reads a document with another library than the one that wrote it. */
export async function readPaper(bytes: Buffer): Promise<{ pages: readonly ReadPage[]; title: string }> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: height - (item.transform[5] as number),
              width: item.width,
            },
          ]
        : [],
    )
    pages.push({ width, height, texts, lines: linesOf(texts) })
  }
  const { info } = await document.getMetadata()
  await loading.destroy()
  return { pages, title: (info as { Title?: string }).Title ?? '' }
}

function linesOf(texts: readonly ReadText[]): string[] {
  const byHeight = Map.groupBy(texts, ({ y }) => Math.round(y * 2))
  return [...byHeight]
    .sort(([a], [b]) => a - b)
    .map(([, line]) =>
      line
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .join(' | '),
    )
}
