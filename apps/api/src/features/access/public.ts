export type { Actor } from '../../platform/actor.ts'
export type { AgencyRecord } from './agency.queries.ts'
export { AgencyType } from './agency.type.ts'
export {
  ANOTHER_PERSON_REFUSALS,
  asAnotherPersonError,
  assertAnotherPerson,
  assertNotHeldAsMaker,
  mayBeOnePerson,
} from './another-person.ts'
export { invitationLink } from './invitation-link.ts'
export { invitationMail } from './invitation-mail.ts'
export { inviteFirstMember } from './invite-first-member.ts'
export {
  OnePersonRefusalType,
  onePersonRefusal,
  onePersonRefusalField,
  refusalOfOnePerson,
} from './one-person-refusal.type.ts'
export { namedUserField, userField } from './user-field.type.ts'
export { RoleEnum, UserType, ViewerType } from './viewer.type.ts'
