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
  PAID_CODE_MISSING: {
    path: 'paidCode',
    remedy: {
      id: 'Tulis kode iuran yang tertera pada bukti transfer.',
      en: 'Write the billing code that stands on the bank’s proof.',
    },
  },
  PAID_TO_OTHER_CODE: {
    path: 'paidCode',
    reason: {
      id: 'Ini bukan kode iuran dari tagihan ini: uangnya masuk ke tagihan lain.',
      en: 'This is not the billing code of this bill: the money went to another one.',
    },
    remedy: {
      id: 'Periksa kode pada buktinya. Bila memang dibayar ke kode lain, catat pada tagihan kode itu, atau minta BPJS memindahkannya.',
      en: 'Check the code on the proof. If another code was paid, record it on the bill of that code, or ask the insurer to move it.',
    },
  },
})
