import type { Permission } from '@payung/domain/access/permission'
import type { Viewer } from '../../../session/viewer.ts'

/** What of somebody decides which guide is theirs. */
type Reader = Pick<Viewer, 'permissions' | 'scope' | 'tenant'>

/** A guide of `docs/guide`, and the heading in it that a page is about; null for the whole guide. */
export interface GuidePart {
  readonly guide: string
  readonly heading: string | null
}

/** By the address of a route: the guide, then the heading. `guide-of-page.test.ts` compares both with routes and guides. */
const GUIDE_OF_PAGE: Readonly<Record<string, string>> = {
  '/': 'satu-jam-pertama#2. Beranda: pekerjaan Anda (5 menit)',
  '/anggaran': 'anggaran',
  '/anggaran/$lineId': 'anggaran#Membaca angkanya',
  '/anggaran/spd': 'anggaran#Surat penyediaan dana (SPD)',
  '/audit': 'administrator#Jejak audit',
  '/audit/tanda-awal': 'klaim-keluarga#Tanda awal bagi pemeriksa',
  '/bantuan': 'README',
  '/bantuan/kesalahan': 'petugas-desa#6. Arti pesan',
  '/beasiswa': 'beasiswa',
  '/beasiswa/$scholarshipId': 'beasiswa#Tiap tahun ajaran',
  '/buku': 'anggaran#Buku pembantu (bendahara, auditor)',
  '/cakupan': 'cakupan',
  '/cakupan/berkas': 'cakupan#Mengimpor angka dari berkas',
  '/cakupan/desa': 'cakupan#Papan desa',
  '/dasar-hukum': 'perjanjian#Peraturan',
  '/dasar-hukum/$regulationId': 'perjanjian#Peraturan',
  '/dasar-hukum/$regulationId/ubah': 'perjanjian#Peraturan',
  '/dasar-hukum/baru': 'perjanjian#Peraturan',
  '/impor': 'mengimpor-berkas#1. Mengunggah',
  '/impor/$importId': 'mengimpor-berkas',
  '/impor/mutu': 'mengimpor-berkas#8. Mutu kiriman',
  '/iuran': 'iuran',
  '/iuran/$listId': 'iuran',
  '/iuran/$listId/belum-dibukukan': 'iuran#Membaca jawaban BPJS (petugas atau bendahara lain)',
  '/iuran/$listId/orang': 'iuran#Menyusun (petugas)',
  '/iuran/bagian/$listId': 'iuran#Bulan yang dibagi beberapa pembayar',
  '/iuran/kelebihan': 'iuran#Kelebihan iuran',
  '/iuran/perintah-bayar': 'iuran#Perintah pembayaran: SPP, SPM, SP2D (provinsi, kabupaten, kota)',
  '/iuran/rekonsiliasi': 'iuran#Rekonsiliasi dengan bank atau SIPD (bendahara)',
  '/janji': 'janji-csr',
  '/janji/$pledgeId': 'janji-csr',
  '/janji/ikhtisar': 'janji-csr#Perusahaan',
  '/janji/kebutuhan': 'janji-csr#Perusahaan',
  '/janji/lembar': 'janji-csr#Daerah',
  '/kalender-celah': 'kalender-celah',
  '/keputusan': 'keputusan',
  '/keputusan/$decreeId': 'keputusan',
  '/keputusan/$decreeId/pembiayaan': 'pembagian-pembiayaan#Menyusun',
  '/keputusan/$decreeId/ubah': 'keputusan#Dari kohort ke konsep',
  '/keputusan/pengaturan': 'keputusan#Jalur, pelimpahan, dan naskah baku',
  '/klaim': 'klaim-keluarga#Petugas dinas: dari dokumen sampai jawaban BPJS',
  '/klaim/$claimId': 'klaim-keluarga#Petugas dinas: dari dokumen sampai jawaban BPJS',
  '/klaim/angka': 'klaim-keluarga#Angka klaim',
  '/klaim/daftar-peristiwa': 'klaim-keluarga#Petugas dinas: banyak peristiwa dari satu berkas',
  '/klaim/jawaban': 'klaim-keluarga#Petugas dinas: dari dokumen sampai jawaban BPJS',
  '/klaim/penyerahan': 'penyerahan-santunan',
  '/klaim/penyerahan/$handoverId': 'penyerahan-santunan',
  '/klaim/terdahulu': 'klaim-terdahulu',
  '/kohort': 'kohort',
  '/kohort/$cohortId': 'kohort',
  '/kohort/$cohortId/ubah': 'kohort#2. Menyusun konsep',
  '/kohort/baru': 'kohort#2. Menyusun konsep',
  '/kotak-keluar': 'petugas-desa#3. Tanpa sambungan',
  '/lapor': 'klaim-keluarga#Petugas desa: melaporkan',
  '/latar': 'satu-jam-pertama#8. Pekerjaan latar',
  '/latar/$jobId': 'satu-jam-pertama#8. Pekerjaan latar',
  '/meja': 'meja-keputusan',
  '/mitra/pendaftaran': 'pendaftaran-perusahaan',
  '/orang': 'administrator#Orang dan peran',
  '/pekerja': 'satu-jam-pertama#3. Mencari orang (10 menit)',
  '/pekerja/$workerId': 'satu-jam-pertama#4. Membuka data dan NIK seseorang (5 menit)',
  '/pekerja/$workerId/jejak/$month': 'iuran#Iuran seorang pekerja',
  '/pekerja/$workerId/lapor': 'klaim-keluarga#Petugas desa: melaporkan',
  '/pekerja/$workerId/ubah': 'satu-jam-pertama#5. Membetulkan data (10 menit)',
  '/pekerja/baru': 'satu-jam-pertama#6. Mendaftarkan orang (10 menit)',
  '/pekerja/ganda': 'data-ganda',
  '/pekerja/ganda/ambang': 'data-ganda#7. Ambang kemiripan',
  '/pekerja/ganda/jelas': 'data-ganda#2. Membandingkan dan memutuskan',
  '/pekerja/ganda/massal': 'data-ganda#2. Membandingkan dan memutuskan',
  '/pekerja/serah-terima': 'satu-jam-pertama#5. Membetulkan data (10 menit)',
  '/pekerja/usulan': 'data-ganda#8. Usulan dari instansi lain',
  '/pemadanan': 'verifikasi#Memadankan dengan instansi lain',
  '/pemadanan/$requestId': 'verifikasi#Memadankan dengan instansi lain',
  '/pemberitahuan': 'meja-keputusan#Pemberitahuan',
  '/penetapan': 'penetapan-per-wilayah',
  '/perjanjian': 'perjanjian',
  '/perjanjian/$agreementId': 'perjanjian#Melaporkan kewajiban',
  '/perjanjian/$agreementId/ubah': 'perjanjian#Menyusun perjanjian',
  '/perjanjian/baru': 'perjanjian#Menyusun perjanjian',
  '/perlindungan': 'perlindungan',
  '/permintaan-pembiayaan': 'pembagian-pembiayaan#Menjawab permintaan',
  '/profil': 'satu-jam-pertama#1. Masuk (10 menit)',
  '/program': 'menyusun-program',
  '/program/$programmeId': 'menyusun-program',
  '/program/$programmeId/aturan': 'menyusun-program',
  '/program/$programmeId/prioritas': 'kohort#1. Menetapkan urutan prioritas',
  '/program/$programmeId/ubah': 'menyusun-program',
  '/program/baru': 'menyusun-program',
  '/putaran': 'putaran-usulan#Untuk penyelenggara (kabupaten, kota, provinsi)',
  '/putaran/$roundId': 'putaran-usulan#Untuk penyelenggara (kabupaten, kota, provinsi)',
  '/putaran/baru': 'putaran-usulan#Untuk penyelenggara (kabupaten, kota, provinsi)',
  '/simulasi': 'simulasi',
  '/tarif': 'tarif-iuran',
  '/tembusan': 'keputusan#Tanda tangan',
  '/tembusan/$copyId': 'keputusan#Tanda tangan',
  '/usulan': 'putaran-usulan#Untuk perangkat daerah, pasar, dan platform',
  '/usulan/$taskId': 'putaran-usulan#Untuk perangkat daerah, pasar, dan platform',
  '/verifikasi': 'verifikasi#Mencatat kunjungan, di telepon',
  '/verifikasi-ulang': 'verifikasi-ulang',
  '/verifikasi-ulang/$reverificationId': 'verifikasi-ulang',
  '/verifikasi/$taskId': 'verifikasi#Mencatat kunjungan, di telepon',
  '/wilayah/nama-lama': 'administrator#Nama lama wilayah',
  '/$': 'README',
}

