import { type ListedSession, listSessions, lookAtSession } from '../../session/auth-api.ts'

const storageKey = 'payung.seen-sessions'

/** A session that nobody has used for longer is a device that was put away, not somebody at work. */
const inUseMs = 10 * 60_000

/** Another session in which this account is at work and which was not seen yet, the one used last; null where there is none. */
export async function findElsewhere(): Promise<ListedSession | null> {
  const [listed, own] = await Promise.all([listSessions(), lookAtSession()])
  if (!listed.ok || !own.ok || own.value === null) return null
  const ownId = own.value.session.id
  const seenIds = seenSessions()
  const inUse = listed.value.filter(
    ({ id, updatedAt }) => id !== ownId && !seenIds.includes(id) && Date.now() - Date.parse(updatedAt) < inUseMs,
  )
  return inUse.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0] ?? null
}

/** Each session is told of once. */
export function rememberSession(id: string): void {
  localStorage.setItem(storageKey, JSON.stringify([...seenSessions(), id].slice(-20)))
}

function seenSessions(): readonly string[] {
  return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as string[]
}
