import type { BenefitKind } from '@payung/domain/benefit/benefits-for'
import type { ClaimPaper } from '@payung/domain/benefit/claim-checklist'
import type { HeirRelation } from '@payung/domain/benefit/heirs'

/** Each paper as the family knows it: its name, and what it is or where it is made. */
export const PLAIN_PAPERS: Readonly<Record<ClaimPaper, readonly [name: string, words: string]>> = {
  CLAIM_FORM: ['Formulir klaim BPJS', 'Petugas membantu mengisinya. Keluarga menandatangani.'],
  DEATH_CERTIFICATE: ['Akta kematian', 'Dibuat di Disdukcapil dengan surat keterangan kematian dari desa.'],
  FAMILY_CARD: ['Kartu Keluarga', 'Yang terbaru. Cukup difoto.'],
  ID_CARD_OF_PERSON: ['KTP peserta', 'KTP orang yang iurannya dibayar. Cukup difoto.'],
  ID_CARD_OF_HEIR: ['KTP ahli waris', 'KTP setiap orang yang menerima. Cukup difoto.'],
  HEIR_CERTIFICATE: [
    'Surat keterangan ahli waris',
    'Surat yang menyebut siapa keluarga yang menerima. Dibuat di kantor desa, diketahui camat.',
  ],
  ACCOUNT_BOOK: ['Buku tabungan', 'Atas nama penerima sendiri. Jangan berikan kartu ATM atau PIN kepada siapa pun.'],
  SCHOOL_LETTER: ['Surat keterangan sekolah anak', 'Dibuat di sekolah anak.'],
  GUARDIAN_LETTER: ['Surat perwalian anak', 'Untuk anak yang belum dewasa. Tanyakan caranya di kantor desa.'],
  POWER_OF_ATTORNEY: ['Surat kuasa antarahli waris', 'Bila satu ahli waris menerima untuk ahli waris lain.'],
  ACCIDENT_REPORT: ['Formulir laporan kecelakaan', 'Petugas membantu mengisinya.'],
  CHRONOLOGY: ['Kronologi kejadian', 'Cerita singkat apa yang terjadi. Ditandatangani, diketahui desa.'],
  WITNESS_STATEMENTS: ['Keterangan dua saksi', 'Dari dua orang yang melihat atau mengetahui kejadian.'],
  POLICE_LETTER: ['Surat kepolisian', 'Dibuat di kantor polisi, untuk kejadian di jalan.'],
  MEDICAL_LETTER: ['Surat keterangan dokter', 'Dibuat di puskesmas atau rumah sakit yang merawat.'],
  OCCUPATIONAL_ILLNESS_LETTER: [
    'Surat dokter tentang penyakit akibat kerja',
    'Menyebut bahwa penyakitnya disebabkan pekerjaan. Dibuat dokter yang merawat.',
  ],
  CARE_RECEIPTS: ['Kuitansi perawatan', 'Kuitansi asli dari puskesmas, rumah sakit, atau apotek.'],
}

export const PLAIN_RELATIONS: Readonly<Record<HeirRelation, string>> = {
  SPOUSE: 'Suami atau istri',
  CHILD: 'Anak',
  PARENT: 'Orang tua',
  GRANDPARENT: 'Kakek atau nenek',
  GRANDCHILD: 'Cucu',
  SIBLING: 'Saudara kandung',
  PARENT_IN_LAW: 'Mertua',
  BY_WILL: 'Menurut wasiat',
  FUNERAL_CARER: 'Yang mengurus pemakaman',
}

/** What is due, as the family and the insurer's branch call it. */
export const PLAIN_BENEFITS: Readonly<Record<BenefitKind, string>> = {
  DEATH_CASH: 'Santunan kematian',
  DEATH_PERIODIC: 'Santunan berkala, dibayar sekaligus',
  DEATH_FUNERAL: 'Biaya pemakaman',
  ACCIDENT_DEATH: 'Santunan kematian karena kecelakaan kerja',
  ACCIDENT_PERIODIC: 'Santunan berkala, dibayar sekaligus',
  ACCIDENT_FUNERAL: 'Biaya pemakaman',
  ACCIDENT_DISABILITY: 'Santunan cacat',
  ACCIDENT_HOME_CARE: 'Perawatan di rumah',
  ACCIDENT_WAGE: 'Pengganti upah selama tidak bekerja',
  ACCIDENT_TRANSPORT: 'Biaya angkutan',
  SCHOLARSHIP: 'Beasiswa anak',
  REGIONAL_GRANT: 'Santunan daerah',
}

export const NO_FEE = 'Tidak dipungut biaya apa pun.'
