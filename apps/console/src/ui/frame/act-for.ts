import { chooseTenant } from '../../session/chosen-tenant.ts'

/** Another institution is another world: everything loaded for the one before goes. */
export function actFor(tenantCode: string) {
  chooseTenant(tenantCode)
  location.assign('/')
}
