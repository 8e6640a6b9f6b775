import { defineMessages } from '@payung/domain/text/define-messages'

export const billingMessages = defineMessages({
  DRAFTER_IS_NOT_LIST_APPROVER: {
    reason: { id: 'Anda sendiri yang menyusun daftar iuran ini.', en: 'You drew up this list yourself.' },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  CHOOSER_IS_NOT_LIST_APPROVER: {
    reason: {
      id: 'Anda sendiri yang memilih baris anggaran daftar iuran ini.',
      en: 'You chose the budget lines of this list yourself.',
    },
    remedy: { id: 'Penyetuju lain yang menyetujuinya.', en: 'Another approver approves it.' },
  },
  DRAFTER_IS_NOT_PAYER: {
    reason: { id: 'Anda sendiri yang menyusun daftar iuran ini.', en: 'You drew up this list yourself.' },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  BILLER_IS_NOT_PAYER: {
    reason: {
      id: 'Anda sendiri yang mencatat tagihan BPJS untuk daftar iuran ini.',
      en: 'You wrote down the insurer’s bill of this list yourself.',
    },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  APPROVER_IS_NOT_PAYER: {
    reason: { id: 'Anda sendiri yang menyetujui daftar iuran ini.', en: 'You approved this list yourself.' },
    remedy: { id: 'Bendahara lain yang mencatat pembayarannya.', en: 'Another treasurer records its payment.' },
  },
  MAKER_IS_NOT_RECALLER: {
    reason: {
      id: 'Anda sendiri yang menyusun atau mengirim daftar iuran ini.',
      en: 'You drew up or sent this list yourself.',
    },
    remedy: { id: 'Penyetuju lain yang menariknya kembali.', en: 'Another approver calls it back.' },
  },
  PAYER_IS_NOT_RECEIVER: {
    reason: {
      id: 'Anda sendiri yang mencatat pembayaran daftar ini.',
      en: 'You recorded a payment of this list yourself.',
    },
    remedy: {
      id: 'Orang lain yang mencatat penerimaan dan jawaban BPJS.',
      en: 'Another person records what the insurer received and what it answered.',
    },
  },
  BRINGER_IS_NOT_SETTLER: {
    reason: {
      id: 'Anda sendiri yang membawa berkas jawaban ini.',
      en: 'You brought the file of this answer yourself.',
    },
    remedy: {
      id: 'Orang lain yang memutuskan jawaban yang berbeda.',
      en: 'Another person decides about answers that differ.',
    },
  },
  EARLIER_BRINGER_IS_NOT_SETTLER: {
    reason: {
      id: 'Anda sendiri yang membawa jawaban lama yang bertentangan dengan jawaban ini.',
      en: 'You yourself brought the earlier answer that this one contradicts.',
    },
    remedy: {
      id: 'Orang lain yang memutuskan jawaban yang berbeda.',
      en: 'Another person decides about answers that differ.',
    },
  },
  RECEIVED_ON_INVALID: {
    path: 'receivedOn',
    reason: {
      id: 'Pada hari itu belum dibayar sebanyak itu, atau harinya sesudah hari ini.',
      en: 'Less than this was paid by that day, or the day is after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  RECEIPT_REFERENCE_INVALID: {
    path: 'reference',
    remedy: {
      id: 'Tulis nomor bukti penerimaan BPJS, 3 sampai 80 huruf.',
      en: 'Write the number of the insurer’s receipt, 3 to 80 characters.',
    },
  },
  RECEIPT_KNOWN: {
    path: 'reference',
    reason: {
      id: 'Penerimaan dengan nomor ini sudah dicatat pada tagihan ini.',
      en: 'A receipt of this number is recorded on this bill already.',
    },
    remedy: { id: 'Periksa nomornya.', en: 'Check the number.' },
  },
  RECEIVED_MORE_THAN_PAID: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini lebih dari yang sudah dibayar dan belum diterima.',
      en: 'This is more than what was paid and not yet received.',
    },
    remedy: {
      id: 'Catat dahulu pembayarannya, atau perbaiki jumlahnya.',
      en: 'Record the payment first, or correct the amount.',
    },
  },
  POSTED_MORE_THAN_RECEIVED: {
    reason: {
      id: 'Berkas ini membukukan lebih dari jumlah yang sudah diterima BPJS.',
      en: 'This file posts more than the insurer has received.',
    },
    remedy: {
      id: 'Catat dahulu penerimaannya, atau minta berkas yang benar kepada BPJS.',
      en: 'Record the receipt first, or ask the insurer for the right file.',
    },
  },
  ANSWER_TOTAL_DIFFERS: {
    reason: {
      id: 'Surat BPJS menyebut {people, number} orang dan Rp{amount, number}, berkasnya {filePeople, number} orang dan Rp{fileAmount, number}.',
      en: 'The insurer’s letter states {people, plural, one {# person} other {# people}} and Rp{amount, number}, its file {filePeople, plural, one {# person} other {# people}} and Rp{fileAmount, number}.',
    },
    remedy: {
      id: 'Periksa jumlah yang Anda isi, atau minta berkas yang lengkap. Tidak ada yang disimpan.',
      en: 'Check what you entered, or ask for the whole file. Nothing was saved.',
    },
  },
  ANSWER_COUNT_INVALID: {
    path: 'people',
    remedy: {
      id: 'Isi jumlah orang menurut surat BPJS, 1 sampai 200.000.',
      en: 'Enter the number of people that the letter states, 1 to 200,000.',
    },
  },
  ANSWER_HEADER_MISSING: {
    reason: {
      id: 'Kolom NIK atau KPJ, hasil, jumlah bulan, dan iuran tidak ditemukan.',
      en: 'Columns for NIK or KPJ, verdict, months and contribution were not found.',
    },
    remedy: {
      id: 'Minta berkas hasil pembukuan kepada BPJS Ketenagakerjaan.',
      en: 'Ask the insurer for the file of its postings.',
    },
  },
  ANSWER_TOO_LONG: {
    reason: { id: 'Berkas ini lebih dari 200.000 baris.', en: 'This file has more than 200,000 rows.' },
    remedy: { id: 'Bagi berkasnya per daftar iuran.', en: 'Split it by contribution list.' },
  },
  ANSWERS_OF_DAY: {
    reason: {
      id: 'Dalam 24 jam ini Anda sudah membawa 20 berkas jawaban BPJS untuk daftar iuran ini.',
      en: 'Within 24 hours you have brought 20 files of the insurer’s answers for this list.',
    },
    remedy: {
      id: 'Bawa berkas berikutnya besok, atau minta rekan membawanya.',
      en: 'Bring the next file tomorrow, or ask a colleague to.',
    },
  },
  ANSWERS_OF_LIST: {
    reason: {
      id: 'Anda sudah membawa 200 berkas jawaban BPJS untuk daftar iuran ini, dan berkas ini tidak hanya memuat orang yang belum dijawab.',
      en: 'You have brought 200 files of the insurer’s answers for this list already, and this one is not only about people without an answer.',
    },
    remedy: {
      id: 'Minta rekan membawanya, atau minta berkas BPJS yang hanya memuat orang yang belum dijawab.',
      en: 'Ask a colleague to bring it, or the insurer for a file of the people without an answer alone.',
    },
  },
  ANSWER_NOT_SETTLED: {
    reason: {
      id: 'Jawaban ini tidak lagi dapat diputuskan: sudah diputuskan, atau bertentangan dengan kepesertaan lain.',
      en: 'This answer can no longer be decided: it was decided, or it contradicts another membership.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  ANSWER_ROWS_NOT_OPEN: {
    reason: {
      id: 'Baris yang dipilih sudah diputuskan atau disisihkan, atau harus diputuskan sebagai jawaban baru atau lama.',
      en: 'The chosen rows were decided or set aside already, or must be decided as the newer or the earlier answer.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  ANSWER_ROWS_COUNT: {
    reason: { id: 'Pilih 1 sampai {max, number} baris.', en: 'Choose 1 to {max, number} rows.' },
    remedy: { id: 'Pilih lebih sedikit baris sekaligus.', en: 'Choose fewer rows at once.' },
  },
  CONTRIBUTION_LIST_STATE: {
    reason: {
      id: 'Daftar iuran ini sudah di tahap lain, atau tagihannya sudah lunas.',
      en: 'This list has gone on to another step, or its bill is paid.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  CONTRIBUTION_LIST_CHANGED: {
    reason: { id: 'Daftar iuran ini sudah diubah orang lain.', en: 'Somebody else has changed this list meanwhile.' },
    remedy: { id: 'Muat ulang halaman, lalu periksa lagi.', en: 'Load the page again and look once more.' },
  },
  CONTRIBUTION_LIST_OUTDATED: {
    reason: {
      id: 'Ada orang di daftar ini yang bulannya berakhir lebih awal oleh keputusan perubahan atau pencabutan.',
      en: 'An amendment or a revocation has ended months of somebody on this list.',
    },
    remedy: {
      id: 'Sisihkan daftar ini, lalu susun lagi dari keputusannya.',
      en: 'Set this list aside and draw it up again from the decree.',
    },
  },
  SHARE_NOT_AGREED: {
    path: 'requestId',
    reason: {
      id: 'Keputusan ini belum ditandatangani, atau instansi Anda belum menyetujui bagiannya.',
      en: 'This decree is not signed yet, or your organisation has not agreed to its share.',
    },
    remedy: {
      id: 'Jawab dahulu permintaannya, lalu tunggu sampai keputusannya ditandatangani.',
      en: 'Answer its request first, then wait until the decree is signed.',
    },
  },
  ANSWER_OF_OTHERS_DECREE: {
    reason: {
      id: 'Daftar ini membayar bagian dari keputusan pemerintah lain. Jawaban BPJS tentang orang-orangnya dibawa oleh pemerintah yang menetapkan.',
      en: 'This list pays a share of another government’s decree. The insurer’s answers about its people are brought by the government that designates them.',
    },
    remedy: {
      id: 'Catat pembayaran dan penerimaannya; orang-orangnya ada pada pemerintah yang menetapkan.',
      en: 'Record its payment and receipt; its people are known to the government that designates them.',
    },
  },
  PAYER_SEES_NO_PEOPLE: {
    reason: {
      id: 'Daftar ini membayar bagian dari keputusan pemerintah lain, sehingga nama-namanya tidak dibuka di sini.',
      en: 'This list pays a share of another government’s decree, so its names are not opened here.',
    },
    remedy: {
      id: 'Minta pemerintah yang menetapkan mengunduh daftarnya dan mengirimkannya kepada BPJS Ketenagakerjaan.',
      en: 'Ask the government that designates them to export the list and to send it to the insurer.',
    },
  },
  NOBODY_TO_LIST: {
    path: 'fromMonth',
    reason: {
      id: 'Tidak ada bulan yang belum masuk daftar iuran dalam masa ini.',
      en: 'No month of this period is still to be listed.',
    },
    remedy: {
      id: 'Pilih bulan lain, atau lihat daftar yang sudah ada.',
      en: 'Choose other months, or look at the lists that there are.',
    },
  },
  DECREE_NOT_SIGNED: {
    path: 'decreeId',
    reason: {
      id: 'Iuran hanya diminta untuk penetapan yang sudah ditandatangani.',
      en: 'Contributions are asked for under signed designations only.',
    },
    remedy: { id: 'Pilih keputusan penetapan yang sudah ditandatangani.', en: 'Choose a signed designation.' },
  },
  LIST_MONTHS_INVALID: {
    path: 'untilMonth',
    reason: {
      id: 'Bulan terakhir tidak boleh sebelum bulan pertama.',
      en: 'The last month cannot be before the first.',
    },
    remedy: { id: 'Pilih masa di dalam masa keputusan.', en: 'Choose months within those of the decree.' },
  },
  SENT_ON_INVALID: {
    path: 'sentOn',
    reason: {
      id: 'Hari pengiriman tidak boleh sebelum persetujuan atau sesudah hari ini.',
      en: 'The day of sending cannot be before the approval or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  BILLED_ON_INVALID: {
    path: 'billedOn',
    reason: {
      id: 'Hari tagihan tidak boleh sebelum pengiriman daftar atau sesudah hari ini.',
      en: 'The day of the bill cannot be before the list was sent or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  BILLING_CODE_INVALID: {
    path: 'billingCode',
    remedy: {
      id: 'Tulis kode iuran dari BPJS: 6 sampai 30 angka atau huruf besar.',
      en: 'Write the insurer’s billing code: 6 to 30 digits or capital letters.',
    },
  },
  BILLING_CODE_TAKEN: {
    path: 'billingCode',
    reason: { id: 'Kode iuran ini sudah dicatat pada daftar lain.', en: 'Another list holds this billing code.' },
    remedy: { id: 'Periksa kodenya.', en: 'Check the code.' },
  },
  DIFFERENCE_UNEXPLAINED: {
    path: 'differenceReason',
    reason: {
      id: 'Tagihan BPJS berbeda dari jumlah daftar ini.',
      en: 'The insurer bills another amount than this list asks for.',
    },
    remedy: { id: 'Tulis sebabnya, 5 sampai 500 huruf.', en: 'Write why, 5 to 500 letters.' },
  },
  AMOUNT_NOT_POSITIVE: {
    remedy: {
      id: 'Isi jumlah lebih dari Rp0, paling banyak Rp100 triliun.',
      en: 'Enter more than Rp0 and at most Rp100 trillion.',
    },
  },
  PAID_ON_INVALID: {
    path: 'paidOn',
    reason: {
      id: 'Hari pembayaran tidak boleh sebelum hari tagihan atau sesudah hari ini.',
      en: 'The day of payment cannot be before the day of the bill or after today.',
    },
    remedy: { id: 'Perbaiki harinya.', en: 'Correct the day.' },
  },
  PAYMENT_REFERENCE_INVALID: {
    path: 'reference',
    remedy: {
      id: 'Tulis nomor SP2D atau bukti transfer, 3 sampai 80 huruf.',
      en: 'Write the number of the SP2D or of the transfer, 3 to 80 characters.',
    },
  },
  PAYMENT_KNOWN: {
    path: 'reference',
    reason: {
      id: 'Pembayaran dengan bukti ini sudah dicatat pada tagihan ini, atau pada tagihan lain dari perusahaan.',
      en: 'A payment with this proof is recorded already: on this bill, or on another bill of the company.',
    },
    remedy: { id: 'Periksa nomor buktinya.', en: 'Check the number of the proof.' },
  },
  OVERPAID: {
    path: 'amount',
    reason: { id: 'Jumlah ini lebih dari sisa tagihan.', en: 'This is more than what is left of the bill.' },
    remedy: { id: 'Catat paling banyak sisa tagihan.', en: 'Record at most what is left.' },
  },
  PAID_PAST_ORDER: {
    path: 'amount',
    reason: {
      id: 'Sisa tagihan ini sedang diajukan dengan SPP.',
      en: 'What is left of this bill is being paid by payment orders.',
    },
    remedy: {
      id: 'Catat SP2D pada perintah pembayarannya, atau muat ulang halaman.',
      en: 'Record the SP2D with its payment order, or load the page again.',
    },
  },
  PAYMENTS_TOO_MANY: {
    path: 'amount',
    reason: {
      id: 'Tagihan ini sudah dibayar dalam 200 kali pembayaran.',
      en: 'This bill was paid in 200 payments already.',
    },
    remedy: { id: 'Catat sisa tagihan sekaligus.', en: 'Record the rest of the bill at once.' },
  },
  RECEIPTS_TOO_MANY: {
    path: 'amount',
    reason: {
      id: 'Penerimaan iuran untuk tagihan ini sudah dicatat 200 kali.',
      en: 'Receipts for this bill were recorded 200 times already.',
    },
    remedy: {
      id: 'Catat sekaligus semua yang sudah dibayar dan belum diterima.',
      en: 'Record all that was paid and not yet received at once.',
    },
  },
  LISTS_OF_DAY: {
    reason: {
      id: 'Dalam 24 jam ini sudah 10 daftar iuran dari keputusan ini disusun yang masih konsep atau sudah disisihkan.',
      en: 'Within 24 hours 10 lists of this decree were drawn up that are still drafts or were set aside.',
    },
    remedy: {
      id: 'Mintakan persetujuan untuk daftar yang masih konsep, atau susun daftar berikutnya besok.',
      en: 'Have a list approved that is still a draft, or draw up the next one tomorrow.',
    },
  },
  BUDGET_LIST_STATE: {
    reason: {
      id: 'Baris anggaran hanya dipilih selama daftar iuran masih konsep.',
      en: 'Budget lines are chosen only while the contribution list is a draft.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  BUDGET_LIST_CHANGED: {
    reason: { id: 'Daftar iuran ini sudah diubah orang lain.', en: 'Somebody else has changed this list meanwhile.' },
    remedy: { id: 'Muat ulang halaman, lalu periksa lagi.', en: 'Load the page again and look once more.' },
  },
  BUDGET_TARIFF_CHANGED: {
    reason: {
      id: 'Tarif bulan di daftar ini sudah berubah sejak disusun, sehingga jumlahnya tidak dapat dibagi per program.',
      en: 'The tariff of its months has changed since the draft, so that its amount cannot be divided by programme.',
    },
    remedy: { id: 'Sisihkan daftar ini, lalu susun lagi.', en: 'Set this list aside and draw it up again.' },
  },
  BUDGET_LINES_UNFIT: {
    path: 'lineIds',
    reason: {
      id: 'Setiap program pada daftar ini perlu tepat satu baris dengan program, sumber dana, dan tahun yang sama.',
      en: 'Each programme of this list needs exactly one line of the same programme, source and year.',
    },
    remedy: { id: 'Pilih satu baris untuk setiap program.', en: 'Choose one line for each programme.' },
  },
})
