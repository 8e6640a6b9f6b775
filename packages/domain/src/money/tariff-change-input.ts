import * as z from 'zod/mini'
import type { IsoDay } from '../calendar/iso-day.ts'
import { writesNationalId } from '../import/long-number.ts'
import { isWithin, must, refusal, rupiah } from '../input/input-parts.ts'
import { readContributionMonth } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import type { Rupiah } from './money.ts'
import type { Tariff, TariffKind } from './tariff.ts'
import type { TariffChange } from './tariff-change.ts'

const AMOUNT_MAX = 1_000_000_000n
const RATE_MAX = 1_000_000
const BASIS_LENGTH = { min: 3, max: 300 }

type Need = 'programme' | 'occupationGroup' | 'incomeFromRupiah' | 'rateMillionths' | 'amountRupiah' | 'sharedMonth'

/** What a line is named by, then what it sets. */
const NEEDS: Readonly<Record<TariffKind, { readonly line: readonly Need[]; readonly terms: readonly Need[] }>> = {
  RATE: { line: ['programme'], terms: ['rateMillionths'] },
  FLAT: { line: ['programme'], terms: ['amountRupiah'] },
  PACKAGE_BASE: { line: [], terms: ['amountRupiah'] },
  BRACKET: { line: ['incomeFromRupiah'], terms: ['amountRupiah'] },
  DISCOUNT: { line: ['programme', 'occupationGroup'], terms: ['rateMillionths'] },
  SHARED_MONTH: { line: [], terms: ['sharedMonth'] },
}

const FIELDS: readonly Need[] = [
  'programme',
  'occupationGroup',
  'incomeFromRupiah',
  'rateMillionths',
  'amountRupiah',
  'sharedMonth',
]
const AMOUNTS = ['amountRupiah', 'minRupiah', 'maxRupiah', 'incomeFromRupiah'] as const

const written = z.object({
  kind: z.custom<TariffKind>(isTariffKind),
  membershipKind: z.custom<Tariff['membershipKind']>(isText),
  programme: z.nullish(z.custom<NonNullable<Tariff['programme']>>(isText)),
  occupationGroup: z.nullish(z.custom<NonNullable<Tariff['occupationGroup']>>(isText)),
  riskClass: z.nullish(z.custom<NonNullable<Tariff['riskClass']>>(isText)),
  sharedMonth: z.nullish(z.custom<NonNullable<Tariff['sharedMonth']>>(isText)),
  excludedSources: z.nullish(z.array(z.custom<FundingSource>(isText))),
  incomeFromRupiah: z.nullish(rupiah()),
  amountRupiah: z.nullish(rupiah()),
  minRupiah: z.nullish(rupiah()),
  maxRupiah: z.nullish(rupiah()),
  rateMillionths: z.nullish(z.number()),
  fromMonth: z.string(),
  untilMonth: z.nullish(z.string()),
  ends: z.boolean(),
  legalBasis: z.nullish(z.string()),
})

function isTariffKind(value: unknown): boolean {
  return isText(value) && Object.hasOwn(NEEDS, value)
}

/** Codes: the types of the API and the choices of the form let no others in. */
function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A month that is none, where one has to stand. */
const NO_MONTH = ''

/** A change of the tariff in months that are not over. What a line of its kind does not have is left out. */
export function tariffChangeInput({ today }: { readonly today: IsoDay }) {
  const thisMonth = `${today.slice(0, 7)}-01`
  return z.pipe(written, z.transform(asChange)).check(
    must(({ validFrom }) => validFrom !== NO_MONTH, refusal('MONTH_INVALID'), ['fromMonth']),
    must(({ validFrom: from }) => from === NO_MONTH || from >= thisMonth, refusal('MONTH_OVER'), ['fromMonth']),
    must(
      ({ validFrom, validUntil }) => validUntil === null || (validUntil !== NO_MONTH && validFrom < validUntil),
      refusal('UNTIL_NOT_AFTER_FROM'),
      ['untilMonth'],
    ),
    ...FIELDS.map((field) =>
      must<TariffChange>(
        (change) => change[field] !== null || !needsOf(change).includes(field),
        refusal('TARIFF_FIELD_MISSING'),
        [field],
      ),
    ),
    must(({ rateMillionths: rate }) => rate === null || (rate >= 0n && rate <= RATE_MAX), refusal('RATE_INVALID'), [
      'rateMillionths',
    ]),
    ...AMOUNTS.map((field) =>
      must<TariffChange>((change) => isAmount(change[field]), refusal('TARIFF_AMOUNT_INVALID'), [field]),
    ),
    must(
      ({ minRupiah: min, maxRupiah: max }) => min === null || max === null || min <= max,
      refusal('LIMITS_CROSSED'),
      ['maxRupiah'],
    ),
    must(({ legalBasis }) => isWithin(legalBasis ?? '', BASIS_LENGTH), refusal('LEGAL_BASIS_MISSING', BASIS_LENGTH), [
      'legalBasis',
    ]),
    must(({ legalBasis }) => !writesNationalId(legalBasis ?? ''), refusal('TEXT_HAS_NATIONAL_ID'), ['legalBasis']),
  )
}

function isAmount(amount: Rupiah | null): boolean {
  return amount === null || (amount >= 0n && amount <= AMOUNT_MAX)
}

function needsOf({ kind, ends }: Pick<TariffChange, 'kind' | 'ends'>): readonly Need[] {
  const { line, terms } = NEEDS[kind]
  return ends ? line : [...line, ...terms]
}

function asChange(input: z.output<typeof written>): TariffChange {
  const needs = needsOf(input)
  const only = <Field extends Need>(field: Field) => (needs.includes(field) ? (input[field] ?? null) : null)
  const isRate = input.kind === 'RATE'
  const rate = only('rateMillionths')
  return {
    kind: input.kind,
    membershipKind: input.membershipKind,
    programme: only('programme'),
    occupationGroup: only('occupationGroup'),
    riskClass: isRate ? (input.riskClass ?? null) : null,
    incomeFromRupiah: only('incomeFromRupiah'),
    rateMillionths: rate === null ? null : BigInt(rate),
    amountRupiah: only('amountRupiah'),
    minRupiah: isRate && !input.ends ? (input.minRupiah ?? null) : null,
    maxRupiah: isRate && !input.ends ? (input.maxRupiah ?? null) : null,
    excludedSources: input.kind === 'DISCOUNT' && !input.ends ? [...new Set(input.excludedSources ?? [])] : [],
    sharedMonth: only('sharedMonth'),
    validFrom: readContributionMonth(input.fromMonth) ?? NO_MONTH,
    validUntil: input.untilMonth == null ? null : (readContributionMonth(input.untilMonth) ?? NO_MONTH),
    legalBasis: input.legalBasis?.trim() || null,
    ends: input.ends,
  }
}
