import { permissionsOf } from '@payung/domain/access/permission'
import type { Actor } from '../platform/actor.ts'
import { TENANTS, USERS } from './test.ts'

/** Kubu Raya's officer, as a request of theirs enters a use-case. */
export const OFFICER: Actor = {
  userId: USERS['kubu-raya'],
  tenantId: TENANTS['kubu-raya'].id,
  tenantCode: '61.12',
  tenantKind: 'REGENCY',
  tenantName: 'Kubu Raya',
  tenantShortName: 'Kubu Raya',
  tenantAreaCode: '61.12',
  areaScope: '',
  agencyId: null,
  roles: ['OFFICER'],
  permissions: permissionsOf('REGENCY', ['OFFICER']),
}

/** The province's officer: their work writes at custodians and links. */
export const PROVINCE_OFFICER: Actor = {
  ...OFFICER,
  userId: USERS.provinsi,
  tenantId: TENANTS.provinsi.id,
  tenantCode: '61',
  tenantKind: 'PROVINCE',
  tenantName: 'Kalimantan Barat',
  tenantShortName: 'Kalbar',
  tenantAreaCode: '61',
  permissions: permissionsOf('PROVINCE', ['OFFICER']),
}
