import { cruise, type ICruiseResult } from 'dependency-cruiser'
import type { Finding } from './finding.ts'
import { IMPORT_RULES } from './import-rules.ts'

/** Follows every import below a root, type-only ones too, and names those that break a rule. */
export async function findForbiddenImports(root: string, folders: readonly string[]): Promise<Finding[]> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: IMPORT_RULES.map((rule) => ({ ...rule, severity: 'error' as const })) },
      tsPreCompilationDeps: true,
      doNotFollow: { path: '(^|/)node_modules/' },
      exclude: { path: String.raw`/(dist|generated|\.turbo|coverage)/|\.gen\.ts$` },
    },
    {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  )
  return (output as ICruiseResult).summary.violations.map((violation) => ({
    rule: violation.rule.name,
    path: violation.from,
    detail: violation.cycle?.map(({ name }) => name).join(' → ') ?? violation.to,
  }))
}
