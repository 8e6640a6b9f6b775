import { isWithin } from '@payung/domain/area/area-code'
import { monthsBetween } from '@payung/domain/money/contribution'
import type { Rupiah } from '@payung/domain/money/money'
import type { Tariff } from '@payung/domain/money/tariff'
import { fundingPrice } from '@payung/domain/money/waterfall/funding-price'
import type { AgreementOfPledge, PledgeGround, PledgeRest } from '@payung/domain/pledge/pledge-input'
import { today } from '../../platform/clock.ts'
import type { ReferenceData } from '../../platform/reference-data.ts'
import type { PledgeRestRow } from './pledge-rests.queries.ts'
import type { SeenAgreementRow } from './pledges.queries.ts'
import type { Insured } from './price-pledge.ts'

/** What the server knows beside a pledge that somebody states: the villages of the region, occupations, and the tariff of its months. */
export function pledgeGround(reference: ReferenceData, tariffs: readonly Tariff[], insured: Insured): PledgeGround {
  const regionOf = (id: string) => reference.tenants.get(id)?.areaCode ?? null
  return {
    today: today().toString(),
    isRegion: (id) => reference.tenants.has(id),
    areaOfRegion: regionOf,
    isAreaOf: (code, regionId) => {
      const region = regionOf(regionId)
      return region !== null && reference.areas.has(code) && isWithin(code, region)
    },
    isOccupation: (code) => reference.occupations.has(code),
    priceOf: pledgePrice(tariffs, insured),
  }
}

/** The agreement of a pledge as its schema knows it; null where the viewer sees none. */
export function agreementOfPledge(row: SeenAgreementRow | undefined): AgreementOfPledge | null {
  if (row === undefined) return null
  return {
    state: row.state,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    isOurs: row.is_ours,
    regionIds: row.region_ids,
    areaCodes: row.pledge_area_codes,
    occupationCodes: row.pledge_occupation_codes,
  }
}

/** An ended pledge among those that leave something; null where none by this id does. */
export function restOfPledge(rests: readonly PledgeRestRow[], id: string): PledgeRest | null {
  const of = rests.filter(({ pledge_id: pledge }) => pledge === id)
  const [first] = of
  if (first === undefined) return null
  return {
    regionId: first.region_tenant_id,
    agreementIds: of.map(({ agreement_id: agreement }) => agreement),
    left: first.left_rupiah,
  }
}

/** What one worker costs over some months, paid by a company; null where one of them has no tariff. */
export function pledgePrice(
  tariffs: readonly Tariff[],
  insured: Insured,
): (from: string, until: string) => Rupiah | null {
  const price = fundingPrice(tariffs, { programmes: insured.programmes, relief: insured.relief ?? null })
  return (from, until) => {
    let sum = 0n
    for (const month of monthsBetween(from, until)) {
      const amount = price(month, ['CSR'])
      if (typeof amount !== 'bigint') return null
      sum += amount
    }
    return sum === 0n ? null : sum
  }
}
