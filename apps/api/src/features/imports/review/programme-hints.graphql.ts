import { builder } from '../../../graphql/builder.ts'
import { loadProgramme, ProgrammeType } from '../../programmes/public.ts'
import { ImportType } from '../import.type.ts'
import { type HintReason, type ProgrammeHint, programmeHints } from './programme-hints.ts'

const HintReasonType = builder.objectRef<HintReason>('ProgrammeHintReason').implement({
  description: 'A reason of a rule, and how many people of a file it concerns. Somebody may be concerned by several.',
  fields: (t) => ({
    text: t.string({ description: 'In Indonesian.', resolve: ({ words }) => words.id }),
    textEn: t.string({ description: 'In English.', resolve: ({ words }) => words.en }),
    people: t.exposeInt('people', { description: 'People.' }),
  }),
})

const ProgrammeHintType = builder.objectRef<ProgrammeHint>('ProgrammeHint').implement({
  description: 'What an open programme would say of the people of a file, were it saved as it stands.',
  fields: (t) => ({
    programme: t.field({
      type: ProgrammeType,
      nullable: true,
      description: 'The programme.',
      resolve: ({ programmeId }, _args, context) => loadProgramme(context, programmeId),
    }),
    ruleVersion: t.exposeInt('ruleVersion', { description: 'The version of its rule that judges today.' }),
    eligible: t.exposeInt('eligible', { description: 'Admitted.' }),
    notEligible: t.exposeInt('notEligible', { description: 'Refused.' }),
    unknown: t.exposeInt('unknown', { description: 'A fact is missing, in the file and in the registry.' }),
    outside: t.exposeInt('outside', { description: 'Live where the programme has no quota.' }),
    elsewhere: t.exposeInt('elsewhere', { description: 'Kept by others and not seen in full.' }),
    refusals: t.field({
      type: [HintReasonType],
      description: 'Why people are refused, the commonest reason first.',
      resolve: ({ refusals }) => [...refusals],
    }),
    gaps: t.field({
      type: [HintReasonType],
      description: 'What is missing of whom the rule cannot tell, the commonest first.',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
})

builder.objectFields(ImportType, (t) => ({
  programmeHints: t.field({
    type: [ProgrammeHintType],
    description:
      'What the open programmes would take of a list of people, while it is reviewed; true of rows and rules as they stand now.',
    complexity: 100,
    resolve: (record, _args, context) => programmeHints(context, record),
  }),
}))
