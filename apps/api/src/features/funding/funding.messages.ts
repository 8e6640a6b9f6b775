import { defineMessages } from '@payung/domain/text/define-messages'

const rule = <
  const Id extends string,
  const En extends string,
  const RemedyId extends string,
  const RemedyEn extends string,
>(
  id: Id,
  en: En,
  remedyId: RemedyId,
  remedyEn: RemedyEn,
) =>
  ({
    reason: { id: `Aturan ke-{rule}: ${id}`, en: `Rule {rule}: ${en}` },
    remedy: { id: remedyId, en: remedyEn },
  }) as const

export const fundingMessages = defineMessages({
  MAKER_IS_NOT_CONSENTER: {
    reason: {
      id: 'Anda ikut menyusun keputusan yang meminta persetujuan ini.',
      en: 'You have made the decree that asks for this consent.',
    },
    remedy: {
      id: 'Penyetuju lain dari instansi pembayar yang menjawab.',
      en: 'Another approver of the payer answers.',
    },
  },
  FUNDING_CONSENT_ANSWERED: {
    reason: {
      id: 'Permintaan ini sudah dijawab, atau aturannya sudah diganti.',
      en: 'This request is answered already, or its rules were replaced.',
    },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  FUNDING_REQUESTS_TOO_MANY: {
    reason: {
      id: 'Anda sudah 50 kali meminta persetujuan pembayar ini untuk keputusan yang sama.',
      en: 'You have asked this payer 50 times for the same decree.',
    },
    remedy: {
      id: 'Sepakati pembagiannya dahulu; rekan Anda yang menyimpannya.',
      en: 'Agree on the rules first; a colleague saves them.',
    },
  },
  FUNDING_NOT_DRAFT: {
    reason: {
      id: 'Pembagian pembiayaan hanya diubah selama keputusannya masih konsep.',
      en: 'Who pays is changed only while the decree is a draft.',
    },
    remedy: { id: 'Tarik kembali keputusannya menjadi konsep dahulu.', en: 'Take the decree back to a draft first.' },
  },
  PAYER_UNCLEAR: {
    reason: { id: 'Pembayarnya belum jelas.', en: 'The payer is not clear.' },
    remedy: {
      id: 'Pilih instansi, atau tulis nama pihak luar (3–120 huruf). BPJS Ketenagakerjaan bukan pembayar; iuran mandiri tidak memakai nama.',
      en: 'Choose an organisation or write the name of a party outside (3–120 letters). The insurer is no payer; self-paid contributions name nobody.',
    },
  },
  PAYER_CHANGE_RULE: {
    reason: {
      id: 'Salah satu aturan yang akan diganti pembayarnya disebut dua kali, atau tidak membayar apa pun sejak bulan perubahan.',
      en: 'A rule whose payer is to change is named twice, or pays nothing from the month of the amendment on.',
    },
    remedy: {
      id: 'Muat ulang, lalu pilih di antara aturan yang masih membayar.',
      en: 'Load the page again and choose among the rules that still pay.',
    },
  },
  PAYER_CHANGE_ANOTHER: {
    reason: { id: 'Pembayar yang dipilih sudah membayar bagian itu.', en: 'The chosen payer pays that part already.' },
    remedy: { id: 'Pilih pembayar lain, atau biarkan tetap.', en: 'Choose another payer, or leave it as it is.' },
  },
  PAYER_CHANGE_PLEDGE: {
    reason: {
      id: 'Bagian ini dibayar dari janji perusahaan yang belum berakhir.',
      en: 'This part is paid by a company’s pledge that has not ended.',
    },
    remedy: {
      id: 'Akhiri janji itu dahulu pada halamannya, lalu simpan lagi.',
      en: 'End that pledge on its page first, then save again.',
    },
  },
  PAYER_CHANGE_SOURCE: {
    reason: {
      id: 'Dalam satu keputusan satu pembayar memakai satu jenis dana.',
      en: 'Under one decree a payer pays out of one kind of money.',
    },
    remedy: {
      id: 'Pilih jenis dana yang sudah dipakai pembayar itu dalam keputusan ini.',
      en: 'Choose the kind of money that this payer uses in this decree already.',
    },
  },
  PAYER_CHANGE_LISTED: {
    reason: {
      id: 'Ada bulan yang sudah masuk daftar iuran pembayar lama atau pembayar barunya.',
      en: 'Some of these months are on a contribution list of the old or the new payer already.',
    },
    remedy: {
      id: 'Mulai perubahan pada bulan sesudah daftar itu, atau minta pembayarnya menyisihkan daftar yang belum dibayar.',
      en: 'Begin the amendment after the months of that list, or ask its payer to set a list aside that is not paid.',
    },
  },
  FUNDING_PAYER_UNKNOWN: rule(
    'pembayarnya belum jelas.',
    'its payer is not clear.',
    'Pilih instansi, atau tulis nama pihak luar (3–120 huruf). BPJS Ketenagakerjaan bukan pembayar; iuran mandiri tidak memakai nama.',
    'Choose an organisation or write the name of a party outside (3–120 letters). The insurer is no payer; self-paid contributions name nobody.',
  ),
  RULES_TOO_MANY: {
    reason: { id: 'Aturannya lebih dari {most}.', en: 'There are more than {most} rules.' },
    remedy: { id: 'Gabungkan beberapa aturan.', en: 'Put some of them together.' },
  },
  SHARE_INVALID: rule(
    'bagiannya harus antara 0,01% dan 100%.',
    'its share must be between 0.01% and 100%.',
    'Perbaiki persentasenya.',
    'Correct the percentage.',
  ),
  AMOUNT_INVALID: rule(
    'jumlah per bulan harus antara Rp1 dan Rp10.000.000.',
    'its amount for a month must be between Rp1 and Rp10,000,000.',
    'Perbaiki jumlahnya.',
    'Correct the amount.',
  ),
  SHARE_AND_AMOUNT: rule(
    'berisi persentase dan jumlah sekaligus.',
    'it has a percentage and an amount.',
    'Pilih salah satu.',
    'Choose one of them.',
  ),
  MONTHS_INVALID: rule(
    'bulan pertamanya harus sebelum bulan terakhir.',
    'its first month must be before its last.',
    'Perbaiki bulannya.',
    'Correct the months.',
  ),
  MONTHS_OUTSIDE: rule(
    'bulannya di luar masa keputusan.',
    'its months are outside the decree.',
    'Pilih bulan dalam masa keputusan.',
    'Choose months of the decree.',
  ),
  PEOPLE_INVALID: rule(
    'jumlah orangnya harus antara 1 dan 1.000.000.',
    'its number of people must be between 1 and 1,000,000.',
    'Perbaiki jumlahnya.',
    'Correct the number.',
  ),
  CEILING_INVALID: rule(
    'pagunya harus antara Rp1 dan Rp100.000.000.000.000.',
    'its ceiling must be between Rp1 and Rp100,000,000,000,000.',
    'Perbaiki pagunya.',
    'Correct the ceiling.',
  ),
  CODES_TOO_MANY: rule(
    'memuat terlalu banyak pekerjaan atau desa.',
    'it names too many occupations or villages.',
    'Sebutkan paling banyak 300.',
    'Name at most 300.',
  ),
  CODES_UNKNOWN: rule(
    'memuat pekerjaan atau desa yang tidak ada dalam daftar.',
    'it names an occupation or a village that is in no list.',
    'Pilih dari daftar.',
    'Choose from the list.',
  ),
  FUNDING_PLEDGE: {
    reason: {
      id: 'Salah satu aturan menyebut janji yang bukan milik pembayarnya, bukan untuk daerah ini, belum disetujui atau sudah ditarik, atau bulannya di luar masa janji itu.',
      en: 'A rule names a pledge that is not its payer’s or not to this region, that is not approved or was withdrawn, or months outside that pledge.',
    },
    remedy: {
      id: 'Pilih perusahaan yang berjanji sebagai pembayar, dan bulan di dalam masa janjinya.',
      en: 'Choose the company that has promised as its payer, and months within its pledge.',
    },
  },
  FUNDING_TOO_FINE: {
    reason: {
      id: 'Aturan ini membagi peserta ke dalam terlalu banyak golongan menurut desa dan pekerjaan.',
      en: 'These rules divide the people into too many groups by village and occupation.',
    },
    remedy: {
      id: 'Pakai lebih sedikit aturan menurut desa atau pekerjaan, atau bagi ke dalam beberapa keputusan.',
      en: 'Use fewer rules by village or occupation, or divide the people among several decrees.',
    },
  },
  SHARES_OVER_WHOLE: rule(
    'dengan aturan sebelumnya bagiannya melebihi 100%.',
    'with the rules before it the shares are more than 100%.',
    'Kurangi persentasenya, atau bagi menurut bulan.',
    'Lower a percentage, or divide by months.',
  ),
  NEVER_REACHED: rule(
    'tidak pernah terpakai: aturan sebelumnya sudah menanggung semuanya.',
    'it is never used: the rules before it pay everything.',
    'Dahulukan aturan ini, atau hapus.',
    'Put it further up, or remove it.',
  ),
})
