import type { InLanguage, PublicLanguage } from '../../platform/http/public-page.ts'

/** What the public page of a certificate says; names and reasons stay as they were written. */
export const CERTIFICATE_WORDS = {
  id: {
    notFound: [
      'Piagam tidak ditemukan',
      'Kode ini tidak dikenal. Pindai lagi kodenya dari piagam, atau tanyakan ke pemerintah daerah yang menerbitkannya.',
    ],
    title: (number: string) => `Piagam bukti iuran ${number}`,
    valid: 'Berlaku',
    revoked: 'Dicabut',
    uncovered: 'Tidak lagi didukung penerimaan',
    uncoveredHelp:
      'Setelah piagam ini terbit, penerimaan atau tagihan yang mendasarinya dibatalkan. Angkanya tidak lagi terbukti.',
    revokedOn: 'Dicabut pada',
    because: 'Sebab',
    number: 'Nomor',
    company: 'Diberikan kepada',
    region: 'Diterbitkan oleh',
    issuedOn: 'Diterbitkan',
    basis: 'Dasar',
    months: 'Masa iuran',
    workers: 'Pekerja yang iurannya diterima',
    workerMonths: 'Bulan-orang yang diterima',
    rupiah: 'Iuran yang diterima BPJS Ketenagakerjaan',
    few: 'kurang dari 10',
    atLeast: (figure: string) => `sekurang-kurangnya ${figure}`,
    nameless: 'Jumlah dibulatkan ke bawah, dan tidak ada nama, supaya tidak seorang pun dikenali.',
    part: 'Piagam ini menyatakan bagian perusahaan. Pekerja yang iurannya dibagi beberapa pembayar terlindungi setelah bagian semua pembayar diterima.',
    free: 'Piagam ini tidak dipungut biaya.',
    synthetic: 'Data contoh: piagam ini rekaan (sintetis), bukan bukti apa pun.',
  },
  en: {
    notFound: [
      'No such certificate',
      'This code is not known. Scan the code on the certificate again, or ask the government that issued it.',
    ],
    title: (number: string) => `Certificate of contributions ${number}`,
    valid: 'Valid',
    revoked: 'Revoked',
    uncovered: 'No longer covered by receipts',
    uncoveredHelp:
      'After this certificate was issued, a receipt or a bill that it rests on was taken back. Its figures are no longer proven.',
    revokedOn: 'Revoked on',
    because: 'Reason',
    number: 'Number',
    company: 'Given to',
    region: 'Issued by',
    issuedOn: 'Issued on',
    basis: 'Basis',
    months: 'Period',
    workers: 'Workers whose contributions were received',
    workerMonths: 'Worker-months received',
    rupiah: 'Contributions received by BPJS Ketenagakerjaan',
    few: 'fewer than 10',
    atLeast: (figure: string) => `at least ${figure}`,
    nameless: 'Figures are rounded down, and nobody is named, so that nobody is recognised.',
    part: 'This certificate states what the company has paid. A worker whose contributions several payers share is protected once the part of every payer has been received.',
    free: 'This certificate is free of charge.',
    synthetic: 'Sample data: this certificate is invented and proves nothing.',
  },
} as const satisfies Record<PublicLanguage, object>

/** The page in a language, and where it is in the other. */
export function inLanguage(code: string, language: PublicLanguage): InLanguage {
  const path = `/publik/sertifikat/${encodeURIComponent(code)}`
  return { language, other: language === 'en' ? path : `${path}?bahasa=en` }
}
