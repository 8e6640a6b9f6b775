import type { FundingSource } from '@payung/domain/money/funding-source'
import { FUNDING_RULES_MAX } from '@payung/domain/money/waterfall/funding-rule'
import { randomId } from '../../session/random-id.ts'
import { monthsOf } from '../../ui/months-of.ts'
import { lastMonthOf, monthAfter } from '../workers/coverage-month.ts'
import type { FundingPledge, FundingRule, PayerTenant, SavedRules } from './funding.query.ts'

/** Who pays, as the fields hold it. */
export interface PayerDraft {
  readonly kind: 'TENANT' | 'OUTSIDE' | 'WORKER'
  readonly tenantId: string
  readonly name: string
  readonly source: FundingSource
}

/** A rule as the fields hold it: digits as text, the last month as people say it; an empty field is no limit. */
export interface RuleDraft extends PayerDraft {
  readonly key: string
  readonly part: 'SHARE' | 'AMOUNT' | 'REST'
  readonly share: string
  readonly amount: string
  readonly fromMonth: string
  readonly lastMonth: string
  readonly peopleMax: string
  readonly ceiling: string
  readonly onlyUnregistered: boolean
  readonly occupationCodes: readonly string[]
  readonly villageCodes: readonly string[]
  /** Only whom this pledge of the payer holds; empty for all. */
  readonly pledgeId: string
}

export interface FundingDraft {
  readonly rules: readonly RuleDraft[]
  readonly last: PayerDraft
}

/** What examples and a first rule are made of. */
export interface DraftBasis {
  readonly own: { readonly id: string; readonly kind: PayerTenant['kind'] }
  readonly ownSource: FundingSource
  readonly tenants: readonly PayerTenant[]
  /** Pledges that the list of the decree is drawn from. */
  readonly pledges: readonly FundingPledge[]
  readonly fromMonth: string
  readonly untilMonth: string
}

export function emptyRule(payer: PayerDraft): RuleDraft {
  return {
    ...payer,
    key: randomId(),
    part: 'SHARE',
    share: '',
    amount: '',
    fromMonth: '',
    lastMonth: '',
    peopleMax: '',
    ceiling: '',
    onlyUnregistered: false,
    occupationCodes: [],
    villageCodes: [],
    pledgeId: '',
  }
}

const tenantPayer = (tenantId: string, source: FundingSource): PayerDraft => ({
  kind: 'TENANT',
  tenantId,
  name: '',
  source,
})
const outsidePayer = (name: string, source: FundingSource): PayerDraft => ({
  kind: 'OUTSIDE',
  tenantId: '',
  name,
  source,
})

/** The government of the decree, out of the purse that the decree names. */
export function ownPayer({ own, ownSource }: DraftBasis): PayerDraft {
  return tenantPayer(own.id, ownSource === 'SELF' ? sourceOfKind(own.kind) : ownSource)
}

/** The purse that an organisation most often pays from. */
export function sourceOfKind(kind: PayerTenant['kind']): FundingSource {
  if (kind === 'PROVINCE') return 'PROVINCIAL_BUDGET'
  if (kind === 'REGENCY' || kind === 'CITY') return 'REGIONAL_BUDGET'
  return kind === 'COMPANY' ? 'CSR' : 'SPONSOR'
}

/** The rules that are stored; the last of them is who pays the rest. */
export function draftOf(rules: readonly FundingRule[], basis: DraftBasis): FundingDraft {
  const last = rules.at(-1)
  return {
    rules: rules.slice(0, -1).map((rule) => ({
      ...emptyRule(payerOf(rule)),
      part: rule.shareBasisPoints !== null ? 'SHARE' : rule.amountPerMonth !== null ? 'AMOUNT' : 'REST',
      share: rule.shareBasisPoints === null ? '' : percentText(rule.shareBasisPoints),
      amount: rule.amountPerMonth ?? '',
      fromMonth: rule.fromMonth ?? '',
      lastMonth: rule.untilMonth === null ? '' : lastMonthOf(rule.untilMonth),
      peopleMax: rule.peopleMax === null ? '' : String(rule.peopleMax),
      ceiling: rule.ceiling ?? '',
      onlyUnregistered: rule.onlyUnregistered,
      occupationCodes: rule.occupationCodes,
      villageCodes: rule.villageCodes,
      pledgeId: rule.pledgeId ?? '',
    })),
    last: last === undefined ? ownPayer(basis) : payerOf(last),
  }
}

export function payerOf({ payer }: Pick<FundingRule, 'payer'>): PayerDraft {
  return {
    kind: payer.tenant !== null ? 'TENANT' : payer.source === 'SELF' ? 'WORKER' : 'OUTSIDE',
    tenantId: payer.tenant?.id ?? '',
    name: payer.name ?? '',
    source: payer.source,
  }
}

/** As the API takes it. What is no number goes as 0, which the API refuses in its own words beside the field. */
export function inputOf({ rules, last }: FundingDraft): SavedRules {
  return {
    rules: rules.map((rule) => ({
      payer: payerInput(rule),
      shareBasisPoints: rule.part === 'SHARE' ? basisPointsOf(rule.share) : null,
      amountPerMonth: rule.part === 'AMOUNT' ? rule.amount || '0' : null,
      fromMonth: rule.fromMonth || null,
      untilMonth: rule.lastMonth === '' ? null : monthAfter(rule.lastMonth),
      peopleMax: rule.peopleMax === '' ? null : Number(rule.peopleMax),
      ceiling: rule.ceiling || null,
      onlyUnregistered: rule.onlyUnregistered,
      occupationCodes: [...rule.occupationCodes],
      villageCodes: [...rule.villageCodes],
      pledgeId: rule.pledgeId || null,
    })),
    last: payerInput(last),
  }
}

