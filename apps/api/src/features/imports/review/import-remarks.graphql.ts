import { type FileRemark, mustBeConfirmed, remarkMessage, severityOfRemark } from '@payung/domain/import/file-remark'
import type { Language } from '@payung/domain/import/messages'
import { builder } from '../../../graphql/builder.ts'
import { SeverityEnum } from '../../../graphql/errors.type.ts'
import type { Context } from '../../../platform/context.ts'
import { ImportType, layoutOf } from '../import.type.ts'

const ImportRemarkType = builder.objectRef<FileRemark>('ImportRemark').implement({
  description: 'What only the file as a whole shows, when each of its rows may look well.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable; for programs.' }),
    severity: t.field({
      type: SeverityEnum,
      description: 'How grave it is.',
      resolve: ({ code }) => severityOfRemark(code),
    }),
    mustBeConfirmed: t.boolean({
      description: 'Nothing is saved before somebody stands up for the file.',
      resolve: mustBeConfirmed,
    }),
    rows: t.exposeInt('rows', { description: 'Rows of which it is true.' }),
    of: t.exposeInt('of', { description: 'Of how many that say anything there.' }),
    message: t.string({
      description: 'Reason and remedy in Indonesian.',
      resolve: (remark, _args, context) => wordsOf(remark, 'id', context),
    }),
    messageEn: t.string({
      description: 'The same in English.',
      resolve: (remark, _args, context) => wordsOf(remark, 'en', context),
    }),
  }),
})

builder.objectFields(ImportType, (t) => ({
  remarks: t.field({
    type: [ImportRemarkType],
    description: 'What is to be said of the file as a whole, with whatever was mended of it; the gravest first.',
    resolve: async (record, _args, context) => [...((await layoutOf(record, context)).remarks ?? [])],
  }),
}))

function wordsOf(remark: FileRemark, language: Language, { reference }: Context): string {
  const area = remark.areaCode === null ? null : (reference.areas.get(remark.areaCode)?.name ?? null)
  const { reason, remedy } = remarkMessage(remark, language, area)
  return `${reason} ${remedy}`
}
