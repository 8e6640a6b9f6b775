import { DISTRICT_CODE_LENGTH, REGENCY_CODE_LENGTH } from '@payung/domain/area/area-code'
import { ageYears } from '@payung/domain/calendar/calendar-date'
import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { Temporal } from 'temporal-polyfill'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { today } from '../../platform/clock.ts'
import { areaOf, tenantOf } from '../../platform/reference-lookup.ts'
import { AreaType, OccupationType, TenantType } from '../areas/public.ts'
import { maskMembershipNumber } from './mask-membership-number.ts'
import {
  AccessLevelEnum,
  MembershipKindEnum,
  SexEnum,
  UncoveredReasonEnum,
  WorkerStatusEnum,
} from './worker-enums.type.ts'
import type { WorkerColumn, WorkerRow } from './workers.queries.ts'

/** Which columns a field of a row needs; `columnsFor` turns the asked fields into the columns of the statement. */
const COLUMN_OF_FIELD: Readonly<Record<string, WorkerColumn>> = {
  level: 'level',
  name: 'display_name',
  maskedNationalId: 'national_id_prefix',
  birthDate: 'birth_date',
  ageYears: 'birth_date',
  sex: 'sex',
  village: 'village_code',
  district: 'village_code',
  regency: 'village_code',
  occupation: 'occupation_code',
  welfareDecile: 'welfare_decile',
  incomeBracket: 'income_bracket',
  membershipKind: 'membership_kind',
  maskedMembershipNumber: 'membership_number',
  uncoveredReason: 'uncovered_reason',
  status: 'status',
  registeredBy: 'registered_by_tenant_id',
  custodian: 'custodian_tenant_id',
  registeredOn: 'registered_on',
}

export function columnsFor(fields: ReadonlySet<string>): ReadonlySet<WorkerColumn> {
  return new Set([...fields].flatMap((field) => COLUMN_OF_FIELD[field] ?? []))
}

export const WorkerRowType = builder.objectRef<WorkerRow>('WorkerRow').implement({
  description: 'A person as a list shows them: only what the viewer’s level allows, everything else null.',
  fields: (t) => ({
    id: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    level: t.expose('level', { type: AccessLevelEnum, description: 'The viewer’s level.' }),
    name: t.exposeString('display_name', { description: 'Name, or initials where only proof is shown.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'First four digits, the rest masked.',
      resolve: (row) => (row.national_id_prefix === null ? null : maskNationalId(row.national_id_prefix)),
    }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', nullable: true, description: 'Day of birth.' }),
    ageYears: t.int({
      nullable: true,
      description: 'Completed years of life today.',
      resolve: (row) => (row.birth_date === null ? null : ageYears(Temporal.PlainDate.from(row.birth_date), today())),
    }),
    sex: t.expose('sex', { type: SexEnum, nullable: true, description: 'As on the identity card.' }),
    village: t.field({
      type: AreaType,
      description: 'Where the person lives.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    district: t.field({
      type: AreaType,
      description: 'The district around the village.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code.slice(0, DISTRICT_CODE_LENGTH)),
    }),
    regency: t.field({
      type: AreaType,
      description: 'The regency or city.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code.slice(0, REGENCY_CODE_LENGTH)),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What the person does.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    welfareDecile: t.exposeInt('welfare_decile', { nullable: true, description: '1 (poorest tenth) to 10.' }),
    incomeBracket: t.exposeString('income_bracket', { nullable: true, description: 'Code of the income bracket.' }),
    membershipKind: t.expose('membership_kind', {
      type: MembershipKindEnum,
      nullable: true,
      description: 'How the insurer counts the person.',
    }),
    maskedMembershipNumber: t.string({
      nullable: true,
      description: 'Last three digits of the membership number (KPJ).',
      resolve: (row) => maskMembershipNumber(row.membership_number),
    }),
    uncoveredReason: t.expose('uncovered_reason', {
      type: UncoveredReasonEnum,
      nullable: true,
      description: 'Why the person has no protection.',
    }),
    status: t.expose('status', { type: WorkerStatusEnum, description: 'Where the person stands.' }),
    registeredBy: t.field({
      type: TenantType,
      description: 'Who brought the person in.',
      resolve: (row, _args, { reference }) => tenantOf(reference, row.registered_by_tenant_id),
    }),
    custodian: t.field({
      type: TenantType,
      description: 'Who keeps the record.',
      resolve: (row, _args, { reference }) => tenantOf(reference, row.custodian_tenant_id),
    }),
    registeredOn: t.expose('registered_on', { type: 'CalendarDate', description: 'Day of registration.' }),
  }),
})
