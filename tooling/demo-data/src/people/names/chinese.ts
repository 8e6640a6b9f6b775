import { type NameParts, words } from './name-parts.ts'

/** Family name first, as Hakka of Singkawang and Teochew of Pontianak write it; younger people bear Indonesian names. */
export const CHINESE: NameParts = {
  female: words(`Lan Moi Hoa Fong Lian Jun Hiong Kim Mei Ling Nyuk Fa Khiun Siat Chin Ai Lie Phin Susanti Lilis Meliana
    Yanti Herawati Juliati Vivi Lina Linda Erna Cindy Suryani`),
  male: words(`Fo Min Kiong Khong Sin Fuk Hin Liong Jan Nam Khim Sen Bun Hok Sun Tet Fui Djin Hendra Susanto Gunawan
    Hartono Budi Andi Rudi Suhardi Hermanto Edy Tony Johan`),
  second: words(`Sui Mei Nyuk Fui Kim Siu Moi Hiong Jung Bui Chun Kui Tjiu Ket Khin Lim Halim Wijaya Tanoto Chandra
    Salim Setiawan Gunadi Lesmana Kurniawan`),
  secondShare: 0.75,
  before: {
    female: words('Bong Lim Tjhin Liu Chai Jong Phang Ng Kho Lay Bun Thjia Then Chong Hiu Lo Tan Ngui Djap Kwee'),
    male: words('Bong Lim Tjhin Liu Chai Jong Phang Ng Kho Lay Bun Thjia Then Chong Hiu Lo Tan Ngui Djap Kwee'),
    share: 0.72,
  },
}
