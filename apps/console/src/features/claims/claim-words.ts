import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { isGathered } from '@payung/domain/benefit/claim-state'
import type { StepHindrance } from '@payung/domain/benefit/step-hindrance'
import { asksAboutWork } from '@payung/domain/benefit/work-relation'
import {
  IconArrowBackUp,
  IconBan,
  IconCash,
  IconCircleCheck,
  IconEye,
  IconFiles,
  IconHeartHandshake,
  IconLock,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import type { Look } from '../../ui/LookBadge.tsx'
import type { ClaimDetail, ClaimSummary } from './claims.query.ts'

export const claimLooks = {
  REPORTED: { word: msg`Dilaporkan`, tone: 'warn', icon: IconHeartHandshake },
  DOCUMENTS: { word: msg`Melengkapi dokumen`, tone: 'warn', icon: IconFiles },
  SUBMITTED: { word: msg`Diajukan ke BPJS`, tone: 'info', icon: IconSend },
  IN_REVIEW: { word: msg`Diperiksa BPJS`, tone: 'info', icon: IconEye },
  RETURNED: { word: msg`Dikembalikan BPJS`, tone: 'bad', icon: IconArrowBackUp },
  APPROVED: { word: msg`Disetujui BPJS`, tone: 'river', icon: IconCircleCheck },
  REJECTED: { word: msg`Ditolak BPJS`, tone: 'bad', icon: IconX },
  PAID: { word: msg`Dibayar`, tone: 'ok', icon: IconCash },
  CLOSED: { word: msg`Selesai`, tone: 'ok', icon: IconLock },
  WITHDRAWN: { word: msg`Laporan ditarik`, tone: 'mute', icon: IconBan },
} as const satisfies Record<ClaimSummary['state'], Look>

/** Of a claim only the insurance is named: a list says nothing about health. */
export const programmeWords: Readonly<Partial<Record<ClaimSummary['programme'], MessageDescriptor>>> = {
  DEATH: msg`Jaminan Kematian`,
  WORK_ACCIDENT: msg`Jaminan Kecelakaan Kerja`,
}

/** Who paid the month of an event. */
export const payerWords: Readonly<Record<string, MessageDescriptor>> = {
  OWN: msg`Pemerintah ini`,
  GOVERNMENT: msg`Pemerintah daerah lain`,
  COMPANY: msg`Perusahaan`,
  OUTSIDE: msg`Pihak luar, misalnya desa`,
  SELF: msg`Pekerja sendiri`,
  SHARED: msg`Beberapa pembayar`,
  ELSEWHERE: msg`Menurut keputusan pemerintah lain`,
}

type Event = NonNullable<ClaimDetail['event']>

export const eventWords: Readonly<Record<Event['kind'], MessageDescriptor>> = {
  DEATH: msg`Meninggal dunia`,
  ACCIDENT: msg`Kecelakaan kerja`,
  OCCUPATIONAL_ILLNESS: msg`Penyakit akibat kerja`,
  TOTAL_DISABILITY: msg`Tidak dapat bekerja lagi akibat kerja`,
  MOVE: msg`Pindah tempat tinggal`,
  EMPLOYED_ELSEWHERE: msg`Bekerja pada pemberi kerja`,
  RETURN: msg`Kembali bekerja`,
}

export const sourceWords: Readonly<Record<Event['reports'][number]['source'], MessageDescriptor>> = {
  VILLAGE: msg`Desa atau kelurahan`,
  AGENCY: msg`Perangkat daerah`,
  AGENT: msg`Agen Perisai`,
  INSURER: msg`BPJS Ketenagakerjaan`,
  POPULATION_REGISTER: msg`Disdukcapil`,
  HEIR: msg`Keluarga`,
}

const verdictWords: Readonly<Record<Event['workVerdict'], MessageDescriptor>> = {
  AT_WORK: msg`Ya, menurut jawaban pelapor`,
  NOT_AT_WORK: msg`Tidak, menurut jawaban pelapor`,
  UNKNOWN: msg`Belum diketahui: tanyakan ke keluarga dan saksi`,
}

/** Whether an event came of work: some do by their name, and nobody is asked. */
export function workWords(kind: Event['kind'], verdict: Event['workVerdict']): MessageDescriptor {
  return asksAboutWork(kind) ? verdictWords[verdict] : msg`Ya, menurut jenis peristiwanya`
}

type Paper = ClaimDetail['checklist'][number]['paper']

export const paperWords: Readonly<Record<Paper, MessageDescriptor>> = {
  CLAIM_FORM: msg`Formulir klaim BPJS`,
  DEATH_CERTIFICATE: msg`Akta kematian`,
  FAMILY_CARD: msg`Kartu Keluarga`,
  ID_CARD_OF_PERSON: msg`KTP peserta`,
  ID_CARD_OF_HEIR: msg`KTP ahli waris`,
  HEIR_CERTIFICATE: msg`Surat keterangan ahli waris`,
  ACCOUNT_BOOK: msg`Buku tabungan atas nama penerima`,
  SCHOOL_LETTER: msg`Surat keterangan sekolah anak`,
  GUARDIAN_LETTER: msg`Surat perwalian anak`,
  POWER_OF_ATTORNEY: msg`Surat kuasa antarahli waris`,
  ACCIDENT_REPORT: msg`Formulir laporan kecelakaan`,
  CHRONOLOGY: msg`Kronologi kejadian`,
  WITNESS_STATEMENTS: msg`Keterangan dua saksi`,
  POLICE_LETTER: msg`Surat kepolisian`,
  MEDICAL_LETTER: msg`Surat keterangan dokter`,
  OCCUPATIONAL_ILLNESS_LETTER: msg`Surat dokter tentang penyakit akibat kerja`,
  CARE_RECEIPTS: msg`Kuitansi perawatan`,
}

type Due = NonNullable<ClaimDetail['due']>

export const benefitWords: Readonly<Record<Due['benefits'][number]['kind'], MessageDescriptor>> = {
  DEATH_CASH: msg`Santunan kematian`,
  DEATH_PERIODIC: msg`Santunan berkala, dibayar sekaligus`,
  DEATH_FUNERAL: msg`Biaya pemakaman`,
  ACCIDENT_DEATH: msg`Santunan kematian karena kecelakaan kerja`,
  ACCIDENT_PERIODIC: msg`Santunan berkala, dibayar sekaligus`,
  ACCIDENT_FUNERAL: msg`Biaya pemakaman`,
  ACCIDENT_DISABILITY: msg`Santunan cacat`,
  ACCIDENT_HOME_CARE: msg`Perawatan di rumah`,
  ACCIDENT_WAGE: msg`Pengganti upah selama tidak bekerja`,
  ACCIDENT_TRANSPORT: msg`Biaya angkutan`,
  SCHOLARSHIP: msg`Beasiswa anak`,
  REGIONAL_GRANT: msg`Santunan daerah`,
}

export const conditionWords: Readonly<Record<Due['benefits'][number]['condition'], MessageDescriptor>> = {
  MONTH_PROTECTED: msg`Bulan peristiwa terlindungi`,
  MEMBER_LONG_ENOUGH: msg`Sudah lebih dari tiga bulan menjadi peserta`,
  CONTRIBUTED_LONG_ENOUGH: msg`Iuran sudah tiga tahun`,
  HEIR_KNOWN: msg`Ada ahli waris`,
}

/** What can still be done for a month without protection; of one that is only not posted, before which answer of the insurer. */
export function remedyWords(remedy: Due['remedy'], state: ClaimDetail['state']): MessageDescriptor | null {
  return remedy === 'WAIT_FOR_POSTING' ? postingWords(state) : otherRemedyWords[remedy]
}

function postingWords(state: ClaimDetail['state']): MessageDescriptor {
  if (isGathered(state)) return msg`Iurannya sudah dibayar. Minta BPJS membukukan bulan ini sebelum klaim diajukan.`
  if (state === 'REJECTED')
    return msg`Iurannya sudah dibayar. Minta BPJS membukukan bulan ini sebelum keberatan diajukan.`
  return msg`Iurannya sudah dibayar. Minta BPJS membukukan bulan ini sebelum klaimnya dijawab.`
}

const otherRemedyWords: Readonly<Record<Exclude<Due['remedy'], 'WAIT_FOR_POSTING'>, MessageDescriptor | null>> = {
  PAY_ARREARS: msg`Tunggakannya masih dapat dibayar. Bila lunas pada waktunya, keluarga menerima haknya.`,
  ASK_REINSTATEMENT: msg`Batas membayar tunggakan sudah lewat. Tanyakan pengaktifan kembali ke cabang BPJS, dengan surat dari pembayar iuran.`,
  NONE: null,
}

export const actionWords: Readonly<Record<ClaimDetail['actions'][number], MessageDescriptor>> = {
  GATHER: msg`Tangani kasus ini`,
  SUBMIT: msg`Ajukan ke BPJS`,
  REVIEW: msg`Catat mulai diperiksa`,
  RETURN: msg`Catat dikembalikan`,
  APPROVE: msg`Catat persetujuan`,
  REJECT: msg`Catat penolakan`,
  APPEAL: msg`Ajukan keberatan`,
  PAY: msg`Catat pembayaran`,
  CLOSE: msg`Tutup kasus`,
  ASK_REST: msg`Minta sisanya`,
}

export const stepHindranceWords: Readonly<Record<StepHindrance, MessageDescriptor>> = {
  DAY_UNKNOWN: msg`Tanggal peristiwanya belum diketahui.`,
  PAPERS_MISSING: msg`Dokumennya belum lengkap.`,
  HEIRS_UNREADY: msg`Lihat kartu Ahli waris.`,
  HEIR_UNHEARD: msg`Ada ahli waris yang belum menjawab.`,
  SHORTFALL_OPEN: msg`Kekurangan seorang ahli waris belum diputuskan.`,
}
