import type { Correction } from '@payung/domain/figures/quarter-freeze'
import type { FundingSource } from '@payung/domain/money/funding-source'

interface PublicWords {
  readonly title: string
  readonly intro: string
  readonly published: string
  readonly targets: string
  readonly other: string
  readonly counted: (month: string) => string
  readonly countedHint: string
  readonly definitions: string
  readonly basis: string
  readonly files: string
  readonly licence: string
  readonly area: string
  readonly figure: string
  readonly asOf: string
  readonly parts: string
  readonly source: string
  readonly payer: string
  readonly designated: string
  readonly protected: string
  readonly country: string
  readonly atLeast: string
  readonly unverified: string
  readonly untold: string
  readonly ahead: string
  readonly otherSources: (sources: string) => string
  readonly exceeds: string
  readonly nobody: string
  readonly money: (fromMonth: string, lastMonth: string) => string
  readonly moneyHint: string
  readonly due: string
  readonly paid: string
  readonly decrees: (month: string) => string
  readonly government: string
  readonly numbers: string
  readonly payers: Readonly<Record<FundingSource, string>>
  readonly frozenOn: (day: string, version: number) => string
  readonly unfrozen: string
  readonly freezes: string
  readonly freezesHint: string
  readonly quarter: string
  readonly version: (version: number) => string
  readonly frozen: string
  readonly corrections: string
  readonly moreCorrections: (count: number) => string
  readonly file: string
  readonly about: Readonly<Record<Exclude<Correction['about'], 'DECREE'>, string>>
  readonly decreeCame: string
  readonly decreeGone: string
}

