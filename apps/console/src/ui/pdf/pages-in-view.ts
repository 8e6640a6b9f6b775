/** Between pages, and around them. */
export const PAGE_GAP = 12

export interface Scrolled {
  readonly top: number
  readonly height: number
}

/** Which pages of equal height are drawn: those that are seen and one on either side, so that memory ends with the screen. */
export function pagesInView(count: number, pageHeight: number, { top, height }: Scrolled): readonly number[] {
  const step = pageHeight + PAGE_GAP
  const first = Math.max(1, Math.floor(top / step))
  const last = Math.min(count, Math.ceil((top + height) / step) + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
}

/** The page in the middle of what is seen. */
export function pageRead(count: number, pageHeight: number, { top, height }: Scrolled): number {
  return Math.min(count, Math.max(1, Math.ceil((top + height / 2) / (pageHeight + PAGE_GAP))))
}

/** Where a page begins, from the top of the first. */
export const topOf = (page: number, pageHeight: number) => PAGE_GAP + (page - 1) * (pageHeight + PAGE_GAP)
