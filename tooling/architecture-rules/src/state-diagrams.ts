import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AGREEMENT_STATES, AGREEMENT_TRANSITIONS } from '../../../packages/domain/src/agreement/agreement-state.ts'
import { REGULATION_STATES, REGULATION_TRANSITIONS } from '../../../packages/domain/src/agreement/regulation.ts'
import { COHORT_STATES, COHORT_TRANSITIONS } from '../../../packages/domain/src/cohort/cohort-state.ts'
import { DECREE_STATES, DECREE_TRANSITIONS } from '../../../packages/domain/src/decree/decree-state.ts'
import {
  REVERIFICATION_STATES,
  REVERIFICATION_TRANSITIONS,
} from '../../../packages/domain/src/reverification/reverification-state.ts'
import { ROUND_STATES, ROUND_TRANSITIONS } from '../../../packages/domain/src/round/round-state.ts'
import { ROUND_TASK_STATES, ROUND_TASK_TRANSITIONS } from '../../../packages/domain/src/round/round-task-state.ts'

interface Transition {
  readonly from: readonly string[]
  /** Null: the state stays. */
  readonly to: string | null
  /** The states that follow where `to` does not say it. */
  readonly mayLeadTo?: Readonly<Partial<Record<string, readonly string[]>>>
}

/** The states of one thing, as the domain's table says them, and the README that shows them. */
export interface StateMachine {
  readonly name: string
  readonly feature: string
  readonly states: readonly string[]
  readonly transitions: Readonly<Record<string, Transition>>
}

export const STATE_MACHINES: readonly StateMachine[] = [
  { name: 'agreement', feature: 'agreements', states: AGREEMENT_STATES, transitions: AGREEMENT_TRANSITIONS },
  { name: 'cohort', feature: 'cohorts', states: COHORT_STATES, transitions: COHORT_TRANSITIONS },
  { name: 'decree', feature: 'decrees', states: DECREE_STATES, transitions: DECREE_TRANSITIONS },
  { name: 'regulation', feature: 'regulations', states: REGULATION_STATES, transitions: REGULATION_TRANSITIONS },
  { name: 'round', feature: 'rounds', states: ROUND_STATES, transitions: ROUND_TRANSITIONS },
  { name: 'round-task', feature: 'rounds', states: ROUND_TASK_STATES, transitions: ROUND_TASK_TRANSITIONS },
  {
    name: 'reverification',
    feature: 'reverification',
    states: REVERIFICATION_STATES,
    transitions: REVERIFICATION_TRANSITIONS,
  },
]

/** From, to and the step, of every step that a table allows; a step after which the state stays leads back to it. */
export function arrowsOf({ transitions }: StateMachine): { from: string; to: string; action: string }[] {
  return Object.entries(transitions).flatMap(([action, { from, to, mayLeadTo }]) =>
    from.flatMap((state) => (mayLeadTo?.[state] ?? [to ?? state]).map((next) => ({ from: state, to: next, action }))),
  )
}

/** The diagram of a table of states: one arrow for all steps between the same two states. */
export function drawStates(machine: StateMachine): string {
  const arrows = arrowsOf(machine)
  const pairs = machine.states.flatMap((from) =>
    machine.states.flatMap((to) => {
      const actions = arrows.filter((arrow) => arrow.from === from && arrow.to === to).map(({ action }) => action)
      return actions.length === 0 ? [] : [`  ${from} --> ${to}: ${actions.join(', ')}`]
    }),
  )
  const last = machine.states.filter((state) => !arrows.some(({ from, to }) => from === state && to !== state))
  return [
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${machine.states[0]}`,
    ...pairs,
    ...last.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n')
}

/** @throws Error for a README without the two comments between which the diagram stands */
export function withDiagram(readme: string, machine: StateMachine): string {
  const begin = `<!-- states of ${machine.name}: written by pnpm write:diagrams -->`
  const end = `<!-- end of states of ${machine.name} -->`
  const [head, rest] = readme.split(begin)
  const tail = rest?.split(end)[1]
  if (head === undefined || tail === undefined) throw new Error(`${machine.feature}: no "${begin}" with "${end}"`)
  return `${head}${begin}\n${drawStates(machine)}\n${end}${tail}`
}

const root = resolve(import.meta.dirname, '../../..')

/** The README as it is, and as it is with diagrams of today's tables. */
export function readmesWithDiagrams(): { path: string; present: string; drawn: string }[] {
  return [...new Set(STATE_MACHINES.map(({ feature }) => feature))].map((feature) => {
    const path = join(root, 'apps/api/src/features', feature, 'README.md')
    const present = readFileSync(path, 'utf8')
    const drawn = STATE_MACHINES.filter((machine) => machine.feature === feature).reduce(withDiagram, present)
    return { path, present, drawn }
  })
}

if (import.meta.main) {
  for (const { path, drawn } of readmesWithDiagrams()) writeFileSync(path, drawn)
}
