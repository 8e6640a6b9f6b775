import { Prisma } from '@payung/database/prisma'
import { TARIFF_COLUMNS, type TariffRow } from '@payung/database/tariff-rows'
import type { TariffChange } from '@payung/domain/money/tariff-change'
import type { Actor } from '../../platform/actor.ts'

/** Every line and period: contributions are reckoned by their month, also in the past. What most people ask for comes first, brackets by income. */
export function findTariffs(): Prisma.Sql {
  return Prisma.sql`select ${Prisma.raw(TARIFF_COLUMNS)} from tariff
    order by array_position(array['PACKAGE_BASE', 'FLAT', 'RATE', 'DISCOUNT', 'SHARED_MONTH', 'BRACKET'], kind), membership_kind, income_from, line, valid`
}

export interface TariffChangeRow extends TariffRow {
  readonly id: string
  /** The line holds no more in these months. */
  readonly ends: boolean
  readonly state: 'OPEN' | 'CONFIRMED' | 'REFUSED' | 'WITHDRAWN'
  readonly proposed_at: Date
  readonly proposed_by: string
  readonly proposed_by_name: string | null
  readonly proposed_by_email: string | null
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_by_email: string | null
}

const CHANGE = Prisma.sql`select c.id, ${Prisma.raw(TARIFF_COLUMNS)}, c.ends, c.state, c.proposed_at, c.proposed_by, p.name as proposed_by_name,
    p.email as proposed_by_email, c.decided_at, c.decided_by, d.name as decided_by_name, d.email as decided_by_email
  from tariff_change c left join app_user p on p.id = c.proposed_by left join app_user d on d.id = c.decided_by`

const CHANGES_MAX = 100

/** Those that wait first, then the latest. */
export function findTariffChanges(): Prisma.Sql {
  return Prisma.sql`${CHANGE} order by c.state <> 'OPEN', c.id desc limit ${Prisma.raw(String(CHANGES_MAX))}`
}

export function findTariffChange(id: string): Prisma.Sql {
  return Prisma.sql`${CHANGE} where c.id = ${id}::uuid`
}

export function insertTariffChange({ tenantId, userId }: Actor, change: TariffChange): Prisma.Sql {
  return Prisma.sql`insert into tariff_change (tenant_id, kind, membership_kind, programme, occupation_group, risk_class, income_from, valid, rate, amount,
      amount_min, amount_max, excluded_sources, shared_month, legal_basis, ends, proposed_by)
    values (${tenantId}::uuid, ${change.kind}, ${change.membershipKind}, ${change.programme}, ${change.occupationGroup}, ${change.riskClass},
      ${change.incomeFromRupiah}::bigint, daterange(${change.validFrom}::date, ${change.validUntil}::date), ${change.rateMillionths}::bigint,
      ${change.amountRupiah}::bigint, ${change.minRupiah}::bigint, ${change.maxRupiah}::bigint, ${[...change.excludedSources]}::text[],
      ${change.sharedMonth}, ${change.legalBasis}, ${change.ends}, ${userId}::uuid) returning id`
}

/** @returns how it ended: `CONFIRMED`, `REFUSED`, `WITHDRAWN`, or why it cannot be */
export function decideTariffChange(id: string, confirms: boolean): Prisma.Sql {
  return Prisma.sql`select app.decide_tariff_change(${id}::uuid, ${confirms}) as outcome`
}
