/**
 * Invented people, one for each account of a government. Heads of region have none: they sign the paper, and whoever initials a decree before them is their
 * regional secretary.
 */
export interface GovernmentPeople {
  readonly officer: string
  /** The regional secretary, whose initial is the last before the signature. */
  readonly approver: string
  readonly treasurer: string
  readonly verifier: string
  readonly legal: string
}

/** By the slug of the area. */
export const GOVERNMENT_PEOPLE: Readonly<Record<string, GovernmentPeople>> = {
  provinsi: people(
    'Ratna Wulandari',
    'Sulastri Handayani, M.Si.',
    'Erni Yuliastuti',
    'Hendra Kurniadi',
    'Teguh Santosa, S.H.',
  ),
  sambas: people('Uray Fitriani', 'Uray Darmawan, M.Si.', 'Rosmiati', 'Abang Iskandar', 'Mulyadi Hasan, S.H.'),
  mempawah: people('Gusti Rahmadi', 'Gusti Pratama, M.A.P.', 'Nurbaiti', 'Hamdan Arifin', 'Sy. Zulkarnain, S.H.'),
  sanggau: people(
    'Paulina Rini',
    'Fransiskus Danto, M.Si.',
    'Veronika Seli',
    'Antonius Sugito',
    'Kristian Lanting, S.H.',
  ),
  ketapang: people(
    'Utin Kusumawati',
    'Utin Rahmawati, M.A.P.',
    'Halimatus Sakdiah',
    'Darmansyah',
    'Gusti Faisal, S.H.',
  ),
  sintang: people(
    'Florentina Sari',
    'Yohana Luntung, M.Si.',
    'Kristina Endang',
    'Markus Jimmi',
    'Herkulanus Edi, S.H.',
  ),
  'kapuas-hulu': people(
    'Yosef Riam',
    'Abang Suryadi, M.Si.',
    'Martina Lunsa',
    'Fabianus Sadau',
    'Abang Zainudin, S.H.',
  ),
  bengkayang: people('Yuliana Renta', 'Lusia Tinting, M.A.P.', 'Maria Dewi', 'Sudirman Lay', 'Petrus Kanisius, S.H.'),
  landak: people('Theresia Ani', 'Marselus Nyangko, M.Si.', 'Lusia Nonong', 'Damianus Akat', 'Yakobus Rinto, S.H.'),
  sekadau: people('Monika Sinta', 'Paulus Bayan, M.Si.', 'Agnes Mulyani', 'Stefanus Dului', 'Bernadus Mohtar, S.H.'),
  melawi: people('Elisabet Ririn', 'Imanuel Sangen, M.A.P.', 'Sumiati', 'Kornelius Ato', 'Ade Firmansyah, S.H.'),
  'kayong-utara': people('Rahmah Hidayati', 'Erna Yulianti, M.Si.', 'Jumiati', 'Daeng Sabri', 'M. Iqbal Tanjung, S.H.'),
  'kubu-raya': people('Siti Nuraini', 'Dian Paramita, M.Si.', 'Lina Marlina', 'Moh. Holil', 'Yohanes Anton, S.H.'),
  pontianak: people(
    'Meilinda Chandra',
    'Syarifah Zahra, M.Si.',
    'Sri Wahyuningsih',
    'Agus Firmansyah',
    'Ridwan Syarif, S.H.',
  ),
  singkawang: people('Susana Bong', 'Bong Kim Lan, M.A.P.', 'Lilis Suryani', 'Hendrik Chai', 'Rudi Hartawan, S.H.'),
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
