import { defineMessages } from '@payung/domain/text/define-messages'

export const figureListMessages = defineMessages({
  FIGURE_LIST_HEADER_MISSING: {
    reason: { id: 'Judul kolom tidak ditemukan di berkas ini.', en: 'This file has no header that can be read.' },
    remedy: {
      id: 'Berkas perlu kolom indikator, wilayah, angka (atau pembilang), sumber, tanggal sumber, dan nomor atau alamat. Pakai templatnya, lalu unggah lagi.',
      en: 'The file needs columns for indicator, area, figure (or numerator), source, day of the source, and number or address. Use the template, then upload again.',
    },
  },
  FIGURE_LIST_EMPTY: {
    reason: { id: 'Tidak ada angka di bawah judul kolom.', en: 'There is no figure below the header.' },
    remedy: {
      id: 'Periksa apakah berkas yang benar yang dipilih. Tidak ada yang disimpan.',
      en: 'Check that the right file was chosen. Nothing was saved.',
    },
  },
  FIGURE_LIST_TOO_LONG: {
    reason: { id: 'Berkas lebih dari 5.000 baris.', en: 'The file has more than 5,000 lines.' },
    remedy: { id: 'Bagi berkasnya, lalu unggah satu per satu.', en: 'Split the file and upload each part.' },
  },
  FIGURE_LIST_KNOWN: {
    reason: {
      id: 'Isi berkas ini sama dengan daftar “{file}” yang diunggah pada {day}.',
      en: 'This file has the same content as the list “{file}” that was uploaded on {day}.',
    },
    remedy: {
      id: 'Buka daftar itu. Bila isinya keliru, betulkan berkasnya, lalu unggah lagi.',
      en: 'Open that list. If its content is wrong, correct the file and upload it again.',
    },
  },
  FIGURE_LISTS_OF_DAY: {
    reason: { id: 'Anda sudah mengunggah 20 daftar dalam 24 jam.', en: 'You have uploaded 20 lists within 24 hours.' },
    remedy: { id: 'Lanjutkan besok.', en: 'Go on tomorrow.' },
  },
  FIGURE_LIST_STATE: {
    reason: {
      id: 'Langkah ini tidak berlaku lagi bagi daftar ini.',
      en: 'This step does not apply to this list any more.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  FIGURE_LIST_CHANGED: {
    reason: {
      id: 'Daftar ini, atau angka yang sama, berubah sejak halaman ini dibuka.',
      en: 'This list, or a figure of it, has changed since this page was opened.',
    },
    remedy: { id: 'Muat ulang halaman, lalu periksa lagi.', en: 'Load the page again and check once more.' },
  },
  FIGURE_LIST_NOTHING_NEW: {
    reason: { id: 'Tidak ada baris yang dapat dicatat.', en: 'No line can be entered.' },
    remedy: {
      id: 'Tarik daftar ini, betulkan berkasnya, lalu unggah lagi.',
      en: 'Withdraw this list, correct the file and upload it again.',
    },
  },
  FIGURE_LIST_OVERTAKEN: {
    reason: {
      id: 'Satu angka yang dibetulkan daftar ini tidak berlaku lagi.',
      en: 'A figure that this list corrects does not stand any more.',
    },
    remedy: {
      id: 'Kembalikan daftar ini dengan alasannya; berkas yang sama dapat diunggah lagi.',
      en: 'Send this list back with the reason; the same file can be uploaded again.',
    },
  },
  FIGURE_LIST_UPLOADER_IS_NOT_CONFIRMER: {
    reason: { id: 'Anda sendiri yang mengunggah daftar ini.', en: 'You uploaded this list yourself.' },
    remedy: { id: 'Petugas atau verifikator lain yang memutuskannya.', en: 'Another officer or verifier decides it.' },
  },
  FIGURE_AREA_MISSING: {
    remedy: {
      id: 'Isi wilayahnya: kode Kemendagri seperti 61.12.05.2003, atau namanya.',
      en: 'Fill in the area: a code of Kemendagri like 61.12.05.2003, or its name.',
    },
  },
  FIGURE_AREA_UNKNOWN: {
    reason: {
      id: 'Tidak ada tempat dengan nama itu di wilayah Anda.',
      en: 'There is no place of that name in your area.',
    },
    remedy: {
      id: 'Periksa ejaannya, atau tulis kode Kemendagri.',
      en: 'Check its spelling, or write the code of Kemendagri.',
    },
  },
  FIGURE_AREA_AMBIGUOUS: {
    reason: { id: 'Lebih dari satu tempat bernama itu.', en: 'More than one place has that name.' },
    remedy: {
      id: 'Tulis kode Kemendagri, atau tambahkan “Desa” atau “Kecamatan” di depannya, atau “, nama kecamatan” di belakangnya.',
      en: 'Write the code of Kemendagri, or put “Desa” or “Kecamatan” before it, or “, name of the district” behind it.',
    },
  },
  FIGURE_PERIOD_MADE_DAY: {
    reason: {
      id: 'Sel ini berisi hari pertama bulan; mungkin Excel mengubah 07/2025 menjadi tanggal.',
      en: 'This cell holds the first day of a month; a spreadsheet may have made a day of 07/2025.',
    },
    remedy: {
      id: 'Ubah format selnya menjadi teks, lalu tulis 07/2025, atau 01/07/2025 bila memang hari itu.',
      en: 'Make the cell a text and write 07/2025, or 01/07/2025 if that day is meant.',
    },
  },
  FIGURE_SHARE_MADE_PART: {
    reason: {
      id: 'Angka 0 sampai 1 di lembar kerja dapat berarti 31% atau 0,31%.',
      en: 'A number from 0 to 1 in a spreadsheet may mean 31% or 0.31%.',
    },
    remedy: {
      id: 'Ubah format selnya menjadi teks, lalu tulis persentasenya: 31,63%.',
      en: 'Make the cell a text and write the percentage: 31.63%.',
    },
  },
  FIGURE_COUNT_MADE_FRACTION: {
    reason: {
      id: 'Angka ini pecahan; mungkin lembar kerja membaca 48.343 sebagai desimal.',
      en: 'This number is a fraction; a spreadsheet may have read 48.343 as a decimal.',
    },
    remedy: { id: 'Tulis bilangan bulat, misalnya 48343.', en: 'Write a whole number like 48343.' },
  },
  FIGURE_SOURCE_DAY_UNREADABLE: {
    remedy: {
      id: 'Tulis tanggal surat atau terbitannya, misalnya 20/01/2026.',
      en: 'Write the day of the letter or the publication, like 20/01/2026.',
    },
  },
})
