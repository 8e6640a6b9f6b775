import { defineMessages } from '@payung/domain/text/define-messages'

export const claimMessages = defineMessages({
  EVENT_IN_FUTURE: {
    path: 'eventDay',
    remedy: { id: 'Tulis hari ini atau hari sebelumnya.', en: 'Write today or an earlier day.' },
  },
  EVENT_DAY_INVALID: {
    path: 'eventDay',
    remedy: {
      id: 'Bila hanya bulan yang diketahui, tulis tanggal 1 bulan itu. Bila hanya tahun, tulis 1 Januari.',
      en: 'Where only the month is known, write its first day. Where only the year is known, write 1 January.',
    },
  },
  EVENT_PLACE_INVALID: {
    path: 'place',
    remedy: { id: 'Tulis tempat kejadian, 2 sampai 120 huruf.', en: 'Write where it happened, 2 to 120 letters.' },
  },
  EVENT_BEFORE_BIRTH: {
    reason: { id: 'Tanggal ini sebelum orang tersebut lahir.', en: 'This day is before the person was born.' },
    remedy: { id: 'Periksa tanggal dan orangnya.', en: 'Check the day and the person.' },
  },
  EVENT_AFTER_DEATH: {
    reason: {
      id: 'Orang ini dilaporkan sudah meninggal sebelum tanggal ini.',
      en: 'This person is reported dead before this day.',
    },
    remedy: {
      id: 'Periksa tanggalnya. Bila laporan meninggal itu keliru, tarik dahulu laporan itu.',
      en: 'Check the day. Where the report of the death is wrong, take it back first.',
    },
  },
  DEATH_ON_OTHER_DAY: {
    reason: {
      id: 'Orang ini sudah dilaporkan meninggal pada tanggal lain.',
      en: 'This person is reported dead on another day already.',
    },
    remedy: {
      id: 'Cocokkan dengan akta kematian. Bila laporan pertama keliru, buka kasusnya dan koreksi laporan itu.',
      en: 'Compare with the death certificate. Where the first report is wrong, open its case and correct it.',
    },
  },
  EVENT_OF_MERGED_RECORD: {
    reason: { id: 'Data orang ini sudah digabung ke data lain.', en: 'This record was merged into another.' },
    remedy: {
      id: 'Buka data yang berlaku, lalu laporkan di sana.',
      en: 'Open the record that holds, and report there.',
    },
  },
  EVENTS_OF_DAY: {
    reason: { id: 'Anda sudah melaporkan 200 peristiwa hari ini.', en: 'You have reported 200 events today.' },
    remedy: { id: 'Lanjutkan besok, atau minta rekan melaporkannya.', en: 'Go on tomorrow, or ask a colleague.' },
  },
  REPORTS_OF_EVENT: {
    reason: { id: 'Peristiwa ini sudah dilaporkan 20 orang.', en: 'Twenty people have reported this event already.' },
    remedy: { id: 'Buka kasusnya: tidak perlu laporan lagi.', en: 'Open its case: no further report is needed.' },
  },
  EVIDENCE_OF_CASE: {
    reason: {
      id: 'Berkas untuk peristiwa ini ditambahkan pada kasusnya, bukan pada laporannya.',
      en: 'Files about this event are added to its case, not to the report.',
    },
    remedy: {
      id: 'Lepas berkasnya, kirim laporannya, lalu tambahkan di Daftar dokumen kasusnya.',
      en: 'Take the file away, send the report, then add it to the list of papers of the case.',
    },
  },
  EVIDENCE_USED: {
    reason: { id: 'Berkas ini sudah dipakai di tempat lain.', en: 'This file is used elsewhere already.' },
    remedy: { id: 'Unggah berkas lain sebagai bukti.', en: 'Upload another file as evidence.' },
  },
  EVIDENCE_TOO_LATE: {
    reason: {
      id: 'Anda sudah melaporkan peristiwa ini, dan bukti hanya ikut saat melapor.',
      en: 'You have reported this event already, and evidence comes with a report alone.',
    },
    remedy: {
      id: 'Minta rekan melaporkannya dengan bukti ini, atau tarik laporannya lalu laporkan lagi.',
      en: 'Ask a colleague to report it with this evidence, or take the report back and report again.',
    },
  },
  EVENT_KNOWN: {
    reason: {
      id: 'Peristiwa ini sudah dilaporkan: baru saja, pada data lain dari orang yang sama, atau oleh pemerintah yang dahulu mengelola datanya.',
      en: 'This event is reported already: just now, on another record of the person, or by the government that kept the record before.',
    },
    remedy: {
      id: 'Muat ulang halaman dan buka kasusnya. Bila kasusnya tidak terlihat, pemerintah yang dahulu menanganinya sampai selesai.',
      en: 'Load the page again and open the case. Where you see none, the government that kept the record finishes it.',
    },
  },
  EVENT_ANSWERS_DIFFER: {
    reason: {
      id: 'Peristiwa ini sudah dilaporkan dengan jawaban lain.',
      en: 'This event is reported already, with other answers.',
    },
    remedy: {
      id: 'Buka kasusnya dan pilih Koreksi laporan, supaya jawaban Anda tidak hilang.',
      en: 'Open its case and correct the report, so that your answers are not lost.',
    },
  },
  EVENT_UNCHANGED: {
    reason: { id: 'Tidak ada yang berubah pada laporan ini.', en: 'Nothing in the report was changed.' },
    remedy: { id: 'Ubah hari, tempat, atau jawabannya.', en: 'Change the day, the place or an answer.' },
  },
  EVENT_WITH_INSURER: {
    reason: {
      id: 'Klaimnya sudah diajukan ke BPJS, jadi laporannya tidak dapat dikoreksi sekarang.',
      en: 'The insurer has the claim, so the report cannot be corrected now.',
    },
    remedy: {
      id: 'Minta BPJS mengembalikan klaimnya, catat pengembaliannya, lalu koreksi.',
      en: 'Ask the insurer to send the claim back, write that down, then correct.',
    },
  },
  CORRECTIONS_OF_EVENT: {
    reason: { id: 'Laporan ini sudah dikoreksi 50 kali.', en: 'The report was corrected 50 times.' },
    remedy: { id: 'Tarik laporan ini, lalu laporkan lagi.', en: 'Take the report back, then report again.' },
  },
  ACCIDENT_COST_INVALID: {
    remedy: {
      id: 'Tulis biaya dalam rupiah penuh, 0 sampai Rp1 miliar.',
      en: 'Write what it cost in whole rupiah, 0 to Rp1 billion.',
    },
  },
  LOSS_PERCENT_INVALID: {
    path: 'losses',
    remedy: {
      id: 'Tulis berapa persen fungsinya hilang, 1 sampai 100.',
      en: 'Write what percentage of its use is lost, 1 to 100.',
    },
  },
  LOSS_PIECES_INVALID: {
    path: 'losses',
    reason: { id: 'Orang tidak memiliki bagian tubuh ini sebanyak itu.', en: 'Nobody has so many of this part.' },
    remedy: { id: 'Periksa jumlahnya.', en: 'Check how many.' },
  },
  LOSS_TWICE: {
    path: 'losses',
    reason: { id: 'Satu bagian tubuh tertulis dua kali.', en: 'One part of the body stands twice.' },
    remedy: { id: 'Gabungkan menjadi satu baris.', en: 'Put it in one line.' },
  },
  LOSS_NOT_IN_TABLE: {
    path: 'losses',
    reason: {
      id: 'Bagian tubuh ini tidak ada dalam tabel cacat yang berlaku pada hari kejadian.',
      en: 'This part is not in the table of disabilities of the day of the event.',
    },
    remedy: {
      id: 'Periksa hari kejadian. Bila benar, minta administrator provinsi melengkapi tabelnya.',
      en: 'Check the day of the event. Where it is right, ask the administrator of the province to complete the table.',
    },
  },
  UNABLE_DAYS_INVALID: {
    path: 'daysUnableToWork',
    remedy: {
      id: 'Tulis berapa hari tidak dapat bekerja, 0 sampai 3.650.',
      en: 'Write for how many days the person could not work, 0 to 3,650.',
    },
  },
  HOME_CARE_YEARS_INVALID: {
    path: 'homeCare',
    remedy: { id: 'Tulis paling banyak 10 tahun.', en: 'Write 10 years at most.' },
  },
  ACCIDENT_ENTRIES: {
    reason: { id: 'Rincian ini sudah ditulis 200 kali.', en: 'The details were written 200 times.' },
    remedy: { id: 'Minta bantuan administrator provinsi.', en: 'Ask the administrator of the province.' },
  },
  EVENT_DAY_UNKNOWN: {
    reason: {
      id: 'Tanggal peristiwa belum diketahui, padahal hak keluarga bergantung pada bulannya.',
      en: 'The day of the event is not known, and what is due depends on it.',
    },
    remedy: {
      id: 'Cari tanggalnya pada akta atau surat dokter, pilih Koreksi laporan, lalu ajukan.',
      en: 'Find the day in the certificate or the medical letter, correct the report, then submit.',
    },
  },
  PAPER_ATTACHED_ALREADY: {
    reason: { id: 'Berkas ini sudah dipakai pada sebuah klaim.', en: 'This file belongs to a claim already.' },
    remedy: { id: 'Unggah foto atau pindaian lain.', en: 'Upload another photo or scan.' },
  },
  EVENT_GRANT_HANDED_OVER: {
    reason: {
      id: 'Keluarga sudah menerima santunan daerah atas peristiwa ini, jadi laporannya tidak dapat ditarik dan harinya tidak dapat dipindah ke hari tanpa hak itu.',
      en: 'The family has the grant of its region for this event, so the report cannot be taken back, nor moved to a day without that right.',
    },
    remedy: {
      id: 'Hubungi auditor instansi Anda.',
      en: 'Ask the auditor of your office.',
    },
  },
  EVENT_PAID: {
    reason: {
      id: 'Santunannya sudah dibayar, jadi laporan ini tidak dapat ditarik.',
      en: 'The family has been paid, so the report cannot be taken back.',
    },
    remedy: {
      id: 'Hubungi cabang BPJS Ketenagakerjaan dan auditor instansi Anda.',
      en: 'Ask the branch of the insurer and the auditor of your office.',
    },
  },
  EVENT_STATUS_STANDS: {
    reason: {
      id: 'Status orang ini sudah diubah menurut laporan ini.',
      en: 'The status of the person was changed by this report.',
    },
    remedy: {
      id: 'Buka halaman pekerjanya, kembalikan statusnya menjadi calon dengan alasan, lalu tarik laporannya.',
      en: 'Open the person, set the status back to candidate with a reason, then take the report back.',
    },
  },
  EVENT_WITHDRAWN: {
    reason: { id: 'Laporan ini sudah ditarik.', en: 'This report was taken back already.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CLAIM_STATE: {
    reason: { id: 'Klaim ini sudah berada di tahap lain.', en: 'The claim is at another stage.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CLAIM_CHANGED: {
    reason: { id: 'Klaim ini baru saja diubah orang lain.', en: 'Somebody else has just changed the claim.' },
    remedy: { id: 'Muat ulang halaman, lalu periksa lagi.', en: 'Load the page again, then check.' },
  },
  NOTHING_LEFT_TO_ASK: {
    reason: {
      id: 'BPJS sudah menyetujui semua yang menjadi hak keluarga menurut hitungan Payung.',
      en: 'The insurer has approved all that is due by what Payung knows.',
    },
    remedy: {
      id: 'Bila ahli waris baru ditemukan, catat dahulu di kartu Ahli waris. Selain itu, catat pembayarannya.',
      en: 'Where an heir was found, write them down first. Otherwise record the payment.',
    },
  },
  CLAIM_PAPERS_MISSING: {
    reason: {
      id: 'Berkasnya belum lengkap: masih kurang {count} dokumen.',
      en: 'The file is not complete: {count, plural, one {# paper is} other {# papers are}} missing.',
    },
    remedy: { id: 'Lengkapi daftar dokumen, lalu ajukan.', en: 'Complete the list of papers, then submit.' },
  },
  CLAIM_DAY_INVALID: {
    path: 'onDay',
    remedy: {
      id: 'Tulis tanggal antara langkah sebelumnya dan hari ini.',
      en: 'Write a day between the step before and today.',
    },
  },
  CLAIM_WITHOUT_TERMS: {
    reason: {
      id: 'Besaran manfaat untuk tanggal peristiwa ini belum ada dalam data acuan.',
      en: 'The reference data have no amounts for the day of this event.',
    },
    remedy: {
      id: 'Minta administrator provinsi melengkapi data acuan.',
      en: 'Ask the administrator of the province to complete the reference data.',
    },
  },
  INSURER_NUMBER_INVALID: {
    path: 'insurerNumber',
    remedy: {
      id: 'Tulis nomor klaim dari BPJS, 3 sampai 60 huruf.',
      en: 'Write the insurer’s claim number, 3 to 60 characters.',
    },
  },
  APPROVED_NOT_POSITIVE: {
    path: 'approved',
    remedy: { id: 'Tulis jumlah lebih dari Rp0.', en: 'Write an amount above Rp0.' },
  },
  APPROVED_LESS_UNEXPLAINED: {
    path: 'reason',
    reason: {
      id: 'Jumlah ini kurang dari hak keluarga, dan sebabnya belum ditulis.',
      en: 'This is less than the family is owed, and the reason is not written down.',
    },
    remedy: {
      id: 'Tulis sebab dari surat BPJS, atau nyatakan bahwa BPJS tidak menyebut sebabnya.',
      en: 'Write the reason in the letter of the insurer, or say that the insurer gives none.',
    },
  },
  APPROVED_MORE_THAN_DUE: {
    path: 'approved',
    reason: {
      id: 'Jumlah ini lebih besar dari manfaat menurut aturan.',
      en: 'This is more than the rules give.',
    },
    remedy: {
      id: 'Cocokkan surat persetujuan BPJS dengan rincian manfaat. Mungkin jawaban untuk klaim lain.',
      en: 'Compare the letter of the insurer with the benefits. It may be the answer to another claim.',
    },
  },
  PAID_LESS_UNEXPLAINED: {
    path: 'reason',
    reason: {
      id: 'Yang dibayar kurang dari yang disetujui, dan sebabnya belum ditulis.',
      en: 'What was paid is less than was approved, and the reason is not written down.',
    },
    remedy: {
      id: 'Tulis sebabnya menurut BPJS, atau nyatakan bahwa BPJS tidak menyebut sebabnya.',
      en: 'Write the reason that the insurer gives, or say that it gives none.',
    },
  },
  PAID_MORE_THAN_APPROVED: {
    path: 'paid',
    reason: {
      id: 'Jumlah yang dibayar tidak di atas nol, atau lebih besar dari yang disetujui.',
      en: 'What was paid is not above zero, or is more than was approved.',
    },
    remedy: {
      id: 'Cocokkan bukti bayar BPJS dengan jumlah yang disetujui.',
      en: 'Compare the proof of payment of the insurer with what was approved.',
    },
  },
  PAPERS_OF_CLAIM: {
    reason: { id: 'Klaim ini sudah memuat 60 berkas.', en: 'The claim has 60 files already.' },
    remedy: { id: 'Gabungkan foto menjadi satu PDF.', en: 'Put the photos into one PDF.' },
  },
  PAPER_DEMANDED_ALREADY: {
    remedy: { id: 'Dokumen ini sudah ada dalam daftar.', en: 'This paper is on the list already.' },
  },
})
