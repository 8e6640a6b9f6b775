import type { IsoDay } from '../calendar/iso-day.ts'
import { contributionFor, type InsuredFacts } from './contribution-for.ts'
import type { Programme } from './declared-coverage.ts'
import type { FundingSource } from './funding-source.ts'
import type { Rupiah } from './money.ts'
import { holdsIn, type OccupationGroup, type RiskClass, type Tariff, type TariffLine } from './tariff.ts'

/** What a line sets in the months of the change, or that it ends for them. */
export interface TariffChange extends Tariff {
  readonly ends: boolean
}

const FOREVER: IsoDay = '9999-12-01'

const LINE = [
  'kind',
  'membershipKind',
  'programme',
  'occupationGroup',
  'riskClass',
  'incomeFromRupiah',
] as const satisfies readonly (keyof TariffLine)[]

export function isSameLine(line: TariffLine, other: TariffLine): boolean {
  return LINE.every((part) => line[part] === other[part])
}

/**
 * The tariff with a change: rows of its line keep what they set before and after its months.
 * The database does the same by `app.decide_tariff_change`.
 */
export function withTariffChange(tariffs: readonly Tariff[], change: TariffChange): readonly Tariff[] {
  const { ends, ...tariff } = change
  const { validFrom, validUntil } = change
  const around = tariffs.flatMap((row) => {
    if (!isSameLine(row, change)) return [row]
    const until = row.validUntil ?? FOREVER
    const parts: Tariff[] = []
    if (row.validFrom < validFrom) parts.push(until > validFrom ? { ...row, validUntil: validFrom } : row)
    if (validUntil !== null && until > validUntil)
      parts.push(row.validFrom < validUntil ? { ...row, validFrom: validUntil } : row)
    return parts
  })
  return ends ? around : [...around, tariff]
}

/** A contribution that a change makes another one: who, paid by which sources, before and after. */
export interface TariffEffect {
  readonly programme: Programme
  readonly occupationGroup: OccupationGroup | null
  readonly riskClass: RiskClass | null
  /** Income or wage of the example; `null` for the vulnerable worker's package. */
  readonly incomeRupiah: Rupiah | null
  /** Each alone, unless they share the month. */
  readonly sources: readonly FundingSource[]
  readonly isShared: boolean
  /** `null` where the tariff has no answer. */
  readonly beforeRupiah: Rupiah | null
  readonly afterRupiah: Rupiah | null
}

const SOURCES: readonly FundingSource[] = [
  'NATIONAL_BUDGET',
  'REGIONAL_BUDGET',
  'PROVINCIAL_BUDGET',
  'VILLAGE_BUDGET',
  'PALM_REVENUE_SHARE',
  'TOBACCO_REVENUE_SHARE',
  'CSR',
  'SPONSOR',
  'SELF',
]
const SHARED: readonly FundingSource[] = ['REGIONAL_BUDGET', 'CSR']
const EXAMPLE_WAGE = 3_000_000n

/** What a change does to contributions of its first month, by examples. Sources with the same amounts stand together. */
export function effectOfChange(tariffs: readonly Tariff[], change: TariffChange): readonly TariffEffect[] {
  const changed = withTariffChange(tariffs, change)
  const month = change.validFrom
  const isShared = change.kind === 'SHARED_MONTH'
  const [former, later] = [tariffs, changed].map((all) => all.filter((tariff) => holdsIn(tariff, month)))
  const amountIn = (
    all: readonly Tariff[] | undefined,
    facts: InsuredFacts,
    programme: Programme,
    by: readonly FundingSource[],
  ) => contributionFor(all ?? [], facts, programme, month, by).contribution?.amountRupiah ?? null
  return examplesOf(change).flatMap(({ facts, programme }) => {
    const effects = new Map<string, TariffEffect>()
    for (const by of isShared ? [SHARED] : SOURCES.map((source) => [source])) {
      const beforeRupiah = amountIn(former, facts, programme, by)
      const afterRupiah = amountIn(later, facts, programme, by)
      if (beforeRupiah === afterRupiah) continue
      const key = `${beforeRupiah} ${afterRupiah}`
      const { occupationGroup, riskClass = null, incomeRupiah = null } = facts
      effects.set(key, {
        ...{ programme, occupationGroup, riskClass, incomeRupiah, isShared, beforeRupiah, afterRupiah },
        sources: [...(effects.get(key)?.sources ?? []), ...by],
      })
    }
    return [...effects.values()]
  })
}

const PROGRAMMES: readonly Programme[] = ['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION']
const GROUPS: readonly (OccupationGroup | null)[] = ['TRANSPORT', 'OTHER']
const RISKS: readonly RiskClass[] = ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH']

/** People whom the line of a change may concern. */
function examplesOf(change: TariffChange): readonly { facts: InsuredFacts; programme: Programme }[] {
  const { membershipKind } = change
  const isSelfEmployed = membershipKind === 'SELF_EMPLOYED'
  const incomeRupiah = isSelfEmployed ? change.incomeFromRupiah : EXAMPLE_WAGE
  const groups = change.occupationGroup === null ? (isSelfEmployed ? GROUPS : [null]) : [change.occupationGroup]
  const risks = isSelfEmployed ? [null] : change.riskClass === null ? RISKS : [change.riskClass]
  return PROGRAMMES.filter((programme) => change.programme === null || programme === change.programme).flatMap(
    (programme) =>
      groups.flatMap((occupationGroup) =>
        risks.map((riskClass) => ({
          programme,
          facts: { membershipKind, occupationGroup, riskClass, incomeRupiah },
        })),
      ),
  )
}

/** Whether a line is set in all or some of the months of a change. */
export function isSetIn(
  tariffs: readonly Tariff[],
  change: TariffLine & Pick<TariffChange, 'validFrom' | 'validUntil'>,
): boolean {
  return tariffs.some(
    (row) =>
      isSameLine(row, change) &&
      row.validFrom < (change.validUntil ?? FOREVER) &&
      change.validFrom < (row.validUntil ?? FOREVER),
  )
}
