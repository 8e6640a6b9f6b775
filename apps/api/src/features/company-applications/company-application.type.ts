import { COMPANY_APPLICATION_STATES, LEGAL_FORMS } from '@payung/domain/company/company-application'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { openForPage } from '../../platform/unopened-values.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType } from '../areas/public.ts'
import { COMPANY_APPLICATION_ACTIONS, companyActionsOn } from './company-applications.policy.ts'
import { type CompanyApplicationRow, type CompanyOfNib, findCompaniesByNib } from './company-applications.queries.ts'
import { type CompanyContact, openContact } from './sealed-contact.ts'

export const CompanyApplicationStateEnum = builder.enumType('CompanyApplicationState', {
  description: 'Its mail is confirmed; verified by one person; admitted by another; or refused with a reason.',
  values: COMPANY_APPLICATION_STATES,
})

const LegalFormEnum = builder.enumType('LegalForm', {
  description: 'What a company is in law; `PUBLIC` is one of the state or a region that is no PT.',
  values: LEGAL_FORMS,
})

const CompanyApplicationActionEnum = builder.enumType('CompanyApplicationAction', {
  description: 'What I may do with an application now.',
  values: COMPANY_APPLICATION_ACTIONS,
})

const CompanyContactType = builder.objectRef<CompanyContact>('CompanyContact').implement({
  description: 'Who speaks for a company that applies, as they wrote it; their mail address is confirmed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Their name.' }),
    position: t.exposeString('position', { description: 'Their position in the company.' }),
    email: t.exposeString('email', { description: 'Where the invitation goes.' }),
    phone: t.exposeString('phone', { description: 'As `+62…`.' }),
  }),
})

const loadCompanyOfNib = batched<Context, string, CompanyOfNib>(async (context, ids) => {
  const rows = await context.read<CompanyOfNib>(findCompaniesByNib(ids))
  return new Map(rows.map((row) => [row.application_id, row]))
})

export const CompanyApplicationType = builder.objectRef<CompanyApplicationRow>('CompanyApplication').implement({
  description: 'A company that wants to pay, and has asked my government to verify it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'To tell it from others.' }),
    state: t.expose('state', { type: CompanyApplicationStateEnum, description: 'How far it is.' }),
    companyName: t.exposeString('company_name', { description: 'With its legal form before it.' }),
    legalForm: t.expose('legal_form', { type: LegalFormEnum, description: 'What it is in law.' }),
    nib: t.exposeString('nib', { description: 'Business identification number (NIB), 13 digits.' }),
    companyOfNib: t.string({
      nullable: true,
      description:
        'Name of the company that was admitted with this NIB before, by whichever government; null for none.',
      resolve: async ({ id, state }, _args, context) =>
        state === 'ADMITTED' ? null : ((await loadCompanyOfNib(context, id))?.company_name ?? null),
    }),
    address: t.exposeString('address', { description: 'As the company writes it.' }),
    area: t.field({
      type: AreaType,
      description: 'Regency or city of the address.',
      resolve: ({ area_code: code }, _args, { reference }) => areaOf(reference, code),
    }),
    purpose: t.exposeString('purpose', { description: 'What it wants to pay for, in its words.' }),
    contact: t.field({
      type: CompanyContactType,
      nullable: true,
      description: 'Who speaks for it; null where it does not open, and 90 days after a refusal, when it is forgotten.',
      resolve: (row, _args, context) =>
        openForPage(context, 'company_application.contact_cipher', row.id, () => openContact(context.vault, row)),
    }),
    confirmedAt: t.expose('confirmed_at', {
      type: 'Instant',
      nullable: true,
      description: 'When its mail address was confirmed.',
    }),
    verifiedBy: userField(t, 'verified_by', 'Who compared it with its papers.'),
    verifiedAt: t.expose('verified_at', { type: 'Instant', nullable: true, description: 'When it was verified.' }),
    admittedBy: userField(t, 'admitted_by', 'Who admitted it: not who verified it.'),
    admittedAt: t.expose('admitted_at', { type: 'Instant', nullable: true, description: 'When it was admitted.' }),
    refusedBy: userField(t, 'refused_by', 'Who refused it.'),
    refusedAt: t.expose('refused_at', { type: 'Instant', nullable: true, description: 'When it was refused.' }),
    refusalReason: t.exposeString('refusal_reason', {
      nullable: true,
      description: 'Why; the applicant has it by mail.',
    }),
    version: t.exposeInt('version', { description: 'Sent back with every step.' }),
    actions: t.field({
      type: [CompanyApplicationActionEnum],
      description: 'What I may do with it now.',
      resolve: (application, _args, { actor }) => [...companyActionsOn(actor, application)],
    }),
    onePersonRefusal: onePersonRefusalField(t, 'COMPANY_APPLICATION', {
      description: 'Why I would be refused to decide about it, though my role allows it.',
      isDecidedHere: (application, { actor }) => companyActionsOn(actor, application).includes('ADMIT'),
    }),
  }),
})
