// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { KEPT_PDF_BYTES_MAX } from '../../../session/kept-pdf.ts'
import { render } from '../../../ui/testing/render.tsx'
import { PdfOfPaper } from './PdfOfPaper.tsx'

let unmount = async () => {}
afterEach(async () => {
  await unmount()
  vi.unstubAllGlobals()
})

const pdfOf = (bytes: number) => new File([new Uint8Array(bytes)], 'akta.pdf', { type: 'application/pdf' })

async function shown(value: Parameters<typeof PdfOfPaper>[0]['value'] = null) {
  const onChange = vi.fn()
  const page = await render(<PdfOfPaper paper="Akta kematian" value={value} isFree onChange={onChange} />)
  unmount = page.unmount
  return { ...page, onChange }
}

test('a PDF is chosen in place of the photo of a paper, and taken away again', async () => {
  const page = await shown()
  await page.choose(pdfOf(10))
  await vi.waitFor(() =>
    expect(page.onChange).toHaveBeenCalledWith([
      { name: 'akta.pdf', type: 'application/pdf', data: expect.any(String) },
    ]),
  )
  await page.unmount()
  const again = await shown({ name: 'akta.pdf', type: 'application/pdf', data: '' })
  expect(again.text()).toContain('akta.pdf')
  const away = document.querySelector<HTMLButtonElement>('[aria-label="Buang Akta kematian"]')
  if (away !== null) await again.press(away)
  expect(again.onChange).toHaveBeenCalledWith([])
})

test('a PDF that is too large, or for which there is no room, says so and is not taken', async () => {
  const page = await shown()
  await page.choose(pdfOf(KEPT_PDF_BYTES_MAX + 1))
  await vi.waitFor(() => expect(page.text()).toContain('PDF ini 11 MB, terlalu besar'))
  vi.stubGlobal('navigator', { ...navigator, storage: { estimate: async () => ({ quota: 10, usage: 10 }) } })
  await page.choose(pdfOf(10))
  await vi.waitFor(() => expect(page.text()).toContain('Ruang di perangkat ini tidak cukup'))
  expect(page.onChange).not.toHaveBeenCalled()
})
