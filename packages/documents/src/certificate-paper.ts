import type { Writable } from 'node:stream'
import { Paper, type TextStyle } from './paper.ts'
import { qrRectangles } from './qr-rectangles.ts'

/** A certificate on one page of A4. */
export interface CertificatePaper {
  readonly title: string
  /** Who issues it, at the top: `PEMERINTAH KABUPATEN KUBU RAYA`. */
  readonly issuer: string
  readonly kind: string
  readonly number: string
  /** To whom it is given. */
  readonly company: string
  /** What is stated, before and after the name and the figures. */
  readonly givenTo: string
  readonly statement: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly notes: readonly string[]
  /** Place and day, and in whose name. */
  readonly issued: readonly string[]
  /** Where anybody confirms it, as a square to point a phone at and as text. */
  readonly verification: { readonly address: string; readonly caption: string }
  readonly footer: string
  /** Stands in the file instead of the hour of drawing. */
  readonly createdAt: Date
  readonly watermark?: string | undefined
}

const MARGIN = 64
const TOP = 84
const SIZE = 11.5
const LEADING = 17
const HEAD_SIZE = 13
const KIND_SIZE = 24
const COMPANY_SIZE = 18
const NOTE_SIZE = 9.5
const NOTE_LEADING = 13.5
const FOOTER_SIZE = 7.5
const FOOTER_Y = 40
const LABEL_WIDTH = 190
const QR_SIDE = 84
const FRAME = 30

/** Writes a certificate: the same certificate gives the same bytes. */
export async function writeCertificatePaper(out: Writable, certificate: CertificatePaper): Promise<void> {
  const { title, createdAt, watermark } = certificate
  const paper = new Paper(out, { title, createdAt, watermark, orientation: 'PORTRAIT', format: 'A4' })
  try {
    await paper.startPage()
    drawCertificate(paper, certificate)
  } catch (error) {
    await paper.abandon(error)
    throw error
  }
  await paper.close()
}

function drawCertificate(paper: Paper, certificate: CertificatePaper): void {
  const width = paper.width - 2 * MARGIN
  let y = TOP
  const centred = (text: string, size: number, weight: TextStyle['weight'] = 'REGULAR') => {
    const style = { size, weight, align: 'CENTRE', width } as const
    for (const line of paper.wrap(text, style)) {
      y += size * 1.4
      paper.text(line, MARGIN, y, style)
    }
  }
  const lines = (text: string, size = SIZE, leading = LEADING) => {
    for (const line of paper.wrap(text, { size, width })) {
      y += leading
      paper.text(line, MARGIN, y, { size })
    }
  }
  drawFrame(paper)
  centred(certificate.issuer, HEAD_SIZE, 'BOLD')
  y += LEADING
  centred(certificate.kind, KIND_SIZE, 'BOLD')
  centred(certificate.number, SIZE)
  y += LEADING
  centred(certificate.givenTo, SIZE)
  y += LEADING / 4
  centred(certificate.company, COMPANY_SIZE, 'BOLD')
  y += LEADING
  lines(certificate.statement)
  y += LEADING / 2
  for (const [label, value] of certificate.facts) {
    const top = y + LEADING
    paper.text(label, MARGIN, top, { size: SIZE })
    paper.text(':', MARGIN + LABEL_WIDTH - 10, top, { size: SIZE })
    for (const line of paper.wrap(value, { size: SIZE, width: width - LABEL_WIDTH, weight: 'BOLD' })) {
      y += LEADING
      paper.text(line, MARGIN + LABEL_WIDTH, y, { size: SIZE, weight: 'BOLD' })
    }
  }
  y += LEADING / 2
  for (const note of certificate.notes) lines(note, NOTE_SIZE, NOTE_LEADING)
  y += LEADING
  for (const line of certificate.issued) lines(line)
  drawVerification(paper, certificate.verification, y + LEADING)
  paper.text(certificate.footer, MARGIN, paper.height - FOOTER_Y, {
    size: FOOTER_SIZE,
    align: 'CENTRE',
    width,
  })
}

/** Two lines around the page. */
function drawFrame(paper: Paper): void {
  for (const [inset, thickness] of [
    [FRAME, 1.5],
    [FRAME + 4, 0.5],
  ] as const) {
    const [right, bottom] = [paper.width - inset, paper.height - inset]
    paper.line(inset, inset, right, inset, thickness)
    paper.line(right, inset, right, bottom, thickness)
    paper.line(right, bottom, inset, bottom, thickness)
    paper.line(inset, bottom, inset, inset, thickness)
  }
}

function drawVerification(paper: Paper, { address, caption }: CertificatePaper['verification'], top: number): void {
  paper.fill([[MARGIN, top, QR_SIDE, QR_SIDE]], 1)
  paper.fill(qrRectangles(address, MARGIN, top, QR_SIDE))
  const left = MARGIN + QR_SIDE + 14
  let y = top
  for (const text of [caption, address])
    for (const line of paper.wrap(text, { size: NOTE_SIZE, width: paper.width - MARGIN - left })) {
      y += NOTE_LEADING
      paper.text(line, left, y, { size: NOTE_SIZE })
    }
}
