import { type NameParts, words } from './name-parts.ts'

/** Transmigrants' villages of the 1970s and 80s, and their children. */
export const JAVANESE: NameParts = {
  female: words(`Sumarni Tumini Wagiyem Sutinah Suparti Sri Ngatini Rusmini Sulastri Partini Mujiati Sunarti Wahyuni
    Lestari Endang Kustini Sukesih Ratnawati Purwanti Murtini Tri Dwi Astuti Widiastuti Yuniarti Puji Titik Winarsih
    Karsini Juminah`),
  male: words(`Slamet Suparman Wagimin Sutrisno Sukardi Parjo Tukiman Sugeng Mulyono Wahyudi Supriyadi Ngadiman Paijo
    Suyatno Hartono Bambang Joko Eko Agus Sugiarto Purwanto Sunarto Kasno Triyono Sarwono Heru Widodo Budiono Warsito
    Rusdi`),
  second: words(`Riyadi Santoso Wibowo Prasetyo Utomo Widodo Lestari Rahayu Handayani Setiawan Wahyudi Nugroho Susilo
    Hariyanto Saputro Kurniawan Pambudi Raharjo Hidayat Sulistyo`),
  secondShare: 0.45,
  before: { female: words('Sri Siti Dwi Tri'), male: words('Muhammad Ahmad Eko Dwi'), share: 0.16 },
}
