import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from './finding.ts'
import { TEXT_RULES, type TextFile } from './text-rules.ts'

const BYTES_MAX = 2_000_000

export function findForbiddenTexts(files: readonly TextFile[]): Finding[] {
  return files.flatMap((file) =>
    TEXT_RULES.flatMap((rule) => rule.find(file).map((detail) => ({ rule: rule.name, path: file.path, detail }))),
  )
}

/**
 * Every text that git tracks or would track; pictures and other binary files are left out, and so is what other tests
 * have removed again since git was asked.
 */
export function readProjectTexts(root: string): TextFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  })
  const paths = [...new Set(listed.split('\0').filter((path) => path !== ''))]
  return paths.flatMap((path) => {
    const text = readIfThere(join(root, path))
    return text === undefined || text.includes('\0') ? [] : [{ path, text }]
  })
}

function readIfThere(place: string): string | undefined {
  try {
    return statSync(place).size > BYTES_MAX ? undefined : readFileSync(place, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
