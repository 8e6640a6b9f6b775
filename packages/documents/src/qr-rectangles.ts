import { create } from 'qrcode'

/** A QR code as filled rectangles of a square, neighbours in a row joined: no picture, sharp at any size. */
export function qrRectangles(
  text: string,
  x: number,
  y: number,
  side: number,
): readonly (readonly [number, number, number, number])[] {
  // Level M: readable with a seventh of it damaged, as after folding and stamping.
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const module = side / modules.size
  const rectangles: [number, number, number, number][] = []
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++
      rectangles.push([x + start * module, y + row * module, (column + 1 - start) * module, module])
    }
  }
  return rectangles
}
