import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { userByIdField } from '../cohorts/public.ts'
import { DECREE_ERRORS, DecreeType, findScan, type ScanRow } from '../decrees/public.ts'
import { getJob, JobType } from '../jobs/public.ts'
import { startScanComparison } from './compare-scan.ts'

interface UnreadPage {
  readonly page: number
  readonly code: string
}

const UnreadPageType = builder.objectRef<UnreadPage>('UnreadPage').implement({
  description: 'A page of a scan that is a picture without letters.',
  fields: (t) => ({
    page: t.exposeInt('page', { description: 'Which page of the scan, from 1.' }),
    code: t.exposeString('code', { description: 'The code that it must carry.' }),
  }),
})

const ComparedScanType = builder.objectRef<ScanRow>('ComparedScan').implement({
  description: 'What came of comparing a signed file with the clean paper; a file that differs is refused.',
  fields: (t) => ({
    pages: t.exposeInt('pages', { description: 'How many pages it has.' }),
    annexPages: t.exposeInt('annex_pages', {
      description: 'How many of them are of the annex: all, or none where only the text was signed.',
    }),
    unread: t.field({
      type: [UnreadPageType],
      description: 'Pages whose code nobody could read; whoever records the signature looks at each of them.',
      resolve: ({ unread_pages: pages, unread_codes: codes }) =>
        pages.map((page, at) => ({ page, code: codes[at] ?? '' })),
    }),
    lookedAtBy: userByIdField(t, 'confirmed_by', 'Who looked at them.'),
  }),
})

builder.objectField(DecreeType, 'scan', (t) =>
  t.field({
    type: ComparedScanType,
    nullable: true,
    description:
      'Of a file that was compared, or of the signed one; null where it was signed before scans were compared.',
    args: { fileId: t.arg.id({ description: 'The file; the signed one if left out.' }) },
    resolve: async ({ id, approved_hash: hash }, { fileId }, context) => {
      if (hash === null) return null
      const [scan] = await context.read<ScanRow>(findScan(id, fileId == null ? null : idOf(fileId, 'File')))
      return scan ?? null
    },
  }),
)

builder.mutationField('compareScan', (t) =>
  t.fieldWithInput({
    description: 'Compares a signed file with the clean paper, page by page, as a job.',
    type: JobType,
    errors: DECREE_ERRORS,
    input: {
      decreeId: t.input.id({ required: true, description: 'The decree, which waits for its signature.' }),
      fileId: t.input.id({ required: true, description: 'The scan or electronically signed file, a PDF.' }),
      idempotencyKey: t.input.string({ required: true, description: 'The same key never starts it twice.' }),
    },
    resolve: async (_root, { input }, context) => {
      const scan = {
        decreeId: idOf(input.decreeId, 'Decree'),
        fileId: idOf(input.fileId, 'File'),
        idempotencyKey: input.idempotencyKey,
      }
      return getJob(context, await context.write((tx) => startScanComparison(tx, context.actor, scan)))
    },
  }),
)
