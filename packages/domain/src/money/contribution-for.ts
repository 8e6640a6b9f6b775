import type { IsoDay } from '../calendar/iso-day.ts'
import type { Programme } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import type { Rupiah } from './money.ts'
import {
  type InsuredKind,
  MILLION,
  type OccupationGroup,
  type RiskClass,
  type Tariff,
  type TariffLine,
  tariffsIn,
} from './tariff.ts'
import { type TariffRefusal, tariffRefusal } from './tariff-refusal.ts'

/** What the tariff asks about a person. */
export interface InsuredFacts {
  readonly membershipKind: InsuredKind
  /** `null` where the funding claims no discount of a group. */
  readonly occupationGroup: OccupationGroup | null
  readonly riskClass?: RiskClass | null | undefined
  /** Income or wage of a month; for the self-employed `null` means the vulnerable worker's package. */
  readonly incomeRupiah?: Rupiah | null | undefined
}

interface Discount {
  readonly rateMillionths: bigint
  readonly rupiah: Rupiah
  readonly legalBasis: string | null
}

/** A contribution with how it came about. */
interface Contribution {
  readonly programme: Programme
  readonly month: IsoDay
  /** What is to be paid, after the discount. */
  readonly amountRupiah: Rupiah
  /** What the rate is taken of; `null` for an amount that is the same for everybody. */
  readonly baseRupiah: Rupiah | null
  readonly rateMillionths: bigint | null
  /** Whether a limit took the place of base × rate. */
  readonly limit: 'MIN' | 'MAX' | null
  /** Before the discount. */
  readonly fullRupiah: Rupiah
  readonly discount: Discount | null
  /** A source for which the discount does not hold; `null` where every source has it or none is on offer. */
  readonly excludedSource: FundingSource | null
  /** Each once, in the order in which they were applied. Empty for figures that nobody has verified. */
  readonly legalBasis: readonly string[]
}

export type ContributionAnswer =
  | { readonly contribution: Contribution; readonly refusal?: undefined }
  | { readonly refusal: TariffRefusal; readonly contribution?: undefined }

/**
 * What one person costs in one programme and contribution month, paid by one source or shared by several.
 *
 * Base × rate within the limits, or the flat amount, less the discount of the person's group in that month. Fractions of a rupiah are cut off,
 * of the contribution and of the discount each. A discount leaves out the sources that its regulation excludes (PP 50/2025: not where the national
 * or a regional budget pays). Where sources with and without the discount share a month, no regulation says what holds: the answer is a refusal
 * until a rule is entered, and follows the rule afterwards.
 *
 * @param month first day; what holds on it holds for the month, whenever it is paid
 * @param sources who pays; one for a month that is not shared
 */
export function contributionFor(
  tariffs: readonly Tariff[],
  facts: InsuredFacts,
  programme: Programme,
  month: IsoDay,
  sources: FundingSource | readonly FundingSource[],
): ContributionAnswer {
  const payers = typeof sources === 'string' ? [sources] : sources
  const refuse = (code: Parameters<typeof tariffRefusal>[0]) => ({ refusal: tariffRefusal(code, month) })
  const lines = (line: Partial<TariffLine> & Pick<TariffLine, 'kind'>) =>
    tariffsIn(tariffs, month, { membershipKind: facts.membershipKind, ...line })
  if (payers.length === 0) return refuse('SOURCE_MISSING')
  if ((facts.incomeRupiah ?? 0n) < 0n) return refuse('INCOME_NEGATIVE')

  const full = fullContribution(facts, programme, lines)
  if (typeof full === 'string') return refuse(full)

  const [offer] =
    facts.occupationGroup === null ? [] : lines({ kind: 'DISCOUNT', programme, occupationGroup: facts.occupationGroup })
  const excluded = offer === undefined ? [] : payers.filter((source) => offer.excludedSources.includes(source))
  const [rule] = lines({ kind: 'SHARED_MONTH' })
  const isMixed = excluded.length > 0 && excluded.length < payers.length
  if (isMixed && rule === undefined) return refuse('SHARED_MONTH_WITHOUT_RULE')
  const isDiscounted = isMixed ? rule?.sharedMonth === 'WITH_DISCOUNT' : excluded.length === 0
  const discount = offer === undefined || !isDiscounted ? null : discountOf(full.fullRupiah, offer)
  const bases = [
    ...full.bases,
    ...(discount === null ? [] : [discount.legalBasis]),
    ...(isMixed ? [rule?.legalBasis] : []),
  ]
  return {
    contribution: {
      programme,
      month,
      amountRupiah: full.fullRupiah - (discount?.rupiah ?? 0n),
      baseRupiah: full.baseRupiah,
      rateMillionths: full.rateMillionths,
      limit: full.limit,
      fullRupiah: full.fullRupiah,
      discount,
      excludedSource: discount === null ? (excluded[0] ?? null) : null,
      legalBasis: [...new Set(bases.filter((basis) => basis != null))],
    },
  }
}

