import type { TenantTransaction } from '@payung/database/tenant-transaction'
import { isUuid } from '../../graphql/ids.ts'
import type { Actor } from '../../platform/actor.ts'
import { issueAbout, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { accessMessages } from './access.messages.ts'
import type { AskedScope } from './people.policy.ts'

/**
 * The part of a tenant as somebody asked for it. A government's own area is the whole tenant, so both are kept as ''.
 *
 * @throws ValidationError `AREA_UNKNOWN` if it names no area of this tenant
 * @throws NotFoundError if the agency is none of this tenant's
 */
export async function readAskedScope(
  tx: TenantTransaction,
  actor: Pick<Actor, 'tenantAreaCode'>,
  asked: { areaPrefix?: string | null | undefined; agencyId?: string | null | undefined },
): Promise<AskedScope> {
  const areaPrefix = asked.areaPrefix === actor.tenantAreaCode ? '' : (asked.areaPrefix ?? '')
  if (areaPrefix !== '') {
    const within = actor.tenantAreaCode === null || areaPrefix.startsWith(`${actor.tenantAreaCode}.`)
    const area =
      within && areaPrefix.length <= 13 ? await tx.models.area.findUnique({ where: { code: areaPrefix } }) : null
    if (area === null) {
      throw new ValidationError([issueAbout(accessMessages.AREA_UNKNOWN())])
    }
  }
  const agencyId = asked.agencyId ?? null
  if (agencyId !== null) {
    const agency = isUuid(agencyId) ? await tx.models.agency.findUnique({ where: { id: agencyId } }) : null
    if (agency === null) throw new NotFoundError(accessMessages.NOT_FOUND())
  }
  return { areaPrefix, agencyId }
}
