import { builder } from '../../graphql/builder.ts'
import { idOf } from '../../graphql/ids.ts'
import { DECREE_ERRORS } from './change-decrees.graphql.ts'
import { type DecreeForm, findDecreeForm } from './decree-form.queries.ts'
import { mayConfigure, mayReadDecrees } from './decrees.policy.ts'
import { saveDecreeForm } from './save-decree-form.ts'

const DecreeFormType = builder.objectRef<DecreeForm>('DecreeForm').implement({
  description: 'What the decrees of my tenant carry besides their text.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'Counted from 1; 0 where nobody has saved one.' }),
    hasEmblem: t.exposeBoolean('has_emblem', { description: 'A picture stands above who decrees.' }),
    copiesTo: t.stringList({ description: 'Tembusan, in their order.', resolve: ({ copies_to }) => [...copies_to] }),
    legalHeadTitle: t.exposeString('legal_head_title', {
      nullable: true,
      description: 'Who certifies copies: office.',
    }),
    legalHeadName: t.exposeString('legal_head_name', { nullable: true, description: 'Who certifies copies: name.' }),
    legalHeadRank: t.exposeString('legal_head_rank', { nullable: true, description: 'Who certifies copies: rank.' }),
    budgetAgency: t.exposeString('budget_agency', { nullable: true, description: 'Whose budget document pays.' }),
    workAccidentAccount: t.exposeString('work_accident_account', { nullable: true, description: 'Account of JKK.' }),
    deathAccount: t.exposeString('death_account', { nullable: true, description: 'Account of JKM.' }),
    oldAgeAccount: t.exposeString('old_age_account', { nullable: true, description: 'Account of JHT.' }),
    mayChange: t.boolean({
      description: 'I may save another.',
      resolve: (_form, _args, { actor }) => mayConfigure(actor),
    }),
  }),
})

const NONE: DecreeForm = {
  version: 0,
  has_emblem: false,
  copies_to: [],
  legal_head_title: null,
  legal_head_name: null,
  legal_head_rank: null,
  budget_agency: null,
  work_accident_account: null,
  death_account: null,
  old_age_account: null,
}

builder.queryField('decreeForm', (t) =>
  t.field({
    type: DecreeFormType,
    nullable: true,
    description: 'What the decrees of my tenant carry besides their text; for who reads decrees.',
    resolve: async (_root, _args, { actor, read }) =>
      mayReadDecrees(actor) ? ((await read<DecreeForm>(findDecreeForm()))[0] ?? NONE) : null,
  }),
)

builder.mutationField('saveDecreeForm', (t) =>
  t.fieldWithInput({
    description: 'Saves what decrees carry besides their text. Drafts follow at once; what was submitted stays.',
    type: DecreeFormType,
    errors: DECREE_ERRORS,
    input: {
      basedOn: t.input.int({ required: true, description: 'The version that was read; 0 where there is none.' }),
      emblemFileId: t.input.id({
        description: 'A picture that I sent: PNG or JPEG of at most 256 KB. Left out, it stays.',
      }),
      dropsEmblem: t.input.boolean({ description: 'Takes the emblem away.' }),
      copiesTo: t.input.stringList({ required: true, description: 'Tembusan, at most 20 of at most 200 letters.' }),
      legalHeadTitle: t.input.string({ description: 'Who certifies copies: office, as `Kepala Bagian Hukum`.' }),
      legalHeadName: t.input.string({ description: 'Who certifies copies: name.' }),
      legalHeadRank: t.input.string({ description: 'Who certifies copies: rank and number of employment.' }),
      budgetAgency: t.input.string({ description: 'Whose budget document pays.' }),
      workAccidentAccount: t.input.string({ description: 'Account code of JKK.' }),
      deathAccount: t.input.string({ description: 'Account code of JKM.' }),
      oldAgeAccount: t.input.string({ description: 'Account code of JHT.' }),
    },
    resolve: async (_root, { input }, context): Promise<DecreeForm> => {
      const emblemFileId = input.emblemFileId == null ? null : idOf(input.emblemFileId, 'File')
      await context.write((tx) => saveDecreeForm(tx, context.actor, { ...input, emblemFileId }))
      return (await context.read<DecreeForm>(findDecreeForm()))[0] ?? NONE
    },
  }),
)
