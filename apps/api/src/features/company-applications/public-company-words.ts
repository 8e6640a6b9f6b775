import type { LegalForm } from '@payung/domain/company/company-application'
import type { InLanguage, PublicLanguage } from '../../platform/http/public-page.ts'

type Answer = readonly [title: string, text: string]

interface CompanyWords {
  readonly title: string
  readonly intro: string
  readonly steps: readonly string[]
  readonly company: string
  readonly legalForm: string
  readonly forms: Readonly<Record<LegalForm, string>>
  readonly name: string
  readonly nib: string
  readonly nibHelp: string
  readonly address: string
  readonly area: string
  readonly contact: string
  readonly contactName: string
  readonly contactPosition: string
  readonly email: string
  readonly emailHelp: string
  readonly phone: string
  readonly choice: string
  readonly government: string
  readonly purpose: string
  readonly choose: string
  readonly data: string
  readonly send: string
  readonly faults: string
  readonly withoutScript: string
  readonly reckoning: string
  readonly failed: string
  readonly confirmTitle: string
  readonly confirmText: (company: string, government: string) => string
  readonly confirm: string
  readonly answers: Readonly<
    Record<'RECEIVED' | 'LIMITED' | 'FULL' | 'UNPROVEN' | 'CONFIRMED' | 'ALREADY' | 'ENDED' | 'MISSING', Answer>
  >
}