type Lines = (line: Partial<TariffLine> & Pick<TariffLine, 'kind'>) => readonly Tariff[]
type Full = Pick<Contribution, 'baseRupiah' | 'rateMillionths' | 'limit' | 'fullRupiah'> & {
  readonly bases: readonly (string | null)[]
}

function fullContribution(
  facts: InsuredFacts,
  programme: Programme,
  lines: Lines,
): Full | 'TARIFF_MISSING' | 'WAGE_MISSING' | 'RISK_CLASS_MISSING' {
  const [flat] = lines({ kind: 'FLAT', programme })
  if (flat?.amountRupiah != null)
    return {
      baseRupiah: null,
      rateMillionths: null,
      limit: null,
      fullRupiah: flat.amountRupiah,
      bases: [flat.legalBasis],
    }
  const rates = lines({ kind: 'RATE', programme })
  const byRisk = rates.some(({ riskClass }) => riskClass !== null)
  if (byRisk && facts.riskClass == null) return 'RISK_CLASS_MISSING'
  const rate = rates.find(({ riskClass }) => riskClass === (byRisk ? facts.riskClass : null))
  if (rate?.rateMillionths == null) return 'TARIFF_MISSING'
  const base = baseOf(facts, lines)
  if (typeof base === 'string') return base
  const share = (base.rupiah * rate.rateMillionths) / MILLION
  const limit =
    rate.minRupiah !== null && share < rate.minRupiah
      ? 'MIN'
      : rate.maxRupiah !== null && share > rate.maxRupiah
        ? 'MAX'
        : null
  const fullRupiah = (limit === 'MIN' ? rate.minRupiah : limit === 'MAX' ? rate.maxRupiah : null) ?? share
  return {
    baseRupiah: base.rupiah,
    rateMillionths: rate.rateMillionths,
    limit,
    fullRupiah,
    bases: [rate.legalBasis, base.legalBasis],
  }
}

/** The wage itself, the bracket of an income, or the package. */
function baseOf(
  { membershipKind, incomeRupiah = null }: InsuredFacts,
  lines: Lines,
): { readonly rupiah: Rupiah; readonly legalBasis: string | null } | 'TARIFF_MISSING' | 'WAGE_MISSING' {
  if (membershipKind !== 'SELF_EMPLOYED')
    return incomeRupiah === null ? 'WAGE_MISSING' : { rupiah: incomeRupiah, legalBasis: null }
  const line = incomeRupiah === null ? lines({ kind: 'PACKAGE_BASE' })[0] : bracketOf(lines, incomeRupiah)
  return line?.amountRupiah == null ? 'TARIFF_MISSING' : { rupiah: line.amountRupiah, legalBasis: line.legalBasis }
}

/** The highest bracket that an income reaches. */
function bracketOf(lines: Lines, incomeRupiah: Rupiah): Tariff | undefined {
  const from = ({ incomeFromRupiah }: Tariff) => incomeFromRupiah ?? 0n
  return lines({ kind: 'BRACKET' })
    .filter((bracket) => from(bracket) <= incomeRupiah)
    .reduce<Tariff | undefined>(
      (highest, bracket) => (highest === undefined || from(bracket) > from(highest) ? bracket : highest),
      undefined,
    )
}

function discountOf(fullRupiah: Rupiah, { rateMillionths, legalBasis }: Tariff): Discount {
  const rate = rateMillionths ?? 0n
  return { rateMillionths: rate, rupiah: (fullRupiah * rate) / MILLION, legalBasis }
}
