import { databaseRefusal } from '../../platform/database-refusal.ts'
import { ConflictError, NotAllowedError, NotFoundError } from '../../platform/errors.ts'

const INCOMPATIBLE = {
  id: 'Peran ini tidak dapat dipegang orang yang sama dengan perannya sekarang: pembuat tidak menyetujui, dan pemeriksa tidak melakukan keduanya.',
  en: 'One person cannot hold this role beside their present one: who makes a thing does not approve it, and who audits does neither.',
}

export function rolesIncompatible(): ConflictError {
  return new ConflictError('ROLES_INCOMPATIBLE', INCOMPATIBLE)
}

export function roleHeldAlready(): ConflictError {
  return new ConflictError('ROLE_HELD_ALREADY', {
    id: 'Orang ini sudah memegang atau diusulkan untuk peran itu pada masa yang sama.',
    en: 'This person already holds that role at the same time, or is proposed for it.',
  })
}

/** The database decides what goes together; this gives its decision words. Anything else is thrown on as it is. */
export function asMembershipError(error: unknown): unknown {
  const refusal = databaseRefusal(error)
  if (refusal === null) return error
  if (refusal.state === '42501') return new NotAllowedError()
  switch (refusal.constraint) {
    case 'membership_incompatible':
      return rolesIncompatible()
    case 'membership_no_overlap':
    case 'role_proposal_once':
      return roleHeldAlready()
    case 'membership_of_checker_only_ends':
      return new ConflictError('ROLE_NOT_LENGTHENED', {
        id: 'Peran ini berlaku paling lama sampai hari yang dikonfirmasi. Usulkan lagi dengan SK yang baru.',
        en: 'This role holds no longer than was confirmed. Propose it again with the new appointment.',
      })
    case 'membership_one_scope':
      return new ConflictError('SECOND_SCOPE', {
        id: 'Orang ini sudah bekerja untuk wilayah atau OPD lain di instansi ini. Akhiri yang lama, atau beri peran dengan wilayah yang sama.',
        en: 'This person already works for another area or agency of this organisation. End that first, or grant the role for the same area.',
      })
    case 'membership_user_id_fkey':
      return new NotFoundError({ id: 'Orang itu tidak ditemukan di instansi ini.', en: 'No such person here.' })
    case 'membership_tenant_id_agency_id_fkey':
    case 'invitation_tenant_id_agency_id_fkey':
      return new NotFoundError({ id: 'OPD itu tidak ditemukan.', en: 'No such agency.' })
    default:
      return error
  }
}
