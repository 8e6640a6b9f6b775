export interface Refusal {
  readonly code: string
  readonly message: string
  readonly messageEn: string
}

export type Sent =
  | { readonly state: 'SENT'; readonly id: string }
  | { readonly state: 'REFUSED'; readonly refusal: Refusal }
  | { readonly state: 'FAILED' | 'CANCELLED' | 'SIGNED_OUT' }

/** How far a file is on its way. */
export interface Leaving {
  /** Of the whole, 0 to 1. */
  readonly share: number
  /** The connection is gone, and the upload waits for it. */
  readonly waits: boolean
}

/** What the server answers to a request about an upload. */
export type Heard =
  /** No answer at all: the connection is gone. */
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'BEGUN'; readonly id: string }
  | { readonly kind: 'STANDS'; readonly offset: number; readonly fileId: string | null }
  | { readonly kind: 'REFUSED'; readonly refusal: Refusal }
  /** It does not know this upload (any more). */
  | { readonly kind: 'MISSING' }
  | { readonly kind: 'SIGNED_OUT' }
  /** It has trouble of its own. */
  | { readonly kind: 'BROKEN' }

/** The line to the server. */
export interface Line {
  begin(file: { readonly name: string; readonly size: number }, signal: AbortSignal): Promise<Heard>
  ask(id: string, signal: AbortSignal): Promise<Heard>
  bring(id: string, offset: number, piece: Blob, sent: (bytes: number) => void, signal: AbortSignal): Promise<Heard>
  drop(id: string): Promise<void>
  /** Until it is worth trying again: the browser says so, or some time has passed. */
  pause(failures: number, signal: AbortSignal): Promise<void>
  /** The upload that this file was on when the page was left, if any. */
  recall(file: File): string | null
  remember(file: File, id: string | null): void
}

/** Small enough that a poor line brings one through, large enough that a good one does not wait between two. */
const pieceBytes = 1024 ** 2
/** With a server that answers, but wrongly; a connection that is gone is waited for without end. */
const brokenMax = 6

export async function sendPieces(
  file: File,
  line: Line,
  onLeave: (leaving: Leaving) => void,
  signal: AbortSignal,
): Promise<Sent> {
  let id = line.recall(file)
  let offset = 0
  let [silent, broken] = [0, 0]
  const tell = (bytes: number, waits = false) => onLeave({ share: file.size === 0 ? 1 : bytes / file.size, waits })
  // After silence nobody knows how much has arrived: the server does.
  let knows = false
  while (!signal.aborted) {
    const heard: Heard =
      id === null
        ? await line.begin(file, signal)
        : knows
          ? await line.bring(
              id,
              offset,
              file.slice(offset, offset + pieceBytes),
              (bytes) => tell(offset + bytes),
              signal,
            )
          : await line.ask(id, signal)
    if (signal.aborted) break
    switch (heard.kind) {
      case 'BEGUN':
        id = heard.id
        offset = 0
        knows = true
        line.remember(file, id)
        break
      case 'STANDS':
        silent = 0
        // A server that tells where it stands, and takes nothing, is broken all the same.
        if (heard.offset > offset) broken = 0
        if (heard.fileId !== null) {
          line.remember(file, null)
          tell(file.size)
          return { state: 'SENT', id: heard.fileId }
        }
        offset = heard.offset
        knows = true
        tell(offset)
        break
      case 'MISSING':
        // Begun yesterday, or by somebody else on this device.
        if (id === null || broken++ >= brokenMax) return { state: 'FAILED' }
        line.remember(file, null)
        id = null
        knows = false
        break
      case 'NOTHING':
        knows = false
        tell(offset, true)
        await line.pause(silent++, signal)
        break
      case 'BROKEN':
        if (broken++ >= brokenMax) return { state: 'FAILED' }
        knows = false
        await line.pause(broken, signal)
        break
      case 'SIGNED_OUT':
        return { state: 'SIGNED_OUT' }
      case 'REFUSED':
        // Remembered still: what met a full day ends tomorrow. What was refused for good is missing when it is asked for, and begins anew.
        return { state: 'REFUSED', refusal: heard.refusal }
    }
  }
  line.remember(file, null)
  if (id !== null) await line.drop(id)
  return { state: 'CANCELLED' }
}
