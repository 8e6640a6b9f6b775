import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Icon,
  IconAlarm,
  IconArrowsExchange,
  IconCash,
  IconChecklist,
  IconCopy,
  IconFileAlert,
  IconGavel,
  IconHeartHandshake,
  IconHourglassLow,
  IconId,
  IconMapPin,
  IconPencilQuestion,
  IconReceipt,
  IconSend,
  IconSignature,
  IconTruckDelivery,
  IconUserCheck,
  IconUserQuestion,
} from '@tabler/icons-react'
import type { HomeFigures } from './home.query.ts'

type WorkQueueKey = HomeFigures['queues'][number]['key']

interface QueueWords {
  readonly icon: Icon
  readonly title: MessageDescriptor
  readonly what: MessageDescriptor
}

const unpaid = msg`Bayar tagihannya, atau ingatkan pembayarnya`

const words: Readonly<Record<WorkQueueKey, QueueWords>> = {
  CANDIDATES_TO_VERIFY: {
    icon: IconUserCheck,
    title: msg`Calon menunggu verifikasi`,
    what: msg`Periksa berkasnya, lalu tetapkan layak atau tidak`,
  },
  IMPORTS_TO_REVIEW: {
    icon: IconFileAlert,
    title: msg`Berkas impor menunggu ditinjau`,
    what: msg`Sudah diperiksa, belum ada yang tersimpan`,
  },
  REGISTRATIONS_TO_ANSWER: {
    icon: IconId,
    title: msg`Pendaftaran menunggu jawaban`,
    what: msg`Cocokkan, lalu unggah jawabannya lewat Impor`,
  },
  TRANSFERS_TO_DECIDE: {
    icon: IconArrowsExchange,
    title: msg`Serah terima menunggu jawaban`,
    what: msg`Warga yang pindah ke wilayah Anda`,
  },
  PROPOSALS_TO_DECIDE: {
    icon: IconPencilQuestion,
    title: msg`Usulan perbaikan data`,
    what: msg`Dari instansi lain, keberatan, atau laporan peristiwa, tentang warga yang Anda ampu`,
  },
  ROUND_TASKS_TO_SEND: {
    icon: IconSend,
    title: msg`Usulan calon menunggu dikirim`,
    what: msg`Jawab orang pada daftar, catat musyawarah, lalu kirim`,
  },
  ROUND_TASKS_TO_DECIDE: {
    icon: IconChecklist,
    title: msg`Usulan calon menunggu diperiksa`,
    what: msg`Terima, atau kembalikan dengan catatan`,
  },
  VISITS_TO_MAKE: {
    icon: IconMapPin,
    title: msg`Kunjungan untuk Anda`,
    what: msg`Temui orangnya, lalu catat apa yang Anda dapati`,
  },
  REVERIFICATIONS_DUE: {
    icon: IconHourglassLow,
    title: msg`Verifikasi ulang jatuh tempo`,
    what: msg`Mulai di halaman keputusannya`,
  },
  REVERIFICATIONS_OPEN: {
    icon: IconUserCheck,
    title: msg`Verifikasi ulang berjalan`,
    what: msg`Putuskan siapa keluar atau diganti`,
  },
  OUTSIDE_REPORTS_TO_DECIDE: {
    icon: IconHeartHandshake,
    title: msg`Laporan peristiwa menunggu dipastikan`,
    what: msg`Hubungi keluarganya, lalu pastikan atau sisihkan`,
  },
  CLAIMS_LATE: {
    icon: IconAlarm,
    title: msg`Klaim lewat batas hari`,
    what: msg`Keluarganya menunggu: lanjutkan tahapnya, atau tanyakan ke BPJS`,
  },
  HEIRS_PAID_SHORT: {
    icon: IconCash,
    title: msg`Ahli waris menerima kurang`,
    what: msg`Cari sebabnya, lalu putuskan dengan alasan`,
  },
  DEATHS_WITHOUT_DAY: {
    icon: IconAlarm,
    title: msg`Tercatat meninggal, hari meninggalnya belum dilaporkan`,
    what: msg`Laporkan harinya: keluarganya menunggu haknya`,
  },
  OBLIGATIONS_LATE: {
    icon: IconAlarm,
    title: msg`Kewajiban kita dalam perjanjian terlambat`,
    what: msg`Laporkan pelaksanaannya`,
  },
  OBLIGATIONS_LATE_OF_OTHERS: {
    icon: IconAlarm,
    title: msg`Kewajiban pihak lain terlambat`,
    what: msg`Ingatkan mereka di forum`,
  },
  AGREEMENTS_ENDING: {
    icon: IconHourglassLow,
    title: msg`Perjanjian akan berakhir`,
    what: msg`Dalam 90 hari, dan belum ada perpanjangan yang ditandatangani`,
  },
  AGREEMENTS_TO_APPROVE: {
    icon: IconSignature,
    title: msg`Perjanjian menunggu persetujuan Anda`,
    what: msg`Baca naskahnya, lalu setujui atau bahas di forum`,
  },
  AGREEMENTS_TO_CONFIRM: {
    icon: IconSignature,
    title: msg`Tanda tangan perjanjian menunggu konfirmasi`,
    what: msg`Baca naskahnya, lalu konfirmasi tanda tangan instansi Anda`,
  },
  BUDGETS_TO_APPROVE: {
    icon: IconChecklist,
    title: msg`Anggaran menunggu persetujuan`,
    what: msg`Periksa dokumennya, lalu setujui`,
  },
  MONTHS_TO_LIST: {
    icon: IconReceipt,
    title: msg`Daftar iuran belum disusun`,
    what: msg`Susun daftarnya, supaya bulannya dapat ditagih dan dibayar pada waktunya`,
  },
  LISTS_TO_APPROVE: {
    icon: IconReceipt,
    title: msg`Daftar iuran menunggu persetujuan`,
    what: msg`Periksa isi dan sumber uangnya, lalu setujui`,
  },
  LISTS_TO_PAY: {
    icon: IconCash,
    title: msg`Tagihan BPJS menunggu dibayar`,
    what: msg`Bayar sebelum jatuh tempo, lalu catat nomor SP2D atau bukti bayar bank`,
  },
  LISTS_LATE: {
    icon: IconAlarm,
    title: msg`Tagihan BPJS lewat jatuh tempo`,
    what: msg`Perlindungan orangnya tertahan: ingatkan bendahara`,
  },
  LISTS_TO_RECEIVE: {
    icon: IconTruckDelivery,
    title: msg`Uang belum dinyatakan diterima BPJS`,
    what: msg`Catat bukti penerimaannya, atau tanyakan kepada BPJS`,
  },
  PLEDGES_TO_OFFER: {
    icon: IconSend,
    title: msg`Janji menunggu diajukan`,
    what: msg`Periksa isinya, lalu ajukan`,
  },
  PLEDGES_TO_APPROVE: {
    icon: IconChecklist,
    title: msg`Angka janji menunggu persetujuan`,
    what: msg`Periksa angkanya, lalu setujui`,
  },
  PLEDGES_TO_RENEW: {
    icon: IconHourglassLow,
    title: msg`Janji segera berakhir`,
    what: msg`Perpanjang supaya perlindungan berlanjut`,
  },
  PLEDGES_WITHOUT_PAYER: {
    icon: IconUserQuestion,
    title: msg`Janji berakhir, bulan berikutnya belum ada pembayarnya`,
    what: msg`Tetapkan pembayar penggantinya lewat keputusan perubahan`,
  },
  PLEDGES_TO_MATCH: {
    icon: IconUserCheck,
    title: msg`Janji perusahaan menunggu dipadankan`,
    what: msg`Ambil orang dari cadangan menurut urutan`,
  },
  FUNDING_TO_ANSWER: {
    icon: IconCash,
    title: msg`Permintaan pembiayaan menunggu jawaban`,
    what: msg`Periksa jumlahnya, lalu setujui atau tolak`,
  },
  FUNDING_TO_LIST: {
    icon: IconReceipt,
    title: msg`Bulan iuran belum masuk daftar`,
    what: msg`Susun daftar iuran untuk bagian yang sudah disetujui dibayar`,
  },
  DECREES_AWAITING: {
    icon: IconGavel,
    title: msg`Keputusan menunggu Anda`,
    what: msg`Periksa dan paraf, catat tanda tangan, atau umumkan`,
  },
  DECISIONS_AWAITING: {
    icon: IconGavel,
    title: msg`Menunggu keputusan Anda`,
    what: msg`Keputusan, perjanjian, iuran, dan anggaran`,
  },
  PEOPLE_UNPROTECTED: {
    icon: IconAlarm,
    title: msg`Orang tidak terlindungi: iuran belum dibayar`,
    what: unpaid,
  },
  PEOPLE_IN_GRACE: {
    icon: IconAlarm,
    title: msg`Orang dalam masa tenggang: iuran belum dibayar`,
    what: unpaid,
  },
  PROTECTION_ENDING: {
    icon: IconHourglassLow,
    title: msg`Orang yang keputusannya akan berakhir`,
    what: msg`Lihat siapa, lalu susun perpanjangannya`,
  },
  DESIGNATIONS_LATE: {
    icon: IconAlarm,
    title: msg`Penetapan wilayah yang terlambat`,
    what: msg`Lihat tahapnya, lalu hubungi pemerintahnya`,
  },
  NATIONAL_ID_MISMATCHES: {
    icon: IconId,
    title: msg`NIK berbeda dari isian`,
    what: msg`Cocokkan tanggal lahir dan jenis kelamin dengan KTP, lalu perbaiki isian yang salah`,
  },
  POSSIBLE_DUPLICATES: {
    icon: IconCopy,
    title: msg`Dugaan data ganda`,
    what: msg`Nama dan tanggal lahir hampir sama`,
  },
  DUPLICATES_WITH_OTHERS: {
    icon: IconCopy,
    title: msg`Dugaan data ganda pada instansi lain`,
    what: msg`Ingatkan instansi yang mengelola datanya`,
  },
}

