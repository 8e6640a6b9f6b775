import type { PublicLanguage } from '../../platform/http/public-page.ts'

/** What the public pages of a cohort say. Numbers and days come as texts of the same language. */
export const WORDS = {
  id: {
    locked: 'Daftar ini sudah dikunci.',
    until: (day: string) => `Keberatan diterima sampai <b>${day}</b>.`,
    published: (day: string) => `Diumumkan ${day}.`,
    village: 'Desa/kelurahan',
    members: 'Anggota',
    reserves: 'Cadangan',
    member: 'Anggota',
    reserve: 'Cadangan',
    points: (points: string) => `${points} nilai`,
    lottery: 'Semua yang layak diundi.',
    priority: 'Yang nilainya lebih tinggi didahulukan:',
    totals: (members: string, reserves: string) => `<b>${members}</b> orang, <b>${reserves}</b> cadangan.`,
    seed: 'Nilai yang sama diundi dengan SHA-256 dari bilangan undian',
    all: 'Semua desa',
    nobody: 'Tidak seorang pun tercantum di sini.',
    wider: 'Siapa yang di desanya mudah dikenali tercantum dengan nomornya pada daftar yang lebih luas:',
    place: 'No. urut',
    name: 'Nama (disamarkan)',
    occupation: 'Pekerjaan',
    standing: 'Keterangan',
    object: 'Sampaikan keberatan',
    kind: 'Tentang apa',
    about: 'Nomor urut pada daftar (kosongkan bila orangnya tidak tercantum)',
    statement: 'Jelaskan, 10 sampai 1.000 huruf',
    sender: 'Nama Anda (boleh kosong)',
    contact: 'Nomor telepon (boleh kosong; bila diisi, petugas dapat menghubungi Anda untuk memastikan)',
    warning: 'Jangan menulis NIK. Isian ini hanya dibaca petugas yang memeriksanya.',
    send: 'Kirim keberatan',
    withoutScript:
      'Formulir keberatan memerlukan JavaScript. Bila formulirnya tidak muncul di sini, sampaikan keberatan langsung di kantor desa.',
    reckoning:
      'Perangkat Anda menghitung selama beberapa detik, supaya formulir ini tidak dibanjiri mesin. Sesudah itu keberatan terkirim sendiri. Biarkan halaman ini terbuka.',
    failed:
      'Perangkat Anda tidak selesai menghitung, atau sambungannya terputus. Isian Anda masih ada: kirim sekali lagi, atau sampaikan langsung di kantor desa.',
    check: 'Periksa isian Anda',
    kinds: {
      DECEASED: 'Sudah meninggal',
      MOVED: 'Sudah pindah',
      EMPLOYED: 'Sudah bekerja pada pemberi kerja',
      NOT_POOR: 'Sudah mampu',
      TWICE: 'Tercantum dua kali',
      MISSING: 'Seseorang seharusnya tercantum',
      OTHER: 'Lainnya',
    },
    outcomes: {
      RECEIVED: [
        'Keberatan diterima',
        'Terima kasih. Petugas menghubungi nomor yang Anda tulis untuk memastikannya; tanpa nomor, datanglah ke kantor desa atau kantor kabupaten/kota. Keberatan yang sudah dipastikan diputuskan dengan alasan sebelum daftar ini dikunci.',
      ],
      CLOSED: ['Masa keberatan sudah berakhir', 'Daftar ini tidak lagi menerima keberatan.'],
      UNKNOWN: ['Nomor urut tidak ditemukan', 'Periksa nomor urut pada daftar desa ini, lalu kirim lagi.'],
      LIMITED: [
        'Batas pengiriman tercapai',
        'Dari alamat ini dan sekitarnya sudah diterima keberatan sebanyak yang dapat diterima hari ini. Sampaikan langsung di kantor desa.',
      ],
      FULL: [
        'Batas keberatan hari ini tercapai',
        'Keberatan lewat halaman ini sudah sebanyak yang dapat dibaca hari ini. Sampaikan langsung di kantor desa, atau kirim lagi besok.',
      ],
      UNPROVEN: [
        'Keberatan belum diterima',
        'Hitungan perangkat Anda tidak ada, sudah terpakai, atau kedaluwarsa. Buka daftarnya lagi dan kirim sekali lagi, atau sampaikan langsung di kantor desa.',
      ],
      MISSING: ['Daftar tidak ditemukan', 'Tautan ini keliru, atau daftarnya sudah ditarik. Tanyakan ke kantor desa.'],
    },
  },
  en: {
    locked: 'This list is locked.',
    until: (day: string) => `Objections are accepted until <b>${day}</b>.`,
    published: (day: string) => `Published on ${day}.`,
    village: 'Village',
    members: 'Members',
    reserves: 'Reserve',
    member: 'Member',
    reserve: 'Reserve',
    points: (points: string) => `${points} points`,
    lottery: 'Lots are drawn among all who are eligible.',
    priority: 'Whoever has more points comes first:',
    totals: (members: string, reserves: string) => `<b>${members}</b> people, <b>${reserves}</b> in reserve.`,
    seed: 'Equal points are decided by lot, with SHA-256 of the seed',
    all: 'All villages',
    nobody: 'Nobody is listed here.',
    wider: 'Whoever could easily be recognised in their village stands with their number on a wider list:',
    place: 'No.',
    name: 'Name (masked)',
    occupation: 'Occupation',
    standing: 'Standing',
    object: 'Object to this list',
    kind: 'What it is about',
    about: 'Number on the list (leave empty if the person is not listed)',
    statement: 'Explain, 10 to 1,000 letters',
    sender: 'Your name (may be empty)',
    contact: 'Phone number (may be left empty; with it, an officer can call you to confirm)',
    warning: 'Do not write a NIK. This is read only by the officers who look into it.',
    send: 'Send objection',
    withoutScript: 'The form needs JavaScript. If no form appears here, please object at the village office.',
    reckoning:
      'Your device is calculating for a few seconds, so that machines do not flood this form. Then the objection is sent by itself. Please keep this page open.',
    failed:
      'Your device did not finish calculating, or there is no connection. What you wrote is still here: send it again, or go to the village office.',
    check: 'Check what you entered',
    kinds: {
      DECEASED: 'Has died',
      MOVED: 'Has moved away',
      EMPLOYED: 'Works for an employer now',
      NOT_POOR: 'Can afford to pay now',
      TWICE: 'Is listed twice',
      MISSING: 'Somebody should be listed',
      OTHER: 'Something else',
    },
    outcomes: {
      RECEIVED: [
        'Objection received',
        'Thank you. An officer will call the number that you left to confirm it; without one, please come to the village office or the regency or city office. Confirmed objections are decided, with a reason, before this list is locked.',
      ],
      CLOSED: ['The days for objections are over', 'This list accepts no more objections.'],
      UNKNOWN: ['No such number', 'Check the number on the list of this village, then send it again.'],
      LIMITED: [
        'Too many objections',
        'As many objections as can be taken in a day have come from this address and those around it. Please go to the village office instead.',
      ],
      FULL: [
        'The limit of the day is reached',
        'As many objections came through this page as can be read today. Please go to the village office, or send it again tomorrow.',
      ],
      UNPROVEN: [
        'The objection was not received',
        'What your device had to calculate is missing, was used before, or is too old. Open the list and send it again, or go to the village office.',
      ],
      MISSING: ['No such list', 'This link is wrong, or the list was taken down. Ask at the village office.'],
    },
  },
} as const

/** The list or one of its villages, in a language; Indonesian is the address without a word about it. */
export function addressOf(code: string, village: string | null, language: PublicLanguage): string {
  const asked = new URLSearchParams({
    ...(village === null ? {} : { desa: village }),
    ...(language === 'en' ? { bahasa: 'en' } : {}),
  }).toString()
  return `/publik/kohort/${code}${asked === '' ? '' : `?${asked}`}`
}

/** What a page must know of its language. */
export function inLanguage(code: string, village: string | null, language: PublicLanguage) {
  return { language, other: addressOf(code, village, language === 'en' ? 'id' : 'en') }
}
