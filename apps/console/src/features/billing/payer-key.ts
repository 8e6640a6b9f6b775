import type { ContributionMonth } from './billing.query.ts'

/** Tells payers apart: by their kind too, since a party outside may have any name. */
export function payerKey({ name, source, tenant }: ContributionMonth['payers'][number]): string {
  return `${source} ${tenant?.id ?? name ?? ''}`
}
