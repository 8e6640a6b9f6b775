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
      [...(data?.areas ?? []), ...(data?.area ? [data.area] : [])].map((area) => [area.code, area.name]),
    )
    const occupations = new Map(
      (data?.occupations ?? []).map((occupation) => [
        occupation.code,
        { id: occupation.nameId, en: occupation.nameEn },
      ]),
    )
    const ecosystems = new Map(
      (data?.ecosystems ?? []).map((ecosystem) => [ecosystem.code, { id: ecosystem.nameId, en: ecosystem.nameEn }]),
    )
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
    occupations: (data?.occupations ?? [])
      .map((occupation) => ({ value: occupation.code, label: name(occupation) }))
      .toSorted(byLabel),
    ecosystems: (data?.ecosystems ?? []).map((ecosystem) => ({ value: ecosystem.code, label: name(ecosystem) })),
    areas: [
      ...(data?.area ? [{ value: data.area.code, label: data.area.name }] : []),
      ...(data?.areas ?? []).map((area) => ({ value: area.code, label: area.name })).toSorted(byLabel),
    ],
  }
}

export type RuleCatalogues = ReturnType<typeof useRuleCatalogues>
