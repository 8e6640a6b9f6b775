import type { Chance } from './random.ts'
import { settingOf } from './settings.ts'

const STREETS =
  'Merdeka Diponegoro Ahmad_Yani Gajah_Mada Veteran Imam_Bonjol Tanjung_Raya Sungai_Raya_Dalam Kom_Yos_Sudarso Adisucipto Parit_Haji_Husin Putri_Candramidi Karya_Baru Sepakat Purnama Pelabuhan Pasar_Lama Pemuda Kartini Hasanuddin'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))

const HAMLETS =
  'Karya_Tani Mekar_Jaya Suka_Maju Harapan Sumber_Rejo Parit_Baru Sungai_Durian Tanjung_Bunga Bina_Karya Pasir_Panjang Melati Mawar Rawa_Indah Sejahtera Makmur Setia_Usaha Bukit_Indah Nanga_Lebak Sungai_Buluh Pulau_Manis'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))

export interface Home {
  readonly address: string
  readonly rt: string
  readonly rw: string
}

export function inventHome(chance: Chance, regencyCode: string): Home {
  const address =
    settingOf(regencyCode) === 'CITY'
      ? `Jl. ${chance.pick(STREETS)}${chance.happens(0.4) ? ` Gg. ${chance.pick(HAMLETS)}` : ''} No. ${chance.between(1, 180)}`
      : `Dusun ${chance.pick(HAMLETS)}`
  return { address, rt: threeDigits(chance.between(1, 18)), rw: threeDigits(chance.between(1, 9)) }
}

/** In block 0844, which no operator was given: a message that somebody sends to it reaches nobody. */
export function inventPhone(chance: Chance): string {
  return `+62844${String(chance.between(0, 99_999_999)).padStart(8, '0')}`
}

function threeDigits(number: number): string {
  return String(number).padStart(3, '0')
}
