import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { areaOf, tenantOf } from '../../platform/reference-lookup.ts'
import { onePersonRefusalField, userField } from '../access/public.ts'
import { AreaType, TenantType } from '../areas/public.ts'
import { loadWorkerRow, SexEnum, WorkerRowType } from '../workers/public.ts'
import { findSubjects, type TransferRow, type TransferSubject } from './custody.queries.ts'

export const CustodyTransferStateEnum = builder.enumType('CustodyTransferState', {
  description: 'How far a hand-over is; WITHDRAWN by who proposed it.',
  values: ['PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const,
})

const loadSubject = batched<Context, string, TransferSubject>(async (context, ids) => {
  const subjects = await context.read<TransferSubject>(findSubjects(ids))
  return new Map(subjects.map((subject) => [subject.transfer_id, subject]))
})

const SubjectType = builder.objectRef<TransferSubject>('CustodyTransferSubject').implement({
  description: 'Whom a hand-over is about, as far as the other side must know to decide.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: (subject) => maskNationalId(subject.national_id_prefix),
    }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'Day of birth.' }),
    sex: t.expose('sex', { type: SexEnum, description: 'As on the identity card.' }),
    village: t.field({
      type: AreaType,
      description: 'Where the record says the person lives.',
      resolve: (subject, _args, { reference }) => areaOf(reference, subject.village_code),
    }),
  }),
})

export const CustodyTransferType = builder.objectRef<TransferRow>('CustodyTransfer').implement({
  description: 'The proposal to hand a person’s record over to the custodian of where they live now.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    worker: t.field({
      type: WorkerRowType,
      nullable: true,
      description: 'The person as my lists show them; null where they are not on mine.',
      resolve: (transfer, _args, context) => loadWorkerRow(context, transfer.worker_id),
    }),
    subject: t.field({
      type: SubjectType,
      nullable: true,
      description: 'The person, while the proposal is open, for both sides.',
      resolve: (transfer, _args, context) => loadSubject(context, transfer.id),
    }),
    fromTenant: t.field({
      type: TenantType,
      description: 'Who keeps the record.',
      resolve: (transfer, _args, { reference }) => tenantOf(reference, transfer.from_tenant_id),
    }),
    toTenant: t.field({
      type: TenantType,
      description: 'Who would keep it.',
      resolve: (transfer, _args, { reference }) => tenantOf(reference, transfer.to_tenant_id),
    }),
    toVillage: t.field({
      type: AreaType,
      description: 'Where the person is said to live.',
      resolve: (transfer, _args, { reference }) => areaOf(reference, transfer.to_village_code),
    }),
    reason: t.exposeString('reason', { description: 'As it was given.' }),
    state: t.expose('state', { type: CustodyTransferStateEnum, description: 'How far it is.' }),
    proposedBy: userField(t, 'proposed_by', 'By whom; null for another tenant’s people.'),
    proposedAt: t.expose('proposed_at', { type: 'Instant', description: 'When.' }),
    onePersonRefusal: onePersonRefusalField(t, 'TRANSFER', {
      description: 'Why I would be refused to accept it although my roles allow it.',
      isDecidedHere: ({ state, tenant_id: proposerId }, { actor }) =>
        state === 'PROPOSED' && proposerId !== actor.tenantId,
    }),
    mine: t.boolean({
      description: 'My tenant proposed it: I can withdraw it, and the other side decides.',
      resolve: (transfer, _args, { actor }) => transfer.tenant_id === actor.tenantId,
    }),
  }),
})
