import { deflateSync, inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a person sees it, in shades of grey from 0 to 255, row by row. */
export interface PageImage {
  readonly width: number
  readonly height: number
  readonly shades: Buffer
}

interface Canvas {
  readonly canvas: object
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray }
  }
}

/** Draws the pages of a document, each as it would be printed. The same document gives the same shades. */
export async function drawPages(bytes: Buffer, scale: number): Promise<readonly PageImage[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await loading.promise
  const images: PageImage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale })
    const [width, height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
    const { canvas, context } = (document.canvasFactory as { create(width: number, height: number): Canvas }).create(
      width,
      height,
    )
    await page.render({ canvas, canvasContext: context, viewport } as unknown as Parameters<typeof page.render>[0])
      .promise
    const { data } = context.getImageData(0, 0, width, height)
    const shades = Buffer.alloc(width * height)
    for (let at = 0; at < shades.length; at++) {
      const [red = 0, green = 0, blue = 0] = data.subarray(4 * at, 4 * at + 3)
      shades[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
    }
    images.push({ width, height, shades })
  }
  await loading.destroy()
  return images
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Shades are kept in sixteen steps: a person sees no more on a page of letters, and a reference stays small. */
const STEP = 17

/** As a PNG of sixteen greys that anybody can open and look at. */
export function writePng({ width, height, shades }: PageImage): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([4, 0], 8)
  const row = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(row * height)
  for (const [at, shade] of shades.entries()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const place = y * row + 1 + (x >> 1)
    rows[place] = (rows[place] ?? 0) | (Math.round(shade / STEP) << (x % 2 === 0 ? 4 : 0))
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Reads what `writePng` has written. */
export function readPng(png: Buffer): PageImage {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(parts))
  const row = Math.ceil(width / 2) + 1
  const shades = Buffer.alloc(width * height)
  for (let at = 0; at < shades.length; at++) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const pair = rows[y * row + 1 + (x >> 1)] ?? 0
    shades[at] = STEP * (x % 2 === 0 ? pair >> 4 : pair & 15)
  }
  return { width, height, shades }
}

/** The share of points that a person would see differ: by more than a quarter of the way from black to white. 1 where the sizes differ. */
export function differenceOf(a: PageImage, b: PageImage): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  for (const [at, shade] of a.shades.entries()) if (Math.abs(shade - (b.shades[at] ?? 0)) > 64) differing++
  return differing / a.shades.length
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(checkOf(body))
  return Buffer.concat([length, body, check])
}

/** The check sum that a PNG asks of each part. */
function checkOf(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
