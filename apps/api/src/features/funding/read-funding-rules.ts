import type { TenantTransaction } from '@payung/database/tenant-transaction'
import type { FundingSource } from '@payung/domain/money/funding-source'
import {
  FUNDING_RULES_MAX,
  type FundingFault,
  type FundingRule,
  fundingRuleFaults,
} from '@payung/domain/money/waterfall/funding-rule'
import { isClearPayer, payerChangesInput } from '@payung/domain/money/waterfall/payer-input'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { readInput } from '../../platform/read-input.ts'
import type { DecreeRecord } from '../decrees/public.ts'
import { fundingMessages } from './funding.messages.ts'
import { type FundingRuleRow, findKnownTenants, findUnknownCodes, type PayerChangeRow } from './funding.queries.ts'

/** Who pays: a tenant, a name outside, or with the source SELF the worker. */
export interface PayerInput {
  readonly tenantId?: string | null | undefined
  readonly name?: string | null | undefined
  readonly source: FundingSource
}

export interface FundingRuleInput extends PayerInput {
  readonly shareBasisPoints?: number | null | undefined
  readonly amountPerMonth?: bigint | null | undefined
  readonly fromMonth?: string | null | undefined
  readonly untilMonth?: string | null | undefined
  readonly peopleMax?: number | null | undefined
  readonly ceiling?: bigint | null | undefined
  readonly onlyUnregistered?: boolean | null | undefined
  readonly occupationCodes?: readonly string[] | null | undefined
  readonly villageCodes?: readonly string[] | null | undefined
  readonly pledgeId?: string | null | undefined
}

export interface FundingRulesInput {
  readonly rules: readonly FundingRuleInput[]
  /** Who pays what the rules leave. */
  readonly last: PayerInput
}

/** As the database reads a rule. */
type StoredRule = Omit<FundingRuleRow, 'rule_no' | 'rupiah' | 'ceiling_rupiah' | 'instead_of'> & {
  readonly rupiah: string | null
  readonly ceiling_rupiah: string | null
}

/**
 * The rules of a decree as somebody states them, ready to be tried or stored. Without a rule nothing is stored: the decree's own government pays.
 *
 * @throws ValidationError naming each rule that cannot be
 */
export async function readFundingRules(
  tx: Pick<TenantTransaction, 'rows'>,
  decree: DecreeRecord,
  { rules, last }: FundingRulesInput,
): Promise<readonly StoredRule[]> {
  if (rules.length === 0) return []
  const faults = fundingRuleFaults(rules.map(ruleOf), { fromMonth: decree.from_month, untilMonth: decree.until_month })
  const unknown = new Set(
    (
      await tx.rows<{ code: string }>(
        findUnknownCodes(
          rules.flatMap(({ occupationCodes }) => occupationCodes ?? []),
          rules.flatMap(({ villageCodes }) => villageCodes ?? []),
        ),
      )
    ).map(({ code }) => code),
  )
  const payers = [...rules, last]
  const mayPay = await whoMayPay(tx, payers)
  const wrong = payers.flatMap((payer: FundingRuleInput, at) => [
    ...(isClearPayer(payer, mayPay) ? [] : [{ code: 'FUNDING_PAYER_UNKNOWN' as const, at }]),
    ...(codesOf(payer).some((code) => unknown.has(code)) ? [{ code: 'CODES_UNKNOWN' as const, at }] : []),
  ])
  const issues = [
    ...faults.map(issueOf),
    ...wrong.map(({ code, at }) =>
      issueAbout(fundingMessages[code]({ rule: at + 1 }), at < rules.length ? `rules.${at}` : 'last'),
    ),
  ]
  if (issues.length > 0) throw new ValidationError(issues)
  return [...rules.map(storedRule), storedRule(last)]
}

/** Those of these tenants who may pay: the insurer is paid. */
async function whoMayPay(
  tx: Pick<TenantTransaction, 'rows'>,
  payers: readonly PayerInput[],
): Promise<ReadonlySet<string>> {
  const ids = payers.map(({ tenantId }) => tenantId).filter((id) => id != null)
  const tenants = await tx.rows<{ id: string; kind: string }>(findKnownTenants(ids))
  return new Set(tenants.filter(({ kind }) => !kind.startsWith('INSURER')).map(({ id }) => id))
}

/** Who takes over what a rule of a signed decree pays. */
export interface PayerChangeInput extends PayerInput {
  readonly ruleNumber: number
}

/** @throws ValidationError `RULES_TOO_MANY`, `PAYER_UNCLEAR` at each change */
export async function readPayerChanges(
  tx: Pick<TenantTransaction, 'rows'>,
  input: { readonly changes: readonly PayerChangeInput[] },
): Promise<readonly PayerChangeRow[]> {
  const schema = payerChangesInput({ mayPay: await whoMayPay(tx, input.changes) })
  const changes = input.changes.map(({ tenantId, name, ...change }) => ({
    ...change,
    tenantId: tenantId ?? null,
    name,
  }))
  return readInput(schema, { changes }, fundingMessages).changes.map(({ ruleNumber, tenantId, name, source }) => ({
    rule_no: ruleNumber,
    payer_tenant_id: tenantId ?? null,
    payer_name: name,
    funding_source: source as FundingSource,
  }))
}

function codesOf({ occupationCodes, villageCodes }: FundingRuleInput): readonly string[] {
  return [...(occupationCodes ?? []), ...(villageCodes ?? [])]
}

function ruleOf(rule: FundingRuleInput): FundingRule {
  return {
    payer: rule.tenantId ?? rule.name ?? '',
    source: rule.source,
    shareBasisPoints: rule.shareBasisPoints ?? null,
    rupiah: rule.amountPerMonth ?? null,
    fromMonth: rule.fromMonth ?? null,
    untilMonth: rule.untilMonth ?? null,
    peopleMax: rule.peopleMax ?? null,
    ceilingRupiah: rule.ceiling ?? null,
    group: {
      onlyUnregistered: rule.onlyUnregistered ?? false,
      occupationCodes: rule.occupationCodes ?? [],
      villageCodes: rule.villageCodes ?? [],
      pledgeId: rule.pledgeId ?? null,
    },
  }
}

function issueOf({ code, rule }: FundingFault): ValidationIssue {
  if (code === 'RULES_TOO_MANY') return issueAbout(fundingMessages.RULES_TOO_MANY({ most: FUNDING_RULES_MAX }), 'rules')
  return issueAbout(fundingMessages[code]({ rule: (rule ?? 0) + 1 }), `rules.${rule}`)
}

function storedRule(input: FundingRuleInput): StoredRule {
  const { shareBasisPoints, rupiah, peopleMax, ceilingRupiah, group, ...rule } = ruleOf(input)
  return {
    payer_tenant_id: input.tenantId ?? null,
    payer_name: input.name?.trim() ?? null,
    funding_source: rule.source,
    share_basis_points: shareBasisPoints,
    rupiah: rupiah === null ? null : String(rupiah),
    from_month: rule.fromMonth,
    until_month: rule.untilMonth,
    people_max: peopleMax,
    ceiling_rupiah: ceilingRupiah === null ? null : String(ceilingRupiah),
    only_unregistered: group.onlyUnregistered,
    occupation_codes: [...new Set(group.occupationCodes)],
    village_codes: [...new Set(group.villageCodes)],
    pledge_id: group.pledgeId,
  }
}

/** Rules that were stored, as the database reads them again. */
export function rulesJson(rules: readonly FundingRuleRow[]): string {
  return JSON.stringify(rules, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
}
