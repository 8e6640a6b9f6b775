import { OTHERS, sumCells } from '@payung/domain/disclosure/publish-cells'
import type { Context } from '../../platform/context.ts'
import { publishedBefore } from './match-pledge.ts'
import { findPledgeAreas, type PledgeAreaRow } from './pledge-areas.queries.ts'
import { mayHearOfBenefits } from './pledges.policy.ts'

export interface PledgeArea {
  /** A regency or city; null for figures of several that stand together. */
  readonly areaCode: string | null
  readonly pledges: number
  /** Pledges of which no figure was published. */
  readonly withheld: number
  /** The sum of what was published. 0 for fewer than five, and where nothing was. */
  readonly people: number
}

const REGENCY_DEPTH = 2
const regencyOf = (code: string): string => code.split('.').slice(0, REGENCY_DEPTH).join('.')
const isInRegency = (code: string): boolean => code.split('.').length >= REGENCY_DEPTH

/**
 * Where the pledges of the viewer's company are: each regency and city, with the sum of figures that matchings published. Nobody is counted. A pledge without figures
 * stands where its own words place it.
 */
export async function readPledgeAreas(context: Context): Promise<readonly PledgeArea[]> {
  if (!mayHearOfBenefits(context.actor)) return []
  const rows = await context.read<PledgeAreaRow>(findPledgeAreas())
  if (rows.length === 0) return []
  const placed = rows.flatMap((row) => placesOf(context, row).map((code) => ({ ...row, code })))
  const cells = publishedBefore(
    placed.flatMap(({ pledge_id, code, people }) =>
      people === null ? [] : [{ pledge_id, district_code: code, occupation_code: '', people }],
    ),
  )
  const sums = new Map(sumCells(cells, [0]).map(({ key: [code = ''], count }) => [code, count]))
  const byArea = Map.groupBy(placed, ({ code }) => code)
  const regencies = [...context.reference.areas.values()].flatMap(({ code, level }) =>
    level === 'REGENCY' ? [code] : [],
  )
  return [...regencies.toSorted(), ...(byArea.has(OTHERS) ? [OTHERS] : [])].map((code) => {
    const here = byArea.get(code) ?? []
    return {
      areaCode: code === OTHERS ? null : code,
      pledges: new Set(here.map(({ pledge_id: id }) => id)).size,
      withheld: new Set(here.flatMap(({ pledge_id: id, people }) => (people === null ? [id] : []))).size,
      people: sums.get(code) ?? 0,
    }
  })
}

/** The regency of a figure: of its district, or of the government to which the pledge was offered. Without figures, those that the pledge names. */
function placesOf({ reference }: Context, row: PledgeAreaRow): readonly string[] {
  const region = reference.tenants.get(row.region_tenant_id)?.areaCode ?? ''
  if (isInRegency(region)) return [regencyOf(region)]
  if (row.district_code !== null) return [isInRegency(row.district_code) ? regencyOf(row.district_code) : OTHERS]
  const stated = new Set(row.area_codes.filter(isInRegency).map(regencyOf))
  return stated.size === 0 ? [OTHERS] : [...stated]
}
