import { HANDOVER_PEOPLE_MAX } from '@payung/domain/benefit/handover-input'
import { defineMessages } from '@payung/domain/text/define-messages'

const RELOAD = { id: 'Muat ulang halaman.', en: 'Load the page again.' }
const PEOPLE_MAX = {
  id: HANDOVER_PEOPLE_MAX.toLocaleString('id-ID'),
  en: HANDOVER_PEOPLE_MAX.toLocaleString('en-GB'),
}

export const handoverMessages = defineMessages({
  HANDOVER_TITLE_INVALID: {
    path: 'title',
    remedy: { id: 'Tulis nama acara, 3 sampai 120 huruf.', en: 'Write the name of the event, 3 to 120 letters.' },
  },
  HANDOVER_AREA: {
    path: 'areaCode',
    remedy: { id: 'Pilih wilayah di dalam daerah Anda.', en: 'Choose an area within your own.' },
  },
  HANDOVER_PLACE_INVALID: {
    path: 'place',
    remedy: { id: 'Tulis tempat acara, 3 sampai 160 huruf.', en: 'Write the place of the event, 3 to 160 letters.' },
  },
  HANDOVER_HOUR_INVALID: {
    path: 'startsAt',
    remedy: { id: 'Tulis jam mulai seperti 09:00.', en: 'Write the starting time like 09:00.' },
  },
  HANDOVER_GIVER_INVALID: {
    path: 'giverName',
    remedy: {
      id: 'Tulis nama yang menyerahkan, 2 sampai 120 huruf.',
      en: 'Write the name of who hands over, 2 to 120 letters.',
    },
  },
  HANDOVER_POSITION_INVALID: {
    path: 'giverPosition',
    remedy: {
      id: 'Tulis jabatan yang menyerahkan, 2 sampai 120 huruf.',
      en: 'Write the position of who hands over, 2 to 120 letters.',
    },
  },
  HANDOVER_FAMILY_INVALID: {
    path: 'familyName',
    remedy: {
      id: 'Tulis sebutan keluarga seperti yang diinginkan keluarga, 2 sampai 120 huruf.',
      en: 'Write the family as it wants to be called, 2 to 120 letters.',
    },
  },
  HANDOVER_CONSENT_DAY: {
    path: 'consentedOn',
    remedy: {
      id: 'Tulis hari persetujuan: tidak sesudah hari ini dan tidak sesudah acara.',
      en: 'Write the day of the consent: not after today and not after the event.',
    },
  },
  HANDOVER_CONSENT_NOTHING: {
    path: 'comes',
    reason: {
      id: 'Keluarga tidak menyetujui apa pun, jadi tidak ada yang dicatat. Santunannya tidak terpengaruh.',
      en: 'The family agrees to nothing, so that nothing is written down. What it was paid is not touched.',
    },
    remedy: { id: 'Tutup formulir ini.', en: 'Close this form.' },
  },
  HANDOVER_ATTENDED_INVALID: {
    path: 'attended',
    remedy: {
      id: `Tulis jumlah orang yang hadir, 1 sampai ${PEOPLE_MAX.id}.`,
      en: `Write how many were there, 1 to ${PEOPLE_MAX.en}.`,
    },
  },
  HANDOVER_MINUTES_INVALID: {
    path: 'minutes',
    remedy: { id: 'Tulis jalannya acara, 20 sampai 4.000 huruf.', en: 'Write what happened, 20 to 4,000 letters.' },
  },
  HANDOVER_CLAIM_UNPAID: {
    reason: {
      id: 'Santunan klaim ini belum dibayar. Penyerahan tidak pernah menjadi syarat pembayaran.',
      en: 'This claim is not paid yet. A handover is never a condition of payment.',
    },
    remedy: { id: 'Tunggu sampai BPJS membayar keluarga ini.', en: 'Wait until the insurer has paid this family.' },
  },
  HANDOVER_CLAIM_SHORT: {
    reason: {
      id: 'Seorang ahli waris klaim ini menyatakan menerima kurang, dan kekurangannya belum diputuskan.',
      en: 'An heir of this claim says that less arrived, and the shortfall is not decided yet.',
    },
    remedy: {
      id: 'Putuskan kekurangannya di halaman kasus, lalu tanyakan kepada keluarga.',
      en: 'Decide about the shortfall on the page of the case, then ask the family.',
    },
  },
  HANDOVER_HEIR: {
    path: 'heirId',
    remedy: {
      id: 'Pilih ahli waris klaim ini yang memberi jawaban.',
      en: 'Choose the heir of this claim who has answered.',
    },
  },
  HANDOVER_CLAIM_TAKEN: {
    reason: {
      id: 'Keluarga ini sudah tercatat dalam acara ini atau acara lain.',
      en: 'This family stands in this event or another already.',
    },
    remedy: RELOAD,
  },
  HANDOVER_STATE: {
    reason: {
      id: 'Acara ini sudah berubah, sehingga langkah ini tidak dapat dilakukan.',
      en: 'This event has changed, so that this step cannot be taken.',
    },
    remedy: RELOAD,
  },
  HANDOVER_DAY_TO_COME: {
    reason: { id: 'Acara ini belum berlangsung.', en: 'This event is still to come.' },
    remedy: {
      id: 'Tulis berita acara pada hari acara atau sesudahnya.',
      en: 'Write the minutes on its day or later.',
    },
  },
  HANDOVER_RECORDER_IS_NOT_CONFIRMER: {
    reason: {
      id: 'Anda menulis berita acara ini.',
      en: 'You wrote these minutes.',
    },
    remedy: {
      id: 'Mintalah petugas lain untuk mengesahkannya.',
      en: 'Ask another officer to confirm them.',
    },
  },
  HANDOVER_FAMILIES_FULL: {
    reason: {
      id: 'Acara ini sudah memuat catatan keluarga sebanyak yang diperbolehkan.',
      en: 'This event has as many answers of families as it may have.',
    },
    remedy: { id: 'Buat acara lain.', en: 'Make another event.' },
  },
  HANDOVER_GUEST_NAME_INVALID: {
    path: 'name',
    remedy: { id: 'Tulis nama tamu, 2 sampai 120 huruf.', en: 'Write the name of the guest, 2 to 120 letters.' },
  },
  HANDOVER_GUEST_POSITION_INVALID: {
    path: 'position',
    remedy: {
      id: 'Tulis jabatan atau asal tamu, 2 sampai 120 huruf.',
      en: 'Write the position of the guest, or whom they stand for, 2 to 120 letters.',
    },
  },
  HANDOVER_GUESTS_FULL: {
    reason: { id: 'Acara ini sudah memuat 300 tamu.', en: 'This event has 300 guests already.' },
    remedy: { id: 'Lepas tamu yang tidak jadi diundang.', en: 'Take off guests who are not invited any more.' },
  },
  HANDOVER_CAPTION_INVALID: {
    path: 'caption',
    remedy: { id: 'Tulis apa yang tampak, 3 sampai 160 huruf.', en: 'Write what it shows, 3 to 160 letters.' },
  },
  HANDOVER_PHOTO_DISAGREED: {
    path: 'familiesAgreed',
    reason: {
      id: 'Keluarga yang tidak setuju difoto tidak boleh tampak pada foto.',
      en: 'No family that has not agreed to be photographed may be seen on a photograph.',
    },
    remedy: {
      id: 'Pilih foto lain, atau pastikan setiap keluarga yang tampak sudah setuju.',
      en: 'Choose another photograph, or make sure that every family on it has agreed.',
    },
  },
  HANDOVER_PHOTO_KNOWN: {
    path: 'fileId',
    reason: { id: 'Berkas ini sudah ada pada acara ini.', en: 'This event has this file already.' },
    remedy: { id: 'Pilih berkas lain.', en: 'Choose another file.' },
  },
  HANDOVER_PHOTOS_FULL: {
    reason: { id: 'Acara ini sudah memuat 60 foto.', en: 'This event has 60 photographs already.' },
    remedy: { id: 'Hapus foto yang tidak diperlukan.', en: 'Remove photographs that are not needed.' },
  },
  HANDOVERS_OF_YEAR: {
    reason: {
      id: 'Daerah Anda sudah membuat acara sebanyak yang diperbolehkan dalam setahun.',
      en: 'Your government has made as many events as it may in a year.',
    },
    remedy: { id: 'Ubah rencana acara yang ada.', en: 'Change a planned event instead.' },
  },
})
