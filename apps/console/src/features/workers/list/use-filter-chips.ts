import { useLingui } from '@lingui/react/macro'
import { isWorkerStatus } from '@payung/domain/worker/worker-status'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { statusWord } from '../../../ui/StatusBadge.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { coverWords, uncoveredReasonWords } from '../worker-words.ts'
import { type FilterKey, filterKeys, type ListAddress } from './list-address.ts'
import { eligibilityOf, isUnsaid, valuesOf } from './list-filter.ts'
import { useFilterNames } from './use-filter-names.ts'
import { type Facets, facetOf } from './WorkerFacets.tsx'

const ChosenAreaQuery = graphql(`
  query ChosenArea($code: String!) {
    area(code: $code) { code name }
  }
`)

const ChosenProgrammeQuery = graphql(`
  query ChosenProgramme($id: ID!) {
    programme(id: $id) { id name }
  }
`)

export interface Chip {
  readonly key: FilterKey
  readonly value: string
  readonly label: string
  readonly words: string
}

/** The filters in force, in words: from the facets where they stand there, else from what the console knows itself. */
export function useFilterChips(address: ListAddress, facets: Facets | undefined): readonly Chip[] {
  const { i18n, t } = useLingui()
  const { label } = useServerWords()
  const names = useFilterNames()
  const areaCode = valuesOf(address, 'wilayah')[0]
  const [area] = useQuery({
    query: ChosenAreaQuery,
    variables: { code: areaCode ?? '' },
    pause: areaCode === undefined,
  })

  const eligibility = eligibilityOf(address)
  const [programme] = useQuery({
    query: ChosenProgrammeQuery,
    variables: { id: eligibility?.programmeId ?? '' },
    pause: eligibility === null,
  })
  const programmeWords = () => {
    const name = programme.data?.programme?.name ?? ''
    if (eligibility?.people === 'ELIGIBLE') return t`memenuhi syarat ${name}`
    return eligibility?.people === 'UNKNOWN' ? t`data kurang untuk ${name}` : t`tidak memenuhi syarat ${name}`
  }

  const wordsOf = (key: FilterKey, value: string): string => {
    if (key === 'wilayah') return area.data?.area?.name ?? value
    if (key === 'impor') return t`satu berkas`
    if (key === 'dasar') return t`keputusan, perjanjian, peraturan, atau daftar iuran`
    if (key === 'beda' && value === 'meninggal') return t`tercatat meninggal, harinya belum dilaporkan`
    if (key === 'beda') return value === 'ganda' ? t`mungkin data ganda` : t`NIK berbeda dari isian`
    if (key === 'antre') return value === 'jawaban' ? t`menunggu jawaban Anda` : t`menunggu verifikasi Anda`
    if (key === 'program') return programmeWords()
    if (isUnsaid(key, value)) return t`Belum diketahui`
    if (key === 'status' && isWorkerStatus(value)) return i18n._(statusWord(value))
    if (key === 'perlindungan' && value in coverWords) return i18n._(coverWords[value as keyof typeof coverWords])
    if (key === 'sebab' && value in uncoveredReasonWords) {
      return i18n._(uncoveredReasonWords[value as keyof typeof uncoveredReasonWords])
    }
    const group = key in facetOf ? facets?.[facetOf[key as keyof typeof facetOf]] : undefined
    const facet = group?.find((bucket) => bucket.key === value)
    return facet === undefined ? value : label(facet)
  }
  return filterKeys.flatMap((key) =>
    valuesOf(address, key).map((value) => ({ key, value, label: names[key], words: wordsOf(key, value) })),
  )
}
