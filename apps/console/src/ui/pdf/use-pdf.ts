import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useState } from 'react'
import { fetchPatiently } from '../../session/fetch-patiently.ts'
import { sayBusy } from '../../session/say-busy.ts'

// From our own files, as every script: the content security policy knows no other.
GlobalWorkerOptions.workerSrc = workerAddress

export interface OpenPdf {
  readonly pdf: PDFDocumentProxy
  /** Height by width of its pages; a paper of ours has one. */
  readonly ratio: number
}

export type PdfFailure = 'OFFLINE' | 'REFUSED'

/** Documents as they were shown last: whoever comes back to one sees it at once, and anew when it has been read. */
const openPdfs = new Map<string, OpenPdf>()
const KEPT_AT_ONCE = 2

/** A paper is drawn when the person's share of the server allows it, as everything else that a page asks. */
const fetchDocument = fetchPatiently((...request) => fetch(...request), sayBusy)

/** The document behind an address, read again with each new version; until that is here, the one before stays. */
export function usePdf(address: string, version: string) {
  const [open, setOpen] = useState(() => openPdfs.get(address) ?? null)
  const [failure, setFailure] = useState<PdfFailure | null>(null)
  useEffect(() => {
    const stopped = new AbortController()
    const read = async () => {
      try {
        const opened = await openPdf(address, stopped.signal)
        if (stopped.signal.aborted) return void opened.pdf.loadingTask.destroy()
        setFailure(null)
        setOpen(opened)
        keep(address, opened)
      } catch (error) {
        // A fetch that reaches nobody is a TypeError; what was answered and is no document is something else.
        if (!stopped.signal.aborted) setFailure(error instanceof TypeError ? 'OFFLINE' : 'REFUSED')
      }
    }
    void read()
    return () => stopped.abort()
  }, [address, version])
  return { open, failure }
}

async function openPdf(address: string, signal: AbortSignal): Promise<OpenPdf> {
  const answer = await fetchDocument(address, { signal })
  if (!answer.ok) throw new Error(`The document was answered with ${answer.status}`)
  const data = new Uint8Array(await answer.arrayBuffer())
  // Ours hold neither forms nor pictures, which would need more of the library.
  const pdf = await getDocument({ data, enableXfa: false, useWasm: false, useSystemFonts: false }).promise
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 })
  return { pdf, ratio: height / width }
}

function keep(address: string, opened: OpenPdf): void {
  const left = [openPdfs.get(address)]
  openPdfs.delete(address)
  openPdfs.set(address, opened)
  for (const [other, document] of [...openPdfs].slice(0, -KEPT_AT_ONCE)) {
    openPdfs.delete(other)
    left.push(document)
  }
  for (const document of left) void document?.pdf.loadingTask.destroy()
}
