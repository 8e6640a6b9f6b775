import type { Sex } from '@payung/domain/identity/sex'
import { bearsHajjTitle, type People } from '../peoples.ts'
import type { Chance } from '../random.ts'
import { BUGINESE } from './buginese.ts'
import { CHINESE } from './chinese.ts'
import { DAYAK } from './dayak.ts'
import { JAVANESE } from './javanese.ts'
import { MADURESE } from './madurese.ts'
import { MALAY } from './malay.ts'
import type { NameParts } from './name-parts.ts'

const PARTS: Readonly<Record<People, NameParts>> = {
  MALAY,
  DAYAK,
  CHINESE,
  MADURESE,
  JAVANESE,
  BUGINESE,
}

/** Few have a degree; those who teach and lead have more often than others. */
const DEGREES = ['S.Pd.', 'S.Pd.I.', 'A.Ma.', 'S.E.', 'S.Sos.'] as const

/** A name that sounds like its people, sometimes with a title. */
export function inventName(chance: Chance, people: People, sex: Sex, ageYears: number): string {
  const parts = PARTS[people]
  const { before, names } =
    sex === 'FEMALE'
      ? { before: parts.before.female, names: parts.female }
      : { before: parts.before.male, names: parts.male }
  const name = [chance.pick(names)]
  if (chance.happens(parts.secondShare)) name.push(chance.pick(parts.second))
  if (name.length === 1 || chance.happens(parts.before.share)) name.unshift(chance.pick(before))
  const plain = name.filter((word, index) => name.indexOf(word) === index).join(' ')

  if (ageYears >= 40 && bearsHajjTitle(people) && chance.happens(0.03)) {
    return `${sex === 'FEMALE' ? 'Hj.' : 'H.'} ${plain}`
  }
  if (ageYears >= 24 && chance.happens(0.008)) return `${plain}, ${chance.pick(DEGREES)}`
  return plain
}
