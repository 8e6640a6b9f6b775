import * as z from 'zod/mini'
import { writesNationalId } from '../../import/long-number.ts'
import { must, optional, refusal } from '../../input/input-parts.ts'
import { isFundingSource } from '../funding-source.ts'

/** As many as a decree may have rules, with those of whoever took over before. */
export const PAYER_CHANGES_MAX = 60

const NAME = /^[\p{L}\p{N} .,'’/()&-]{3,120}$/u

/** Who pays: a tenant, a party outside by its name, or with the source SELF the worker. */
interface Payer {
  readonly tenantId?: string | null | undefined
  readonly name?: string | null | undefined
  readonly source: string
}

/**
 * Whether it is clear who pays: exactly one of a tenant and a name, and neither for the worker.
 *
 * @param mayPay tenants that may: the insurer is paid, and pays for nobody
 */
export function isClearPayer({ tenantId, name, source }: Payer, mayPay: ReadonlySet<string>): boolean {
  if (source === 'SELF') return tenantId == null && name == null
  if (tenantId != null) return name == null && mayPay.has(tenantId)
  return name != null && NAME.test(name.trim()) && !writesNationalId(name)
}

/** Who takes over what rules of a signed decree pay: rule by rule. */
export function payerChangesInput({ mayPay }: { readonly mayPay: ReadonlySet<string> }) {
  const change = z
    .object({
      ruleNumber: z.number(),
      tenantId: z.nullish(z.string()),
      name: optional(z.string()),
      source: z.string().check(must(isFundingSource, refusal('PAYER_UNCLEAR'))),
    })
    .check(must((payer) => isClearPayer(payer, mayPay), refusal('PAYER_UNCLEAR')))
  return z.object({
    changes: z
      .array(change)
      .check(must(({ length }) => length <= PAYER_CHANGES_MAX, refusal('RULES_TOO_MANY', { most: PAYER_CHANGES_MAX }))),
  })
}
