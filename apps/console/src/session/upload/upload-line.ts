import { chosenTenant } from '../chosen-tenant.ts'
import type { Heard, Line } from './send-pieces.ts'

/** What a file is for decides how large it may be. */
export type UploadPurpose = 'IMPORT' | 'DOCUMENT'

const storageKey = 'payung.upload'
const longestPauseMs = 30_000

/** The line to Payung's own server. What is on its way is remembered for this tab, so that a reload does not begin anew. */
export function uploadLine(purpose: UploadPurpose): Line {
  return {
    begin: ({ name, size }, signal) =>
      ask('POST', '/uploads', { body: JSON.stringify({ name, purpose, sizeBytes: size }), signal }),
    ask: (id, signal) => ask('GET', `/uploads/${id}`, { signal }),
    bring: (id, offset, piece, sent, signal) => ask('PATCH', `/uploads/${id}`, { body: piece, offset, sent, signal }),
    drop: async (id) => void (await ask('DELETE', `/uploads/${id}`, {})),
    pause,
    recall: (file) => {
      const [key, id] = (sessionStorage.getItem(storageKey) ?? '').split('\n')
      return key === keyOf(purpose, file) && id !== undefined ? id : null
    },
    remember: (file, id) => {
      if (id === null) sessionStorage.removeItem(storageKey)
      else sessionStorage.setItem(storageKey, `${keyOf(purpose, file)}\n${id}`)
    },
  }
}

function keyOf(purpose: UploadPurpose, { name, size, lastModified }: File): string {
  return `${chosenTenant() ?? ''}/${purpose}/${size}/${lastModified}/${name}`.replaceAll('\n', ' ')
}

interface Request {
  readonly body?: Blob | string
  readonly offset?: number
  readonly sent?: (bytes: number) => void
  readonly signal?: AbortSignal
}

/** By XMLHttpRequest, because fetch cannot tell how much has left: a bar that stands still gets the page reloaded. */
function ask(method: string, path: string, { body, offset, sent, signal }: Request): Promise<Heard> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    const tenant = chosenTenant()
    if (tenant !== null) request.setRequestHeader('x-payung-tenant', tenant)
    if (typeof body === 'string') request.setRequestHeader('content-type', 'application/json')
    if (offset !== undefined) {
      request.setRequestHeader('content-type', 'application/offset+octet-stream')
      request.setRequestHeader('upload-offset', String(offset))
    }
    request.upload.addEventListener('progress', ({ loaded }) => sent?.(loaded))
    request.addEventListener('load', () => resolve(heardOf(request.status, request.responseText)))
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve({ kind: 'NOTHING' }))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

export function heardOf(status: number, text: string): Heard {
  if (status === 401) return { kind: 'SIGNED_OUT' }
  if (status === 404) return { kind: 'MISSING' }
  // What a proxy answers for a server that starts anew.
  if (status === 502 || status === 503 || status === 504) return { kind: 'NOTHING' }
  const { id, offset, fileId, code, message, messageEn } = parse(text)
  // A busy server has taken nothing and says so: it is asked again, as one that is away.
  if (code === 'TOO_MANY_AT_ONCE') return { kind: 'NOTHING' }
  if (status === 201 && typeof id === 'string') return { kind: 'BEGUN', id }
  if (typeof offset === 'number') return { kind: 'STANDS', offset, fileId: typeof fileId === 'string' ? fileId : null }
  if (status !== 500 && typeof code === 'string' && typeof message === 'string' && typeof messageEn === 'string')
    return { kind: 'REFUSED', refusal: { code, message, messageEn } }
  return { kind: 'BROKEN' }
}

function parse(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  } catch {
    // A proxy's page in HTML.
    return {}
  }
}

function pause(failures: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, Math.min(longestPauseMs, 1_000 * 2 ** failures))
    addEventListener('online', end)
    signal.addEventListener('abort', end, { once: true })
  })
}
