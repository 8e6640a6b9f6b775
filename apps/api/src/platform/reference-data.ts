import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import type { AgeLimit, FirstRegistrationAges } from '@payung/domain/worker/first-registration-age'
import {
  listAgeBounds,
  listAreas,
  listEcosystems,
  listFormerNamesInForce,
  listOccupations,
  listTenants,
} from './reference-data.queries.ts'

export interface AreaRecord {
  readonly code: string
  readonly level: 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE'
  readonly kind: 'PROVINCE' | 'REGENCY' | 'CITY' | 'DISTRICT' | 'KELURAHAN' | 'DESA'
  readonly name: string
  readonly parentCode: string | null
  readonly custodianTenantId: string | null
  readonly population: number | null
}

export interface OccupationRecord {
  readonly code: string
  readonly nameId: string
  readonly nameEn: string
  readonly ecosystemCode: string
}

export interface TenantRecord {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly name: string
  readonly shortName: string
  readonly areaCode: string | null
  /** Where a government makes its decrees; null for who makes none, or where nobody knows. */
  readonly seat: string | null
}

export interface EcosystemRecord {
  readonly code: string
  readonly nameId: string
  readonly nameEn: string
}

/**
 * Areas, catalogues and the directory of tenants: some 2,400 rows that every screen names and nobody changes while it is open. Kept in memory,
 * so that a list of workers needs no joins and no lookups.
 */
export interface ReferenceData {
  readonly areas: ReadonlyMap<string, AreaRecord>
  readonly childrenOf: ReadonlyMap<string, readonly AreaRecord[]>
  readonly occupations: ReadonlyMap<string, OccupationRecord>
  readonly ecosystems: ReadonlyMap<string, EcosystemRecord>
  /** What areas were called before; those that are withdrawn, and those still to come, are not among them. */
  readonly formerNames: readonly { readonly code: string; readonly name: string }[]
  /** As they hold today. */
  readonly firstRegistrationAges: FirstRegistrationAges
  readonly tenants: ReadonlyMap<string, TenantRecord>
  readonly tenantsByCode: ReadonlyMap<string, TenantRecord>
}

const MILLISECONDS_FRESH = 60_000

/**
 * Reads again once a minute, in the background: a stale name for a minute is harmless, a wait on every request is not. Whoever names tenants waits until they
 * are known.
 */
export function keepReferenceData(reader: Reader): (tenantIds?: readonly string[]) => Promise<ReferenceData> {
  let current: ReferenceData | undefined
  let readAt = 0
  let reading: Promise<ReferenceData> | undefined
  const refresh = () => {
    reading ??= readReferenceData(reader)
      .then((data) => {
        current = data
        readAt = Date.now()
        return data
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  return async (tenantIds = []) => {
    if (current === undefined || current.areas.size === 0) return refresh()
    // A company that was admitted a moment ago is not known yet, and its member stands before the door.
    if (tenantIds.some((id) => !current?.tenants.has(id))) return refresh()
    if (Date.now() - readAt > MILLISECONDS_FRESH) refresh().catch(() => {}) // the next request tries again
    return current
  }
}

async function readReferenceData(reader: Reader): Promise<ReferenceData> {
  const areas = await reader.readAs<AreaRecord>(NOBODY, listAreas())
  const occupations = await reader.readAs<OccupationRecord>(NOBODY, listOccupations())
  const ecosystems = await reader.readAs<EcosystemRecord>(NOBODY, listEcosystems())
  const tenants = await reader.readAs<TenantRecord>(NOBODY, listTenants())
  const formerNames = await reader.readAs<{ code: string; name: string }>(NOBODY, listFormerNamesInForce())
  const ages = await reader.readAs<AgeLimit & { key: string }>(NOBODY, listAgeBounds())
  const ageOf = (key: string) => {
    const bracket = ages.find((age) => age.key === key)
    return bracket === undefined ? null : { years: bracket.years, basis: bracket.basis }
  }
  const childrenOf = new Map<string, AreaRecord[]>()
  for (const area of areas) {
    const parent = area.parentCode ?? ''
    const siblings = childrenOf.get(parent)
    if (siblings === undefined) childrenOf.set(parent, [area])
    else siblings.push(area)
  }
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    childrenOf,
    occupations: new Map(occupations.map((occupation) => [occupation.code, occupation])),
    ecosystems: new Map(ecosystems.map((ecosystem) => [ecosystem.code, ecosystem])),
    formerNames,
    firstRegistrationAges: {
      below: ageOf('FIRST_REGISTRATION_AGE_BELOW'),
      from: ageOf('FIRST_REGISTRATION_AGE_FROM'),
    },
    tenants: new Map(tenants.map((tenant) => [tenant.id, tenant])),
    tenantsByCode: new Map(tenants.map((tenant) => [tenant.code, tenant])),
  }
}
