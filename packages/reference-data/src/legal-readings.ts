/** What somebody of the legal bureau has read of a provision on which amounts or cases rest. */
export interface LegalReading {
  /** What it lays down of our rules, in our own words. */
  readonly provides: string
  /**
   * `TEXT`: its words, in a copy of the regulation. `QUOTED`: its words, in a report that quotes them. `REPORTED`: its content alone, in a report that names the article.
   * `JOINED`: from one source where it stands (the beginning of a copy, or the insurer), from another what it gives (the insurer's own list, or a report). The weakest of the
   * four: whoever has the whole annex compares these first.
   * None of them is the gazette itself.
   */
  readonly readAs: 'TEXT' | 'QUOTED' | 'REPORTED' | 'JOINED'
  readonly addresses: readonly string[]
  readonly readOn: string
  /** Where our rules say something else, or leave out a part of it. Nobody changes a rule for a copy or a report: the bureau decides with the gazette before it. */
  readonly differs?: string
}

const PASAL_37 = 'pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480'
const ARTICLE_1 = 'spsitasik.org/penyelenggaraan-program-jaminan-kecelakaan-kerja-dan-jaminan-kematian'
const PASAL_40 = 'perisaiblora.blogspot.com/2023/11/tata-cara-pembayaran-manfaat-jaminan.html'
const HARIAN_JOGJA =
  'news.harianjogja.com/read/2019/12/23/500/1027736/jaminan-kecelakaan-kerja-diperpanjang-jadi-5-tahun-jaminan-kematian-jadi-rp20-juta'
const KOMPAS =
  'nasional.kompas.com/read/2019/12/23/12454191/ketentuan-bpjs-ketenagakerjaan-berubah-nilai-santunan-kematian-naik-total'
const KORAN_PERBATASAN = 'koranperbatasan.com/baca/nasional/presiden-jokowi-tambah-santunan-kecelakaan-kerja'
const KONTAN = 'nasional.kontan.co.id/news/jokowi-ubah-peraturan-santunan-bagi-tenaga-kerja?page=all'
const SCHOLARSHIPS_REPORT =
  'surabaya.finansialinsight.com/amp/142501/pemerintah-tingkatkan-manfaat-beasiswa-bpjs-ketenagakerjaan-hingga-dua-anak-dapat-diuntungkan'
/** Seven pages, of which only the beginning was at hand: to the sum for transport by land. */
const ANNEX_OF_2019 = 'id.scribd.com/document/481284436/PP-Nomor-82-Tahun-2019-Lamp-III-pdf'
const INSURERS_ARTICLE =
  'bpjsketenagakerjaan.go.id/artikel/18923/artikel--ini-dia-manfaat-lengkap-jaminan-kecelakaan-kerja-(jkk)-penerima-upah-(pu).bpjs'
const INSURERS_LIST =
  'star.grid.id/amp/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini'
const INSURERS_LIST_END =
  'star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2'
const ANTARA = 'jateng.antaranews.com/amp/berita/285676/pp-baru-banyak-manfaat-bpjamsostek-yang-ditambah'
const TRIBUN =
  'jateng.tribunnews.com/2022/10/21/bpjamsostek-jateng-diy-dorong-proyek-pelaksana-jasa-konstruksi-daftarkan-pekerja-program-jamsostek?page=2'
/** Of it only the beginning was at hand: from the head to the left arm. */
const PERCENTAGES = 'seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html'
const READ_ON = '2026-11-29'

/**
 * Provisions that were read, by their citation. A legal basis names an article only if it stands here; where nobody has read the article, it names the regulation alone,
 * and where nobody knows that either, it stays empty.
 *
 * Articles 1, 37 and 40 of PP 44/2015 were read as they were in 2015: nobody has read the whole list of what PP 82/2019 and PP 49/2023 change in it.
 */
