import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readProjectTexts } from './texts.ts'
import { calledFromOutside, DIFFERING_MAX, transactionalIn } from './use-case-shape.ts'

const path = 'apps/api/src/features/workers/update-worker.ts'
const called = new Set(['updateWorker'])
const faultsOf = (text: string, where = path) =>
  transactionalIn({ path: where, text }, called).flatMap((it) => it.faults)

describe('a use-case', () => {
  test.each([
    [
      'with one input',
      'export async function updateWorker(tx: Transaction, actor: Actor, input: UpdateWorkerInput) {}',
    ],
    ['with nothing to say', 'export async function updateWorker(tx: TenantTransaction, actor: Actor) {}'],
    [
      'whose input is taken apart',
      'export function updateWorker(tx: Transaction, actor: Actor, { id }: { id: string }) {}',
    ],
  ])('passes %s', (_shape, text) => {
    expect(faultsOf(text)).toEqual([])
    expect(transactionalIn({ path, text }, called)).toMatchObject([{ feature: 'workers', isUseCase: true, line: 1 }])
  })

  test.each([
    ['a bare id', 'export function updateWorker(tx: Transaction, actor: Actor, workerId: string) {}'],
    ['two inputs', 'export function updateWorker(tx: Transaction, actor: Actor, input: A, options: B) {}'],
    ['the day', 'export function updateWorker(tx: Transaction, actor: Actor, today: string, input: A) {}'],
  ])('is refused with %s', (_shape, text) => {
    expect(faultsOf(text)).toEqual(['is not (tx, actor, input)'])
  })

  test('is held to it in a folder of its feature, too', () => {
    const text = 'export function updateWorker(tx: Transaction, actor: Actor, workerId: string) {}'
    expect(faultsOf(text, 'apps/api/src/features/workers/changes/update-worker.ts')).toHaveLength(1)
  })

  test.each([
    ['tools', 'tools: WorkerTools'],
    ['the vault', '{ vault }: { readonly vault: Vault }'],
    ['reference data', 'reference: ReferenceData'],
    ['services', 'services: Services'],
  ])('is refused with %s, and so is a step of it', (_what, parameter) => {
    const step = `function stepOf(tx: TenantTransaction, ${parameter}) {}`
    expect(faultsOf(step)).toEqual([expect.stringContaining('which its transaction has')])
  })

  test('is known by who calls it: a step may take what it needs', () => {
    expect(
      faultsOf('export function change(tx: Transaction, actor: Actor, record: Record, change: Change) {}'),
    ).toEqual([])
    const entrances = [
      { path: 'apps/api/src/features/workers/workers.graphql.ts', text: "import {\n  a,\n  b as c,\n} from './a.ts'" },
      { path: 'apps/api/src/features/workers/a.ts', text: "import { step } from './step.ts'" },
    ]
    expect([...calledFromOutside(entrances)]).toEqual(['a', 'b', ''])
  })

  test.each([
    'apps/api/src/features/workers/workers.queries.ts',
    'apps/api/src/features/workers/public.ts',
    'apps/api/src/platform/jobs/enqueue-job.ts',
  ])('is looked for in its own files alone: %s', (elsewhere) => {
    expect(faultsOf('export function updateWorker(tx: Transaction, vault: Vault) {}', elsewhere)).toEqual([])
  })
})

test('every use-case is (tx, actor, input), and nothing is handed what stands around its transaction', () => {
  const files = readProjectTexts(resolve(import.meta.dirname, '../../..'))
  const names = calledFromOutside(files)
  const functions = files.flatMap((file) => transactionalIn(file, names))
  // Had the project moved away from under the rule, it would find nothing wrong for ever.
  expect(functions.filter(({ isUseCase }) => isUseCase).length).toBeGreaterThan(100)
  const differing = Map.groupBy(
    functions.filter(({ faults }) => faults.length > 0),
    ({ feature }) => feature,
  )
  const excess = [...differing].flatMap(([feature, list]) =>
    list.length > (DIFFERING_MAX[feature] ?? 0)
      ? [
          `${feature}: ${list.length} instead of at most ${DIFFERING_MAX[feature] ?? 0}`,
          ...list.map((it) => `${it.path}:${it.line} ${it.name} ${it.faults.join(', ')}`),
        ]
      : [],
  )
  expect(excess).toEqual([])
}, 120_000)
