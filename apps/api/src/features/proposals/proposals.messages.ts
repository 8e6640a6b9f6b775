import { defineMessages } from '@payung/domain/text/define-messages'

export const proposalMessages = defineMessages({
  FIELDS_MISSING: {
    path: 'fields',
    remedy: {
      id: 'Pilih sekurangnya satu isian dari usulan ini, atau tolak usulannya.',
      en: 'Choose at least one field of this proposal, or refuse it.',
    },
  },
  PROPOSER_IS_NOT_DECIDER: {
    reason: {
      id: 'Anda sendiri yang mengusulkan perubahan ini atau memutuskan keberatan tentangnya.',
      en: 'You proposed this change yourself or decided an objection about it.',
    },
    remedy: { id: 'Minta petugas lain memutuskannya.', en: 'Ask another officer to decide it.' },
  },
  PROPOSAL_DECIDED: {
    reason: { id: 'Usulan ini sudah diputuskan.', en: 'This proposal has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
})
