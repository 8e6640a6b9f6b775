import { PART_WORDS, REQUIRED_PARTS, type RequiredPart } from '@payung/domain/decree/required-parts'
import { builder } from '../../graphql/builder.ts'

const RequiredPartEnum = builder.enumType('RequiredPart', {
  description: 'What the text of a decree cannot do without: a reason, its conclusion, and a regulation to rest on.',
  values: REQUIRED_PARTS,
})

export const RequiredPartType = builder
  .objectRef<{ readonly part: RequiredPart; readonly isThere: boolean }>('DecreeRequiredPart')
  .implement({
    description: 'A part that the text of a decree must have.',
    fields: (t) => ({
      part: t.expose('part', { type: RequiredPartEnum, description: 'Which.' }),
      isThere: t.exposeBoolean('isThere', { description: 'Whether the text has it.' }),
      text: t.string({ description: 'The part in Indonesian.', resolve: ({ part }) => PART_WORDS[part].id }),
      textEn: t.string({ description: 'The part in English.', resolve: ({ part }) => PART_WORDS[part].en }),
    }),
  })
