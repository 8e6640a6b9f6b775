import { ageYears } from '@payung/domain/calendar/calendar-date'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../../graphql/builder.ts'
import { ValidationIssueType } from '../../graphql/errors.type.ts'
import { isUuid } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { areaOf, tenantOf } from '../../platform/reference-lookup.ts'
import { openForPage } from '../../platform/unopened-values.ts'
import { AgencyType, OnePersonRefusalType, UserType } from '../access/public.ts'
import { AreaType, OccupationType, TenantType } from '../areas/public.ts'
import { loadWorker } from './find-worker.ts'
import { maskMembershipNumber } from './mask-membership-number.ts'
import { readOpenedNationalId } from './opened-national-id.ts'
import { verifyRefusal } from './records-held.ts'
import type { WorkerRecord } from './worker.queries.ts'
import {
  CitizenshipEnum,
  MembershipKindEnum,
  PublicServiceEnum,
  SexEnum,
  UncoveredReasonEnum,
  WelfareSourceEnum,
  WorkerStatusEnum,
} from './worker-enums.type.ts'
import { districtOf, nationalIdFindings } from './worker-findings.ts'
import { updatedBy } from './worker-history.ts'
import { DeclaredCoverageType, OpenedNationalIdType } from './worker-parts.type.ts'
import { allowedStatuses, mayReveal, mayUpdate } from './workers.policy.ts'

export const WorkerType = builder.objectRef<WorkerRecord>('Worker')

