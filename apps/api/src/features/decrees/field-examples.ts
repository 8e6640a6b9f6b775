import { amendmentName } from '@payung/domain/decree/decree-citation'
import { DECREE_FIELDS, type DecreeField } from '@payung/domain/decree/decree-template'
import { amountWrittenOut, countWrittenOut } from '@payung/domain/money/amount-in-words'
import { paymentsInWords } from '@payung/domain/money/months-paid'
import type { ReferenceData } from '../../platform/reference-data.ts'
import { placeValues } from './decree-fields.ts'

/** What fields could say, for who writes a template before there is any decree. */
const EXAMPLES: Readonly<Record<DecreeField, string>> = {
  judul_kepala: 'Kepala Daerah',
  jabatan_kepala: 'Kepala Daerah',
  wilayah: 'Daerah',
  tempat: 'Ibu Kota',
  program: 'Pekerja Rentan 2027',
  jumlah_orang: countWrittenOut(1_616),
  dipadankan: countWrittenOut(1_604),
  tanggal_pemadanan: '20 November 2026',
  diverifikasi_ulang: countWrittenOut(1_616),
  tanggal_verifikasi_ulang: '2 Juli 2027',
  kuota: countWrittenOut(1_800),
  mulai: '1 Januari 2027',
  sampai: '31 Desember 2027',
  bulan: countWrittenOut(12),
  bulan_dibayar: paymentsInWords([
    {
      fromMonth: '2027-01-01',
      untilMonth: '2027-03-01',
      paymentNumber: '12/SP2D/2027',
      paidOn: '2027-02-10',
      amountRupiah: 33_600n,
    },
  ]),
  iuran_per_orang: amountWrittenOut(16_800n),
  iuran_per_bulan: amountWrittenOut(27_148_800n),
  iuran_total: amountWrittenOut(325_785_600n),
  sumber_dana:
    'Anggaran Pendapatan dan Belanja Daerah Tahun Anggaran 2027, pada Dokumen Pelaksanaan Anggaran Dinas Tenaga Kerja, kode rekening 5.1.02',
  jaminan: 'jaminan kecelakaan kerja dan jaminan kematian',
  keputusan_diubah: '402/Disnaker/2026',
  kutipan_keputusan_diubah: 'Keputusan Kepala Daerah Nomor 402/Disnaker/2026 tentang Penetapan Pekerja Rentan',
  perubahan: amendmentName(0),
  ditambah: countWrittenOut(3),
  dikeluarkan: countWrittenOut(12),
  diganti: countWrittenOut(41),
  diperbaiki: countWrittenOut(2),
  pembayar_baru: 'bagian PT Contoh (CSR) selanjutnya dibayar Kabupaten Contoh (APBD kabupaten/kota)',
}

export interface FieldExample {
  readonly name: DecreeField
  readonly value: string
}

/** Every field with an example; who decrees and where are the tenant's own. */
export function fieldExamples(reference: ReferenceData, tenantId: string): readonly FieldExample[] {
  const own = placeValues(reference, tenantId)
  return DECREE_FIELDS.map((name) => ({ name, value: own[name] ?? EXAMPLES[name] }))
}
