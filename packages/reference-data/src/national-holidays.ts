export interface HolidayRow {
  readonly day: string
  readonly nameId: string
  readonly legalBasis: string
}

const DECREE_OF_2026 = 'SKB Menteri Agama, Menteri Ketenagakerjaan, dan Menteri PANRB 1497/2025, 2/2025, 5/2025'

/**
 * National holidays, from the joint decree of three ministers of each year; leave that is taken together (cuti bersama) is none. A year whose decree is not here yet
 * counts Monday to Friday alone: its terms may end later by law, never earlier.
 */
export const NATIONAL_HOLIDAYS: readonly HolidayRow[] = [
  ['2026-01-01', 'Tahun Baru Masehi'],
  ['2026-01-16', 'Isra Mikraj'],
  ['2026-02-17', 'Tahun Baru Imlek 2577'],
  ['2026-03-19', 'Nyepi, Tahun Baru Saka 1948'],
  ['2026-03-21', 'Idulfitri 1447 H'],
  ['2026-03-22', 'Idulfitri 1447 H'],
  ['2026-04-03', 'Wafat Yesus Kristus'],
  ['2026-04-05', 'Kebangkitan Yesus Kristus'],
  ['2026-05-01', 'Hari Buruh Internasional'],
  ['2026-05-14', 'Kenaikan Yesus Kristus'],
  ['2026-05-27', 'Iduladha 1447 H'],
  ['2026-05-31', 'Waisak 2570 BE'],
  ['2026-06-01', 'Hari Lahir Pancasila'],
  ['2026-06-16', 'Tahun Baru Islam 1448 H'],
  ['2026-08-17', 'Proklamasi Kemerdekaan'],
  ['2026-08-25', 'Maulid Nabi Muhammad SAW'],
  ['2026-12-25', 'Kelahiran Yesus Kristus'],
].map(([day = '', nameId = '']) => ({ day, nameId, legalBasis: DECREE_OF_2026 }))
