import { plannedEachTime } from '@payung/database/statement'
import { clauseWords, missingWords } from '@payung/domain/eligibility/reason-words'
import type { BothWords } from '@payung/domain/eligibility/rule-fault'
import { today } from '../../../platform/clock.ts'
import type { Context } from '../../../platform/context.ts'
import { findOpenJudging, type JudgingProgramme, mayReadProgrammes, namesFrom } from '../../programmes/public.ts'
import { occupationsIn, readJudgedRule } from '../../workers/public.ts'
import type { ImportRecord } from '../imports.queries.ts'
import { countHints, type HintAsked, type HintCounts, reasonsAsked } from './programme-hints.queries.ts'

/** A reason of a rule, and how many people it concerns. */
export interface HintReason {
  readonly words: BothWords
  readonly people: number
}

/** What an open programme would say of the people of a file, were it saved as it stands. */
export interface ProgrammeHint {
  readonly programmeId: string
  readonly ruleVersion: number
  readonly eligible: number
  readonly notEligible: number
  readonly unknown: number
  /** Live where the programme has no quota: its rule has no say on them. */
  readonly outside: number
  /** Kept by others and not seen in full: nobody here can say. */
  readonly elsewhere: number
  readonly refusals: readonly HintReason[]
  readonly gaps: readonly HintReason[]
}

/**
 * What the open programmes would take of an import, before it is saved. Nothing is computed where no programme is open, nor for files that
 * bring nobody.
 */
export async function programmeHints(context: Context, record: ImportRecord): Promise<ProgrammeHint[]> {
  if (record.state !== 'REVIEW' || record.profile !== 'PEOPLE' || !mayReadProgrammes(context.actor)) return []
  const day = today().toString()
  const programmes = await context.read<JudgingProgramme>(findOpenJudging(day))
  const hintProgrammes = programmes.flatMap((programme) => askedOf(programme, day, context))
  if (hintProgrammes.length === 0) return []
  const [counts] = await context.read<HintCounts>(plannedEachTime(countHints(record.id, hintProgrammes)))
  if (counts === undefined) throw new Error('the people of an import were not counted')
  const names = namesFrom(context.reference)
  return hintProgrammes.flatMap((programme, at) => {
    const judged = counts.judged[at]
    if (judged === undefined) throw new Error('a programme was not counted')
    const { eligible, refused: notEligible, open: unknown } = judged
    const within = eligible + notEligible + unknown
    // Of programmes elsewhere nothing is said, as on a person's own page.
    if (within === 0) return []
    const reasons = reasonsAsked(programme)
    return [
      {
        programmeId: programme.programmeId,
        ruleVersion: programme.version,
        ...{ eligible, notEligible, unknown },
        outside: counts.people - counts.elsewhere - within,
        elsewhere: counts.elsewhere,
        refusals: wordedReasons(judged.refusedBy, reasons.refusals, (clause) =>
          clauseWords(clause.condition, clause.negated, names),
        ),
        gaps: wordedReasons(judged.openBy, reasons.gaps, ({ condition }) => missingWords(condition)),
      },
    ]
  })
}

type Asked = HintAsked & { readonly version: number }

function askedOf(programme: JudgingProgramme, day: string, { reference }: Context): Asked[] {
  const read = readJudgedRule(reference, programme.rule)
  if ('fault' in read || programme.area_codes.length === 0) return []
  return [
    {
      programmeId: programme.id,
      version: programme.version,
      rule: read.rule,
      areaCodes: programme.area_codes,
      day,
      fromMonth: programme.from_month,
      untilMonth: programme.until_month,
      occupationsOf: occupationsIn(reference),
    },
  ]
}

/** The commonest first, and none that concerns nobody. */
function wordedReasons<Part>(
  counts: readonly number[],
  parts: readonly Part[],
  wordsOf: (part: Part) => BothWords,
): HintReason[] {
  return parts
    .map((part, at) => ({ words: wordsOf(part), people: counts[at] ?? 0 }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => b.people - a.people)
}
