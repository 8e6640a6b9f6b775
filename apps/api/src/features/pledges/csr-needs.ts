import { isWithin } from '@payung/domain/area/area-code'
import { type PublishedCell, publishGroups, sumCells } from '@payung/domain/disclosure/publish-cells'
import type { Rupiah } from '@payung/domain/money/money'
import { today } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { loadTariffs } from '../tariffs/public.ts'
import {
  CSR_GROUPS_MAX,
  type CsrGroupRow,
  type DeathBenefitRow,
  findCsrGroups,
  findDeathBenefit,
} from './csr-needs.queries.ts'
import { pledgePrice } from './pledge-ground.ts'
import { mayOverseePledges } from './pledges.policy.ts'

export const MONTHS_OF_YEAR = 12

interface CsrPrice {
  /** First day of the month in force. */
  readonly month: string
  /** What one person costs in it, paid by a company; null where no tariff says. */
  readonly personMonth: Rupiah | null
}

export interface CsrNeeds extends CsrPrice {
  readonly people: number
  readonly groups: readonly CsrGroupRow[]
  readonly groupCount: number
}

/** Who waits, exact: for officers of the whole government. Null for everybody else, and for an area that is not the government's. */
export async function readCsrNeeds(context: Context, stated: string | null): Promise<CsrNeeds | null> {
  const within = areaOf(context, stated)
  if (within === null) return null
  const price = await priceOfMonth(context)
  const groups = await context.read<CsrGroupRow>(
    findCsrGroups(within, within.split('.').length + 1, price.month, CSR_GROUPS_MAX),
  )
  return { ...price, groups, people: groups[0]?.all_people ?? 0, groupCount: groups[0]?.all_groups ?? 0 }
}

export interface CsrSheet extends CsrPrice {
  readonly areaCode: string
  /** By district and occupation, as a company may see them. */
  readonly cells: readonly PublishedCell[]
  readonly people: number
  readonly benefit: DeathBenefitRow | null
}

const REGENCY_DEPTH = 2

/** The same of one regency as a company may see it: nothing that fewer than five people share, in steps of five. Null as for `readCsrNeeds`. */
export async function readCsrSheet(context: Context, stated: string | null): Promise<CsrSheet | null> {
  const areaCode = areaOf(context, stated)
  if (areaCode === null || areaCode.split('.').length !== REGENCY_DEPTH) return null
  const price = await priceOfMonth(context)
  const groups = await context.read<CsrGroupRow>(findCsrGroups(areaCode, REGENCY_DEPTH + 1, price.month, null))
  const cells = publishGroups(
    groups.map(({ area_code: area, occupation_code: occupation, people }) => ({
      key: [area, occupation],
      count: people,
    })),
    'PARTY',
  ).filter(({ count }) => count > 0)
  const [benefit] = await context.read<DeathBenefitRow>(findDeathBenefit(today().toString()))
  return { ...price, areaCode, cells, people: sumCells(cells, [])[0]?.count ?? 0, benefit: benefit ?? null }
}

/** The stated area of the viewer's government, all of it by default; null where the viewer oversees none. */
function areaOf({ actor, reference }: Context, stated: string | null): string | null {
  const own = actor.tenantAreaCode
  if (!mayOverseePledges(actor) || own === null) return null
  const area = stated ?? own
  return reference.areas.has(area) && isWithin(area, own) ? area : null
}

async function priceOfMonth(context: Context): Promise<CsrPrice> {
  const month = today().with({ day: 1 })
  const price = pledgePrice(await loadTariffs(context), { programmes: ['WORK_ACCIDENT', 'DEATH'] })
  return { month: month.toString(), personMonth: price(month.toString(), month.add({ months: 1 }).toString()) }
}