/** What reads differently where somebody works for a village, a company or the insurer. */
const IN_VILLAGE: Readonly<Record<string, string>> = {
  '/': 'petugas-desa',
  '/pekerja': 'petugas-desa#4. Membetulkan data',
  '/pekerja/$workerId': 'petugas-desa#4. Membetulkan data',
  '/pekerja/$workerId/ubah': 'petugas-desa#4. Membetulkan data',
  '/pekerja/baru': 'petugas-desa#2. Mendaftarkan orang',
  '/usulan': 'putaran-usulan#Untuk perangkat desa, di telepon',
  '/usulan/$taskId': 'putaran-usulan#Untuk perangkat desa, di telepon',
}
const FOR_COMPANY: Readonly<Record<string, string>> = {
  '/': 'perusahaan-dan-mitra',
  '/mitra/pendaftaran': 'pendaftaran-perusahaan#Untuk perusahaan',
  '/tembusan': 'perusahaan-dan-mitra',
  '/tembusan/$copyId': 'perusahaan-dan-mitra',
}
const FOR_INSURER: Readonly<Record<string, string>> = {
  '/': 'cabang-bpjs',
  '/tembusan': 'cabang-bpjs',
  '/tembusan/$copyId': 'cabang-bpjs',
}

/** What the first page opens for those who register nobody: their own work, by what they may do there; the first that fits. */
const ON_HOME_OF: readonly (readonly [Permission, string])[] = [
  ['CONTRIBUTION_PAY', 'iuran'],
  ['DECREE_APPROVE', 'meja-keputusan'],
  ['DECREE_REVIEW', 'bagian-hukum'],
  ['WORKER_VERIFY', 'verifikasi#Menyelesaikan antrean calon'],
  ['AUDIT_READ', 'administrator#Jejak audit'],
]

