import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType, OccupationType } from '../areas/public.ts'
import { WorkerStatusEnum } from '../workers/public.ts'
import { FindingEnum, FindingSourceEnum, LeavingReasonEnum, OutcomeEnum } from './reverification-enums.type.ts'
import type { Evidence, ReverificationItemRow } from './reverification-items.queries.ts'

const EvidenceType = builder.objectRef<Evidence>('ReverificationEvidence').implement({
  description: 'On what a finding rests.',
  fields: (t) => ({
    finding: t.expose('finding', { type: FindingEnum, description: 'What it says.' }),
    source: t.expose('source', { type: FindingSourceEnum, description: 'Where it comes from.' }),
    value: t.string({
      nullable: true,
      description: 'What stood there: a status, an answer, an age, a decile, the code of an area.',
      resolve: ({ value }) => value ?? null,
    }),
    area: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live now, if that is what it says.',
      resolve: ({ finding, value }, _args, { reference }) =>
        finding === 'MOVED' && value !== undefined ? (reference.areas.get(value) ?? null) : null,
    }),
    saidOn: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'Of a register or a visit: when.',
      resolve: ({ on }) => on ?? null,
    }),
  }),
})

export const ReverificationItemType = builder.objectRef<ReverificationItemRow>('ReverificationItem').implement({
  description: 'Somebody of an annex against whom something speaks: as the decree names them, and what is known now.',
  fields: (t) => ({
    line: t.exposeInt('line_no', { description: 'Of the annex.' }),
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('name', { description: 'As the decree names them.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: ({ national_id_prefix: prefix }) => maskNationalId(prefix),
    }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'As the decree says.' }),
    village: t.field({
      type: AreaType,
      description: 'Where they lived then.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    occupation: t.field({
      type: OccupationType,
      nullable: true,
      description: 'What they worked as.',
      resolve: (row, _args, { reference }) => reference.occupations.get(row.occupation_code ?? '') ?? null,
    }),
    statusNow: t.field({
      type: WorkerStatusEnum,
      nullable: true,
      description: 'Where they stand now; null where others keep the record by now, or it was merged.',
      resolve: ({ status_now: status }) => status,
    }),
    villageNow: t.field({
      type: AreaType,
      nullable: true,
      description: 'Where they live now.',
      resolve: (row, _args, { reference }) =>
        row.village_now === null ? null : (reference.areas.get(row.village_now) ?? null),
    }),
    decileNow: t.exposeInt('decile_now', { nullable: true, description: 'Their welfare decile now.' }),
    finding: t.expose('finding', { type: FindingEnum, description: 'The weightiest that speaks against them.' }),
    findings: t.expose('findings', { type: [FindingEnum], description: 'All that does.' }),
    evidence: t.field({
      type: [EvidenceType],
      description: 'On what each rests.',
      resolve: ({ evidence }) => [...evidence],
    }),
    suggested: t.expose('suggested', { type: OutcomeEnum, description: 'What is suggested.' }),
    outcome: t.expose('outcome', {
      type: OutcomeEnum,
      nullable: true,
      description: 'What was decided; null: nothing yet.',
    }),
    reason: t.expose('reason_code', {
      type: LeavingReasonEnum,
      nullable: true,
      description: 'Why they go; null for who stays.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'The same in words.' }),
    decidedByName: t.exposeString('decided_by_name', { nullable: true, description: 'Who decided.' }),
    decidedAt: t.expose('decided_at', { type: 'Instant', nullable: true, description: 'When.' }),
  }),
})
