import { crc32, deflateSync } from 'node:zlib'

/** A shield on a clear ground, as emblems are drawn: PNG with transparency. */
export function anEmblem(width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 4)
    for (let x = 0; x < width; x++) {
      const [across, down] = [Math.abs((2 * x) / width - 1), y / height]
      const isInside = across < Math.min(0.9, 1.6 * (1 - down))
      row.set(
        isInside ? (across < 0.5 && down < 0.5 ? [0xff, 0xff, 0xff, 0xff] : [0x20, 0x60, 0x40, 0xff]) : [0, 0, 0, 0],
        1 + x * 4,
      )
    }
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
