import { defineMessages } from '@payung/domain/text/define-messages'

export const certificateMessages = defineMessages({
  REPORT_DAYS: {
    reason: {
      id: 'Tahun atau tanggal laporan ini tidak dapat dibaca, atau belum tiba.',
      en: 'The year or a day of this report cannot be read, or has not come.',
    },
    remedy: {
      id: 'Pilih tahun sampai tahun ini, dan tanggal sampai hari ini.',
      en: 'Choose a year up to this one, and days up to today.',
    },
  },
  CERTIFICATE_OF_PLEDGE: {
    reason: {
      id: 'Angka janji ini belum disetujui, atau janjinya sudah ditarik.',
      en: 'The numbers of this pledge are not approved, or it was withdrawn.',
    },
    remedy: {
      id: 'Setujui angkanya dan bayar daftar iurannya dahulu.',
      en: 'Approve its numbers and pay its contribution lists first.',
    },
  },
  CERTIFICATE_WITHOUT_RECEIPT: {
    reason: {
      id: 'BPJS Ketenagakerjaan belum menerima iuran dari janji ini.',
      en: 'BPJS Ketenagakerjaan has received nothing for this pledge yet.',
    },
    remedy: {
      id: 'Minta piagam setelah daftar iurannya dibayar lunas dan penerimaannya dicatat.',
      en: 'Ask once a contribution list is paid in full and its receipt is recorded.',
    },
  },
  CERTIFICATE_RECEIPT_UNPROVEN: {
    reason: {
      id: 'Penerimaan iurannya hanya dicatat perusahaan yang membayarnya.',
      en: 'Only the company that paid has recorded that the contributions were received.',
    },
    remedy: {
      id: 'Buktikan penerimaannya dahulu, atau unggah jawaban BPJS Ketenagakerjaan untuk daftar iurannya.',
      en: 'Confirm the receipt first, or upload the answer of BPJS Ketenagakerjaan for its list.',
    },
  },
  RECORDER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda sendiri yang mencatat pembayaran atau penerimaan ini, atau juga bertindak bagi perusahaannya.',
      en: 'You recorded this payment or receipt yourself, or also act for the company.',
    },
    remedy: { id: 'Penyetuju lain yang membuktikannya.', en: 'Another approver confirms it.' },
  },
  EVIDENCE_REFERENCE_INVALID: {
    path: 'reference',
    remedy: {
      id: 'Tulis nomor bukti yang Anda lihat, 3 sampai 80 huruf.',
      en: 'Write the number of the proof that you have seen, 3 to 80 characters.',
    },
  },
  CERTIFICATE_MONTHS_CERTIFIED: {
    reason: {
      id: 'Semua bulan yang diterima sudah tercantum pada piagam yang berlaku.',
      en: 'Every month that was received stands on a valid certificate.',
    },
    remedy: {
      id: 'Minta lagi setelah BPJS Ketenagakerjaan menerima daftar iuran berikutnya.',
      en: 'Ask again when BPJS Ketenagakerjaan has received the next contribution list.',
    },
  },
  CERTIFICATE_OF_FEW: {
    reason: {
      id: 'Yang diterima menyangkut kurang dari lima pekerja, sehingga orangnya dapat dikenali.',
      en: 'What was received is about fewer than five workers, so that they could be recognised.',
    },
    remedy: {
      id: 'Tunggu sampai iuran bagi lima pekerja atau lebih diterima.',
      en: 'Wait until contributions for five workers or more are received.',
    },
  },
  CERTIFICATE_REQUESTED: {
    reason: {
      id: 'Piagam janji ini sudah diminta dan menunggu daerah.',
      en: 'A certificate of this pledge was asked for and waits for the region.',
    },
    remedy: { id: 'Tunggu keputusannya.', en: 'Wait for its decision.' },
  },
  CERTIFICATES_OF_DAY: {
    reason: {
      id: 'Anda sudah meminta 20 piagam untuk janji ini dalam 24 jam.',
      en: 'You have asked for 20 certificates of this pledge within 24 hours.',
    },
    remedy: { id: 'Minta lagi besok.', en: 'Ask again tomorrow.' },
  },
  CERTIFICATE_STATE: {
    reason: {
      id: 'Keadaan piagam ini, atau yang diterima untuknya, sudah berubah.',
      en: 'The state of this certificate, or what was received for it, has changed.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  REQUESTER_IS_NOT_ISSUER: {
    reason: { id: 'Anda sendiri yang meminta piagam ini.', en: 'You asked for this certificate yourself.' },
    remedy: { id: 'Penyetuju lain yang memutuskannya.', en: 'Another approver decides on it.' },
  },
})