builder.node(WorkerType, {
  description: 'A person’s record, as the custodian of the home area keeps it.',
  id: { resolve: (record) => record.id },
  loadOne: (id, context) => (isUuid(id) ? loadWorker(context, id) : null),
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As on the identity card.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: (record) => maskNationalId(record.national_id_prefix),
    }),
    openedNationalId: t.field({
      type: OpenedNationalIdType,
      nullable: true,
      description: 'The whole NIK while I have it open; see `revealNationalId`.',
      resolve: (record, _args, context) => readOpenedNationalId(context, record),
    }),
    nationalIdFindings: t.field({
      type: [ValidationIssueType],
      description: 'Where the NIK and the facts disagree; it may be right (a NIK is never reissued).',
      resolve: (record, _args, context) => nationalIdFindings(context, record),
    }),
    nationalIdDistrict: t.field({
      type: AreaType,
      nullable: true,
      description: 'District of first registration, where it is one of ours.',
      resolve: async (record, _args, context) =>
        context.reference.areas.get((await districtOf(context, record)) ?? '') ?? null,
    }),
    maskedFamilyCardNumber: t.string({
      nullable: true,
      description: 'First four digits, the rest masked.',
      resolve: async (record, _args, context) => {
        const { family_card_cipher: card, person_index: index } = record
        if (card === null) return null
        const open = () => context.vault.openFamilyCard(card, index)
        return maskNationalId((await openForPage(context, 'worker.family_card_cipher', record.id, open)) ?? '')
      },
    }),
    birthPlace: t.exposeString('birth_place', { nullable: true, description: 'Place of birth.' }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'Day of birth.' }),
    ageYears: t.int({
      description: 'Completed years of life today.',
      resolve: (record) => ageYears(Temporal.PlainDate.from(record.birth_date), today()),
    }),
    sex: t.expose('sex', { type: SexEnum, description: 'As on the identity card.' }),
    address: t.exposeString('address', { nullable: true, description: 'Street and house.' }),
    rt: t.exposeString('rt', { nullable: true, description: 'Three digits.' }),
    rw: t.exposeString('rw', { nullable: true, description: 'Three digits.' }),
    village: t.field({
      type: AreaType,
      description: 'Where the person lives.',
      resolve: (record, _args, { reference }) => areaOf(reference, record.village_code),
    }),
    phone: t.exposeString('phone', { nullable: true, description: 'With `+62`.' }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What the person does.',
      resolve: (record, _args, { reference }) => reference.occupations.get(record.occupation_code ?? '') ?? null,
    }),
    incomeBracket: t.exposeString('income_bracket', { nullable: true, description: 'Code of the income bracket.' }),
    welfareDecile: t.exposeInt('welfare_decile', { nullable: true, description: '1 (poorest tenth) to 10.' }),
    welfareSource: t.expose('welfare_source', {
      type: WelfareSourceEnum,
      nullable: true,
      description: 'Where the decile was read.',
    }),
    membershipKind: t.expose('membership_kind', { type: MembershipKindEnum, description: 'As the insurer counts.' }),
    maskedMembershipNumber: t.string({
      nullable: true,
      description: 'Last three digits of the membership number (KPJ).',
      resolve: (record) => maskMembershipNumber(record.membership_number),
    }),
    uncoveredReason: t.expose('uncovered_reason', {
      type: UncoveredReasonEnum,
      nullable: true,
      description: 'Why the person has no protection.',
    }),
    declaredCoverage: t.field({
      type: DeclaredCoverageType,
      nullable: true,
      description: 'What was stated about protection.',
      resolve: (record) => (record.declared_from === null ? null : record),
    }),
    publicService: t.expose('public_service', {
      type: PublicServiceEnum,
      nullable: true,
      description: 'Civil servant, army, police, or none; null while nobody has said it.',
    }),
    citizenship: t.expose('citizenship', {
      type: CitizenshipEnum,
      nullable: true,
      description: 'Null while nobody has stated it.',
    }),
    status: t.expose('status', { type: WorkerStatusEnum, description: 'Where the person stands.' }),
    allowedStatuses: t.field({
      type: [WorkerStatusEnum],
      description: 'What I may change it to.',
      resolve: (record, _args, { actor }) => [...allowedStatuses(actor, record)],
    }),
    verifyRefusal: t.field({
      type: OnePersonRefusalType,
      nullable: true,
      description:
        'Why I would be refused to call the person verified, though my role allows it: I entered the record or visited them, or may be who did.',
      resolve: async (record, _args, context) => {
        if (!allowedStatuses(context.actor, record).includes('VERIFIED')) return null
        const refusal = await verifyRefusal(context, record.id)
        // An error that is returned as it is would be taken for one that was thrown.
        return refusal === null ? null : { code: refusal.code, text: refusal.text }
      },
    }),
    notes: t.exposeString('notes', { nullable: true, description: 'Free text.' }),
    agency: t.field({
      type: AgencyType,
      nullable: true,
      description: 'The agency (OPD) that brought the person in.',
      resolve: (record) =>
        record.agency_id === null || record.agency_name === null
          ? null
          : { id: record.agency_id, name: record.agency_name },
    }),
    custodian: t.field({
      type: TenantType,
      description: 'Who keeps the record.',
      resolve: (record, _args, { reference }) => tenantOf(reference, record.tenant_id),
    }),
    registeredBy: t.field({
      type: TenantType,
      description: 'Who brought the person in.',
      resolve: (record, _args, { reference }) => tenantOf(reference, record.registered_by_tenant_id),
    }),
    version: t.exposeInt('version', { description: 'Hand it back with a change, so that none is overwritten.' }),
    createdAt: t.expose('created_at', { type: 'Instant', description: 'When the person was registered.' }),
    updatedAt: t.expose('updated_at', { type: 'Instant', description: 'When the record was last changed.' }),
    updatedBy: t.field({
      type: UserType,
      nullable: true,
      description: 'By whom; null for another tenant’s people.',
      resolve: (record) => updatedBy(record),
    }),
    supersededBy: t.field({
      type: WorkerType,
      nullable: true,
      description: 'The record that this one was merged into; everything new is said there.',
      resolve: (record, _args, context) =>
        record.superseded_by === null ? null : loadWorker(context, record.superseded_by),
    }),
    mayUpdate: t.boolean({
      description: 'I may correct this record.',
      resolve: (record, _args, { actor }) => mayUpdate(actor, record),
    }),
    mayReveal: t.boolean({
      description: 'I may open the NIK with a reason.',
      resolve: (_record, _args, { actor }) => mayReveal(actor),
    }),
  }),
})
