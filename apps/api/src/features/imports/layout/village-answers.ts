import type { VillageIndex } from '@payung/domain/area/village-index'
import type { VillageQuestion } from '@payung/domain/area/village-question'
import type { LayoutMemory } from './remembered-layout.ts'

const CANDIDATES_MAX = 20

/** What was said stays true only while the village is there, and within what the importer may name. */
export function answersWithin(
  memory: LayoutMemory | null,
  villages: VillageIndex,
  areaPrefix: string,
): Map<string, string> {
  const answers = Object.entries(memory?.villages ?? {})
  return new Map(answers.filter(([, code]) => villages.find({ village: code }, areaPrefix).kind === 'FOUND'))
}

/** Of an ambiguous name all that bear it; of an unknown one the nearest by spelling, those of the named district first. */
export function candidatesOf(question: VillageQuestion, villages: VillageIndex, areaPrefix: string): readonly string[] {
  const answer = villages.find(question, areaPrefix)
  return answer.kind === 'AMBIGUOUS' ? answer.codes.slice(0, CANDIDATES_MAX) : villages.suggest(question, areaPrefix)
}
