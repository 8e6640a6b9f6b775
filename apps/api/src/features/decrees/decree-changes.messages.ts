import { defineMessages } from '@payung/domain/text/define-messages'

/** What a change of the annex may have against it; the place at the end names the line that stands in the way. */
export const decreeChangeMessages = defineMessages({
  LINE_TAKEN: {
    path: 'line',
    reason: {
      id: '{who}{why}Baris ini tidak ada, atau sudah diubah keputusan lain pada bulan itu.',
      en: '{who}{why}There is no such line, or another decree has changed it in that month.',
    },
    remedy: { id: 'Pilih baris lain dari lampiran.{where}', en: 'Choose another line of the annex.{where}' },
  },
  LINE_TWICE: {
    path: 'line',
    reason: {
      id: '{who}{why}Baris ini sudah diubah dalam konsep ini.',
      en: '{who}{why}This line is changed by this draft already.',
    },
    remedy: { id: 'Hapus salah satunya.{where}', en: 'Remove one of the two.{where}' },
  },
  PROGRAMME_CLOSED: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Program ini sudah ditutup, sehingga tidak ada lagi yang masuk.',
      en: '{who}{why}The programme is closed, so nobody comes in any more.',
    },
    remedy: {
      id: 'Keluarkan orangnya, atau perbaiki barisnya.{where}',
      en: 'Take the person out, or correct the line.{where}',
    },
  },
  NOT_IN_RESERVE: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Orang ini tidak ada di daftar cadangan kohort yang ditetapkan.',
      en: '{who}{why}This person does not wait in the reserve of the cohort that was designated.',
    },
    remedy: { id: 'Pilih dari daftar cadangan.{where}', en: 'Choose from the reserve.{where}' },
  },
  NOT_ELIGIBLE_NOW: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Orang ini sudah meninggal, pindah, atau tidak lagi berhak sejak kohort dikunci.',
      en: '{who}{why}This person has died, moved or ceased to be eligible since the cohort was locked.',
    },
    remedy: { id: 'Pilih cadangan berikutnya.{where}', en: 'Choose the next in reserve.{where}' },
  },
  RULE_NOT_MET: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Orang ini tidak memenuhi aturan program yang berlaku hari ini.',
      en: '{who}{why}The rule of the programme does not admit this person today.',
    },
    remedy: { id: 'Pilih cadangan berikutnya.{where}', en: 'Choose the next in reserve.{where}' },
  },
  OTHER_AREA: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Pengganti harus dari wilayah kuota yang sama.',
      en: '{who}{why}A replacement comes from the same quota’s area.',
    },
    remedy: { id: 'Pilih cadangan dari wilayah itu.{where}', en: 'Choose from the reserve of that area.{where}' },
  },
  DESIGNATED_ALREADY: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Orang ini sudah ditetapkan untuk bulan yang sama.',
      en: '{who}{why}This person is designated for the same months already.',
    },
    remedy: { id: 'Pilih orang lain.{where}', en: 'Choose somebody else.{where}' },
  },
  WINNER_DESIGNATED: {
    path: 'line',
    reason: {
      id: '{who}{why}Data orang ini digabung ke data lain yang sudah ditetapkan.',
      en: '{who}{why}This person’s record was merged into another that is designated already.',
    },
    remedy: {
      id: 'Keluarkan baris ini sebagai data ganda, jangan diperbaiki.{where}',
      en: 'Take this line out as a duplicate instead of correcting it.{where}',
    },
  },
  NOTHING_CORRECTED: {
    path: 'line',
    reason: {
      id: '{who}{why}Baris ini sudah sama dengan datanya, sehingga tidak ada yang diperbaiki.',
      en: '{who}{why}This line says what the record says, so there is nothing to correct.',
    },
    remedy: {
      id: 'Perbaiki dahulu data orangnya, atau keluarkan perubahan ini.{where}',
      en: 'Correct the person’s record first, or leave this change out.{where}',
    },
  },
  NAMED_TWICE: {
    path: 'workerId',
    reason: {
      id: '{who}{why}Orang ini sudah masuk dalam konsep ini.',
      en: '{who}{why}This person is in this draft already.',
    },
    remedy: { id: 'Pilih orang lain.{where}', en: 'Choose somebody else.{where}' },
  },
})
