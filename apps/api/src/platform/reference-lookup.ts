import type { AreaRecord, ReferenceData, TenantRecord } from './reference-data.ts'

/** The area that a row points at; foreign keys promise it, so a missing one is a defect. */
export function areaOf(reference: ReferenceData, code: string): AreaRecord {
  const area = reference.areas.get(code)
  if (area === undefined) throw new Error(`area ${code} is missing`)
  return area
}

/** The tenant that a row points at. */
export function tenantOf(reference: ReferenceData, id: string): TenantRecord {
  const tenant = reference.tenants.get(id)
  if (tenant === undefined) throw new Error(`tenant ${id} is missing`)
  return tenant
}
