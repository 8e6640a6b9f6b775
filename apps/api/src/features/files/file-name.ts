import { maskNationalIds } from '@payung/domain/import/long-number'
import { cutText } from '@payung/domain/text/cut-text'

const LENGTH_MAX = 255
const UNSEEN_OR_PATH = /[\p{C}\\/:*?"<>|]+/gu

/**
 * A name that can be shown and downloaded again on any system; never empty. Scans are often named by the NIK, and names of files stay in the clear in
 * records that nobody may change: it is masked.
 */
export function cleanFileName(name: string | undefined): string {
  const readable = (name ?? '').normalize('NFC').replace(UNSEEN_OR_PATH, ' ').replace(/\s+/g, ' ').trim()
  const clean = maskNationalIds(readable)
  if (clean === '' || /^\.+$/.test(clean)) return 'berkas'
  if (clean.length <= LENGTH_MAX) return clean
  const ending = /\.[a-z0-9]{1,8}$/i.exec(clean)?.[0] ?? ''
  return cutText(clean, LENGTH_MAX - ending.length) + ending
}

/** `attachment` always: nothing that somebody uploaded may be opened by the browser as a page of ours. */
export function contentDisposition(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
