import { readdir, readFile } from 'node:fs/promises'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { wholeText } from '@payung/domain/text/define-messages'
import { readMessageFiles } from './explain-errors.ts'

/** By the key that a schema names; places stand as in the message. */
export type InputWords = Readonly<Record<string, BothWords>>

const FEATURES = new URL('features/', import.meta.url)
const DOMAIN = new URL('../../../packages/domain/src/', import.meta.url)
const INPUT = /@payung\/domain\/([\w-]+\/[\w-]+-input)'/g
const NEXT_INPUT = /from '(\.[^']+\/input-parts|\.[^']+-input)\.ts'/g
/** What a form says of a value that is missing, where it has no words of its own. */
const FALLBACK = 'VALIDATION'
const KEY = /\brefusal\(\s*'([^']+)'/g

/**
 * The words of the refusals that forms show before anything is sent, by feature: for each message that a schema of the feature's use-cases names.
 *
 * @throws Error for a key without a message, which is a mistake in our own code
 */
export async function gatherInputWords(): Promise<Readonly<Record<string, InputWords>>> {
  const files = await readMessageFiles()
  const definitionsBelow = (folder: string) =>
    Object.assign({}, ...files.filter(({ path }) => path.startsWith(folder)).map(({ definitions }) => definitions))
  const shared = definitionsBelow('platform/')
  const features = await Promise.all(
    (await readdir(FEATURES)).sort().map(async (feature) => {
      const definitions = { ...shared, ...definitionsBelow(`features/${feature}/`) }
      const keys = await keysOf(feature)
      const words = [...(keys.size === 0 ? [] : [...keys, FALLBACK])].sort().map((key) => {
        const definition = definitions[key]
        if (definition === undefined) throw new Error(`A schema that ${feature} uses names ${key}, which is no message`)
        return [key, { id: wholeText(definition, 'id'), en: wholeText(definition, 'en') }] as const
      })
      return [feature, Object.fromEntries(words)] as const
    }),
  )
  return Object.fromEntries(features.filter(([, words]) => Object.keys(words).length > 0))
}

async function keysOf(feature: string): Promise<ReadonlySet<string>> {
  const folder = new URL(`${feature}/`, FEATURES)
  const paths = (await readdir(folder, { recursive: true })).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  const sources = await Promise.all(paths.map((path) => readFile(new URL(path, folder), 'utf8')))
  const inputs = sources.flatMap((source) => [...source.matchAll(INPUT)].map(([, path]) => `${path}.ts`))
  const sets = await Promise.all([...new Set(inputs)].map((path) => keysIn(new URL(path, DOMAIN))))
  return new Set(sets.flatMap((keys) => [...keys]))
}

/** Also those of the inputs and parts that a schema is made of. */
async function keysIn(file: URL): Promise<readonly string[]> {
  const source = await readFile(file, 'utf8')
  const parts = [...source.matchAll(NEXT_INPUT)].map(([, path]) => new URL(`${path}.ts`, file))
  const keys = [...source.matchAll(KEY)].map(([, key]) => key ?? '')
  return [...keys, ...(await Promise.all(parts.map(keysIn))).flat()]
}
