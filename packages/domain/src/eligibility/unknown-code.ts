import { isCondition, type Rule } from './eligibility-rule.ts'
import type { RuleFault } from './rule-fault.ts'

/** The catalogues that a rule takes its codes from. */
export interface RuleCatalogues {
  readonly areas: { has(code: string): boolean }
  readonly occupations: { has(code: string): boolean }
  readonly ecosystems: { has(code: string): boolean }
}

/** The first of these codes that no catalogue has. */
function unknownOf(codes: readonly string[], catalogue: { has(code: string): boolean }): string | undefined {
  return codes.find((code) => !catalogue.has(code))
}

const unknownWords = (code: string): RuleFault['text'] => ({
  id: `Kode ${code} tidak ada dalam daftar. Pilih dari daftar, atau hapus dari syarat ini.`,
  en: `The code ${code} is in no list. Choose from the list, or remove it from this condition.`,
})

/** Codes by which a list is narrowed. */
export interface FilterCodes {
  readonly areaCodes?: readonly string[] | null | undefined
  /** `''` asks for people whose occupation nobody has said. */
  readonly occupationCodes?: readonly string[] | null | undefined
  readonly ecosystemCodes?: readonly string[] | null | undefined
}

/** Each field of a filter with a code that no catalogue has: a list that is narrowed by it is empty, and nobody hears why. */
export function findUnknownFilterCodes(
  filter: FilterCodes,
  catalogues: RuleCatalogues,
): readonly { readonly path: keyof FilterCodes; readonly text: RuleFault['text'] }[] {
  const fields = [
    ['areaCodes', catalogues.areas],
    ['occupationCodes', catalogues.occupations],
    ['ecosystemCodes', catalogues.ecosystems],
  ] as const
  return fields.flatMap(([path, catalogue]) => {
    const code = unknownOf(
      (filter[path] ?? []).filter((value) => value !== ''),
      catalogue,
    )
    return code === undefined ? [] : [{ path, text: unknownWords(code) }]
  })
}

/** The first place where a rule names an area, an occupation or an ecosystem that no catalogue has: nobody would ever meet it. */
export function findUnknownCode(rule: Rule, catalogues: RuleCatalogues, path = ''): RuleFault | null {
  if (!isCondition(rule)) {
    const parts =
      rule.op === 'NOT' ? [['of', rule.of] as const] : rule.of.map((part, at) => [`of.${at}`, part] as const)
    for (const [step, part] of parts) {
      const fault = findUnknownCode(part, catalogues, path === '' ? step : `${path}.${step}`)
      if (fault !== null) return fault
    }
    return null
  }
  const catalogue =
    rule.fact === 'RESIDENCE'
      ? catalogues.areas
      : rule.fact === 'OCCUPATION'
        ? catalogues.occupations
        : rule.fact === 'ECOSYSTEM'
          ? catalogues.ecosystems
          : null
  const code = catalogue === null || !('among' in rule) ? undefined : unknownOf(rule.among, catalogue)
  if (code === undefined) return null
  return {
    code: 'RULE_CODE_UNKNOWN',
    path,
    text: unknownWords(code),
  }
}
