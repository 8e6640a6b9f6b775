/** As many bytes as are needed to tell what a file is. */
export const SNIFFED_BYTES = 4096

const MAGICS: readonly (readonly [bytes: string, mediaType: string])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['%PDF-', 'application/pdf'],
  // A workbook is a zip; whether it is a good one is for the import to say, with a reason and a remedy.
  ['PK\x03\x04', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

/** What may be kept as a person's document: photographs and scans, nothing that a browser would run. */
export const DOCUMENT_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'application/pdf'])

/** Tells by content; the name and type that a browser sends are whatever somebody typed. */
export function sniffContent(head: Buffer): string {
  const start = head.subarray(0, 16).toString('latin1')
  for (const [bytes, mediaType] of MAGICS) if (start.startsWith(bytes)) return mediaType
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp'
  return isText(head) ? 'text/csv' : 'application/octet-stream'
}

/** UTF-16 is text too, with a byte order mark in front and zeros within. */
function isText(head: Buffer): boolean {
  if (head.length === 0) return false
  const mark = head.subarray(0, 2).toString('latin1')
  if (mark === '\xff\xfe' || mark === '\xfe\xff') return true
  return !head.some((byte) => byte < 9 || (byte > 13 && byte < 32))
}
