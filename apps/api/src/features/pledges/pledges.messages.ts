import { defineMessages } from '@payung/domain/text/define-messages'

export const pledgeMessages = defineMessages({
  DRAFTER_IS_NOT_OFFERER: {
    reason: { id: 'Anda sendiri yang menyusun janji ini.', en: 'You drafted this pledge yourself.' },
    remedy: { id: 'Penyetuju lain yang mengajukannya.', en: 'Another approver offers it.' },
  },
  PLEDGE_STATE: {
    reason: { id: 'Keadaan janji ini sudah berubah.', en: 'The state of this pledge has changed.' },
    remedy: { id: 'Muat ulang halaman.', en: 'Load the page again.' },
  },
  PLEDGE_OF_AGREEMENT: {
    path: 'agreementId',
    reason: {
      id: 'Perjanjian ini tidak ditandatangani kedua pihak, sudah berakhir atau diakhiri, atau tidak berlaku pada bulan-bulan itu.',
      en: 'This agreement is not signed by both sides, is over or was terminated, or does not hold in these months.',
    },
    remedy: {
      id: 'Pilih perjanjian yang berlaku dan bulan di dalam masa berlakunya, atau perpanjang perjanjiannya.',
      en: 'Choose an agreement that holds and months within it, or renew the agreement.',
    },
  },
  PLEDGE_AGREEMENT_BEGINS: {
    reason: { id: 'Perjanjian ini belum mulai berlaku.', en: 'This agreement has not begun.' },
    remedy: {
      id: 'Padankan dan setujui angkanya pada hari pertama perjanjian atau sesudahnya.',
      en: 'Match the pledge, and approve its numbers, on the first day of the agreement or later.',
    },
  },
  PLEDGE_MONTHS_OVER: {
    path: 'untilMonth',
    reason: { id: 'Bulan terakhir janji ini sudah lewat.', en: 'The last month of this pledge is over.' },
    remedy: { id: 'Susun janji untuk bulan yang akan datang.', en: 'Draft a pledge for months to come.' },
  },
  PLEDGE_IS_LISTED: {
    reason: {
      id: 'Daftar iuran perusahaan sudah memuat orang dari janji ini.',
      en: 'A contribution list of the company names people of this pledge.',
    },
    remedy: {
      id: 'Akhiri janjinya: yang sudah terdaftar tetap dibayar, sisanya kembali ke perjanjian. Atau sisihkan daftarnya dahulu.',
      en: 'End the pledge: what is on lists stays to be paid, the rest is the agreement’s again. Or set the list aside first.',
    },
  },
  PLEDGE_BEYOND_AGREEMENT: {
    reason: {
      id: 'Sisa perjanjian tidak cukup untuk janji ini, atau perjanjiannya tidak menyebut jumlah orang maupun rupiah.',
      en: 'What is left of the agreement is less than this pledge, or the agreement states neither people nor rupiah.',
    },
    remedy: {
      id: 'Kecilkan janjinya, tarik janji lain, atau perbarui perjanjiannya.',
      en: 'Make the pledge smaller, withdraw another one, or renew the agreement.',
    },
  },
  PLEDGE_ROLL_OVER: {
    path: 'carriedFromId',
    reason: {
      id: 'Janji itu tidak meninggalkan sisa untuk janji ini: belum berakhir, milik perusahaan atau daerah lain, atau perjanjiannya menyebut sisanya kembali ke perjanjian.',
      en: 'That pledge leaves nothing for this one: it has not ended, is another company’s or government’s, or its agreement lets the rest return to the agreement.',
    },
    remedy: {
      id: 'Pilih janji berakhir dari perjanjian ini atau yang diperpanjangnya, atau kosongkan.',
      en: 'Choose an ended pledge of this agreement or of one that it renews, or leave it empty.',
    },
  },
  PLEDGE_ROLL_OVER_LEFT: {
    path: 'carriedAmount',
    reason: {
      id: 'Sisa janji itu kurang dari jumlah ini, atau sudah dibawa janji lain.',
      en: 'That pledge leaves less than this, or another pledge has brought it along already.',
    },
    remedy: { id: 'Kecilkan jumlah yang dibawa.', en: 'Bring less of it along.' },
  },
  PLEDGE_CARRIES_MORE: {
    path: 'carriedAmount',
    reason: { id: 'Sisa yang dibawa melebihi nilai janji ini.', en: 'More is brought along than this pledge is for.' },
    remedy: {
      id: 'Kecilkan jumlah yang dibawa, atau besarkan janjinya.',
      en: 'Bring less along, or make the pledge larger.',
    },
  },
  PLEDGE_CARRIED: {
    path: 'carriedAmount',
    remedy: {
      id: 'Pilih janji yang sisanya dibawa dan isi jumlahnya, paling sedikit Rp1, atau kosongkan keduanya.',
      en: 'Choose the pledge that leaves it and enter how much, Rp1 at least, or leave both empty.',
    },
  },
  PLEDGE_BUYS_NOBODY: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini tidak cukup untuk satu pekerja selama masa itu.',
      en: 'This amount does not pay for one worker over that period.',
    },
    remedy: { id: 'Besarkan jumlahnya, atau pendekkan masanya.', en: 'Raise the amount, or shorten the period.' },
  },
  PLEDGE_BUYS_TOO_MANY: {
    path: 'amount',
    reason: {
      id: 'Jumlah ini membayar lebih dari {most} pekerja selama masa itu.',
      en: 'This amount pays for more than {most} workers over that period.',
    },
    remedy: { id: 'Kecilkan jumlahnya, atau perpanjang masanya.', en: 'Lower the amount, or lengthen the period.' },
  },
  PLEDGE_WITHOUT_TARIFF: {
    path: 'fromMonth',
    reason: {
      id: 'Tarif iuran belum ada untuk salah satu bulan itu.',
      en: 'There is no tariff for one of these months.',
    },
    remedy: { id: 'Pilih bulan lain, atau minta tarifnya dicatat.', en: 'Choose other months, or have it recorded.' },
  },
  PLEDGE_NOBODY_WAITS: {
    reason: {
      id: 'Tidak ada orang yang menunggu di cadangan daftar terkunci untuk desa, pekerjaan, dan bulan itu.',
      en: 'Nobody waits in the reserve of locked lists for these villages, occupations and months.',
    },
    remedy: {
      id: 'Kunci daftar dengan cadangan di wilayah itu dahulu, atau minta perusahaan mengubah janjinya.',
      en: 'Lock a list with a reserve there first, or ask the company to change its pledge.',
    },
  },
  PLEDGES_OF_DAY: {
    reason: { id: 'Anda sudah menyusun 100 janji dalam 24 jam.', en: 'You have drafted 100 pledges within 24 hours.' },
    remedy: { id: 'Susun janji lainnya besok.', en: 'Draft the others tomorrow.' },
  },
  PLEDGE_AGREEMENT: {
    path: 'agreementId',
    remedy: { id: 'Pilih perjanjiannya.', en: 'Choose the agreement.' },
  },
  PLEDGE_REGION: {
    path: 'regionId',
    remedy: {
      id: 'Pilih pemerintah daerah yang menjadi pihak perjanjian.',
      en: 'Choose a government that is a party of the agreement.',
    },
  },
  PLEDGE_WORKERS: {
    path: 'workers',
    remedy: { id: 'Isi jumlah pekerja dari 1 sampai {most}.', en: 'Enter a number of workers from 1 to {most}.' },
  },
  PLEDGE_AMOUNT: {
    path: 'amount',
    remedy: { id: 'Isi jumlah dari Rp1 sampai Rp100 triliun.', en: 'Enter an amount from Rp1 to Rp100 trillion.' },
  },
  PLEDGE_MONTHS: {
    path: 'untilMonth',
    remedy: {
      id: 'Isi bulan pertama dan bulan terakhir, paling lama {most} bulan.',
      en: 'Enter the first and the last month, at most {most} months.',
    },
  },
  PLEDGE_AREAS: {
    path: 'areaCodes',
    remedy: { id: 'Pilih desa di wilayah daerah itu.', en: 'Choose villages of that region.' },
  },
  PLEDGE_OCCUPATIONS: {
    path: 'occupationCodes',
    remedy: { id: 'Pilih pekerjaan dari daftar.', en: 'Choose occupations from the list.' },
  },
  PLEDGE_AREAS_OF_AGREEMENT: {
    path: 'areaCodes',
    reason: {
      id: 'Perjanjian ini membatasi wilayahnya, dan janji ini mencakup wilayah di luarnya.',
      en: 'This agreement is for certain areas, and this pledge is for others too.',
    },
    remedy: {
      id: 'Pilih wilayah yang disebut perjanjian, atau desa di dalamnya.',
      en: 'Choose areas that the agreement names, or villages within them.',
    },
  },
  PLEDGE_OCCUPATIONS_OF_AGREEMENT: {
    path: 'occupationCodes',
    reason: {
      id: 'Perjanjian ini membatasi kelompok pekerjanya, dan janji ini mencakup kelompok lain.',
      en: 'This agreement is for certain groups of workers, and this pledge is for others too.',
    },
    remedy: {
      id: 'Pilih hanya pekerjaan yang disebut perjanjian.',
      en: 'Choose only occupations that the agreement names.',
    },
  },
  PLEDGE_CODES_TOO_MANY: {
    remedy: {
      id: 'Pilih paling banyak {most} desa dan {most} pekerjaan.',
      en: 'Choose at most {most} villages and {most} occupations.',
    },
  },
  PLEDGE_NOTE: {
    path: 'note',
    remedy: { id: 'Tulis catatannya, 3 sampai 500 huruf.', en: 'Write the note, 3 to 500 letters.' },
  },
})
