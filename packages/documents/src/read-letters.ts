/** A file that cannot be read as PDF: it is broken, or locked by a password. */
export class UnreadablePdf extends Error {
  readonly isLocked: boolean

  constructor(isLocked: boolean, cause: unknown) {
    super(isLocked ? 'the PDF is locked' : 'the PDF is broken', { cause })
    this.isLocked = isLocked
  }
}

/**
 * The letters of each page of a PDF as it came from outside; '' for a page that is a picture. Nothing of the file is run, drawn or fetched.
 *
 * @param pagesMax pages beyond these are counted and not read
 * @throws UnreadablePdf
 */
export async function readLetters(
  bytes: Uint8Array,
  { pagesMax, onPage }: { readonly pagesMax: number; readonly onPage?: (page: number) => void },
): Promise<{ readonly count: number; readonly pages: readonly string[] }> {
  // Large, and nobody reads a scan at every start.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: bytes,
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
  })
  try {
    const document = await loading.promise
    const pages: string[] = []
    for (let number = 1; number <= Math.min(document.numPages, pagesMax); number++) {
      onPage?.(number)
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
      page.cleanup()
    }
    return { count: document.numPages, pages }
  } catch (error) {
    throw unreadable(error) ?? error
  } finally {
    await loading.destroy()
  }
}

/** The library throws classes of its own for what is wrong with a file; anything else is a defect of ours. */
function unreadable(error: unknown): UnreadablePdf | null {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new UnreadablePdf(true, error)
  return ['InvalidPDFException', 'FormatError', 'XRefParseException', 'UnknownErrorException'].includes(name)
    ? new UnreadablePdf(false, error)
    : null
}
