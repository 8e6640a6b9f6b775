import type { Entry } from '@payung/database/entry'
import type { Permission } from '@payung/domain/access/permission'
import type { Role, TenantKind } from '@payung/domain/access/role'

/** A signed-in person in one tenant: whom a use-case acts for. It is an `Entry`, so it can be handed to the database as it is. */
export interface Actor extends Entry {
  readonly userId: string
  readonly tenantCode: string
  readonly tenantKind: TenantKind
  readonly tenantName: string
  readonly tenantShortName: string
  /** Area of a government's tenant, `61.12`; null for companies and others. */
  readonly tenantAreaCode: string | null
  readonly roles: readonly Role[]
  readonly permissions: ReadonlySet<Permission>
}
