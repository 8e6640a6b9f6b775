import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { DECREE_ERRORS, DecreeType, headOf } from '../decrees/public.ts'
import { FileType, loadFile } from '../files/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { type CleanPaperRow, findCleanPapers } from './decree-papers.queries.ts'
import { startAnnex } from './render-annex.ts'
import { startCleanPaper } from './render-clean-paper.ts'

builder.objectField(DecreeType, 'head', (t) =>
  t.string({
    description: 'Who decrees, as the paper calls them: `Bupati Kubu Raya`.',
    resolve: (decree, _args, { reference }) => headOf(reference, decree.tenant_id),
  }),
)

const AnnexFormatEnum = builder.enumType('AnnexFormat', {
  description: 'As paper, or as a workbook.',
  values: ['PDF', 'XLSX'] as const,
})

const AnnexCopyEnum = builder.enumType('AnnexCopy', {
  description:
    'With whole numbers, with masked ones, or for everybody: without any digit of a NIK, birth date or RT/RW.',
  values: ['FULL', 'MASKED', 'PUBLIC'] as const,
})

builder.mutationField('renderAnnex', (t) =>
  t.fieldWithInput({
    description: 'Writes the annex of a decree into a file, as a job; one that I was given already is given again.',
    type: JobType,
    errors: DECREE_ERRORS,
    input: {
      decreeId: t.input.id({ required: true, description: 'The decree.' }),
      format: t.input.field({ type: AnnexFormatEnum, required: true, description: 'Which kind of file.' }),
      copy: t.input.field({ type: AnnexCopyEnum, required: true, description: 'For whom.' }),
      asOfMonth: t.input.field({
        type: 'CalendarDate',
        description:
          'First day of a month: with amendments, as it stands in it. What the decree itself names if left out.',
      }),
      reason: t.input.string({ description: 'Needed for whole numbers, 10 to 300 letters.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, decreeId: idOf(input.decreeId, 'Decree') }
      return getJob(context, await context.write((tx) => startAnnex(tx, context.actor, request)))
    },
  }),
)

const PaperPartEnum = builder.enumType('DecreePaperPart', {
  description: 'The text of a decree, or its annex.',
  values: ['TEXT', 'ANNEX'] as const,
})

const CleanPaperType = builder.objectRef<CleanPaperRow>('CleanPaper').implement({
  description: 'What is printed and signed: without the mark of a draft, with a code on each page.',
  fields: (t) => ({
    part: t.expose('part', { type: PaperPartEnum, description: 'Which of the two.' }),
    pages: t.exposeInt('pages', { description: 'How many pages it has.' }),
    file: t.field({
      type: FileType,
      nullable: true,
      description: 'The file, for who may fetch it.',
      resolve: ({ file_id: id }, _args, context) => loadFile(context, id),
    }),
  }),
})

builder.objectField(DecreeType, 'cleanPapers', (t) =>
  t.field({
    type: [CleanPaperType],
    description: 'Text and annex as they were approved; none before the last approval, and until they are rendered.',
    resolve: ({ id, approved_hash: hash }, _args, context) =>
      hash === null ? [] : context.read<CleanPaperRow>(findCleanPapers(id)),
  }),
)

builder.mutationField('renderCleanPaper', (t) =>
  t.fieldWithInput({
    description: 'Renders the clean paper of an approved decree once more, as a job; what is there already stays.',
    type: JobType,
    errors: DECREE_ERRORS,
    input: {
      decreeId: t.input.id({ required: true, description: 'The decree.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const request = { ...input, decreeId: idOf(input.decreeId, 'Decree') }
      return getJob(context, await context.write((tx) => startCleanPaper(tx, context.actor, request)))
    },
  }),
)
