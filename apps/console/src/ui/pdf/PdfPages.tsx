import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { PdfPage } from './PdfPage.tsx'
import classes from './PdfPages.module.css'
import { PAGE_GAP, pageRead, pagesInView, topOf } from './pages-in-view.ts'
import { type OpenPdf, type PdfFailure, usePdf } from './use-pdf.ts'

/** A page on its side is made for a wider sheet than a pane: narrower than this nobody reads its letters. */
const SIDEWAYS_WIDTH_MIN = 760

interface Props {
  address: string
  version: string
  label: string
  zoom: number
  /** One step larger or smaller; 0 as wide as the pane. */
  onZoom: (step: 1 | -1 | 0) => void
  onPlace: (place: { readonly page: number; readonly pages: number }) => void
  /** Before there is anything to draw. */
  meanwhile: ReactNode
  problem: (failure: PdfFailure, stale: boolean) => ReactNode
}

/** A document page by page. Fetched only by whoever wants to see one: the library that draws it is larger than the rest of the console. */
export function PdfPages(props: Props) {
  const { open, failure } = usePdf(props.address, props.version)
  return (
    <>
      {failure !== null && props.problem(failure, open !== null)}
      {open === null ? failure === null && props.meanwhile : <Pages {...props} open={open} />}
    </>
  )
}

function Pages(props: Props & { open: OpenPdf }) {
  const { pdf, ratio } = props.open
  const { onPlace } = props
  const desk = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [top, setTop] = useState(0)
  useEffect(() => {
    const { current } = desk
    if (current === null) return
    const watched = new ResizeObserver(() => setSize({ width: current.clientWidth, height: current.clientHeight }))
    watched.observe(current)
    return () => watched.disconnect()
  }, [])
  const fit = Math.max(size.width - 2 * PAGE_GAP, ratio < 1 ? SIDEWAYS_WIDTH_MIN : 0)
  const width = Math.max(0, Math.floor(fit * props.zoom))
  const height = Math.floor(width * ratio)
  const former = useRef(height)
  // What one reads stays in view when it grows.
  useLayoutEffect(() => {
    if (desk.current !== null && former.current > 0) desk.current.scrollTop *= height / former.current
    former.current = height
  }, [height])
  const seen = { top, height: size.height }
  const page = pageRead(pdf.numPages, height, seen)
  useEffect(() => onPlace({ page, pages: pdf.numPages }), [onPlace, page, pdf])
  const turnTo = (next: number) => desk.current?.scrollTo({ top: topOf(next, height) - PAGE_GAP })
  const onKeyDown = (event: KeyboardEvent) => {
    const act = {
      '+': () => props.onZoom(1),
      '=': () => props.onZoom(1),
      '-': () => props.onZoom(-1),
      '0': () => props.onZoom(0),
      PageDown: () => turnTo(Math.min(pdf.numPages, page + 1)),
      PageUp: () => turnTo(Math.max(1, page - 1)),
    }[event.key]
    // With a modifier the key is the browser's own.
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act()
  }
  return (
    <section
      className={classes.desk}
      aria-label={props.label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
      tabIndex={0}
      ref={desk}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div className={classes.pages} style={{ width: width + 2 * PAGE_GAP, height: topOf(pdf.numPages + 1, height) }}>
        {width > 0 &&
          pagesInView(pdf.numPages, height, seen).map((number) => (
            <PdfPage key={number} pdf={pdf} number={number} top={topOf(number, height)} width={width} height={height} />
          ))}
      </div>
    </section>
  )
}
