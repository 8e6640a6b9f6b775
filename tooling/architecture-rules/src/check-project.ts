import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Finding } from './finding.ts'
import { IMPORT_RULES } from './import-rules.ts'
import { findForbiddenImports } from './imports.ts'
import { TEXT_RULES } from './text-rules.ts'
import { findForbiddenTexts, readProjectTexts } from './texts.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Everything that the project itself breaks. */
export async function checkProject(): Promise<Finding[]> {
  const folders = ['apps', 'packages', 'tooling'].filter((folder) => existsSync(join(root, folder)))
  return [...(await findForbiddenImports(root, folders)), ...findForbiddenTexts(readProjectTexts(root))]
}

if (import.meta.main) {
  const findings = await checkProject()
  const comments = new Map([...IMPORT_RULES, ...TEXT_RULES].map((rule) => [rule.name, rule.comment]))
  for (const { rule, path, detail } of findings) {
    process.stderr.write(`${path}\n  ${rule}: ${detail}\n  ${comments.get(rule) ?? ''}\n`)
  }
  process.stdout.write(`${findings.length} places break a rule\n`)
  process.exitCode = findings.length === 0 ? 0 : 1
}
