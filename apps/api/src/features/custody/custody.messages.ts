import { defineMessages } from '@payung/domain/text/define-messages'

export const custodyMessages = defineMessages({
  OTHER_SIDE_DECIDES: {
    reason: {
      id: 'Pengajuan Anda sendiri hanya dapat diterima oleh pihak lain.',
      en: 'Your own proposal can only be accepted by the other side.',
    },
    remedy: { id: 'Tunggu jawabannya, atau tarik kembali pengajuannya.', en: 'Wait for their answer, or withdraw it.' },
  },
  PROPOSER_IS_NOT_DECIDER: {
    reason: { id: 'Anda sendiri yang mengajukan serah terima ini.', en: 'You proposed this handover yourself.' },
    remedy: {
      id: 'Minta petugas lain di instansi penerima menerimanya.',
      en: 'Ask another officer of the receiving organisation to accept it.',
    },
  },
  ALREADY_KEPT_THERE: {
    reason: {
      id: 'Orang ini sudah tercatat di instansi penerima.',
      en: 'The receiving office keeps a record of this person already.',
    },
    remedy: {
      id: 'Samakan kedua data itu, lalu tandai data lama sebagai pindah.',
      en: 'Bring the two in line, then mark the old one as moved.',
    },
  },
  TRANSFER_OUTDATED: {
    reason: { id: 'Data ini sudah berpindah sejak diajukan.', en: 'The record has moved since this was proposed.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  TRANSFER_DECIDED: {
    reason: { id: 'Pengajuan ini sudah diputuskan.', en: 'This proposal has been decided already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  SAME_CUSTODIAN: {
    path: 'toVillageCode',
    reason: {
      id: 'Desa/kelurahan ini masih dalam wilayah pengelola data.',
      en: 'This village already belongs to whoever keeps the record.',
    },
    remedy: { id: 'Ubah alamatnya langsung pada data pekerja.', en: 'Change the address in the record itself.' },
  },
  TRANSFER_OPEN: {
    reason: {
      id: 'Serah terima orang ini sudah diajukan dan menunggu jawaban.',
      en: 'Handing this person over has been proposed already and waits for an answer.',
    },
    remedy: {
      id: 'Tunggu jawabannya, atau tarik kembali pengajuan itu.',
      en: 'Wait for the answer, or withdraw that proposal.',
    },
  },
})
