import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType, OccupationType } from '../areas/public.ts'
import { EligibilityReasonType } from '../programmes/public.ts'
import { SexEnum, WorkerStatusEnum } from '../workers/public.ts'
import type { DecreeEntryRow } from './decree-annex.queries.ts'
import { ChangeReasonEnum, DecreeChangeEnum } from './decree-enums.type.ts'
import type { OfferedPerson } from './offer-reserve.ts'

/** Who stood on a line before. */
interface FormerPerson {
  readonly workerId: string
  readonly name: string
  readonly prefix: string
  readonly villageCode: string
}

const FormerPersonType = builder.objectRef<FormerPerson>('FormerDecreePerson').implement({
  description: 'Who stood on the line until this amendment.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.workerId) }),
    name: t.exposeString('name', { description: 'Their name in the annex.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ prefix }) => maskNationalId(prefix),
    }),
    village: t.field({
      type: AreaType,
      description: 'Where they lived.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.villageCode),
    }),
  }),
})

export const DecreeEntryType = builder.objectRef<DecreeEntryRow>('DecreeEntry').implement({
  description: 'A person as a decree names them; nothing of it changes once the decree is signed.',
  fields: (t) => ({
    number: t.exposeInt('entry_no', { description: 'Within the decree that names them, from 1.' }),
    line: t.int({
      nullable: true,
      description: 'On the designation’s annex: where they stand, or which line is changed.',
      resolve: (row) => row.line_no ?? row.target_line ?? (row.change === 'DESIGNATE' ? row.entry_no : null),
    }),
    change: t.expose('change', { type: DecreeChangeEnum, description: 'Why they stand there.' }),
    reason: t.expose('reason_code', {
      type: ChangeReasonEnum,
      nullable: true,
      description: 'Why an amendment names them.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'In words.' }),
    orderReason: t.exposeString('order_reason', {
      nullable: true,
      description: 'Why somebody comes before others of the reserve who still wait.',
    }),
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'As the annex writes it.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => maskNationalId(prefix),
    }),
    birthPlace: t.exposeString('birth_place', { nullable: true, description: 'Where they were born.' }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'When they were born.' }),
    sex: t.expose('sex', { type: SexEnum, description: 'Sex.' }),
    address: t.exposeString('address', { nullable: true, description: 'Street and number.' }),
    rt: t.exposeString('rt', { nullable: true, description: 'RT.' }),
    rw: t.exposeString('rw', { nullable: true, description: 'RW.' }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they work as.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    fromMonth: t.expose('from_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Of a consolidated annex: their first month on this line.',
    }),
    untilMonth: t.expose('until_month', {
      type: 'CalendarDate',
      nullable: true,
      description: 'Of a consolidated annex: the first month in which they no longer stand there.',
    }),
    former: t.field({
      type: FormerPersonType,
      nullable: true,
      description: 'Of an amendment: who stood on the line before.',
      resolve: (row) =>
        row.former_worker_id === null ||
        row.former_name === null ||
        row.former_national_id_prefix === null ||
        row.former_village_code === null
          ? null
          : {
              workerId: row.former_worker_id,
              name: row.former_name,
              prefix: row.former_national_id_prefix,
              villageCode: row.former_village_code,
            },
    }),
  }),
})

export const ReservePersonType = builder.objectRef<OfferedPerson>('ReservePerson').implement({
  description: 'Somebody who waits in the reserve of the cohort that a decree designated.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { nullable: true, description: 'Their name now.' }),
    maskedNationalId: t.string({
      nullable: true,
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => (prefix === null ? null : maskNationalId(prefix)),
    }),
    village: t.field({
      type: AreaType,
      description: 'Where they live.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    area: t.field({
      type: AreaType,
      description: 'Whose quota they would count in.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.area_code),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they work as.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    status: t.expose('status', { type: WorkerStatusEnum, description: 'Where their record stands now.' }),
    place: t.exposeInt('place', { description: 'Within the area: the lowest comes first.' }),
    points: t.exposeInt('points', { description: 'Their points.' }),
    refused: t.expose('refused', {
      type: EligibilityReasonType,
      nullable: true,
      description: 'Why the programme’s rule of today does not admit them; null for who may come.',
    }),
  }),
})
