/** Invented people, one for each account of a government. Heads of region appear by their office alone. */
export interface GovernmentPeople {
  readonly officer: string
  readonly approver: string
  readonly treasurer: string
  readonly verifier: string
  readonly legal: string
}

/** By the slug of the area. */
export const GOVERNMENT_PEOPLE: Readonly<Record<string, GovernmentPeople>> = {
  provinsi: people(
    'Ratna Wulandari',
    'Gubernur Kalimantan Barat',
    'Erni Yuliastuti',
    'Hendra Kurniadi',
    'Teguh Santosa, S.H.',
  ),
  sambas: people('Uray Fitriani', 'Bupati Sambas', 'Rosmiati', 'Abang Iskandar', 'Mulyadi Hasan, S.H.'),
  mempawah: people('Gusti Rahmadi', 'Bupati Mempawah', 'Nurbaiti', 'Hamdan Arifin', 'Sy. Zulkarnain, S.H.'),
  sanggau: people('Paulina Rini', 'Bupati Sanggau', 'Veronika Seli', 'Antonius Sugito', 'Kristian Lanting, S.H.'),
  ketapang: people('Utin Kusumawati', 'Bupati Ketapang', 'Halimatus Sakdiah', 'Darmansyah', 'Gusti Faisal, S.H.'),
  sintang: people('Florentina Sari', 'Bupati Sintang', 'Kristina Endang', 'Markus Jimmi', 'Herkulanus Edi, S.H.'),
  'kapuas-hulu': people('Yosef Riam', 'Bupati Kapuas Hulu', 'Martina Lunsa', 'Fabianus Sadau', 'Abang Zainudin, S.H.'),
  bengkayang: people('Yuliana Renta', 'Bupati Bengkayang', 'Maria Dewi', 'Sudirman Lay', 'Petrus Kanisius, S.H.'),
  landak: people('Theresia Ani', 'Bupati Landak', 'Lusia Nonong', 'Damianus Akat', 'Yakobus Rinto, S.H.'),
  sekadau: people('Monika Sinta', 'Bupati Sekadau', 'Agnes Mulyani', 'Stefanus Dului', 'Bernadus Mohtar, S.H.'),
  melawi: people('Elisabet Ririn', 'Bupati Melawi', 'Sumiati', 'Kornelius Ato', 'Ade Firmansyah, S.H.'),
  'kayong-utara': people('Rahmah Hidayati', 'Bupati Kayong Utara', 'Jumiati', 'Daeng Sabri', 'M. Iqbal Tanjung, S.H.'),
  'kubu-raya': people('Siti Nuraini', 'Bupati Kubu Raya', 'Lina Marlina', 'Moh. Holil', 'Yohanes Anton, S.H.'),
  pontianak: people(
    'Meilinda Chandra',
    'Wali Kota Pontianak',
    'Sri Wahyuningsih',
    'Agus Firmansyah',
    'Ridwan Syarif, S.H.',
  ),
  singkawang: people('Susana Bong', 'Wali Kota Singkawang', 'Lilis Suryani', 'Hendrik Chai', 'Rudi Hartawan, S.H.'),
}

function people(
  officer: string,
  approver: string,
  treasurer: string,
  verifier: string,
  legal: string,
): GovernmentPeople {
  return { officer, approver, treasurer, verifier, legal }
}
