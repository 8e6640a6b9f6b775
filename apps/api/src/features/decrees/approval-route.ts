import { FIRST_ROUTE, type RouteStep } from '@payung/domain/access/approval'
import { z } from 'zod'

const ROUTE = z.array(
  z.object({
    label: z.string(),
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

/** As it was saved, which checked it; the one that everybody begins with where none was. */
export function readRouteSteps(row: { readonly steps: unknown } | null | undefined): readonly RouteStep[] {
  if (row == null) return FIRST_ROUTE
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
