import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { TenantType } from '../areas/public.ts'
import { DecreeChangeEnum, DecreeKindEnum, DecreeStateEnum } from '../decrees/public.ts'
import { ProgrammeInsuranceEnum } from '../programmes/public.ts'
import { FundingSourceEnum, WorkerRowType } from '../workers/public.ts'
import type { CopiedPersonRow, DecreeCopyRow } from './decree-copies.queries.ts'
import { loadCopy } from './load-copy.ts'

const CopyReasonEnum = builder.enumType('DecreeCopyReason', {
  description: 'Why we got it: we keep people whom it names, insure them, are a party to its agreement, or pay.',
  values: ['CUSTODIAN', 'INSURER', 'PARTY', 'PAYER'] as const,
})

export const DecreeCopyType = builder.objectRef<DecreeCopyRow>('DecreeCopy')

builder.node(DecreeCopyType, {
  description: 'What my organisation may know of another government’s signed decree.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, context) => (isUuid(id) ? loadCopy(context, id) : null),
  fields: (t) => ({
    government: t.field({
      type: TenantType,
      description: 'Whose decree it is.',
      resolve: ({ owner_tenant_id: id }, _args, { reference }) => tenantOf(reference, id),
    }),
    reason: t.expose('reason', { type: CopyReasonEnum, description: 'Why we got it.' }),
    kind: t.expose('kind', { type: DecreeKindEnum, description: 'Designation, amendment or revocation.' }),
    state: t.expose('state', { type: DecreeStateEnum, description: 'SIGNED, PUBLISHED, ENDED or REVOKED.' }),
    number: t.exposeString('number', { description: 'Its number.' }),
    signedOn: t.expose('signed_on', { type: 'CalendarDate', description: 'The day on the paper.' }),
    programmeName: t.exposeString('programme_name', { description: 'The programme that it carries out.' }),
    insuranceProgrammes: t.field({
      type: [ProgrammeInsuranceEnum],
      description: 'What is insured.',
      resolve: ({ insurance_programmes: insured }) => [...insured],
    }),
    fundingSource: t.expose('funding_source', { type: FundingSourceEnum, description: 'Who pays.' }),
    people: t.exposeInt('people', {
      description: 'Whom it designates; of an amendment, who is designated once it takes effect.',
    }),
    fromMonth: t.expose('from_month', { type: 'CalendarDate', description: 'First day of its first month.' }),
    untilMonth: t.expose('until_month', { type: 'CalendarDate', description: 'First month that it no longer covers.' }),
    endedFrom: t.expose('ended_from', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Ended or revoked: the first month that is no longer covered.',
    }),
    amendsNumber: t.exposeString('amends_number', {
      nullable: true,
      description: 'Of an amendment: the number of what it amends.',
    }),
    publicPath: t.string({
      description: 'The public copy: where everybody can confirm it.',
      resolve: ({ public_code: code }) => `/publik/keputusan/${code}`,
    }),
    copiedAt: t.expose('copied_at', { type: 'Instant', description: 'When we got it.' }),
  }),
})

export const CopiedPersonType = builder.objectRef<CopiedPersonRow>('CopiedPerson').implement({
  description: 'Somebody whom a decree concerns, as my own list shows them.',
  fields: (t) => ({
    person: t.field({ type: WorkerRowType, description: 'Only what my level allows.', resolve: (row) => row }),
    change: t.expose('change', {
      type: DecreeChangeEnum,
      description: 'What the decree says of them; REMOVE also of who gives their place to somebody else.',
    }),
  }),
})
