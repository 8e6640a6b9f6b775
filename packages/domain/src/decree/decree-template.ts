/** What a text of a decree can name; each is a fact of the decree, known once it is submitted. */
export const DECREE_FIELDS = [
  'judul_kepala',
  'wilayah',
  'tempat',
  'program',
  'jumlah_orang',
  'kuota',
  'mulai',
  'sampai',
  'bulan',
  'iuran_per_orang',
  'iuran_per_bulan',
  'iuran_total',
  'sumber_dana',
  'jaminan',
  'keputusan_diubah',
  'ditambah',
  'dikeluarkan',
  'diganti',
  'diperbaiki',
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
  const names = [...text.matchAll(FIELD)].map(([, name = '']) => name.trim())
  return [...new Set(names.filter((name) => !isDecreeField(name)))]
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

/** What a government's drafts begin with until it saves a template of its own. */
export const FIRST_TEMPLATES: Readonly<Record<'DESIGNATION' | 'AMENDMENT', DecreeTemplate>> = {
  DESIGNATION: {
    title: 'Penetapan Pekerja Rentan Penerima Bantuan Iuran Jaminan Sosial Ketenagakerjaan {program}',
    considerations: [
      'bahwa pekerja rentan di {wilayah} perlu dilindungi dari risiko kecelakaan kerja dan kematian',
      'bahwa calon penerima telah diverifikasi oleh perangkat daerah dan pemerintah desa serta dipadankan dengan data kependudukan',
      'bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan {judul_kepala}',
    ],
    dictums: [
      'Menetapkan {jumlah_orang} pekerja rentan sebagai penerima bantuan iuran jaminan sosial ketenagakerjaan dari kuota {kuota} orang, sebagaimana tercantum dalam Lampiran Keputusan ini',
      'Bantuan iuran meliputi {jaminan} sebesar {iuran_per_orang} per orang untuk {bulan} bulan, mulai {mulai} sampai dengan {sampai}, seluruhnya {iuran_total}',
      'Biaya yang timbul dibebankan pada {sumber_dana}',
      'Keputusan ini mulai berlaku pada tanggal ditetapkan',
    ],
  },
  AMENDMENT: {
    title: 'Perubahan atas Keputusan {judul_kepala} Nomor {keputusan_diubah}',
    considerations: [
      'bahwa hasil verifikasi ulang menunjukkan perubahan keadaan pekerja rentan yang ditetapkan dengan Keputusan {judul_kepala} Nomor {keputusan_diubah}',
      'bahwa berdasarkan pertimbangan tersebut perlu mengubah Lampiran Keputusan dimaksud',
    ],
    dictums: [
      'Mengubah Lampiran Keputusan {judul_kepala} Nomor {keputusan_diubah}: mengeluarkan {dikeluarkan} orang, mengganti {diganti} orang, menambah {ditambah} orang, dan memperbaiki identitas {diperbaiki} orang, sebagaimana tercantum dalam Lampiran Keputusan ini',
      'Jumlah penerima setelah perubahan {jumlah_orang} orang dari kuota {kuota} orang',
      'Perubahan berlaku mulai {mulai} dan dibebankan pada {sumber_dana}',
    ],
  },
}
