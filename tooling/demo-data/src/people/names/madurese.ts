import { type NameParts, words } from './name-parts.ts'

/** Of Sambas' old and Kubu Raya's present villages. */
export const MADURESE: NameParts = {
  female: words(`Rohimah Maimunah Hotijah Sitti Musarrofah Hamideh Jumaati Sumiati Marhamah Rofiah Satuni Hosniyah
    Nurhasanah Maryam Saideh Sulaiha Rahema Busiyah Rukmini Halimah Zulaiha Toyyibah Munawaroh Siti`),
  male: words(`Holil Mahfud Hosen Sahid Durahman Matrawi Munali Sakur Mudakkir Syamsuri Muhammad Abdurrahman Bahri Misnadi
    Rosidi Sahrul Jumari Marsuki Hasbullah Mat Munir Zainuri Samhari Tohir Rohman Fauzi Nawawi Mistar`),
  second: words(`Rohim Hasan Holik Mukti Sahri Jali Huda Bashori Karim Wahab Aziz Ghofur Salam Mannan Hamid Fattah Jamil
    Syafii Qomar Rahem`),
  secondShare: 0.42,
  before: { female: words('Siti Nur Sitti'), male: words('Muhammad Abdul Mat Ahmad Muhammad'), share: 0.38 },
}
