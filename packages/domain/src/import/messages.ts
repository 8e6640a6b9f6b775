import type { FileRefusalCode, IssueCode } from './issue.ts'

export type Language = 'id' | 'en'

/** What is wrong, and what to do about it: two sentences that can stand apart. */
export interface Message {
  readonly reason: string
  readonly remedy: string
}

export type MessageCode = IssueCode | FileRefusalCode

/**
 * The words for every code, the same in forms, import reviews, result files and the command line.
 *
 * None of them repeats a value: a NIK never stands in an error text.
 */
export const MESSAGES: Readonly<Record<MessageCode, Readonly<Record<Language, Message>>>> = {
  UNKNOWN_PERSON: say(
    'Tidak ada orang dengan NIK ini di daftar Anda.',
    'Periksa NIK-nya, atau daftarkan orangnya lebih dahulu.',
    'Nobody with this NIK is among the people that you keep.',
    'Check the NIK, or register the person first.',
  ),
  ANSWER_UNKNOWN: say(
    'Hasilnya tidak terbaca sebagai diterima atau ditolak.',
    'Tulis “diterima” atau “ditolak”.',
    'The answer reads neither as accepted nor as rejected.',
    'Write “diterima” or “ditolak”.',
  ),
  NOT_ASKED: say(
    'NIK ini tidak ada di antara orang yang Anda tanyakan.',
    'Pastikan berkas ini jawaban atas pertanyaan Anda; tanyakan dahulu orangnya bila perlu.',
    'This NIK is not among the people that you asked about.',
    'Make sure that the file answers your question; ask about the person first if need be.',
  ),
  NOT_REGISTERED: say(
    'Orang ini belum ada di daftar Anda.',
    'Periksa NIK-nya, atau impor dahulu sebagai daftar orang, lalu unggah lagi sebagai usulan.',
    'This person is not in your list yet.',
    'Check the NIK, or import them as a list of people first, then send the proposals again.',
  ),
  ROUND_ANSWERED_OTHERWISE: say(
    'Orang ini sudah dijawab tidak diusulkan atau tidak diketahui.',
    'Ubah jawabannya di daftar putaran bila memang diusulkan.',
    'This person has been answered as not proposed or unknown.',
    'Change the answer in the list of the round if they are proposed after all.',
  ),
  ROUND_PERSON_ELSEWHERE: say(
    'Orang ini tidak tinggal di desa yang ditanyai.',
    'Perbaiki alamatnya dahulu, atau biarkan desanya yang mengusulkan.',
    'This person does not live in the village that was asked.',
    'Correct the address first, or leave it to their village.',
  ),
  ROUND_NAME_DIFFERS: say(
    'Nama di berkas tidak cocok dengan nama orang yang ber-NIK ini; NIK-nya mungkin milik orang lain.',
    'Perbaiki NIK atau namanya di berkas, lalu unggah lagi. Bila memang orang ini, usulkan dia dari daftar putaran.',
    'The name in the file does not fit the person who has this NIK; it may be somebody else’s number.',
    'Correct the NIK or the name in the file and send it again. If it is this person, propose them in the list of the round.',
  ),
  ROUND_NOT_ELIGIBLE: say(
    'Menurut aturan program, orang ini tidak memenuhi syarat.',
    'Lihat sebabnya di halaman orangnya; perbaiki datanya bila keliru.',
    'By the rule of the programme this person is not eligible.',
    'See why on the person’s page; correct the record if it is wrong.',
  ),
  ROUND_ELIGIBILITY_UNKNOWN: say(
    'Datanya belum cukup untuk menilai syaratnya; tetap diusulkan.',
    'Lengkapi data orangnya sebelum kohort disusun.',
    'The record does not say enough to judge; proposed all the same.',
    'Complete the record before a cohort is drawn up.',
  ),
  CHECK_ANSWER_UNKNOWN: say(
    'Jawabannya tidak terbaca.',
    'Tulis seperti padan, nama berbeda, meninggal, pindah, tidak ditemukan; untuk kepesertaan: aktif PU, aktif BPU, tidak aktif.',
    'The answer cannot be read.',
    'Write it like padan, nama berbeda, meninggal, pindah, tidak ditemukan; for memberships: aktif PU, aktif BPU, tidak aktif.',
  ),
  MEMBERSHIP_NUMBER_MISSING: say(
    'Diterima, tetapi nomor KPJ-nya kosong.',
    'Minta nomor KPJ kepada BPJS Ketenagakerjaan.',
    'Accepted, but without a KPJ.',
    'Ask the insurer for the KPJ.',
  ),
  REJECTION_REASON_MISSING: say(
    'Ditolak tanpa alasan.',
    'Tanyakan alasannya kepada BPJS Ketenagakerjaan; penolakannya tetap dicatat.',
    'Rejected without a reason.',
    'Ask the insurer why; the rejection is recorded all the same.',
  ),
  NATIONAL_ID_LOST_DIGITS: say(
    'Excel menyimpan NIK ini sebagai angka, sehingga digit terakhirnya hilang.',
    'Ketik ulang NIK dari KTP di sel berformat Teks.',
    'Excel kept this NIK as a number and lost its last digits.',
    'Type the NIK again from the identity card, in a cell formatted as text.',
  ),
  NATIONAL_ID_LENGTH: say(
    'NIK tidak terdiri dari 16 angka.',
    'Salin 16 angka NIK dari KTP atau kartu keluarga.',
    'The NIK does not have 16 digits.',
    'Copy the 16 digits from the identity card or the family card.',
  ),
  NATIONAL_ID_PROVINCE: say(
    'Dua angka pertama NIK bukan kode provinsi.',
    'Periksa angka-angka awal NIK pada KTP.',
    'The first two digits of the NIK are not the code of a province.',
    'Check the first digits of the NIK on the identity card.',
  ),
  NATIONAL_ID_DATE: say(
    'Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender.',
    'Periksa angka ke-7 sampai ke-12; untuk perempuan, tanggal ditambah 40.',
    'The birth date inside the NIK (digits 7 to 12) is not in the calendar.',
    'Check digits 7 to 12; for women 40 is added to the day.',
  ),
  NATIONAL_ID_SERIAL: say(
    'Nomor urut NIK 0000 tidak pernah diterbitkan.',
    'Salin empat angka terakhir NIK dari KTP.',
    'A NIK that ends in serial 0000 is never issued.',
    'Copy the last four digits of the NIK from the identity card.',
  ),
  NATIONAL_ID_BIRTH_DATE_MISMATCH: say(
    'Tanggal lahir berbeda dari yang terbaca dari NIK.',
    'Cocokkan dengan KTP. Bila tanggal lahir pernah dibetulkan, NIK memang tetap: biarkan.',
    'The birth date differs from the one that the NIK says.',
    'Compare with the identity card. If the birth date was once corrected, the NIK rightly stays: leave it.',
  ),
  NATIONAL_ID_SEX_MISMATCH: say(
    'Jenis kelamin berbeda dari yang terbaca dari NIK.',
    'Cocokkan dengan KTP; NIK perempuan memuat tanggal lahir ditambah 40.',
    'The sex differs from the one that the NIK says.',
    'Compare with the identity card; a woman’s NIK has 40 added to the day of birth.',
  ),
  NATIONAL_ID_OTHER_AREA: say(
    'NIK pertama kali diterbitkan di kabupaten/kota lain.',
    'Tidak perlu tindakan bila orangnya memang pindah.',
    'The NIK was first issued in another regency or city.',
    'Nothing to do if the person has moved.',
  ),
  FAMILY_CARD_NUMBER_INVALID: say(
    'Nomor kartu keluarga tidak terdiri dari 16 angka yang sah.',
    'Salin nomor dari kartu keluarga, atau kosongkan.',
    'The family card number is not 16 valid digits.',
    'Copy the number from the family card, or leave it empty.',
  ),
  NAME_MISSING: say(
    'Nama kosong.',
    'Isi nama seperti pada KTP.',
    'The name is missing.',
    'Enter the name as on the identity card.',
  ),
  NAME_TOO_LONG: say(
    'Nama lebih dari 200 huruf.',
    'Isi nama saja, tanpa keterangan lain.',
    'The name has more than 200 characters.',
    'Enter the name alone, without remarks.',
  ),
  NAME_CHARACTERS: say(
    'Nama memuat simbol, emoji, atau huruf yang bukan huruf Latin.',
    "Tulis seperti pada KTP: huruf, spasi, dan tanda ' . - , saja.",
    'The name holds symbols, emoji or letters that are not Latin.',
    "Write it as on the identity card: letters, blanks and ' . - , alone.",
  ),
  NAME_DIGITS: say(
    'Nama memuat angka.',
    'Periksa apakah angkanya bagian dari nama pada KTP; bila bukan, hapus.',
    'The name holds digits.',
    'Check whether they are part of the name on the identity card; otherwise remove them.',
  ),
  BIRTH_PLACE_TOO_LONG: say(
    'Tempat lahir lebih dari 100 huruf.',
    'Isi nama kabupaten, kota, atau desanya saja.',
    'The birth place has more than 100 characters.',
    'Enter only the regency, city or village.',
  ),
  BIRTH_DATE_INVALID: say(
    'Tanggal lahir kosong, tidak terbaca, atau tidak mungkin.',
    'Tulis hari/bulan/tahun, misalnya 31/12/1980.',
    'The birth date is missing, unreadable or impossible.',
    'Write day/month/year, for example 31/12/1980.',
  ),
  SEX_UNKNOWN: say(
    'Jenis kelamin kosong atau tidak dikenali.',
    'Isi L atau P.',
    'The sex is missing or not understood.',
    'Enter L (male) or P (female).',
  ),
  ADDRESS_TOO_LONG: say(
    'Alamat lebih dari 300 huruf.',
    'Singkat alamat; desa dan kecamatan tidak perlu diulang.',
    'The address has more than 300 characters.',
    'Shorten it; village and district need not be repeated.',
  ),
  NEIGHBOURHOOD_INVALID: say(
    'RT atau RW bukan angka satu sampai tiga digit.',
    'Tulis seperti 009, atau kosongkan.',
    'RT or RW is not a number of one to three digits.',
    'Write it like 009, or leave it empty.',
  ),
  VILLAGE_UNKNOWN: say(
    'Desa atau kelurahan tidak ditemukan di kecamatan itu.',
    'Periksa ejaan desa dan kecamatannya, atau pilih dari usulan.',
    'No such village in that district.',
    'Check the spelling of village and district, or choose one of the proposals.',
  ),
  VILLAGE_AMBIGUOUS: say(
    'Ada lebih dari satu desa dengan nama ini.',
    'Isi kecamatannya, atau pilih desa yang dimaksud.',
    'More than one village has this name.',
    'Add the district, or choose the village that is meant.',
  ),
  VILLAGE_OUTSIDE_TENANT: say(
    'Desa ini berada di luar wilayah Anda.',
    'Keluarkan baris ini, atau kirimkan ke kabupaten/kota yang berwenang.',
    'This village lies outside your area.',
    'Take the row out, or send it to the regency or city in charge.',
  ),
  AREA_FORMER_NAME: say(
    'Ini nama lama; wilayahnya sudah berganti nama.',
    'Yang dicatat nama sekarang.',
    'This is a former name; the area is called otherwise now.',
    'The present name is recorded.',
  ),
  AGE_PAST_FIRST_REGISTRATION: say(
    'Usianya sudah melewati batas pendaftaran pertama.',
    'Periksa tanggal lahirnya. Bila benar, hanya yang sudah menjadi peserta sebelumnya yang dapat dilanjutkan.',
    'This person is too old to be registered for the first time.',
    'Check the birth date. If it is right, only who was a member before can go on.',
  ),
  AGE_BEFORE_FIRST_REGISTRATION: say(
    'Usianya belum cukup untuk didaftarkan.',
    'Periksa tanggal lahirnya. Bila benar, orangnya dicatat dan belum dapat ditetapkan.',
    'This person is too young to be registered.',
    'Check the birth date. If it is right, the person is kept and cannot be designated yet.',
  ),
  PHONE_INVALID: say(
    'Nomor telepon tidak sah.',
    'Tulis seperti 0812 3456 7890; nomor luar negeri diawali tanda +.',
    'This is not a telephone number.',
    'Write it like 0812 3456 7890; numbers of other countries begin with +.',
  ),
  OCCUPATION_UNKNOWN: say(
    'Pekerjaan tidak ada dalam daftar.',
    'Pilih pekerjaan yang paling dekat dari daftar.',
    'The occupation is not in the catalogue.',
    'Choose the nearest one from the catalogue.',
  ),
  INCOME_BRACKET_UNKNOWN: say(
    'Golongan penghasilan tidak dikenal.',
    'Pilih golongan dari daftar.',
    'The income bracket is not known.',
    'Choose one from the list.',
  ),
  WELFARE_DECILE_INVALID: say(
    'Desil kesejahteraan bukan angka 1 sampai 10.',
    'Isi 1 (termiskin) sampai 10, atau kosongkan.',
    'The welfare decile is not a number from 1 to 10.',
    'Enter 1 (poorest) to 10, or leave it empty.',
  ),
  WELFARE_SOURCE_MISSING: say(
    'Sumber desil kesejahteraan tidak disebut.',
    'Pilih DTKS, P3KE, DTSEN, atau lainnya.',
    'The source of the welfare decile is not given.',
    'Choose DTKS, P3KE, DTSEN or other.',
  ),
  MEMBERSHIP_KIND_UNKNOWN: say(
    'Jenis kepesertaan tidak dikenal.',
    'Pilih bukan penerima upah, penerima upah, jasa konstruksi, atau bukan peserta.',
    'The kind of membership is not known.',
    'Choose self-employed, wage earner, construction or none.',
  ),
  MEMBERSHIP_NUMBER_INVALID: say(
    'Nomor KPJ tidak terdiri dari 11 angka.',
    'Salin nomor dari kartu peserta, atau kosongkan.',
    'The membership number (KPJ) does not have 11 digits.',
    'Copy it from the member’s card, or leave it empty.',
  ),
  PUBLIC_SERVICE_UNKNOWN: say(
    'Keterangan ASN, TNI, atau Polri tidak dikenal.',
    'Pilih bukan, ASN, TNI, atau Polri, atau kosongkan.',
    'The word for service to the state is unknown.',
    'Choose none, civil servant, army or police, or leave it empty.',
  ),
  CITIZENSHIP_UNKNOWN: say(
    'Kewarganegaraan tidak dikenal.',
    'Tulis WNI atau WNA, atau kosongkan.',
    'The citizenship is not known.',
    'Write WNI (Indonesian) or WNA (foreign), or leave it empty.',
  ),
  UNCOVERED_REASON_UNKNOWN: say(
    'Alasan belum terlindungi tidak dikenal.',
    'Pilih belum tahu atau tidak mampu membayar.',
    'The reason for having no protection is not known.',
    'Choose unaware or unable to pay.',
  ),
  COVERAGE_PROGRAMME_MISSING: say(
    'Program perlindungan tidak disebut atau tidak dikenal.',
    'Pilih paling sedikit satu: JKK, JKM, JHT, atau JP.',
    'The programme is missing or not known.',
    'Choose at least one of JKK, JKM, JHT and JP.',
  ),
  COVERAGE_PERIOD_INVALID: say(
    'Masa perlindungan bukan bulan yang berurutan.',
    'Isi bulan mulai, dan bulan berakhir sesudahnya atau kosong.',
    'The months of protection are not in order.',
    'Enter a first month, and an end after it or none.',
  ),
  COVERAGE_PAYER_UNKNOWN: say(
    'Pembayar iuran tidak dikenal.',
    'Pilih sumber dana dari daftar.',
    'The payer is not known.',
    'Choose a funding source from the list.',
  ),
  STATUS_UNKNOWN: say(
    'Status tidak dikenal.',
    'Pilih status dari daftar.',
    'The status is not known.',
    'Choose a status from the list.',
  ),
  STATUS_TRANSITION_NOT_ALLOWED: say(
    'Status tidak dapat langsung berubah ke status ini.',
    'Kembalikan dahulu menjadi calon, lalu verifikasi lagi.',
    'The status cannot change to this one directly.',
    'Make the person a candidate first, then verify again.',
  ),
  NOTES_TOO_LONG: say(
    'Catatan lebih dari 2.000 huruf.',
    'Singkat catatan, atau lampirkan sebagai dokumen.',
    'The notes have more than 2,000 characters.',
    'Shorten them, or attach a document.',
  ),
  DUPLICATE_IN_FILE: say(
    'NIK ini sudah ada pada baris sebelumnya di berkas yang sama.',
    'Hapus salah satu, atau betulkan NIK yang keliru.',
    'An earlier row of this file has the same NIK.',
    'Delete one of the two, or correct the NIK that is wrong.',
  ),
  ALREADY_REGISTERED: say(
    'Orang ini sudah terdaftar; baris ini akan memperbarui datanya.',
    'Bandingkan perubahan sebelum menyimpan.',
    'This person is registered already; the row would update the record.',
    'Compare the changes before saving.',
  ),
  POSSIBLE_DUPLICATE: say(
    'Nama, tanggal lahir, dan desa mirip dengan orang yang sudah terdaftar.',
    'Bandingkan keduanya; simpan bila memang dua orang.',
    'Name, birth date and village resemble a person who is registered.',
    'Compare the two; save if they are two people.',
  ),
  RECORD_UNOPENED: say(
    'Riwayat orang ini tidak dapat dibuka, sehingga datanya tidak diubah.',
    'Beri tahu pengelola sistem; setelah dipulihkan, unggah lagi berkas ini.',
    'The history of this person does not open, so the record was left as it is.',
    'Tell the operator of the system; once it is mended, upload this file again.',
  ),
  COVERED_ELSEWHERE: say(
    'Orang ini sudah dilindungi oleh pembayar lain pada bulan yang sama.',
    'Jangan usulkan untuk bulan-bulan itu, atau tanyakan kepada kantor cabang BPJS.',
    'Another payer already covers this person in the same months.',
    'Do not propose those months, or ask the insurer’s branch.',
  ),
  FILE_EMPTY: say(
    'Berkas tidak berisi data.',
    'Pastikan lembar yang benar tersimpan, lalu unggah lagi.',
    'The file holds no data.',
    'Make sure that the right sheet was saved, then upload again.',
  ),
  FILE_TYPE: say(
    'Jenis berkas ini tidak dapat dibaca.',
    'Simpan sebagai XLSX atau CSV, lalu unggah lagi.',
    'This kind of file cannot be read.',
    'Save it as XLSX or CSV, then upload again.',
  ),
  FILE_DAMAGED: say(
    'Berkas rusak atau terpotong.',
    'Buka di Excel, simpan salinannya, lalu unggah salinan itu.',
    'The file is damaged or cut off.',
    'Open it in Excel, save a copy, and upload the copy.',
  ),
  FILE_ENCRYPTED: say(
    'Berkas dikunci dengan kata sandi.',
    'Simpan tanpa kata sandi, lalu unggah lagi.',
    'The file is protected by a password.',
    'Save it without a password, then upload again.',
  ),
  FILE_TOO_LARGE: say(
    'Berkas terlalu besar.',
    'Bagi menjadi beberapa berkas, misalnya satu per kabupaten.',
    'The file is too large.',
    'Split it into several files, for example one per regency.',
  ),
  HEADER_NOT_FOUND: say(
    'Baris judul kolom tidak ditemukan.',
    'Beri satu baris judul yang memuat NIK, Nama, dan Desa.',
    'No row with column headings was found.',
    'Add one row of headings with NIK, Nama and Desa.',
  ),
}

/**
 * Reason and remedy of a code in one language.
 *
 * @param presentName of a place that was given its former name, where it is known
 */
export function messageOf(code: MessageCode, language: Language, presentName: string | null = null): Message {
  const { reason, remedy } = MESSAGES[code][language]
  if (code !== 'AREA_FORMER_NAME' || presentName === null) return { reason, remedy }
  return { reason, remedy: language === 'id' ? `Dicatat sebagai ${presentName}.` : `It is recorded as ${presentName}.` }
}

function say(reasonId: string, remedyId: string, reasonEn: string, remedyEn: string): Record<Language, Message> {
  return { id: { reason: reasonId, remedy: remedyId }, en: { reason: reasonEn, remedy: remedyEn } }
}
