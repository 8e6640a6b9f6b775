/** A page of a scan: the page codes that its letters hold, and how many letters it has at all. */
export interface ScannedPage {
  readonly codes: readonly string[]
  readonly letters: number
}

/** The codes of the clean paper, page after page. */
export interface CleanPaperCodes {
  readonly text: readonly string[]
  readonly annex: readonly string[]
}

/** `page` counts from 1: of a missing page within its part, of all others within the scan. */
export type ScanFault =
  | { readonly kind: 'OTHER_DECREE' | 'OTHER_VERSION' | 'TWICE'; readonly page: number; readonly code: string }
  | { readonly kind: 'OTHER_PAPER'; readonly page: number }
  | { readonly kind: 'MISSING'; readonly part: 'TEXT' | 'ANNEX'; readonly page: number; readonly code: string }
  | { readonly kind: 'PAGE_COUNT'; readonly scanned: number; readonly text: number; readonly annex: number }

export interface ScanComparison {
  readonly faults: readonly ScanFault[]
  /** How many pages of the annex the scan holds: all or none. */
  readonly annexPages: number
  /** Pages without letters, each with the code that it must carry: a person looks at them. */
  readonly unread: readonly { readonly page: number; readonly code: string }[]
}

/** A stamp of a scanner or of an electronic signature has fewer letters than this; a page of any other paper has more. */
const STAMP_LETTERS_MAX = 200

/** Letters at the beginning of a code that name the decree. */
const DECREE_LETTERS = 4

/**
 * Compares what was scanned with the clean paper: every page of the text is there, and the annex as a whole or not at all, since each page of the text
 * carries the hash of both. A page without letters may be any page that is missing; in their order they take its places. Total.
 */
export function compareScan(clean: CleanPaperCodes, scan: readonly ScannedPage[]): ScanComparison {
  const cleanCodes = new Set([...clean.text, ...clean.annex])
  const faults: ScanFault[] = []
  const codes = new Set<string>()
  const pictures: number[] = []
  for (const [at, { codes: onPage, letters }] of scan.entries()) {
    const page = at + 1
    if (onPage.length === 0 && letters < STAMP_LETTERS_MAX) pictures.push(page)
    else if (onPage.length === 0) faults.push({ kind: 'OTHER_PAPER', page })
    for (const code of new Set(onPage)) {
      if (!cleanCodes.has(code))
        faults.push({ kind: isOfDecree(clean, code) ? 'OTHER_VERSION' : 'OTHER_DECREE', page, code })
      else if (codes.has(code)) faults.push({ kind: 'TWICE', page, code })
      codes.add(code)
    }
  }
  const withAnnex = clean.annex.some((code) => codes.has(code)) || scan.length > clean.text.length
  const annex = withAnnex ? clean.annex : []
  const missing = [...placesOf('TEXT', clean.text), ...placesOf('ANNEX', annex)].filter(({ code }) => !codes.has(code))
  if (pictures.length === missing.length)
    return {
      faults,
      annexPages: annex.length,
      unread: pictures.map((page, at) => ({ page, code: missing[at]?.code ?? '' })),
    }
  const count = {
    kind: 'PAGE_COUNT',
    scanned: scan.length,
    text: clean.text.length,
    annex: clean.annex.length,
  } as const
  return {
    faults: [...faults, ...(pictures.length === 0 ? missing : []), count],
    annexPages: annex.length,
    unread: [],
  }
}

function isOfDecree({ text }: CleanPaperCodes, code: string): boolean {
  return text[0]?.slice(0, DECREE_LETTERS) === code.slice(0, DECREE_LETTERS)
}

function placesOf(part: 'TEXT' | 'ANNEX', codes: readonly string[]) {
  return codes.map((code, at) => ({ kind: 'MISSING', part, page: at + 1, code }) as const)
}
