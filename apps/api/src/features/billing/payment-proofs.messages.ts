import { defineMessages } from '@payung/domain/text/define-messages'

/** Messages of the bank's papers that prove payments. */
export const paymentProofMessages = defineMessages({
  PROOF_MISSING: {
    path: 'fileId',
    reason: {
      id: 'Pembayaran perusahaan yang memiliki janji memerlukan bukti transfer.',
      en: 'A payment of a company with a pledge needs the bank’s proof.',
    },
    remedy: { id: 'Unggah bukti transfer sebagai foto atau PDF.', en: 'Upload the bank’s proof as a photo or PDF.' },
  },
  PROOF_KNOWN: {
    path: 'fileId',
    reason: {
      id: 'Bukti transfer yang sama sudah dilampirkan pada pembayaran lain.',
      en: 'The same proof of a transfer is attached to another payment.',
    },
    remedy: {
      id: 'Unggah bukti dari transfer tagihan ini.',
      en: 'Upload the proof of the transfer that pays this bill.',
    },
  },
})
