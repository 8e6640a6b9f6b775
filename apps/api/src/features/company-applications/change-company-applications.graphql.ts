import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../platform/errors.ts'
import { CompanyApplicationType } from './company-application.type.ts'
import { verifyCompanyApplication } from './decide-company.ts'
import { reloadCompanyApplication } from './load-company-application.ts'
import { sendAdmission, sendInvitationAgain, sendRefusal } from './send-decision.ts'

const errors = { types: [ValidationError, ConflictError, NotAllowedError, NotFoundError] }

/** @throws NotFoundError for what is no id */
function applicationOf(input: { readonly applicationId: string | number; readonly expectedVersion: number }) {
  const applicationId = String(input.applicationId)
  if (!isUuid(applicationId)) throw new NotFoundError()
  return { applicationId, expectedVersion: input.expectedVersion }
}

builder.mutationFields((t) => ({
  verifyCompanyApplication: t.fieldWithInput({
    type: CompanyApplicationType,
    description: 'Says that an application agrees with its papers; another person then admits the company.',
    errors,
    input: {
      applicationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) => {
      const application = applicationOf(input)
      const id = await context.write((tx) => verifyCompanyApplication(tx, context.actor, application))
      return reloadCompanyApplication(context, id)
    },
  }),
  admitCompany: t.fieldWithInput({
    type: CompanyApplicationType,
    description:
      'Admits a company that somebody else has verified, once for each NIB: it gets an organisation of its own, and the contact an invitation as its administrator by mail.',
    errors,
    input: {
      applicationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) =>
      reloadCompanyApplication(context, await sendAdmission(context, context.actor, applicationOf(input))),
  }),
  refuseCompanyApplication: t.fieldWithInput({
    type: CompanyApplicationType,
    description: 'Refuses an application; the applicant hears the reason by mail and may apply again.',
    errors,
    input: {
      applicationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
      reason: t.input.string({ required: true, description: 'Why, 10 to 300 letters, without a NIK.' }),
    },
    resolve: async (_root, { input }, context) => {
      const refused = { ...applicationOf(input), reason: input.reason }
      return reloadCompanyApplication(context, await sendRefusal(context, context.actor, refused))
    },
  }),
  inviteCompanyAgain: t.fieldWithInput({
    type: CompanyApplicationType,
    description:
      'Sends the invitation of an admitted company again; once an hour, and not once it has an administrator.',
    errors,
    input: {
      applicationId: t.input.id({ required: true, description: 'Which.' }),
      expectedVersion: t.input.int({ required: true, description: 'As it was read.' }),
    },
    resolve: async (_root, { input }, context) =>
      reloadCompanyApplication(context, await sendInvitationAgain(context, context.actor, applicationOf(input))),
  }),
}))
