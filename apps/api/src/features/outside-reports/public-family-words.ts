import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import { LIFE_EVENTS } from '@payung/domain/benefit/benefit-event'
import { MONTHS_ID } from '@payung/domain/calendar/month-names'
import type { InLanguage, PublicLanguage } from '../../platform/http/public-page.ts'

/** What a family reports: whatever others may report. */
export const FAMILY_KINDS: readonly LifeEventKind[] = LIFE_EVENTS

/** What the page of a family says. It names nobody of the office, and nothing that the record holds. */
export const FAMILY_WORDS = {
  id: {
    notFound: [
      'Tautan tidak berlaku',
      'Tautan ini tidak dikenal atau sudah berakhir. Minta tautan baru ke kantor desa atau dinas yang memberikannya.',
    ],
    title: 'Laporan keluarga',
    intro: (name: string, government: string) =>
      `Di halaman ini Anda dapat memberi tahu ${government} apa yang terjadi pada ${name}. Petugas akan memastikannya lebih dahulu.`,
    free: 'Tanpa biaya. Jangan membayar siapa pun untuk laporan atau santunan.',
    kind: 'Apa yang terjadi?',
    kinds: {
      DEATH: 'Meninggal dunia',
      ACCIDENT: 'Kecelakaan',
      OCCUPATIONAL_ILLNESS: 'Sakit karena pekerjaan',
      TOTAL_DISABILITY: 'Tidak dapat bekerja lagi',
      MOVE: 'Pindah tempat tinggal',
      EMPLOYED_ELSEWHERE: 'Bekerja pada pemberi kerja',
      RETURN: 'Kembali ke daerah ini',
    },
    choose: 'Pilih satu',
    unknown: 'Tidak tahu',
    dayHelp: 'Kapan terjadinya? Bila tanggal atau bulannya tidak diketahui, kosongkan.',
    day: 'Tanggal',
    month: 'Bulan',
    months: MONTHS_ID,
    year: 'Tahun',
    place: 'Di mana?',
    placeHelp: 'Misalnya nama rumah sakit, kebun, atau jalan.',
    atWork: 'Terjadi saat bekerja, atau di jalan ke atau dari tempat kerja?',
    ofIllness: 'Bila meninggal atau tidak dapat bekerja lagi: karena penyakit yang disebabkan pekerjaannya?',
    yes: 'Ya',
    no: 'Tidak',
    you: 'Siapa yang melaporkan',
    name: 'Nama Anda',
    relation: 'Hubungan Anda dengan orang ini',
    relations: {
      SPOUSE: 'Suami atau istri',
      CHILD: 'Anak',
      PARENT: 'Orang tua',
      SIBLING: 'Kakak atau adik',
      RELATIVE: 'Keluarga lain',
      NEIGHBOUR: 'Tetangga atau teman',
    },
    phone: 'Nomor telepon (boleh kosong)',
    phoneHelp: 'Supaya petugas dapat menghubungi Anda.',
    data: 'Nama, hubungan, dan nomor telepon Anda hanya dilihat petugas yang memastikan laporan ini dan mengurus kasusnya. Nomornya dihapus paling lambat setahun setelah itu.',
    send: 'Kirim laporan',
    faultsTitle: 'Ada yang belum benar',
    faults: {
      peristiwa: 'Pilih apa yang terjadi.',
      tanggal: 'Tanggalnya belum benar. Isi tahunnya dengan empat angka, paling akhir hari ini.',
      tempat: 'Tulis tempatnya, 2 sampai 120 huruf, tanpa NIK.',
      nama: 'Tulis nama Anda, 2 sampai 120 huruf, tanpa NIK.',
      hubungan: 'Pilih hubungan Anda.',
      telepon: 'Nomor telepon belum benar. Contoh: 081234567890. Boleh dikosongkan.',
    },
    thanks: 'Terima kasih, laporan Anda sudah diterima',
    sorry: 'Kami turut prihatin.',
    next: 'Selanjutnya',
    steps: [
      'Petugas memastikan laporan ini. Anda mungkin dihubungi.',
      'Bila ada hak keluarga, petugas yang mengurusnya bersama Anda. Anda tidak perlu melapor lagi.',
      'Bila seminggu belum ada kabar, datang ke kantor desa dengan KTP Anda.',
    ],
    papers: 'Dokumen yang dapat disiapkan',
    papersHelp: 'Dokumen ini biasanya diperlukan. Petugas akan menyebut yang benar-benar diperlukan.',
  },
  en: {
    notFound: [
      'This link does not open',
      'The link is unknown or has ended. Ask the village or office that gave it to you for a new one.',
    ],
    title: 'Report of a family',
    intro: (name: string, government: string) =>
      `On this page you can tell ${government} what happened to ${name}. An officer makes sure of it first.`,
    free: 'No fee. Pay nobody for a report or a benefit.',
    kind: 'What happened?',
    kinds: {
      DEATH: 'Death',
      ACCIDENT: 'Accident',
      OCCUPATIONAL_ILLNESS: 'Illness caused by work',
      TOTAL_DISABILITY: 'Unable to work for good',
      MOVE: 'Moved away',
      EMPLOYED_ELSEWHERE: 'Works for an employer',
      RETURN: 'Came back to this area',
    },
    choose: 'Choose one',
    unknown: 'Not known',
    dayHelp: 'When did it happen? Leave the day or month empty where it is not known.',
    day: 'Day',
    month: 'Month',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    year: 'Year',
    place: 'Where?',
    placeHelp: 'For example the name of a hospital, a plantation or a road.',
    atWork: 'Did it happen at work, or on the way to or from work?',
    ofIllness: 'If the person died or is unable to work for good: was it caused by an illness from work?',
    yes: 'Yes',
    no: 'No',
    you: 'Who reports',
    name: 'Your name',
    relation: 'How you are related',
    relations: {
      SPOUSE: 'Husband or wife',
      CHILD: 'Child',
      PARENT: 'Parent',
      SIBLING: 'Brother or sister',
      RELATIVE: 'Another relative',
      NEIGHBOUR: 'Neighbour or friend',
    },
    phone: 'Phone number (may be left empty)',
    phoneHelp: 'So that an officer can call you.',
    data: 'Your name, relation and phone number are seen by the officers alone who check this report and see to the case. The number is deleted a year after that at the latest.',
    send: 'Send the report',
    faultsTitle: 'Something is not right yet',
    faults: {
      peristiwa: 'Choose what happened.',
      tanggal: 'The day is not right. Write the year with four digits; today at the latest.',
      tempat: 'Write the place, 2 to 120 letters, without a NIK.',
      nama: 'Write your name, 2 to 120 letters, without a NIK.',
      hubungan: 'Choose how you are related.',
      telepon: 'The phone number is not right. Example: 081234567890. It may be left empty.',
    },
    thanks: 'Thank you, your report has arrived',
    sorry: 'We are sorry for what happened.',
    next: 'What happens next',
    steps: [
      'An officer makes sure of this report. You may be called.',
      'Where the family has a right to a benefit, an officer sees to it together with you. You need not report again.',
      'Where you have heard nothing for a week, go to the village office with your identity card.',
    ],
    papers: 'Papers that you can get ready',
    papersHelp: 'These papers are usually needed. The officer names those that really are.',
  },
} as const satisfies Record<PublicLanguage, object>

export const pathOfFamily = (code: string): string => `/publik/lapor/${encodeURIComponent(code)}`

/** The page in a language, and where it is in the other. */
export function inFamilyLanguage(code: string, language: PublicLanguage): InLanguage {
  return {
    language,
    isPersonal: true,
    other: language === 'en' ? pathOfFamily(code) : `${pathOfFamily(code)}?bahasa=en`,
  }
}
