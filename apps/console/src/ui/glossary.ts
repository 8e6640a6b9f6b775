import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

interface Entry {
  readonly word: MessageDescriptor
  readonly meaning: MessageDescriptor
}

/** The one glossary of the console: help popovers and the help page read the same words. */
export const glossary = {
  vulnerableWorker: {
    word: msg`Pekerja rentan`,
    meaning: msg`Orang yang bekerja tanpa pemberi kerja tetap dan berpenghasilan kecil: petani, nelayan, pedagang, buruh harian, kader, dan lainnya.`,
  },
  nationalId: {
    word: msg`NIK`,
    meaning: msg`Nomor induk kependudukan, 16 angka: wilayah pendaftaran pertama, tanggal lahir (perempuan: tanggal + 40), nomor urut. Tidak berubah seumur hidup.`,
  },
  membershipNumber: {
    word: msg`KPJ`,
    meaning: msg`Nomor kartu peserta BPJS Ketenagakerjaan.`,
  },
  workAccident: {
    word: msg`JKK`,
    meaning: msg`Jaminan kecelakaan kerja: pengobatan tanpa batas biaya dan santunan bila cacat atau meninggal karena kerja.`,
  },
  death: {
    word: msg`JKM`,
    meaning: msg`Jaminan kematian: santunan bagi ahli waris bila peserta meninggal bukan karena kerja.`,
  },
  welfareDecile: {
    word: msg`Desil`,
    meaning: msg`Sepersepuluh rumah tangga menurut kesejahteraan; desil 1 paling tidak mampu.`,
  },
  custodian: {
    word: msg`Pengampu data`,
    meaning: msg`Pemerintah kabupaten atau kota tempat orang itu tinggal; hanya pengampu yang mengubah datanya.`,
  },
  grace: {
    word: msg`Masa tenggang`,
    meaning: msg`Bulan ini belum dibukukan BPJS, tetapi iurannya masih dapat dibayar: sampai 3 bulan setelah bulan terakhir yang lunas.`,
  },
  ecosystem: {
    word: msg`Ekosistem`,
    meaning: msg`Empat kelompok pekerjaan: desa, pasar, niaga elektronik dan UMKM, serta pekerja rentan lain.`,
  },
} as const satisfies Record<string, Entry>

export type GlossaryKey = keyof typeof glossary
