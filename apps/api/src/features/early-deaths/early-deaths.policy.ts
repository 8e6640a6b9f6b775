import type { Actor } from '../../platform/actor.ts'
import { mayReadAudit } from '../audit-log/public.ts'

/** Whoever audits a government that keeps people's records: of no one else are there people to count. */
export function mayReadEarlyDeaths(actor: Actor): boolean {
  return mayReadAudit(actor) && actor.permissions.has('WORKER_READ') && actor.permissions.has('PROGRAMME_READ')
}
