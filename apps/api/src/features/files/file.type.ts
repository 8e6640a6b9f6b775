import { builder } from '../../graphql/builder.ts'
import { isUuid } from '../../graphql/ids.ts'
import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { JobType } from '../jobs/public.ts'
import { mayFetch } from './files.policy.ts'
import { type FileRow, findFile, findFiles } from './files.queries.ts'

/** A file by its id, for whoever may fetch it; one statement for all that are asked for at once. */
export const loadFile = batched<Context, string, FileRow>(async (context, ids) => {
  const files = await context.read<FileRow>(findFiles(ids))
  return new Map(files.filter((file) => mayFetch(context.actor, file)).map((file) => [file.id, file]))
})

export const FileType = builder.objectRef<FileRow>('File')

builder.node(FileType, {
  description: 'A file that I may fetch.',
  id: { resolve: (file) => file.id },
  loadOne: async (id, { read, actor }) => {
    if (!isUuid(id)) return null
    const [file] = await read<FileRow>(findFile(id))
    return file !== undefined && mayFetch(actor, file) ? file : null
  },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it was called.' }),
    mediaType: t.exposeString('media_type', { description: 'What it is, told by its content.' }),
    sizeBytes: t.int({ description: 'Its size.', resolve: (file) => Number(file.size_bytes) }),
    createdAt: t.field({ type: 'Instant', description: 'When it came.', resolve: (file) => file.created_at }),
    href: t.string({ description: 'Where to fetch it.', resolve: (file) => `/files/${file.id}` }),
  }),
})

builder.objectField(JobType, 'resultFile', (t) =>
  t.field({
    type: FileType,
    nullable: true,
    description: 'The file that the job made, for who asked for it, until it expires.',
    resolve: async (job, _args, { read, actor }) => {
      const id = job.result?.resultFileId
      if (id === undefined) return null
      const [file] = await read<FileRow>(findFile(id))
      return file !== undefined && mayFetch(actor, file) ? file : null
    },
  }),
)