/** A company pays by transfer: it has no order of a treasury (SP2D). */
const paidByTransfer = msg`Bayar ke kode iurannya, lalu catat bukti transfer banknya`

/** How a queue is called and what is to be done with it. */
export function queueWords(key: WorkQueueKey, isCompany: boolean): QueueWords {
  return isCompany && key === 'LISTS_TO_PAY' ? { ...words[key], what: paidByTransfer } : words[key]
}

type Queue = HomeFigures['queues'][number]

const groupTitles: Readonly<Record<Queue['group'], MessageDescriptor>> = {
  LATE: msg`Terlambat`,
  ENDING: msg`Segera berakhir`,
  // Colleagues of the same role may do it too, and nobody of another.
  ONLY_VIEWER: msg`Tugas peran Anda`,
  OPEN: msg`Menunggu dikerjakan`,
  OF_OTHERS: msg`Menunggu pihak lain`,
}

/** What waits, as the server orders it and says how it stands; nothing that is empty. */
export function groupQueues(
  queues: readonly Queue[],
): readonly { readonly title: MessageDescriptor; readonly queues: readonly Queue[] }[] {
  const waiting = queues.filter(({ count }) => count > 0)
  return [...Map.groupBy(waiting, ({ group }) => group)].map(([group, queues]) => ({
    title: groupTitles[group],
    queues,
  }))
}