export function payerInput({ kind, tenantId, name, source }: PayerDraft): SavedRules['last'] {
  if (kind === 'WORKER') return { tenantId: null, name: null, source: 'SELF' }
  return kind === 'TENANT'
    ? { tenantId: tenantId || null, name: null, source }
    : { tenantId: null, name: name.trim() || null, source }
}

/** 33,33 or 33.33 in hundredths of a percent; 0 for what is no share. */
export function basisPointsOf(text: string): number {
  const [, whole = '', part = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim().replace(/\s*%$/, '')) ?? []
  return Number(whole) * 100 + Number(part.padEnd(2, '0'))
}

/** 5000 → 50, 3333 → 33,33 */
export function percentText(basisPoints: number): string {
  const part = String(basisPoints % 100).padStart(2, '0')
  return `${Math.floor(basisPoints / 100)}${part === '00' ? '' : `,${part.replace(/0$/, '')}`}`
}

const FIELD_OF: Readonly<Record<string, string>> = {
  SHARE_INVALID: 'share',
  SHARE_AND_AMOUNT: 'share',
  SHARES_OVER_WHOLE: 'share',
  AMOUNT_INVALID: 'amount',
  MONTHS_INVALID: 'fromMonth',
  MONTHS_OUTSIDE: 'fromMonth',
  PEOPLE_INVALID: 'peopleMax',
  CEILING_INVALID: 'ceiling',
  CODES_TOO_MANY: 'occupationCodes',
}

/** The field at fault: the API names the rule, and its code which part of it. */
export function fieldOfFault({ path, code }: { readonly path: string; readonly code: string }): string | null {
  if (path === 'last') return 'last.payer'
  return /^rules\.\d+$/.test(path) ? `${path}.${FIELD_OF[code] ?? 'payer'}` : null
}

/** A rule one place further up or down. */
export function moved<Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const to = at + by
  const item = items[at]
  if (item === undefined || to < 0 || to >= items.length) return items
  return items.toSpliced(at, 1).toSpliced(to, 0, item)
}

const MONTHS_OF_FIRST = 6

/** The last month of the first half year, or of the first half of a shorter decree. */
export function firstHalf({ fromMonth, untilMonth }: Pick<DraftBasis, 'fromMonth' | 'untilMonth'>): string {
  const months = monthsOf(fromMonth, untilMonth)
  const count = Math.min(MONTHS_OF_FIRST, Math.max(1, Math.floor(months.length / 2)))
  return months[count - 1] ?? fromMonth
}

export type Example = 'PROVINCE_FIRST' | 'HALVES' | 'PALM_FUND'

/** What a rule becomes that is for the people of a pledge: its company pays, in the months of both. */
export function forPledge(pledge: FundingPledge, basis: Pick<DraftBasis, 'fromMonth' | 'untilMonth'>) {
  const { pledgeId, company, fromMonth, untilMonth } = pledge
  return {
    ...tenantPayer(company.id, 'CSR'),
    pledgeId,
    fromMonth: fromMonth === basis.fromMonth ? '' : fromMonth,
    lastMonth: untilMonth === basis.untilMonth ? '' : lastMonthOf(untilMonth),
  }
}

/** Each company pays all for the people of its pledge, the government of the decree for everybody else. */
export function pledgedDraft(basis: DraftBasis): FundingDraft {
  return {
    rules: basis.pledges.slice(0, FUNDING_RULES_MAX).map((pledge) => ({
      ...emptyRule(ownPayer(basis)),
      ...forPledge(pledge, basis),
      share: '100',
    })),
    last: ownPayer(basis),
  }
}

/** Rules that are ready to be used, with the payers that the directory knows. */
export function exampleOf(example: Example, basis: DraftBasis): FundingDraft {
  const own = ownPayer(basis)
  if (example === 'HALVES')
    return {
      rules: [{ ...emptyRule(outsidePayer('Kementerian Ketenagakerjaan', 'NATIONAL_BUDGET')), share: '50' }],
      last: own,
    }
  if (example === 'PALM_FUND')
    return {
      rules: [{ ...emptyRule(tenantPayer(basis.own.id, 'PALM_REVENUE_SHARE')), part: 'REST', onlyUnregistered: true }],
      last: outsidePayer('Pemerintah desa', 'VILLAGE_BUDGET'),
    }
  const province = basis.tenants.find(({ kind }) => kind === 'PROVINCE')
  return {
    rules: [
      {
        ...emptyRule(tenantPayer(province?.id ?? '', 'PROVINCIAL_BUDGET')),
        part: 'REST',
        lastMonth: firstHalf(basis),
      },
    ],
    // A decree of the province: which regency pays the rest is still to be chosen.
    last: basis.own.kind === 'PROVINCE' ? tenantPayer('', 'REGIONAL_BUDGET') : own,
  }
}
