import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../../graphql/builder.ts'
import { uuidOf } from '../../../graphql/ids.ts'
import { ConflictError, NotAllowedError, NotFoundError, ValidationError } from '../../../platform/errors.ts'
import { AreaType } from '../../areas/public.ts'
import { ImportType, layoutOf, loadImport } from '../import.type.ts'
import { answerVillages } from './answer-villages.ts'
import { forgetLayout } from './forget-layout.ts'
import type { ImportLayout } from './import-layout.ts'

const PLACES_MAX = 100
const PLACE_LENGTH_MAX = 200

type Question = NonNullable<ImportLayout['questions']>[number]

const VillageQuestionType = builder.objectRef<Question>('ImportVillageQuestion').implement({
  description: 'A place that the file names and nobody can find for sure; answered once for all of its rows.',
  fields: (t) => ({
    village: t.exposeString('village', { description: 'As the file calls it.' }),
    district: t.exposeString('district', { description: 'The district that the file names; empty if none.' }),
    regency: t.exposeString('regency', { description: 'The regency or city that the file names; empty if none.' }),
    ambiguous: t.boolean({
      description: 'Several villages bear this name; else none does.',
      resolve: ({ kind }) => kind === 'AMBIGUOUS',
    }),
    rows: t.exposeInt('rows', { description: 'Rows that name it.' }),
    candidates: t.field({
      type: [AreaType],
      description: 'Villages that may be meant, the likeliest first.',
      resolve: ({ candidates }, _args, { reference }) => candidates.flatMap((code) => reference.areas.get(code) ?? []),
    }),
  }),
})

const RememberedLayoutType = builder
  .objectRef<NonNullable<ImportLayout['remembered']>>('ImportRememberedLayout')
  .implement({
    description: 'What somebody said about an earlier file of this layout, and was followed.',
    fields: (t) => ({
      at: t.field({ type: 'Instant', description: 'When it was said.', resolve: ({ at }) => new Date(at) }),
    }),
  })

builder.objectFields(ImportType, (t) => ({
  villageQuestions: t.field({
    type: [VillageQuestionType],
    description: 'Places to be named by a person, those that settle most rows first.',
    resolve: async (record, _args, context) => [...((await layoutOf(record, context)).questions ?? [])],
  }),
  rememberedLayout: t.field({
    type: RememberedLayoutType,
    nullable: true,
    description: 'Where the columns come from, if not from a guess or from a choice for this file.',
    resolve: async (record, _args, context) => (await layoutOf(record, context)).remembered ?? null,
  }),
}))

const VillageAnswerInput = builder.inputType('ImportVillageAnswerInput', {
  description: 'Which village is meant by what the file calls it.',
  fields: (t) => ({
    village: t.string({ required: true, description: 'As the file calls it.' }),
    district: t.string({ required: true, description: 'As the question says.' }),
    regency: t.string({ required: true, description: 'As the question says.' }),
    code: t.string({ required: true, description: 'Official code of the village.' }),
  }),
})

builder.mutationFields((t) => ({
  answerImportVillages: t.fieldWithInput({
    description:
      'Says which villages are meant, for all rows alike and for the next file of this layout; the file is read again.',
    type: ImportType,
    errors: { types: [ValidationError, NotAllowedError, NotFoundError, ConflictError] },
    input: {
      importId: t.input.id({ required: true, description: 'The import.' }),
      answers: t.input.field({ type: [VillageAnswerInput], required: true, description: 'At most 100.' }),
    },
    resolve: async (_root, { input }, context) => {
      const importId = uuidOf(input.importId, 'Import')
      if (importId === null) throw new NotFoundError()
      const answers = input.answers.slice(0, PLACES_MAX).map(({ village, district, regency, code }) => ({
        village: cutText(village, PLACE_LENGTH_MAX),
        district: cutText(district, PLACE_LENGTH_MAX),
        regency: cutText(regency, PLACE_LENGTH_MAX),
        code: cutText(code, PLACE_LENGTH_MAX),
      }))
      const id = await context.write((tx) => answerVillages(tx, context.actor, { importId, answers }))
      return (await loadImport(context, id)) ?? notFound()
    },
  }),
  forgetImportLayout: t.fieldWithInput({
    description: 'Forgets what was remembered of this layout; the file is read again by guess.',
    type: ImportType,
    errors: { types: [NotAllowedError, NotFoundError, ConflictError] },
    input: { importId: t.input.id({ required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, context) => {
      const importId = uuidOf(input.importId, 'Import')
      if (importId === null) throw new NotFoundError()
      const id = await context.write((tx) => forgetLayout(tx, context.actor, { importId }))
      return (await loadImport(context, id)) ?? notFound()
    },
  }),
}))

function notFound(): never {
  throw new NotFoundError()
}