export const LEGAL_READINGS = {
  'PP 44/2015 Pasal 1 angka 1': {
    provides:
      'Insurance of work accidents gives money or care after an accident at work or an illness that comes of it.',
    readAs: 'TEXT',
    addresses: [ARTICLE_1],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 1 angka 2': {
    provides: 'Death insurance gives heirs money after a death that came of no accident at work.',
    readAs: 'TEXT',
    addresses: [ARTICLE_1],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 1 angka 6': {
    provides:
      'An accident at work is also one on the way there or home, and an illness that comes of the surroundings of work.',
    readAs: 'TEXT',
    addresses: [ARTICLE_1],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 37 ayat (2)': {
    provides:
      'Work accident insurance pays within seven working days after all that is required is there, once a doctor says that the participant has recovered.',
    readAs: 'TEXT',
    addresses: [PASAL_37],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 37 ayat (3)': {
    provides: 'For each day of delay the insurer pays 1% of the sum that is due, to the participant.',
    readAs: 'TEXT',
    addresses: [PASAL_37],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 37 ayat (5)': {
    provides:
      'After a work accident receive: spouse and children; blood relatives up and down to the second degree; siblings; parents-in-law; whom a will names.',
    readAs: 'TEXT',
    addresses: [PASAL_37],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 37 ayat (5) huruf b angka 5': {
    provides:
      'Without any of them and without a will the funeral money goes to who sees to the funeral, and the death benefit to the Social Security Fund.',
    readAs: 'TEXT',
    addresses: [PASAL_37],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 40 ayat (2)': {
    provides: 'After any other death the same persons receive, in the same order.',
    readAs: 'QUOTED',
    addresses: [PASAL_40],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 40 ayat (2) huruf b angka 5': {
    provides:
      'Without any of them and without a will the funeral money goes to the company or whoever else sees to the funeral; the sum paid at once and the periodic money go to the Social Security Fund.',
    readAs: 'QUOTED',
    addresses: [PASAL_40],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 40 ayat (3)': {
    provides:
      'Death insurance pays within three working days after the request with a death certificate, a certificate of heirs and the card of the participant.',
    readAs: 'QUOTED',
    addresses: [PASAL_40],
    readOn: READ_ON,
  },
  'PP 44/2015 Pasal 40 ayat (4)': {
    provides: 'For each day of delay the insurer pays 1% of the sum that is due, to the heirs.',
    readAs: 'QUOTED',
    addresses: [PASAL_40],
    readOn: READ_ON,
  },
  'PP 44/2015 Lampiran III': {
    provides:
      'The table of disabilities, as the insurer says. A report gives it as that of PP 82/2019: both eyes 70%, one eye 35%, hearing of both ears 40%, of one 20%, right arm from the shoulder 40%, left 35%. The rows after these were not read.',
    readAs: 'JOINED',
    addresses: [INSURERS_LIST_END, PERCENTAGES],
    readOn: READ_ON,
    differs:
      'Of who is left-handed right and left change places; here whoever records the loss has to choose the side so. The table has more rows than here, as for the scalp and the nose.',
  },
  'PP 82/2019 Pasal 25 ayat (2)': {
    provides: 'Care at home, for a year and up to Rp20 million, is among the benefits of work accident insurance.',
    readAs: 'REPORTED',
    addresses: [KORAN_PERBATASAN, KONTAN],
    readOn: READ_ON,
    differs:
      'The report gives Rp20 million for one year at most. Here each year after the event has its own Rp20 million.',
  },
  'PP 82/2019 Pasal 26': {
    provides:
      'The right to benefits of work accident insurance lapses five years after the accident, or after the illness was diagnosed; two years before PP 82/2019.',
    readAs: 'QUOTED',
    addresses: [KOMPAS, HARIAN_JOGJA],
    readOn: READ_ON,
    differs: 'Here it runs from the day of the event, which after a death is the day of the death.',
  },
  'PP 82/2019 Pasal 34': {
    provides:
      'For a participant who was active: Rp20 million, Rp12 million of periodic money paid at once, Rp10 million for the funeral; scholarships after three years of contributions.',
    readAs: 'REPORTED',
    addresses: [HARIAN_JOGJA, KOMPAS, KORAN_PERBATASAN],
    readOn: READ_ON,
  },
  'PP 82/2019 Lampiran III huruf A angka 1 huruf m': {
    provides:
      'Care at home is for who cannot go on to a hospital, together with a health facility, for one year at most and up to Rp20 million.',
    readAs: 'TEXT',
    addresses: [ANNEX_OF_2019],
    readOn: READ_ON,
    differs:
      'The annex gives one year and Rp20 million at most. Here each year after the event has its own Rp20 million.',
  },
  'PP 82/2019 Lampiran III huruf A angka 2': {
    provides:
      'Money after a work accident. Without work: the whole wage for twelve months, then half. Loss of a part: its percentage of eighty wages; total disability: 70% of them; death: 60%. The last two: Rp12 million of periodic money. Funeral: Rp10 million.',
    readAs: 'JOINED',
    addresses: [ANNEX_OF_2019, INSURERS_LIST, INSURERS_LIST_END, ANTARA, TRIBUN],
    readOn: READ_ON,
    differs:
      'The list gives Rp20 million at least for a death; here the lowest base gives more. It counts months without work; here thirty days are a month, and a part of one is paid by the day.',
  },
  'PP 82/2019 Lampiran III huruf A angka 2 huruf a': {
    provides:
      'Transport to a hospital and home, in the words of a copy: by land, river or lake up to Rp5 million. By the list: by sea up to Rp2 million, by air up to Rp10 million, each way of travel up to its own sum.',
    readAs: 'JOINED',
    addresses: [ANNEX_OF_2019, INSURERS_LIST, INSURERS_ARTICLE, KONTAN],
    readOn: READ_ON,
  },
  'PP 49/2023 Pasal 25A': {
    provides:
      'A suspected work accident is treated first; whether it was is decided within thirty days after the first report has reached the insurer.',
    readAs: 'TEXT',
    addresses: ['pasal.id/peraturan/pp/pp-no-49-tahun-2023/koreksi/5885057'],
    readOn: READ_ON,
  },
  'Permenaker 1/2025 Pasal 79': {
    provides:
      'Of construction workers: death insurance pays within three working days, or 1% more a day to the heirs; a will has to be a deed of a notary; heirs outside the order need a court.',
    readAs: 'TEXT',
    addresses: ['pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674'],
    readOn: READ_ON,
    differs:
      'Here whom a will names needs no deed. Whether the same holds for workers without wages has not been read.',
  },
  'Permenaker 5/2021 Pasal 103 ayat (2)': {
    provides: 'A scholarship is for a child of school age below 23, neither married nor at work.',
    readAs: 'REPORTED',
    addresses: [SCHOLARSHIPS_REPORT],
    readOn: READ_ON,
  },
  'Permenaker 1/2025 Pasal 103 ayat (3a)': {
    provides:
      'A child still at school is excepted who works: as a wage earner for up to six months in a row, as one without wages, or as an apprentice.',
    readAs: 'REPORTED',
    addresses: [SCHOLARSHIPS_REPORT],
    readOn: READ_ON,
    differs: 'Here any work ends a scholarship.',
  },
} as const satisfies Readonly<Record<string, LegalReading>>

/** A provision that was read, by its citation. */
export type ReadProvision = keyof typeof LEGAL_READINGS

/** An article or a part of an annex that was read, or a regulation of which nobody has read the article. */
export type LegalBasis = ReadProvision | `${'PP' | 'Permenaker'} ${number}/${number}`

/** Whether somebody has read the article, and not only which regulation it stands in. */
export function isRead(basis: LegalBasis): basis is ReadProvision {
  return basis in LEGAL_READINGS
}
