import { inflateSync } from 'node:zlib'
import type { ErrorText } from '../../platform/errors.ts'
import { decreeDraftMessages } from './decree-drafts.messages.ts'

/** What a picture file says of itself. */
export interface Emblem {
  readonly content: Buffer
  readonly type: 'image/png' | 'image/jpeg'
}

export const EMBLEM_BYTES_MAX = 256 * 1024
const SIDE_MIN = 64
const SIDE_MAX = 2_000

const SIGNATURES = [
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
] as const

export type EmblemFault = { readonly code: string; readonly text: ErrorText }

export const EMBLEM_TOO_LARGE: EmblemFault = decreeDraftMessages.EMBLEM_SIZE()

/** A picture that can stand on paper: PNG or JPEG by its content, whatever it is called, at most 256 KB, 64 to 2,000 points on each side. */
export function readEmblem(content: Buffer): Emblem | EmblemFault {
  const type = SIGNATURES.find(([, signature]) => content.subarray(0, signature.length).equals(signature))?.[0]
  if (type === undefined) return decreeDraftMessages.EMBLEM_TYPE()
  if (content.length > EMBLEM_BYTES_MAX) return EMBLEM_TOO_LARGE
  const sides = type === 'image/png' ? sidesOfPng(content) : sidesOfJpeg(content)
  const isWhole = type === 'image/png' ? isWholePng : isWholeJpeg
  if (sides === null || sides.some((side) => side < SIDE_MIN || side > SIDE_MAX) || !isWhole(content))
    return decreeDraftMessages.EMBLEM_SIDES()
  return { content, type }
}

/** The first chunk of a PNG says how large it is. */
function sidesOfPng(content: Buffer): readonly number[] | null {
  if (content.length < 33 || content.toString('latin1', 12, 16) !== 'IHDR') return null
  return [content.readUInt32BE(16), content.readUInt32BE(20)]
}

/** Markers of frames but for those that are no frames: tables of Huffman and arithmetic coding, and an extension. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The frame of a JPEG stands behind any number of segments. */
function sidesOfJpeg(content: Buffer): readonly number[] | null {
  let at = 2
  while (at + 9 < content.length && content[at] === 0xff) {
    if (isFrame(content[at + 1] ?? 0)) return [content.readUInt16BE(at + 5), content.readUInt16BE(at + 7)]
    at += 2 + content.readUInt16BE(at + 2)
  }
  return null
}

/** By kind of colour: how many values a point has; of a palette one. */
const VALUES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/**
 * Whether a PNG holds every point that its first chunk promises. A picture whose points cannot be read would end the whole process in the middle of a paper:
 * what draws it reads them later, where nobody catches the error.
 */
function isWholePng(content: Buffer): boolean {
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  const [depth = 0, colour = 0] = content.subarray(24, 26)
  const isInterlaced = content[28] !== 0
  const points: Buffer[] = []
  let at = 8
  while (at + 12 <= content.length && content.toString('latin1', at + 4, at + 8) !== 'IEND') {
    const length = content.readUInt32BE(at)
    if (content.toString('latin1', at + 4, at + 8) === 'IDAT') points.push(content.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  // Interlaced pictures are stored in seven passes, which no emblem needs.
  if (at + 12 > content.length || isInterlaced) return false
  const bytes = height * (1 + Math.ceil((width * depth * (VALUES[colour] ?? 0)) / 8))
  try {
    return inflateSync(Buffer.concat(points), { maxOutputLength: bytes + 1 }).length === bytes
  } catch {
    return false
  }
}

/** A JPEG ends with its own marker; one that was cut off does not. */
function isWholeJpeg(content: Buffer): boolean {
  return content.lastIndexOf(Buffer.from([0xff, 0xd9])) > content.length - 64
}
