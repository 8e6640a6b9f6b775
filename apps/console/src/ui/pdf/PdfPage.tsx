import { useLingui } from '@lingui/react/macro'
import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import classes from './PdfPages.module.css'

/** What a phone can hold of one page, whatever its screen and the zoom. */
const PIXELS_MAX = 6_000_000

/** One page. What was drawn stays until it is drawn anew, stretched meanwhile. */
export function PdfPage(props: { pdf: PDFDocumentProxy; number: number; top: number; width: number; height: number }) {
  const { t } = useLingui()
  const { pdf, number, width } = props
  const pages = pdf.numPages
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => draw(pdf, number, width, (drawn) => place.current?.replaceChildren(...drawn)), [pdf, number, width])
  useEffect(() => {
    const { current } = place
    // Safari holds what a canvas showed until its size is taken away.
    return () => {
      for (const canvas of current?.querySelectorAll('canvas') ?? []) canvas.width = 0
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a page of a document is no group of fields
    <div
      role="group"
      aria-label={t`Halaman ${number} dari ${pages}`}
      className={classes.page}
      style={{ top: props.top, width, height: props.height }}
      ref={place}
    />
  )
}

/** @returns how to stop it */
function draw(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
  onDrawn: (drawn: readonly HTMLElement[]) => void,
): () => void {
  let stopped = false
  let stopRendering = () => {}
  const work = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const scale = width / page.getViewport({ scale: 1 }).width
    const canvas = document.createElement('canvas')
    // The picture is for the eye; the letters above it are what is read out, selected and searched.
    canvas.setAttribute('aria-hidden', 'true')
    const rendering = page.render({ canvas, viewport: sharpView(page, canvas, scale) })
    stopRendering = () => rendering.cancel()
    const letters = document.createElement('div')
    letters.className = classes.letters ?? ''
    letters.lang = 'id'
    letters.style.setProperty('--total-scale-factor', String(scale))
    const layer = new TextLayer({
      textContentSource: page.streamTextContent(),
      container: letters,
      viewport: page.getViewport({ scale }),
    })
    await Promise.all([rendering.promise, layer.render()])
    if (!stopped) onDrawn([canvas, letters])
    page.cleanup()
  }
  work().catch((error: unknown) => {
    // Another size or a newer document has taken its place.
    if (!stopped && !pdf.loadingTask.destroyed) throw error
  })
  return () => {
    stopped = true
    stopRendering()
  }
}

/** As many dots as the screen has, up to what a phone holds. */
function sharpView(page: PDFPageProxy, canvas: HTMLCanvasElement, scale: number) {
  const plain = page.getViewport({ scale })
  const sharp = Math.min(window.devicePixelRatio, Math.sqrt(PIXELS_MAX / (plain.width * plain.height)))
  canvas.width = Math.floor(plain.width * sharp)
  canvas.height = Math.floor(plain.height * sharp)
  return page.getViewport({ scale: scale * sharp })
}
