import type { RuleNames } from '@payung/domain/eligibility/rule-words'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../graphql.ts'
import { useServerWords } from '../../ui/use-server-words.ts'

const RuleCataloguesQuery = graphql(`
  query RuleCatalogues($parentCode: String!) {
    occupations { code nameId nameEn }
    ecosystems { code nameId nameEn }
    area(code: $parentCode) { code name }
    areas(parentCode: $parentCode) { code name }
  }
`)

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The catalogues that rules name things from: as choices for the builder, and as names for reading a rule out. */
export function useRuleCatalogues(areaCode: string) {
  const { name } = useServerWords()
  const [{ data }] = useQuery({ query: RuleCataloguesQuery, variables: { parentCode: areaCode } })
  const names = useMemo((): RuleNames => {
    const areas = new Map(
      [...(data?.areas ?? []), ...(data?.area ? [data.area] : [])].map((one) => [one.code, one.name]),
    )
    const occupations = new Map((data?.occupations ?? []).map((one) => [one.code, { id: one.nameId, en: one.nameEn }]))
    const ecosystems = new Map((data?.ecosystems ?? []).map((one) => [one.code, { id: one.nameId, en: one.nameEn }]))
    const itself = (code: string) => ({ id: code, en: code })
    return {
      area: (code) => areas.get(code) ?? code,
      occupation: (code) => occupations.get(code) ?? itself(code),
      ecosystem: (code) => ecosystems.get(code) ?? itself(code),
    }
  }, [data])
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label)
  return {
    names,
    occupations: (data?.occupations ?? []).map((one) => ({ value: one.code, label: name(one) })).toSorted(byLabel),
    ecosystems: (data?.ecosystems ?? []).map((one) => ({ value: one.code, label: name(one) })),
    areas: [
      ...(data?.area ? [{ value: data.area.code, label: data.area.name }] : []),
      ...(data?.areas ?? []).map((one) => ({ value: one.code, label: one.name })).toSorted(byLabel),
    ],
  }
}

export type RuleCatalogues = ReturnType<typeof useRuleCatalogues>
