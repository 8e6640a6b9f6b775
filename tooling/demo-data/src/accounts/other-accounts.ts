import { villageKindOf } from '@payung/domain/area/area-code'
import { COMPANY_ACCOUNTS, PAYS } from '../companies/demo-companies.ts'
import type { DemoAccount } from './demo-account.ts'

/** Who serves no government as a whole: village officers, an agency’s officer, the companies, the insurer, the auditor. All invented. */
export const OTHER_ACCOUNTS: readonly DemoAccount[] = [
  village('61.12.07.2002', 'Syarif Bujang', 'Desa Rasau Jaya Satu'),
  village('61.12.05.2003', 'Dayang Nurjanah', 'Desa Teluk Nibung'),
  village('61.06.03.2001', 'Agustinus Tipung', 'Desa Nanga Embaloh'),
  village('61.01.05.2001', 'Urai Suhardi', 'Desa Pemangkat Kota'),
  village('61.71.04.1003', 'Lim Mei Hoa', 'Kelurahan Siantan Hilir'),
  {
    email: 'kapuas-hulu.perikanan@payung.example',
    name: 'Markus Ujang',
    title: { id: 'Petugas dinas', en: 'Agency officer' },
    organisation: 'Dinas Perikanan Kabupaten Kapuas Hulu',
    icon: 'building-community',
    shows: {
      id: 'Orang yang didata dinasnya saja: mengusulkan menurut saringan atau dari berkas',
      en: 'The agency’s own people: proposes them by filter or from a file',
    },
    featured: false,
    memberships: [{ tenantCode: '61.06', roles: ['OFFICER'], areaPrefix: '', agency: 'Dinas Perikanan' }],
  },
  {
    email: 'pertamina@payung.example',
    name: 'Andi Prasetyo',
    title: { id: 'PT Pertamina Patra Niaga', en: 'PT Pertamina Patra Niaga' },
    organisation: 'PT Pertamina Patra Niaga DPPU Supadio',
    icon: 'building-factory-2',
    shows: {
      id: 'Bukti dari iuran yang ditanggung perusahaan, tanpa data pribadi yang tidak perlu',
      en: 'Proof of what the company’s contributions did, without personal data it does not need',
    },
    featured: true,
    memberships: [{ tenantCode: 'pertamina', roles: ['ADMINISTRATOR', 'OFFICER'], areaPrefix: '' }],
  },
  {
    email: 'pertamina.approver@payung.example',
    name: 'Ratna Kusumawardani',
    title: { id: 'Penyetuju perusahaan', en: 'Company approver' },
    organisation: 'PT Pertamina Patra Niaga DPPU Supadio',
    icon: 'signature',
    shows: {
      id: 'Mengajukan janji yang disusun rekannya, dan menyetujui angka pemadanan',
      en: 'Offers the pledges that a colleague drafted, and approves the numbers of a matching',
    },
    featured: false,
    memberships: [{ tenantCode: 'pertamina', roles: ['APPROVER'], areaPrefix: '' }],
  },
  {
    email: 'pertamina.treasurer@payung.example',
    name: 'Hendra Gunawan',
    organisation: 'PT Pertamina Patra Niaga DPPU Supadio',
    featured: false,
    memberships: [{ tenantCode: 'pertamina', roles: ['TREASURER'], areaPrefix: '' }],
    ...PAYS,
  },
  {
    email: 'pertamina.auditor@payung.example',
    name: 'Wahyu Nugraheni',
    title: { id: 'Auditor perusahaan', en: 'Company auditor' },
    organisation: 'PT Pertamina Patra Niaga DPPU Supadio',
    icon: 'file-search',
    shows: {
      id: 'Membuka inisial orang dalam keputusan dengan alasan yang dicatat, dan membaca catatan audit perusahaan',
      en: 'Opens the initials of people in a decree for a reason that is logged, and reads the company’s audit log',
    },
    featured: false,
    memberships: [{ tenantCode: 'pertamina', roles: ['AUDITOR'], areaPrefix: '' }],
  },
  ...COMPANY_ACCOUNTS,
  {
    email: 'bpjs@payung.example',
    name: 'Nadia Safitri',
    title: { id: 'BPJS Cabang Pontianak', en: 'BPJS branch Pontianak' },
    organisation: 'BPJS Ketenagakerjaan Cabang Pontianak',
    icon: 'shield-check',
    shows: {
      id: 'Menerima pendaftaran, mengonfirmasi kepesertaan dan pembayaran',
      en: 'Receives registrations, confirms memberships and payments',
    },
    featured: true,
    memberships: [{ tenantCode: 'bpjs-pontianak', roles: ['ADMINISTRATOR', 'OFFICER'], areaPrefix: '' }],
  },
  {
    email: 'auditor@payung.example',
    name: 'Dewi Permatasari',
    title: { id: 'Auditor, hanya baca', en: 'Auditor, read only' },
    organisation: 'Inspektorat Provinsi Kalimantan Barat',
    icon: 'file-search',
    shows: {
      id: 'Catatan audit yang berantai: siapa, apa, kapan, dan mengapa',
      en: 'The chained audit log: who, what, when and why',
    },
    featured: true,
    memberships: [{ tenantCode: '61', roles: ['AUDITOR'], areaPrefix: '' }],
  },
]

function village(code: string, name: string, organisation: string): DemoAccount {
  const kelurahan = villageKindOf(code) === 'KELURAHAN'
  return {
    email: `desa-${code}@payung.example`,
    name,
    title: kelurahan
      ? { id: 'Perangkat kelurahan', en: 'Urban village officer' }
      : { id: 'Perangkat desa', en: 'Village officer' },
    organisation,
    icon: 'home-star',
    shows: {
      id: 'Warga desanya saja: mengusulkan, memperbaiki, melaporkan kematian dan kepindahan',
      en: 'The village’s own people: propose, correct, report deaths and moves',
    },
    featured: false,
    memberships: [{ tenantCode: code.slice(0, 5), roles: ['OFFICER'], areaPrefix: code }],
  }
}
