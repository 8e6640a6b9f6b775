import { base64Of, type KeptPhoto } from './kept-photo.ts'

/** The server takes no more in one request: a larger one would wait for nothing. */
export const KEPT_PDF_BYTES_MAX = 10 * 1024 * 1024

/** Sealed it is text, a third longer, and lies here twice for a moment while it is put in place of itself. */
const roomPerByte = 3

const pdfType = 'application/pdf'

export function isPdf({ type }: { readonly type: string }): boolean {
  return type === pdfType
}

/** A PDF lies on this device as it is: drawn anew it would be another paper. @returns why it cannot */
export async function keepPdf(file: File): Promise<KeptPhoto | 'TOO_LARGE' | 'NO_ROOM'> {
  if (file.size > KEPT_PDF_BYTES_MAX) return 'TOO_LARGE'
  if (!(await hasRoomFor(file.size * roomPerByte))) return 'NO_ROOM'
  return { name: file.name, type: pdfType, data: base64Of(new Uint8Array(await file.arrayBuffer())) }
}

/** Browsers that do not say how much room there is are taken at their word when it is kept. */
async function hasRoomFor(bytes: number): Promise<boolean> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null)
  return estimate?.quota === undefined || estimate.quota - (estimate.usage ?? 0) >= bytes
}