/** What the public page of coverage says. */
export const COVERAGE_WORDS: Readonly<Record<'id' | 'en', PublicWords>> = {
  id: {
    title: 'Cakupan jaminan sosial ketenagakerjaan',
    intro:
      'Angka terbitan tentang cakupan di Kalimantan Barat, masing-masing dengan sumber dan tanggalnya. Angka yang berbeda berdiri berdampingan: penyebutnya tidak selalu sama, dan tidak ada yang dirata-rata.',
    published: 'Cakupan menurut sumber',
    targets: 'Target',
    other: 'Angka lain dari sumber',
    counted: (month) => `Pekerja rentan dalam keputusan, ${month}`,
    countedHint:
      'Dihitung Payung dari keputusan yang ditandatangani, bulan terakhir triwulan yang lewat. Orang yang dibiayai bersama dihitung pada setiap pembayarnya, jadi baris-barisnya tidak untuk dijumlahkan. Setiap angka dibulatkan ke puluhan, dan yang kurang dari lima tidak ditulis, supaya tidak seorang pun dapat dikenali.',
    definitions: 'Arti angka',
    basis: 'Dasar',
    files: 'Unduh',
    licence: 'Boleh dipakai siapa saja dengan menyebut sumbernya (CC BY 4.0).',
    area: 'Wilayah',
    figure: 'Angka',
    asOf: 'Per',
    parts: 'Pembilang / penyebut',
    source: 'Sumber',
    payer: 'Dibayar dari',
    designated: 'Ditetapkan',
    protected: 'Dibukukan penyelenggara',
    country: 'Indonesia',
    atLeast: 'lebih dari',
    unverified: 'belum dicocokkan',
    untold: 'tahun tidak disebut sumbernya',
    ahead: 'periodenya belum mulai',
    otherSources: (sources) => `Sumber lain untuk periode yang sama: ${sources}`,
    exceeds: 'di atas 100%',
    nobody: 'Belum ada pekerja dalam keputusan pada bulan itu.',
    money: (fromMonth, lastMonth) => `Iuran menurut pembayar, ${fromMonth} sampai ${lastMonth}`,
    moneyHint:
      'Seluruh provinsi. Dibulatkan ke biaya sepuluh orang; pembayar untuk kurang dari seratus orang tidak ditulis.',
    due: 'Iuran',
    paid: 'Sudah dibayar',
    decrees: (month) => `Keputusan yang berlaku, ${month}`,
    government: 'Pemerintah',
    numbers: 'Nomor keputusan',
    payers: {
      NATIONAL_BUDGET: 'APBN',
      REGIONAL_BUDGET: 'APBD kabupaten/kota',
      PROVINCIAL_BUDGET: 'APBD provinsi',
      VILLAGE_BUDGET: 'APBDes',
      PALM_REVENUE_SHARE: 'DBH sawit',
      TOBACCO_REVENUE_SHARE: 'DBH cukai hasil tembakau',
      CSR: 'Perusahaan (CSR)',
      SPONSOR: 'Donatur',
      SELF: 'Pekerja sendiri',
    },
    frozenOn: (day, version) => `Dibekukan ${day}, versi ${version}.`,
    unfrozen: 'Belum dibekukan: angka ini masih dapat berubah.',
    freezes: 'Pembekuan dan koreksi',
    freezesHint:
      'Sebulan setelah triwulan berakhir, hitungannya dibekukan. Bersama pembekuan berikutnya empat triwulan sebelumnya dihitung sekali lagi; yang berbeda keluar sebagai versi baru, dan versi lama tetap dapat diunduh di alamatnya.',
    quarter: 'Triwulan yang berakhir',
    version: (version) => `versi ${version}`,
    frozen: 'Dibekukan',
    corrections: 'Koreksi atas versi sebelumnya',
    moreCorrections: (count) => `dan ${count} lagi di berkas JSON`,
    file: 'Berkas',
    about: { DESIGNATED: 'ditetapkan', POSTED: 'dibukukan', CONTRIBUTIONS: 'iuran', PAID: 'sudah dibayar' },
    decreeCame: 'keputusan disebut',
    decreeGone: 'keputusan tidak disebut lagi',
  },
  en: {
    title: 'Coverage of employment social security',
    intro:
      'Published figures of coverage in West Kalimantan, each with its source and day. Figures that differ stand side by side: their denominators are not always the same, and nothing is averaged.',
    published: 'Coverage by source',
    targets: 'Targets',
    other: 'Other published figures',
    counted: (month) => `Vulnerable workers in decrees, ${month}`,
    countedHint:
      'Counted by Payung from signed decrees, in the last month of the quarter that is over. Somebody whom several pay for counts with each payer, so the rows do not add up. Each number is rounded to tens, and fewer than five are left out, so that nobody can be recognised.',
    definitions: 'What the figures mean',
    basis: 'Basis',
    files: 'Download',
    licence: 'Anybody may use it who names the source (CC BY 4.0).',
    area: 'Area',
    figure: 'Figure',
    asOf: 'As of',
    parts: 'Numerator / denominator',
    source: 'Source',
    payer: 'Paid from',
    designated: 'Designated',
    protected: 'Posted by the insurer',
    country: 'Indonesia',
    atLeast: 'more than',
    unverified: 'not compared with its source',
    untold: 'its source names no year',
    ahead: 'its period has not begun',
    otherSources: (sources) => `Other sources for the same period: ${sources}`,
    exceeds: 'above 100%',
    nobody: 'No workers in decrees in that month yet.',
    money: (fromMonth, lastMonth) => `Contributions by payer, ${fromMonth} to ${lastMonth}`,
    moneyHint:
      'Of the whole province. Rounded to what ten people cost; payers for fewer than a hundred people are left out.',
    due: 'Contributions',
    paid: 'Paid',
    decrees: (month) => `Decrees in force, ${month}`,
    government: 'Government',
    numbers: 'Numbers of decrees',
    payers: {
      NATIONAL_BUDGET: 'National budget',
      REGIONAL_BUDGET: 'Regency or city budget',
      PROVINCIAL_BUDGET: 'Provincial budget',
      VILLAGE_BUDGET: 'Village budget',
      PALM_REVENUE_SHARE: 'Palm oil revenue share',
      TOBACCO_REVENUE_SHARE: 'Tobacco revenue share',
      CSR: 'Company (CSR)',
      SPONSOR: 'Sponsor',
      SELF: 'The worker',
    },
    frozenOn: (day, version) => `Frozen on ${day}, version ${version}.`,
    unfrozen: 'Not frozen yet: these figures may still change.',
    freezes: 'Freezes and corrections',
    freezesHint:
      'A month after a quarter is over its counts are frozen. With the next freeze the four quarters before it are counted once more; what differs comes out as a new version, and the former one stays at its address.',
    quarter: 'Quarter ending',
    version: (version) => `version ${version}`,
    frozen: 'Frozen',
    corrections: 'Corrections of the version before',
    moreCorrections: (count) => `and ${count} more in the JSON file`,
    file: 'File',
    about: { DESIGNATED: 'designated', POSTED: 'posted', CONTRIBUTIONS: 'contributions', PAID: 'paid' },
    decreeCame: 'the decree is named',
    decreeGone: 'the decree is named no more',
  },
}
