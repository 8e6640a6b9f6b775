import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { formatter } from '@lingui/format-po'
import { expect, test } from 'vitest'

const packageRoot = path.resolve(import.meta.dirname, '../..')
const lingui = path.join(path.dirname(createRequire(import.meta.url).resolve('@lingui/cli')), 'lingui.js')

/** Every file is read and compiled: seconds on a quiet machine, more on a busy one. */
const extractionMs = 240_000

function check(what: 'sync' | 'missing') {
  return execFileSync(process.execPath, [lingui, 'check', what], {
    cwd: packageRoot,
    encoding: 'utf8',
    // Under NODE_ENV=test Lingui looks for the workers of its own development.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

test(
  'every word in the code stands in the catalogs',
  () => {
    expect(() => check('sync')).not.toThrow()
  },
  extractionMs,
)

test(
  'no language lacks a translation',
  () => {
    expect(() => check('missing')).not.toThrow()
  },
  extractionMs,
)

/** Each message with what the catalogs of the features say for it in English. */
async function englishWords(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const po = formatter({ lineNumbers: false })
  const translations = new Map<string, Set<string>>()
  for (const path of globSync('src/**/locales/en.po', { cwd: packageRoot })) {
    const context = { locale: 'en', sourceLocale: 'id', filename: path }
    const messages = await po.parse(readFileSync(`${packageRoot}/${path}`, 'utf8'), context)
    for (const [id, { translation = '' }] of Object.entries(messages)) {
      translations.set(id, (translations.get(id) ?? new Set()).add(translation))
    }
  }
  return translations
}

const PLURAL = /\{\w+, plural,(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g
const COUNTED =
  /\{\w+\} (?:\w+ )?(?:answers|claims|decrees|families|items|members|pages|pairs|people|pledges|proposals|proposers|records|rows|visits|workers)\b/

test('what English counts, it counts as one too', async () => {
  const sentences = [...(await englishWords()).values()].flatMap((words) => [...words])
  expect(sentences.filter((sentence) => COUNTED.test(sentence.replaceAll(PLURAL, '')))).toEqual([])
})

test('the same words are translated alike in every feature, for at run time all catalogs are one', async () => {
  const translations = await englishWords()
  const ambiguous = [...translations.values()].filter((words) => words.size > 1).map((words) => [...words].join(' / '))
  expect(translations.size).toBeGreaterThan(1000)
  expect(ambiguous).toEqual([])
})

test('what stands for one thing in English is no plural', async () => {
  const po = formatter({ lineNumbers: false })
  const singular = new Map<string, string>()
  for (const path of globSync('src/**/locales/en.po', { cwd: packageRoot })) {
    const catalog = await po.parse(readFileSync(`${packageRoot}/${path}`, 'utf8'), {
      ...{ locale: 'en', sourceLocale: 'id', filename: path },
    })
    for (const { context, message = '', translation = '' } of Object.values(catalog))
      if (context === 'one') singular.set(message, translation)
  }
  expect(singular.get('Keputusan')).toBe('Decree')
  // “Lists of events” and “Copies of decrees” too are plural by their first word.
  expect([...singular.values()].filter((words) => /^(?:CSR )?[A-Z]?\w+s\b/.test(words))).toEqual([])
})
