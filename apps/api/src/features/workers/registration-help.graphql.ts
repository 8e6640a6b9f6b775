import { maskNationalId } from '@payung/domain/identity/national-id-digits'
import { builder } from '../../graphql/builder.ts'
import { SeverityEnum } from '../../graphql/errors.type.ts'
import { globalIdOf } from '../../graphql/ids.ts'
import { areaOf } from '../../platform/reference-lookup.ts'
import { AreaType } from '../areas/public.ts'
import { findPossibleDuplicates, type PossibleDuplicate } from './possible-duplicates.ts'
import { type ExplainedNationalId, explainNationalId, type NationalIdGroup } from './read-national-id.ts'
import { LikenessReasonEnum, NationalIdFaultEnum, SexEnum } from './worker-enums.type.ts'

const PossibleDuplicateType = builder.objectRef<PossibleDuplicate>('PossibleDuplicate').implement({
  description: 'A record that may be the same person.',
  fields: (t) => ({
    workerId: t.id({ description: 'Opens as `worker(id)`.', resolve: (row) => globalIdOf('Worker', row.worker_id) }),
    name: t.exposeString('display_name', { description: 'Name.' }),
    maskedNationalId: t.string({
      description: 'First four digits, the rest masked.',
      resolve: (row) => maskNationalId(row.national_id_prefix),
    }),
    birthDate: t.expose('birth_date', { type: 'CalendarDate', description: 'Day of birth.' }),
    village: t.field({
      type: AreaType,
      description: 'Where the person lives.',
      resolve: (row, _args, { reference }) => areaOf(reference, row.village_code),
    }),
    sameNationalId: t.exposeBoolean('same_national_id', { description: 'The same NIK: it is the same person.' }),
    score: t.exposeFloat('score', { description: '0 to 1.' }),
    reasons: t.field({
      type: [LikenessReasonEnum],
      description: 'Why they may be one person.',
      resolve: (row) => [...row.reasons],
    }),
  }),
})

const NationalIdGroupType = builder.objectRef<NationalIdGroup>('NationalIdGroup').implement({
  description: 'Some digits of a NIK and what they say.',
  fields: (t) => ({
    digits: t.exposeString('digits', { description: 'As typed.' }),
    meaning: t.string({ description: 'In Indonesian.', resolve: (group) => group.meaning.id }),
    meaningEn: t.string({ description: 'In English.', resolve: (group) => group.meaning.en }),
    state: t.expose('state', { type: SeverityEnum, nullable: true, description: 'Null where nothing is wrong.' }),
  }),
})

const NationalIdReadingType = builder.objectRef<ExplainedNationalId>('NationalIdReading').implement({
  description: 'What the digits of a NIK say by themselves.',
  fields: (t) => ({
    readable: t.boolean({ description: 'It can be a NIK.', resolve: ({ reading }) => reading.readable }),
    fault: t.field({
      type: NationalIdFaultEnum,
      nullable: true,
      description: 'Why it can be none; null where it can.',
      resolve: ({ reading }) => (reading.readable ? null : reading.fault),
    }),
    district: t.field({
      type: AreaType,
      nullable: true,
      description: 'District of first registration, where it is one of ours.',
      resolve: ({ reading }, _args, { reference }) =>
        reading.readable ? (reference.areas.get(reading.facts.districtCode) ?? null) : null,
    }),
    birthDate: t.field({
      type: 'CalendarDate',
      nullable: true,
      description: 'As the digits say.',
      resolve: ({ reading }) => (reading.readable ? reading.facts.birthDate.toString() : null),
    }),
    sex: t.field({
      type: SexEnum,
      nullable: true,
      description: 'As the digits say.',
      resolve: ({ reading }) => (reading.readable ? reading.facts.sex : null),
    }),
    groups: t.field({
      type: [NationalIdGroupType],
      description: 'Area, birth date, serial number; as many as are typed.',
      resolve: ({ groups }) => [...groups],
    }),
  }),
})

builder.queryFields((t) => ({
  possibleDuplicates: t.field({
    type: [PossibleDuplicateType],
    description: 'Records that may be this person, among those that I may read in full; at most 10.',
    args: {
      nationalId: t.arg.string({ description: 'As typed.' }),
      name: t.arg.string({ description: 'As typed.' }),
      birthDate: t.arg({ type: 'CalendarDate', description: 'Day of birth.' }),
      villageCode: t.arg.string({ description: 'Official code.' }),
    },
    resolve: (_root, args, context) => findPossibleDuplicates(context, args),
  }),
  readNationalId: t.field({
    type: NationalIdReadingType,
    description: 'Explains a NIK as it is typed; knows areas and the calendar, and nothing of any person.',
    args: { nationalId: t.arg.string({ required: true, description: 'As typed; spaces and dots are ignored.' }) },
    resolve: (_root, { nationalId }, { reference }) => explainNationalId(reference, nationalId),
  }),
}))
