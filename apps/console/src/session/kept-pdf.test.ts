import { afterEach, expect, test, vi } from 'vitest'
import { isPdf, KEPT_PDF_BYTES_MAX, keepPdf } from './kept-pdf.ts'
import { fileOf } from './kept-photo.ts'

const bytes = Uint8Array.from({ length: 30_000 }, (_, at) => (at * 13) % 256)
const pdfOf = (...parts: BlobPart[]) => new File(parts, 'akta.pdf', { type: 'application/pdf' })

/** A browser that says how much room it has; none says so by default. */
const withRoom = (quota: number, usage: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } })

afterEach(() => vi.unstubAllGlobals())

test('a PDF is kept byte for byte, and sent as the file that it was', async () => {
  const pdf = await keepPdf(pdfOf(bytes))
  if (typeof pdf === 'string') throw new Error(pdf)
  const sent = fileOf(pdf)
  expect(isPdf(sent)).toBe(true)
  expect(sent.name).toBe('akta.pdf')
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(bytes)
})

test('a PDF that the server would not take does not wait for it', async () => {
  expect(await keepPdf(pdfOf(new Uint8Array(KEPT_PDF_BYTES_MAX + 1)))).toBe('TOO_LARGE')
  expect(await keepPdf(pdfOf(new Uint8Array(KEPT_PDF_BYTES_MAX)))).toMatchObject({ name: 'akta.pdf' })
})

test('a PDF for which the device has no room is not kept, and where it does not say it is tried', async () => {
  withRoom(1_000_000, 1_000_000 - 3 * bytes.length + 1)
  expect(await keepPdf(pdfOf(bytes))).toBe('NO_ROOM')
  withRoom(1_000_000, 1_000_000 - 3 * bytes.length)
  expect(await keepPdf(pdfOf(bytes))).toMatchObject({ name: 'akta.pdf' })
  vi.stubGlobal('navigator', {})
  expect(await keepPdf(pdfOf(bytes))).toMatchObject({ name: 'akta.pdf' })
})
