import { defineMessages } from '@payung/domain/text/define-messages'

export const grantHandoverMessages = defineMessages({
  GRANT_RECORDER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda sendiri yang mencatat penyerahan ini.', en: 'You wrote this handover down yourself.' },
    remedy: {
      id: 'Petugas atau verifikator lain yang mengonfirmasinya.',
      en: 'Another officer or verifier confirms it.',
    },
  },
  GRANT_HANDOVER_DECIDED: {
    reason: { id: 'Catatan penyerahan ini sudah diputuskan.', en: 'This handover has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  GRANT_HANDOVER_STANDS: {
    reason: {
      id: 'Penyerahan santunan ini sudah tercatat untuk kasus ini.',
      en: 'A handover of this grant stands in this case already.',
    },
    remedy: {
      id: 'Bila keliru dan belum dikonfirmasi, tarik catatan itu dahulu.',
      en: 'If it is wrong and not confirmed, take it back first.',
    },
  },
  GRANT_NOT_DUE: {
    reason: {
      id: 'Santunan ini belum menjadi hak keluarga: bulan peristiwanya tidak terlindungi, atau laporannya ditarik.',
      en: 'The grant is not due to this family: the month of the event is not protected, or the report was taken back.',
    },
    remedy: { id: 'Periksa peristiwa dan bulan iurannya.', en: 'Check the event and its month of contributions.' },
  },
  GRANT_PROOF_USED: {
    reason: { id: 'Bukti itu sudah dipakai untuk catatan lain.', en: 'That proof stands in another entry.' },
    remedy: { id: 'Unggah buktinya sekali lagi.', en: 'Upload the proof again.' },
  },
  GRANT_HANDOVERS_OF_CLAIM: {
    reason: {
      id: 'Kasus ini sudah memuat 20 catatan penyerahan.',
      en: 'This case has 20 entries of handovers already.',
    },
    remedy: { id: 'Tanyakan kepada auditor instansi Anda.', en: 'Ask the auditor of your office.' },
  },
  GRANT_HANDOVER_DAY: {
    path: 'handedOn',
    reason: {
      id: 'Penyerahan terjadi antara hari peristiwa dan hari ini.',
      en: 'It was handed over between the day of the event and today.',
    },
    remedy: { id: 'Tulis hari penyerahannya menurut bukti.', en: 'Write the day as the proof says.' },
  },
  GRANT_HANDOVER_AMOUNT: {
    path: 'amount',
    remedy: { id: 'Isi jumlah yang diterima keluarga.', en: 'Enter what the family received.' },
  },
  GRANT_MORE_THAN_DUE: {
    path: 'amount',
    reason: { id: 'Lebih dari yang menjadi hak menurut peraturan.', en: 'More than is due by the regulation.' },
    remedy: { id: 'Periksa jumlahnya pada bukti.', en: 'Check the amount on the proof.' },
  },
  GRANT_LESS_REASON: {
    path: 'lessReason',
    remedy: {
      id: 'Tulis mengapa keluarga menerima kurang dari haknya, 10 sampai 300 huruf.',
      en: 'Write why the family received less than is due, 10 to 300 letters.',
    },
  },
  GRANT_RECEIVER_MISSING: {
    path: 'receiverName',
    remedy: { id: 'Tulis nama yang menerima, 2 sampai 120 huruf.', en: 'Write who received it, 2 to 120 letters.' },
  },
  GRANT_HEIR_MISSING: {
    path: 'heirId',
    remedy: { id: 'Pilih ahli waris yang menerimanya.', en: 'Choose the heir who received it.' },
  },
})
