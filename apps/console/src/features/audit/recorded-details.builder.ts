import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../../../..')

function textsBelow(folder: string, ending: string): readonly string[] {
  return (readdirSync(path.join(root, folder), { recursive: true }) as string[])
    .filter((file) => file.endsWith(ending) && !/\.(test|builder)\.ts$/.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
}

/** What stands between the bracket at this place and the one that closes it. */
function within(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if ('([{'.includes(text[at] ?? '')) depth++
    if (')]}'.includes(text[at] ?? '') && --depth === 0) return text.slice(start + 1, at)
  }
  return ''
}

const inCode = textsBelow('apps/api/src', '.ts').filter((text) =>
  /recordAudit|AuditDetails|insertAuditEvent|subject: \{ kind: '/.test(text),
)
const inDatabase = textsBelow('packages/database/sql', '.sql').flatMap((text) =>
  [...text.matchAll(/insert into audit_event/g)].map(({ index }) => text.slice(index, index + 900).split(';')[0] ?? ''),
)

/** The names of all details that the API and the database write into the log. */
export function recordedDetails(): readonly string[] {
  const ofCode = inCode.flatMap((text) =>
    [...text.matchAll(/\bdetails: \{/g)].flatMap(({ index, 0: head }) =>
      [
        ...within(text, index + head.length - 1)
          .replaceAll(/\([^()]*\?|'[^']*'/g, '')
          .matchAll(/(?:^|[{,])\s*(\w+)(?=\s*[:,}]|\s*$)/g),
      ].map(([, name]) => name ?? ''),
    ),
  )
  const ofDatabase = inDatabase.flatMap((statement) => [
    ...[...statement.matchAll(/jsonb_build_object\(/g)].flatMap(({ index, 0: head }) =>
      [...within(statement, index + head.length - 1).matchAll(/(?:^|,)\s*'(\w+)',/g)].map(([, name]) => name ?? ''),
    ),
    ...[...statement.matchAll(/"(\w+)": /g)].map(([, name]) => name ?? ''),
  ])
  return [...new Set([...ofCode, ...ofDatabase])].toSorted()
}

/** The actions whose entry is about a decree. */
export function actionsOfDecrees(): readonly string[] {
  const ofCode = inCode.flatMap((text) =>
    [...text.matchAll(/kind: 'decree'/g)].flatMap(({ index }) => {
      const before = [
        ...text.slice(0, index).matchAll(/(?:recordAudit\(\s*\w+,\s*[\w.]+,\s*|action: )'([A-Z]+_[A-Z_]+)'/g),
      ].at(-1)?.[1]
      return before === undefined ? [] : [before]
    }),
  )
  const moved = inCode.flatMap((text) =>
    [...text.matchAll(/= moving\([^)]*'(DECREE_[A-Z]+)'\)/g)].map(([, name]) => name ?? ''),
  )
  const ofDatabase = inDatabase.flatMap((statement) =>
    [...statement.matchAll(/'([A-Z_]+)',\s*(?:'decree'|case when [^,]*'decree' end)/g)].map(([, name]) => name ?? ''),
  )
  return [...new Set([...ofCode, ...moved, ...ofDatabase])].toSorted()
}

/** The actions that the API records, as far as they are written out where it does. */
export function recordedActions(): readonly string[] {
  const called = inCode.flatMap((text) =>
    [...text.matchAll(/recordAudit\(\s*\w+,\s*[\w.]+,\s*([^{\n]*)/g)].flatMap(([, name]) => [
      ...(name ?? '').matchAll(/'([A-Z]+_[A-Z_]+)'/g),
    ]),
  )
  const filed = inCode.flatMap((text) => [...text.matchAll(/audit: \{\s*action: '([A-Z_]+)'/g)])
  return [...new Set([...called, ...filed].map(([, name]) => name ?? ''))].toSorted()
}
