/** A photo as it lies on this device: small enough for a village's line, and part of what is sealed there. A PDF of a paper lies there as it came (`kept-pdf.ts`). */
export interface KeptPhoto {
  readonly name: string
  readonly type: string
  /** The bytes in base64: what is sealed is text. */
  readonly data: string
}

const longestEdge = 1600
const quality = 0.8
/** What cannot be made smaller here is kept as it came, up to this. */
const largestBytes = 4_000_000

/** Makes a photo of several megabytes one of some hundred kilobytes on which a face and a paper can still be read. @returns null for what is no photo, or too large */
export async function keepPhoto(file: File): Promise<KeptPhoto | null> {
  const small = await shrink(file).catch(() => null)
  const bytes = small ?? file
  if (!bytes.type.startsWith('image/') || bytes.size > largestBytes) return null
  const name = small === null ? file.name : `${file.name.replace(/\.\w+$/, '')}.jpg`
  return { name, type: bytes.type, data: base64Of(new Uint8Array(await bytes.arrayBuffer())) }
}

/** Drawn anew, it also loses where and when it was taken, which the camera wrote beside the picture. */
async function shrink(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file)
  const share = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * share))
  canvas.height = Math.max(1, Math.round(picture.height * share))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

/** As it is sent. */
export function fileOf({ data, name, type }: KeptPhoto): File {
  return new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], name, { type })
}

/** As it is shown before it is sent. */
export function addressOf({ data, type }: KeptPhoto): string {
  return `data:${type};base64,${data}`
}

const lettersAtOnce = 8_192

export function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += lettersAtOnce)
    text += String.fromCharCode(...bytes.subarray(at, at + lettersAtOnce))
  return btoa(text)
}
