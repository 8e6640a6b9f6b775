const storageKey = 'payung.session-ends'

/** When the session ends, as the server said last. Without a connection this is all that a page can go by. */
export function noteSessionEnd(expiresAt: string | null): void {
  if (expiresAt === null) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, expiresAt)
}

export function sessionIsOver(now = Date.now()): boolean {
  const ends = Date.parse(localStorage.getItem(storageKey) ?? '')
  return !(ends > now)
}

const warnBeforeMs = 2 * 60_000
const extendEveryMs = 60_000

/** When the warning begins: two minutes before the end, or at the half of a session that is shorter than four. */
export function warnFrom(beganAt: number, endsAt: number): number {
  return Math.max(endsAt - warnBeforeMs, (beganAt + endsAt) / 2)
}

/** Whether somebody's activity shall lengthen the session: once a minute is enough, and more often in a short one. */
export function isDue(extendedAt: number, endsAt: number, now = Date.now()): boolean {
  return now - extendedAt >= Math.min(extendEveryMs, (endsAt - extendedAt) / 4)
}
