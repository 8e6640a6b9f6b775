import { type NameParts, words } from './name-parts.ts'

/** Sambas, Pontianak, Matan and Sintang nobility keep titles of their own: Uray, Syarif, Gusti, Utin, Abang, Dayang. */
export const MALAY: NameParts = {
  female: words(`Nurhayati Halimah Rosnah Zubaidah Maimunah Fatimah Aminah Salmah Rohani Mariani Nuraini Zainab Hamidah
    Saniah Rahmah Juliana Ernawati Suryani Kartika Fitriani Rabiah Hasnah Jamilah Asmah Nurjanah Rukiah Saodah Khadijah
    Yuliana Rosmawati Marlina Sakdiah Azizah Hafsah Nurlela Sapiah Suhaini Masnah`),
  male: words(`Hermansyah Bujang Suryadi Ismail Usman Hamdan Iskandar Zulkifli Ramli Sabran Mahmud Burhan Saparudin
    Jamaludin Rusli Hasan Marwan Samsul Darmawan Effendi Syahrial Kamaruddin Sulaiman Baharudin Japri Tarmizi Razali
    Azhari Hidayat Mulyadi Ridwan Fahmi Saleh Jumadi Bakri Hanafi Rahmat Zainal`),
  second:
    words(`Abdullah Rahman Hidayat Saputra Arifin Hamid Jelani Kusuma Yusuf Daud Ibrahim Sahari Anwar Effendi Basri
    Karim Syahrin Munir Latif Osman Harun Mansur Tahir Jafar Yakub Idris Amin Bakar Zaini Halim`),
  secondShare: 0.55,
  before: {
    female: words('Syarifah Utin Dayang Uray Siti Siti Nur Sri'),
    male: words('Syarif Abang Uray Gusti Mas Raden Muhammad Muhammad Abdul Ade'),
    share: 0.34,
  },
}
