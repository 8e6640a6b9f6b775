import type { RouteStep } from '@payung/domain/access/approval'
import { firstRoute } from '@payung/domain/access/first-route'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { today } from '../../platform/clock.ts'
import { type ColleagueRow, listColleagues } from './approval.queries.ts'
import { dutiesOfRoles } from './decrees.policy.ts'

const ROUTE = z.array(
  z.object({
    label: z.string(),
    // Routes that were saved before there was one have none.
    labelEn: z
      .string()
      .nullish()
      .transform((text) => text ?? null),
    duty: z.enum(['REVIEW', 'APPROVE']),
    days: z.number().int(),
    voterId: z.string().nullable(),
    fromPeople: z.number().int().nullable(),
    fromRupiah: z
      .string()
      .regex(/^\d{1,15}$/)
      .nullable(),
  }),
)

/** The route of a tenant that has saved none: its posts, as many as people may fill. Makers fill none. */
export async function readFirstRoute(
  rows: (statement: ReturnType<typeof listColleagues>) => Promise<ColleagueRow[]>,
  { tenantKind }: Pick<Actor, 'tenantKind'>,
  makers: readonly string[],
): Promise<readonly RouteStep[]> {
  const colleagues = await rows(listColleagues(today().toString()))
  const approvers = colleagues.filter(
    ({ id, roles }) => !makers.includes(id) && dutiesOfRoles(tenantKind, roles).includes('APPROVE'),
  )
  return firstRoute(tenantKind, approvers.length)
}

/** As it was saved, which checked it. */
export function readRouteSteps(row: { readonly steps: unknown }): readonly RouteStep[] {
  return ROUTE.parse(row.steps).map((step) => ({
    ...step,
    fromRupiah: step.fromRupiah === null ? null : BigInt(step.fromRupiah),
  }))
}

/** A JSON number would not hold every amount. */
export function routeJson(steps: readonly RouteStep[]): string {
  return JSON.stringify(
    steps.map((step) => ({ ...step, fromRupiah: step.fromRupiah === null ? null : String(step.fromRupiah) })),
  )
}