/** What the pages for companies say. No answer tells whether a company or a mailbox is known. */
export const COMPANY_WORDS: Readonly<Record<PublicLanguage, CompanyWords>> = {
  id: {
    title: 'Ikut membayar iuran pekerja rentan',
    intro:
      'Untuk perusahaan yang ingin membayar iuran jaminan sosial pekerja rentan bersama pemerintah daerah. Payung tidak menerima uang: iuran dibayar langsung kepada BPJS Ketenagakerjaan.',
    steps: [
      'Isi pendaftaran ini, lalu konfirmasikan lewat surel.',
      'Pemerintah yang Anda pilih memeriksanya; dua petugas memutuskannya.',
      'Anda menerima undangan lewat surel dan mulai bekerja di Payung.',
    ],
    company: 'Perusahaan',
    legalForm: 'Bentuk badan',
    forms: {
      PT: 'Perseroan terbatas (PT)',
      CV: 'Persekutuan komanditer (CV)',
      FIRM: 'Firma',
      COOPERATIVE: 'Koperasi',
      FOUNDATION: 'Yayasan',
      PUBLIC: 'Badan usaha negara atau daerah selain PT',
    },
    name: 'Nama perusahaan',
    nib: 'Nomor induk berusaha (NIB)',
    nibHelp: '13 angka, seperti pada dokumen OSS.',
    address: 'Alamat',
    area: 'Kabupaten atau kota',
    contact: 'Yang dapat dihubungi',
    contactName: 'Nama Anda',
    contactPosition: 'Jabatan',
    email: 'Surel',
    emailHelp: 'Ke alamat ini dikirim tautan konfirmasi, dan nanti undangan.',
    phone: 'Telepon',
    choice: 'Yang dituju',
    government: 'Pemerintah yang memeriksa',
    purpose: 'Tujuan perusahaan Anda, 10 sampai 500 huruf',
    choose: 'Pilih',
    data: 'Jangan menulis NIK. Nama dan kontak Anda disimpan terenkripsi dan hanya dibaca petugas yang memeriksa. Pendaftaran yang tidak dikonfirmasi dihapus sesudah tujuh hari; kontak dari yang ditolak sesudah 90 hari.',
    send: 'Kirim pendaftaran',
    faults: 'Periksa isian berikut',
    withoutScript:
      'Formulir memerlukan JavaScript. Bila formulir tidak muncul di sini, hubungi pemerintah daerah setempat.',
    reckoning:
      'Perangkat Anda menghitung beberapa detik, supaya mesin tidak membanjiri formulir ini. Sesudah itu pendaftaran terkirim sendiri. Biarkan halaman ini terbuka.',
    failed: 'Perangkat Anda tidak selesai menghitung, atau tidak ada sambungan. Isian Anda masih di sini: kirim lagi.',
    confirmTitle: 'Konfirmasi pendaftaran',
    confirmText: (company, government) =>
      `${company} mendaftar kepada ${government}. Benarkah Anda yang mendaftarkannya?`,
    confirm: 'Ya, konfirmasikan',
    answers: {
      RECEIVED: [
        'Periksa surel Anda',
        'Bila alamat surelnya benar, tautan konfirmasi sedang dikirim ke sana. Bukalah dalam tiga hari: sebelum itu pendaftaran tidak sampai kepada siapa pun. Bila sesudah satu jam belum ada, periksa folder spam, lalu isi lagi.',
      ],
      LIMITED: [
        'Terlalu banyak pendaftaran',
        'Dari alamat ini dan sekitarnya sudah datang pendaftaran sebanyak yang dapat diterima dalam sehari. Coba lagi besok.',
      ],
      FULL: ['Batas hari ini tercapai', 'Pendaftaran hari ini sudah sebanyak yang dapat diperiksa. Coba lagi besok.'],
      UNPROVEN: [
        'Pendaftaran belum diterima',
        'Hitungan perangkat Anda tidak ada, sudah dipakai, atau terlalu lama. Buka formulirnya dan kirim lagi.',
      ],
      CONFIRMED: [
        'Terima kasih, pendaftaran dikonfirmasi',
        'Pemerintah yang Anda pilih sekarang memeriksanya. Jawabannya datang lewat surel.',
      ],
      ALREADY: [
        'Pendaftaran sudah dikonfirmasi',
        'Tidak ada yang perlu dilakukan lagi. Jawabannya datang lewat surel.',
      ],
      ENDED: ['Tautan sudah berakhir', 'Tautan ini berlaku tiga hari. Isi pendaftarannya lagi.'],
      MISSING: ['Tautan tidak ditemukan', 'Tautan ini tidak dikenal atau sudah dihapus. Isi pendaftarannya lagi.'],
    },
  },
  en: {
    title: 'Help to pay the contributions of vulnerable workers',
    intro:
      'For companies that want to pay social insurance of vulnerable workers together with their region. Payung receives no money: contributions are paid straight to the insurer, BPJS Ketenagakerjaan.',
    steps: [
      'Fill this in, then confirm it by e-mail.',
      'The government that you choose verifies it; two officers decide.',
      'You receive an invitation by e-mail and begin to work in Payung.',
    ],
    company: 'Company',
    legalForm: 'Legal form',
    forms: {
      PT: 'Limited company (PT)',
      CV: 'Limited partnership (CV)',
      FIRM: 'Partnership (Firma)',
      COOPERATIVE: 'Cooperative',
      FOUNDATION: 'Foundation',
      PUBLIC: 'Company of the state or a region that is no PT',
    },
    name: 'Name of the company',
    nib: 'Business identification number (NIB)',
    nibHelp: '13 digits, as on the OSS paper.',
    address: 'Address',
    area: 'Regency or city',
    contact: 'Whom to contact',
    contactName: 'Your name',
    contactPosition: 'Position',
    email: 'E-mail address',
    emailHelp: 'The link to confirm goes there, and later the invitation.',
    phone: 'Phone',
    choice: 'To whom',
    government: 'Which government verifies it',
    purpose: 'What your company wants to pay for, 10 to 500 letters',
    choose: 'Choose',
    data: 'Do not write a NIK. Your name and contact are kept encrypted and read only by the officers who verify. Applications that nobody confirms are deleted after seven days; the contacts of refused ones after 90 days.',
    send: 'Send application',
    faults: 'Check what you entered',
    withoutScript: 'The form needs JavaScript. If no form appears here, please contact your regional government.',
    reckoning:
      'Your device is calculating for a few seconds, so that machines do not flood this form. Then the application is sent by itself. Please keep this page open.',
    failed:
      'Your device did not finish calculating, or there is no connection. What you wrote is still here: send it again.',
    confirmTitle: 'Confirm the application',
    confirmText: (company, government) => `${company} applies to ${government}. Was it you who applied?`,
    confirm: 'Yes, confirm it',
    answers: {
      RECEIVED: [
        'Check your e-mail',
        'If the e-mail address is right, a link to confirm is on its way there. Open it within three days: before that the application reaches nobody. If there is none after an hour, look into your spam folder, then fill this in again.',
      ],
      LIMITED: [
        'Too many applications',
        'As many applications as can be taken in a day have come from this address and those around it. Try again tomorrow.',
      ],
      FULL: ['The limit of the day is reached', 'As many applications came today as can be read. Try again tomorrow.'],
      UNPROVEN: [
        'The application was not received',
        'What your device had to calculate is missing, was used before, or is too old. Open the form and send it again.',
      ],
      CONFIRMED: [
        'Thank you, the application is confirmed',
        'The government that you chose looks into it now. Its answer comes by e-mail.',
      ],
      ALREADY: ['The application is confirmed already', 'There is nothing left to do. The answer comes by e-mail.'],
      ENDED: ['This link has ended', 'This link held for three days. Please fill in the application again.'],
      MISSING: ['No such link', 'This link is not known, or was deleted. Please fill in the application again.'],
    },
  },
}

export const COMPANY_PATH = '/publik/ikut-membayar'
export const pathOfCompany = (token: string): string => `${COMPANY_PATH}/${encodeURIComponent(token)}`

const inEnglish = (path: string) => `${path}?bahasa=en`

/** The form in a language. */
export function companyAddress(language: PublicLanguage): string {
  return language === 'en' ? inEnglish(COMPANY_PATH) : COMPANY_PATH
}

/** A page in a language, and where it is in the other. */
export function companyInLanguage(language: PublicLanguage, token?: string): InLanguage {
  const path = token === undefined ? COMPANY_PATH : pathOfCompany(token)
  return { language, isPersonal: token !== undefined, other: language === 'en' ? path : inEnglish(path) }
}
