import type { Actor } from '../../platform/actor.ts'

/** Whoever asked for a job may stop or repeat it; an administrator may, because people go on leave. */
export function maySteer(actor: Actor, job: { readonly createdBy: string | null }): boolean {
  return job.createdBy === actor.userId || actor.permissions.has('TENANT_SETTINGS_MANAGE')
}