const GOVERNMENTS: readonly Viewer['tenant']['kind'][] = ['PROVINCE', 'REGENCY', 'CITY']
const INSURERS: readonly Viewer['tenant']['kind'][] = ['INSURER_BRANCH', 'INSURER_REGION']

/** Each page with a part of its own, and what its readers may read instead: for the test over routes and guides. */
export const GUIDES_OF_PAGES: readonly Readonly<Record<string, string>>[] = [
  GUIDE_OF_PAGE,
  IN_VILLAGE,
  FOR_COMPANY,
  FOR_INSURER,
  ...ON_HOME_OF.map(([, guide]) => ({ '/': guide })),
]

/**
 * The part of the guide that a page opens.
 *
 * @param route the address of its route, as `/pekerja/$workerId`
 */
export function guideOfPage(route: string, viewer: Reader): GuidePart {
  const [guide = '', heading = null] = (ownGuides(viewer)[route] ?? GUIDE_OF_PAGE[route] ?? 'README').split('#')
  return { guide, heading }
}

function ownGuides({ permissions, scope, tenant }: Reader): Readonly<Record<string, string>> {
  if (scope.area?.level === 'VILLAGE') return IN_VILLAGE
  if (INSURERS.includes(tenant.kind)) return FOR_INSURER
  if (!GOVERNMENTS.includes(tenant.kind)) return FOR_COMPANY
  const own = ON_HOME_OF.find(([permission]) => permissions.includes(permission))
  return own === undefined || permissions.includes('WORKER_REGISTER') ? {} : { '/': own[1] }
}
