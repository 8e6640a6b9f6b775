import PDFDocument from 'pdfkit'
import { Face } from './face.ts'

/** Whether both weights of the typeface have a letter, or papers would show an empty box. */
export function typefaceReader(): (letter: string) => boolean {
  const document = new PDFDocument({ autoFirstPage: false })
  const faces = [new Face(document, 'REGULAR'), new Face(document, 'BOLD')]
  return (letter) => faces.every((face) => face.has(letter))
}
