import { readContributionMonth } from '@payung/domain/money/declared-coverage'
import type { Tariff, TariffKind } from '@payung/domain/money/tariff'
import { isSetIn, type TariffChange } from '@payung/domain/money/tariff-change'
import type { Message } from '@payung/domain/text/define-messages'
import { today } from '../../platform/clock.ts'
import { issueAbout, ValidationError, type ValidationIssue } from '../../platform/errors.ts'
import { withoutNationalId } from '../workers/public.ts'
import { tariffMessages } from './tariffs.messages.ts'

export type TariffChangeInput = Pick<TariffChange, 'kind' | 'membershipKind'> & {
  readonly [Field in keyof Omit<Tariff, 'kind' | 'membershipKind' | 'validFrom' | 'validUntil' | 'rateMillionths'>]?:
    | Tariff[Field]
    | undefined
} & {
  readonly fromMonth: string
  readonly untilMonth?: string | null | undefined
  readonly rateMillionths?: number | null | undefined
  readonly ends: boolean
}

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

/**
 * Reads a change. What a line of this kind does not have is left out.
 *
 * @throws ValidationError with everything that is wrong; `TEXT_HAS_NATIONAL_ID` alone
 */
export function readTariffChange(tariffs: readonly Tariff[], input: TariffChangeInput): TariffChange {
  const issues: ValidationIssue[] = []
  const report: Report = (message, path) => issues.push(issueAbout(message, path))
  const months = readMonths(input, report)
  const { line, terms } = NEEDS[input.kind]
  const needs = input.ends ? line : [...line, ...terms]
  const only = <Field extends Need>(field: Field) => (needs.includes(field) ? (input[field] ?? null) : null)
  const isRate = input.kind === 'RATE'
  const rate = only('rateMillionths')
  const change: TariffChange = {
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
    ...months,
    legalBasis: withoutNationalId(input.legalBasis?.trim() || null, 'legalBasis'),
    ends: input.ends,
  }
  for (const field of needs) if (input[field] == null) report(tariffMessages.TARIFF_FIELD_MISSING(), field)
  checkAmounts(change, report)
  const basis = change.legalBasis?.length ?? 0
  if (basis < BASIS_LENGTH.min || basis > BASIS_LENGTH.max) report(tariffMessages.LEGAL_BASIS_MISSING(BASIS_LENGTH))
  if (issues.length === 0 && change.ends && !isSetIn(tariffs, change)) report(tariffMessages.NOTHING_ENDS())
  if (issues.length > 0) throw new ValidationError(issues)
  return change
}

type Report = (message: Message, path?: string) => void

function readMonths({ fromMonth, untilMonth }: TariffChangeInput, report: Report) {
  const validFrom = readContributionMonth(fromMonth)
  const validUntil = untilMonth == null ? null : readContributionMonth(untilMonth)
  if (validFrom === null) report(tariffMessages.MONTH_INVALID())
  else if (validFrom < `${today().toString().slice(0, 7)}-01`) report(tariffMessages.MONTH_OVER())
  if (untilMonth != null && (validUntil === null || (validFrom !== null && validUntil <= validFrom)))
    report(tariffMessages.UNTIL_NOT_AFTER_FROM())
  return { validFrom: validFrom ?? '', validUntil }
}

function checkAmounts(change: TariffChange, report: Report): void {
  const { rateMillionths: rate, minRupiah: min, maxRupiah: max } = change
  if (rate !== null && (rate < 0n || rate > RATE_MAX)) report(tariffMessages.RATE_INVALID())
  for (const field of ['amountRupiah', 'minRupiah', 'maxRupiah', 'incomeFromRupiah'] as const) {
    const amount = change[field]
    if (amount !== null && (amount < 0n || amount > AMOUNT_MAX)) report(tariffMessages.TARIFF_AMOUNT_INVALID(), field)
  }
  if (min !== null && max !== null && min > max) report(tariffMessages.LIMITS_CROSSED())
}
