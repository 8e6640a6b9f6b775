import { type NameParts, words } from './name-parts.ts'

/** Settlers of the coast since the eighteenth century. */
export const BUGINESE: NameParts = {
  female: words(`Besse Hasnawati Rosdiana Nurhaedah Hajrah Sitti Rahmatia Suriani Darmawati Marhaeni Nursiah Mardiana
    Asniar Jumriani Hamsiah Ratnah Rosmini Kartini Hasmiati Nuraeni`),
  male: words(`Ambo Baso Muhammad Sabri Rusdi Tajuddin Sudirman Syahrir Kasman Herman Lukman Mappa Saharuddin Nasir
    Arifuddin Baharuddin Jamaluddin Ilham Syamsuddin Hasanuddin Amiruddin Bahtiar`),
  second:
    words(`Daeng Tahir Upe Tang Mallawa Sessu Dalle Mangkau Nurdin Rasyid Patiroi Lolo Tappa Salam Basri Rauf Haris
    Ladjang Tjambolang Oemar`),
  secondShare: 0.6,
  before: { female: words('Andi Daeng Siti'), male: words('Andi Daeng Muhammad La'), share: 0.25 },
}
