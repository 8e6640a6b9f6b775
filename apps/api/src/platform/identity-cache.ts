import pg from 'pg'

const CHANNEL = 'payung_identity'
const ENTRIES_MAX = 5_000
const RECONNECT_MILLISECONDS = 2_000

/**
 * Remembers for some seconds who a session is and what they may do: two statements less for each of the requests that a screen makes.
 *
 * The database tells of every change to sessions, memberships and second factors, and all is forgotten then. While that line is down nothing
 * is remembered at all, so a revocation that is not heard cannot be missed.
 */
export interface IdentityCache<T> {
  get(key: string, read: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function openIdentityCache<T>(url: string, secondsMax: number): IdentityCache<T> {
  const entries = new Map<string, { until: number; value: Promise<T> }>()
  let listening = false
  let closed = false
  let client: pg.Client | undefined

  const forget = () => {
    listening = false
    entries.clear()
  }
  const listen = async (): Promise<void> => {
    if (closed) return
    const next = new pg.Client({ connectionString: url })
    client = next
    // A line that breaks reports several errors and then its end: none may go unheard, for that would end the process, and only the end counts.
    next.on('error', forget)
    next.once('end', () => {
      forget()
      if (!closed) setTimeout(() => void listen(), RECONNECT_MILLISECONDS).unref()
    })
    next.on('notification', () => entries.clear())
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      listening = !closed
    } catch {
      await next.end().catch(() => {})
    }
  }
  if (secondsMax > 0) void listen()

  return {
    async get(key, read) {
      if (!listening) return read()
      const entry = entries.get(key)
      if (entry !== undefined && entry.until > Date.now()) return entry.value
      const value = read()
      entries.set(key, { until: Date.now() + secondsMax * 1_000, value })
      value.catch(() => entries.delete(key))
      const oldest = entries.size > ENTRIES_MAX ? entries.keys().next().value : undefined
      if (oldest !== undefined) entries.delete(oldest)
      return value
    },
    async close() {
      closed = true
      listening = false
      await client?.end().catch(() => {})
    },
  }
}
