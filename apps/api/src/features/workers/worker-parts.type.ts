import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { tenantOf } from '../../platform/reference-lookup.ts'
import { userField } from '../access/public.ts'
import { TenantType } from '../areas/public.ts'
import type { OpenedNationalId } from './opened-national-id.ts'
import type { WorkerRecord } from './worker.queries.ts'
import type { AccessRow } from './worker-access.queries.ts'
import type { DocumentRow } from './worker-documents.queries.ts'
import {
  AccessLevelEnum,
  AccessReasonEnum,
  DocumentKindEnum,
  FundingSourceEnum,
  InsuranceProgrammeEnum,
} from './worker-enums.type.ts'

export const OpenedNationalIdType = builder.objectRef<OpenedNationalId>('OpenedNationalId').implement({
  description: 'A NIK that somebody opened with a reason, for a few minutes. Who, when and why stands in the log.',
  fields: (t) => ({
    nationalId: t.exposeString('nationalId', { description: 'All sixteen digits.' }),
    expiresAt: t.expose('expiresAt', { type: 'Instant', description: 'When it is masked again.' }),
    reason: t.exposeString('reason', { description: 'As it was given.' }),
  }),
})

/** Only for records that declare something: `declared_from` is set exactly then. */
export const DeclaredCoverageType = builder.objectRef<WorkerRecord>('DeclaredCoverage').implement({
  description: 'Protection that somebody has stated, until bills prove it. Months are half-open.',
  fields: (t) => ({
    programmes: t.field({
      type: [InsuranceProgrammeEnum],
      description: 'The programmes.',
      resolve: (record) => [...record.declared_programmes],
    }),
    fromMonth: t.field({
      type: 'CalendarDate',
      description: 'First day of the first month.',
      resolve: (record) => record.declared_from ?? '',
    }),
    untilMonth: t.expose('declared_until', {
      type: 'CalendarDate',
      nullable: true,
      description: 'First day of the first month without; null while no end is known.',
    }),
    payerKind: t.expose('declared_payer_kind', {
      type: FundingSourceEnum,
      nullable: true,
      description: 'Who is said to pay.',
    }),
  }),
})

export const WorkerDocumentType = builder.objectRef<DocumentRow>('WorkerDocument').implement({
  description: 'A photo or scan that belongs to a person.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable.' }),
    kind: t.expose('kind', { type: DocumentKindEnum, description: 'What it shows.' }),
    fileId: t.id({ description: 'Id of the file.', resolve: (row) => globalIdOf('File', row.file_id) }),
    fileName: t.exposeString('file_name', { description: 'As it was uploaded.' }),
    mediaType: t.exposeString('media_type', { description: 'As its content says.' }),
    sizeBytes: t.exposeInt('size_bytes', { description: 'In bytes.' }),
    addedAt: t.expose('added_at', { type: 'Instant', description: 'When.' }),
    addedBy: userField(t, 'added_by', 'By whom.'),
  }),
})

export const WorkerAccessType = builder.objectRef<AccessRow>('WorkerAccess').implement({
  description: 'Who can see a person, how much, and because of what.',
  fields: (t) => ({
    tenant: t.field({
      type: TenantType,
      description: 'Who.',
      resolve: (row, _args, { reference }) => tenantOf(reference, row.tenant_id),
    }),
    level: t.expose('level', { type: AccessLevelEnum, description: 'How much.' }),
    reasonKind: t.expose('reason_kind', { type: AccessReasonEnum, description: 'Because of what.' }),
    beganAt: t.expose('began_at', { type: 'Instant', description: 'Since when.' }),
    endedAt: t.expose('ended_at', { type: 'Instant', nullable: true, description: 'Until when; null while it lasts.' }),
  }),
})
