import { builder } from '../../graphql/builder.ts'
import { ClaimType } from './claim.type.ts'
import { loadAppeal } from './claim-appeal.ts'
import { checklistOf } from './claim-facts.ts'
import { asksLetters } from './claim-letters.ts'
import { mayPrint } from './claims.policy.ts'
import { loadLifeEvent } from './load-claims.ts'

builder.objectField(ClaimType, 'checklistPath', (t) =>
  t.string({
    nullable: true,
    description:
      'Where the list for the family is drawn; null to who gathers no papers, and once nothing more is gathered.',
    resolve: ({ id, state }, _args, { actor }) => (mayPrint(actor, state) ? `/claims/${id}/daftar-syarat.pdf` : null),
  }),
)

builder.objectField(ClaimType, 'villageLettersPath', (t) =>
  t.string({
    nullable: true,
    description: 'Where the drafts of the village’s letters are drawn; null as above, and where the event asks none.',
    resolve: async (claim, _args, context) => {
      if (!mayPrint(context.actor, claim.state)) return null
      const event = await loadLifeEvent(context, claim.event_id)
      const papers = (await checklistOf(context, claim)).map(({ kind }) => kind)
      return event !== null && asksLetters(event.kind, papers) ? `/claims/${claim.id}/surat-desa.pdf` : null
    },
  }),
)

builder.objectField(ClaimType, 'appealPath', (t) =>
  t.string({
    nullable: true,
    description:
      'Where the family’s letter against a rejection is drawn; null as above, where nothing was rejected, and once the insurer has approved.',
    resolve: async (claim, _args, context) => {
      if (!mayPrint(context.actor, claim.state) || (await loadAppeal(context, claim)) === null) return null
      return `/claims/${claim.id}/surat-keberatan.pdf`
    },
  }),
)
