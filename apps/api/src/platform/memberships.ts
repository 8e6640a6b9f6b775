import { NOBODY } from '@payung/database/entry'
import type { Reader } from '@payung/database/read-as'
import { permissionsOf } from '@payung/domain/access/permission'
import type { Role, TenantKind } from '@payung/domain/access/role'
import type { Actor } from './actor.ts'
import { findMembershipsOf } from './memberships.queries.ts'

interface MembershipRow {
  tenant_id: string
  tenant_code: string
  tenant_kind: TenantKind
  tenant_name: string
  tenant_short_name: string
  tenant_area_code: string | null
  second_factor_required: boolean
  role: Role
  area_prefix: string
  agency_id: string | null
}

export interface Choices {
  /** One for each tenant in which the person has a membership today; the asked one first. */
  readonly actors: readonly Actor[]
  readonly secondFactorRequired: boolean
}

/** Whom a signed-in person may act as. An unknown or foreign tenant code is answered as if none had been asked for. */
export async function readChoices(reader: Reader, userId: string, askedTenantCode: string | null): Promise<Choices> {
  const rows = await reader.readAs<MembershipRow>({ ...NOBODY, userId }, findMembershipsOf(userId))
  const byTenant = Map.groupBy(rows, (row) => row.tenant_id)
  const actors = [...byTenant.values()].flatMap((memberships) => {
    const first = memberships[0]
    return first === undefined ? [] : [actorOf(userId, first, memberships)]
  })
  const chosen = actors.find((actor) => actor.tenantCode === askedTenantCode) ?? actors[0]
  return {
    actors: chosen === undefined ? [] : [chosen, ...actors.filter((actor) => actor !== chosen)],
    secondFactorRequired: rows.some((row) => row.tenant_id === chosen?.tenantId && row.second_factor_required),
  }
}

function actorOf(userId: string, first: MembershipRow, memberships: readonly MembershipRow[]): Actor {
  const roles = memberships.map((membership) => membership.role)
  return {
    userId,
    tenantId: first.tenant_id,
    tenantCode: first.tenant_code,
    tenantKind: first.tenant_kind,
    tenantName: first.tenant_name,
    tenantShortName: first.tenant_short_name,
    tenantAreaCode: first.tenant_area_code,
    // The database lets a person hold one scope in a tenant, so the first says it for all.
    areaScope: first.area_prefix,
    agencyId: first.agency_id,
    roles,
    permissions: permissionsOf(first.tenant_kind, roles),
  }
}
