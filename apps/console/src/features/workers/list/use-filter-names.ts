import { useLingui } from '@lingui/react/macro'
import type { FilterKey } from './list-address.ts'

/** What each filter is called, the same in facets, chips and the empty state. */
export function useFilterNames(): Readonly<Record<FilterKey, string>> {
  const { t } = useLingui()
  return {
    perlindungan: t`Status perlindungan`,
    status: t`Status`,
    wilayah: t`Wilayah`,
    pekerjaan: t`Pekerjaan`,
    ekosistem: t`Ekosistem`,
    jk: t`Jenis kelamin`,
    umur: t`Umur`,
    desil: t`Desil`,
    pendaftar: t`Pendaftar`,
    kepesertaan: t`Kepesertaan`,
    sebab: t`Sebab belum terlindungi`,
    impor: t`Berkas impor`,
    dasar: t`Dasar`,
    beda: t`Diragukan`,
    antre: t`Antrean`,
    program: t({ message: 'Program', context: 'one' }),
  }
}
