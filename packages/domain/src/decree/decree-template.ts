import type { DecreeKind } from './decree-state.ts'

/** What a text of a decree can name; each is a fact of the decree, known once it is submitted. */
export const DECREE_FIELDS = [
  'judul_kepala',
  'jabatan_kepala',
  'wilayah',
  'tempat',
  'program',
  'jumlah_orang',
  'dipadankan',
  'tanggal_pemadanan',
  'diverifikasi_ulang',
  'tanggal_verifikasi_ulang',
  'kuota',
  'mulai',
  'sampai',
  'bulan',
  'bulan_dibayar',
  'iuran_per_orang',
  'iuran_per_bulan',
  'iuran_total',
  'sumber_dana',
  'jaminan',
  'keputusan_diubah',
  'kutipan_keputusan_diubah',
  'perubahan',
  'ditambah',
  'dikeluarkan',
  'diganti',
  'diperbaiki',
  'pembayar_baru',
] as const

export type DecreeField = (typeof DECREE_FIELDS)[number]

export interface DecreeText {
  readonly title: string
  readonly considerations: readonly string[]
  readonly legalReferences: readonly string[]
  readonly dictums: readonly string[]
}

const FIELD = /\{([^{}]*)\}/g

/** Names in braces that are no field, in the order in which they stand, each once. */
export function unknownFields(text: string): readonly string[] {
  return namesIn(text).filter((name) => !isDecreeField(name))
}

/** The fields that these lines name. */
export function fieldsIn(lines: readonly string[]): ReadonlySet<DecreeField> {
  return new Set(lines.flatMap(namesIn).filter(isDecreeField))
}

function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name.trim()))]
}

function isDecreeField(name: string): name is DecreeField {
  return (DECREE_FIELDS as readonly string[]).includes(name)
}

/** A text with what its fields say. A field without a value stays as it stands: a gap that shows is better than one that does not. */
export function fillFields(text: string, values: Readonly<Partial<Record<string, string>>>): string {
  return text.replaceAll(FIELD, (whole, name: string) => values[name.trim()] ?? whole)
}

/** The whole text, filled. */
export function fillDecree(text: DecreeText, values: Readonly<Partial<Record<string, string>>>): DecreeText {
  const each = (lines: readonly string[]) => lines.map((line) => fillFields(line, values))
  return {
    title: fillFields(text.title, values),
    considerations: each(text.considerations),
    legalReferences: [...text.legalReferences],
    dictums: each(text.dictums),
  }
}

export interface DecreeTemplate {
  readonly title: string
  readonly considerations: readonly string[]
  readonly dictums: readonly string[]
}

/**
 * What a government's drafts begin with until it saves a template of its own. They claim nothing that may not have taken place: that people were
 * verified again is for whoever did it to write.
 */
export const FIRST_TEMPLATES: Readonly<Record<DecreeKind, DecreeTemplate>> = {
  DESIGNATION: {
    title: 'Penetapan Pekerja Rentan Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan Program {program}',
    considerations: [
      'bahwa pekerja rentan di {wilayah} perlu dilindungi dari risiko kecelakaan kerja dan kematian melalui program jaminan sosial ketenagakerjaan',
      'bahwa bagi pekerja rentan yang memenuhi syarat program {program} perlu diberikan bantuan iuran jaminan sosial ketenagakerjaan',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan {jabatan_kepala} tentang Penetapan Pekerja Rentan Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan Program {program}',
    ],
    dictums: [
      'Menetapkan {jumlah_orang} pekerja rentan sebagai penerima bantuan iuran jaminan sosial ketenagakerjaan dari kuota {kuota} orang, sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan {jabatan_kepala} ini',
      'Bantuan iuran sebagaimana dimaksud dalam Diktum KESATU meliputi {jaminan} sebesar {iuran_per_orang} per orang per bulan untuk {bulan} bulan, mulai {mulai} sampai dengan {sampai}, seluruhnya {iuran_total}',
      'Biaya yang timbul akibat ditetapkannya Keputusan {jabatan_kepala} ini dibebankan pada {sumber_dana}',
      'Keputusan {jabatan_kepala} ini mulai berlaku pada tanggal ditetapkan',
    ],
  },
  AMENDMENT: {
    title: '{perubahan} atas {kutipan_keputusan_diubah}',
    considerations: [
      'bahwa terdapat perubahan data pekerja rentan yang ditetapkan dengan {kutipan_keputusan_diubah}',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {jabatan_kepala} tentang {perubahan} atas {kutipan_keputusan_diubah}',
    ],
    dictums: [
      'Mengubah Lampiran {kutipan_keputusan_diubah}: mengeluarkan {dikeluarkan} orang, mengganti {diganti} orang, menambah {ditambah} orang, dan memperbaiki data {diperbaiki} orang, sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan {jabatan_kepala} ini',
      'Jumlah penerima bantuan iuran setelah perubahan sebanyak {jumlah_orang} orang dari kuota {kuota} orang',
      'Perubahan sebagaimana dimaksud dalam Diktum KESATU berlaku mulai {mulai}, dan biayanya dibebankan pada {sumber_dana}',
      'Keputusan {jabatan_kepala} ini mulai berlaku pada tanggal ditetapkan',
    ],
  },
  REVOCATION: {
    title: 'Pencabutan {kutipan_keputusan_diubah}',
    considerations: [
      'bahwa dengan pertimbangan sebagaimana dimaksud dalam huruf a, {kutipan_keputusan_diubah} perlu dicabut',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan {jabatan_kepala} tentang Pencabutan {kutipan_keputusan_diubah}',
    ],
    dictums: [
      'Mencabut {kutipan_keputusan_diubah} dan menyatakannya tidak berlaku mulai {mulai}',
      'Dengan pencabutan sebagaimana dimaksud dalam Diktum KESATU, {jumlah_orang} orang tidak lagi menjadi penerima bantuan iuran berdasarkan Keputusan {jabatan_kepala} tersebut mulai {mulai}; bantuan iuran untuk bulan-bulan sebelumnya tetap berlaku',
      'Keputusan {jabatan_kepala} ini mulai berlaku pada tanggal ditetapkan',
    ],
  },
}
